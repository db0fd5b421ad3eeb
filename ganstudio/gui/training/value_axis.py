"""The left axis of a plot: plain numbers, or learning rates on a logarithmic scale."""

from __future__ import annotations

import pyqtgraph as pg

from ganstudio.gui.models.numbers import rate_text

_WIDTH = 44
_APART = 30
"""Pixels between two ticks, at least."""


class ValueAxis(pg.AxisItem):
    """A left axis of fixed width, so that plots above each other share their time axis to the pixel.

    `rates`: the data are logarithms to base 10 of learning rates.
    """

    def __init__(self, *, rates: bool = False) -> None:
        super().__init__("left")
        self._rates = rates
        self.setWidth(_WIDTH)
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        if not self._rates:
            levels: list[tuple[float, list[float]]] = super().tickValues(minVal, maxVal, size)
            few = sum(len(values) for _space, values in levels[:2]) <= size / _APART
            return levels[:2] if few else levels[:1]
        decades = range(int(minVal) - 1, int(maxVal) + 2)
        whole = [float(power) for power in decades if minVal <= power <= maxVal]
        if len(whole) >= 3:
            return [(1.0, whole)]
        halves = [power + part for power in decades for part in (0.30103, 0.69897)]
        return [(1.0, whole), (0.3, [value for value in halves if minVal <= value <= maxVal])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: ARG002
        if self._rates:
            return [rate_text(10.0**value) for value in values]
        return [f"{value:.4g}" for value in values]
