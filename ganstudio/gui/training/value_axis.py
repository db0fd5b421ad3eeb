"""The left axis of a plot: plain numbers, or learning rates on a logarithmic scale."""

from __future__ import annotations

import math

import pyqtgraph as pg

from ganstudio.gui.models.numbers import short_count
from ganstudio.numbers import rate_text

_WIDTH = 44
_APART = 30
"""Pixels between two ticks, at least."""
_LINE = 15
"""Pixels between two ticks of learning rates, whose plot is low, at least."""
_TEXT = 12
"""Pixels that the text at a tick is high."""
_PARTS = (0.30103, 0.69897)
"""2 and 5 between two powers of 10."""


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
            unit = max(size, 1.0) / max(maxVal - minVal, 1e-9)
            return levels[:2] if few else [_thinned(space, at, space * unit) for space, at in levels[:1]]
        # pyqtgraph asks once with an axis that has no room yet.
        decade = max(size, 1.0) / max(maxVal - minVal, 1e-9)
        every = max(1, math.ceil(_LINE / decade))
        decades = range(math.floor(minVal), math.ceil(maxVal) + 1)
        whole = [float(power) for power in decades if minVal <= power <= maxVal and power % every == 0]
        if len(whole) >= 3 or (whole and _PARTS[0] * decade < _LINE):
            return [(1.0, whole)]
        parts = [power + part for power in decades for part in _PARTS]
        return [(1.0, whole), (0.3, [value for value in parts if minVal <= value <= maxVal])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: ARG002
        if self._rates:
            return [rate_text(10.0**value) for value in values]
        return [short_count(value) if abs(value) >= 10_000 else f"{value:.4g}" for value in values]


def _thinned(space: float, values: list[float], pixels: float) -> tuple[float, list[float]]:
    """As many of evenly spaced ticks, `pixels` apart, as do not stand on each other; still evenly spaced."""
    every = max(1, math.ceil(_TEXT / pixels))
    return space * every, [value for value in values if round(value / space) % every == 0]
