"""The time axis of a plot: its data are steps, its ticks count steps, epochs or pictures."""

from __future__ import annotations

import math

import pyqtgraph as pg

from ganstudio.gui.models.numbers import short_count
from ganstudio.gui.models.step_units import StepUnit, StepUnits


class TimeAxis(pg.AxisItem):
    """Bottom axis with ticks at round values of the unit shown."""

    def __init__(self, units: StepUnits) -> None:
        super().__init__("bottom")
        self._units = units
        self._unit = StepUnit.STEPS
        self.enableAutoSIPrefix(False)

    def set_unit(self, unit: StepUnit) -> None:
        """Count in `unit` from now on."""
        self._unit = unit
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        low, high = self._units.from_steps([minVal, maxVal], self._unit)
        levels = super().tickValues(low, high, size)
        if self._unit is not StepUnit.EPOCHS:
            # There are no halves of a step: a run of a few would have the same number at several ticks.
            whole = [float(number) for number in range(math.ceil(low), math.floor(high) + 1)]
            levels = [level for level in levels if level[0] >= 1] or [(1.0, whole)]
        return [(space, list(self._units.to_steps(values, self._unit))) for space, values in levels]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: ARG002
        shown = self._units.from_steps(values, self._unit)
        whole = spacing >= 1 or self._unit is not StepUnit.EPOCHS
        return [short_count(round(value) if whole else round(value, 6)) for value in shown]
