"""What was measured along a branch's line, as its plot and the lists of checkpoints ask for it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from ganstudio.gui.models.curve_shape import CurveShape, Line
from ganstudio.gui.models.curve_table import CurveSpec
from ganstudio.gui.models.step_units import StepUnits
from ganstudio.runs.merits import Merit, comparable
from ganstudio.runs.progress import Stall, stall

Place = tuple[int, int]
"""A checkpoint by branch and step."""


class MeritBook:
    """Merits on equal terms by step; `best` is the best checkpoint of the run that is still there."""

    def __init__(self, units: StepUnits) -> None:
        self.units = units
        self.clear()

    def clear(self) -> None:
        """Hold nothing."""
        self._merits: list[Merit] = []
        self.best: Place | None = None
        self.stall: Stall | None = None

    def __len__(self) -> int:
        return len(self._merits)

    def take(self, merits: Iterable[Merit], best: Place | None) -> None:
        """All that was measured along the line, and which checkpoint is the best."""
        self._merits = sorted(comparable(merits), key=lambda merit: merit.step)
        self.best = best
        self.stall = stall(self._merits)

    def is_best(self, branch: int, step: int) -> bool:
        """Whether a checkpoint is the best one."""
        return self.best == (branch, step)

    # For the plot ------------------------------------------------------------------------------------------

    def shape(
        self, spec: CurveSpec, low: float, high: float, points: int, *, mean_only: bool = False
    ) -> CurveShape:
        """The measurements of one figure; they are so few that all are drawn."""
        del low, high, points, mean_only
        found = [(merit.step, figure.value) for merit in self._merits
                 if (figure := merit.figures.get(spec.key)) is not None]  # fmt: skip
        steps, values = zip(*found, strict=True) if found else ((), ())
        return CurveShape(mean=Line(np.array(steps, float), np.array(values, float)))

    def newest_means(self, names: Sequence[str]) -> dict[str, float]:
        """Nothing is measured here that has no curve."""
        return dict.fromkeys(names, math.nan)

    def values_at(self, step: float | None) -> dict[str, float]:
        """Each figure as it was measured last at or before a step, or at all; empty before the first."""
        known = [merit for merit in self._merits if step is None or merit.step <= step]
        return {name: figure.value for name, figure in known[-1].figures.items()} if known else {}

    def floor(self, name: str) -> float | None:
        """What a figure is for the person's own pictures."""
        figure = self._merits[-1].figures.get(name) if self._merits else None
        return None if figure is None or not math.isfinite(figure.floor) else figure.floor

    def best_point(self, name: str) -> tuple[float, float] | None:
        """Step and figure of the best checkpoint; None where it is on another line, or lacks the figure."""
        for merit in self._merits:
            if self.is_best(merit.branch, merit.step) and name in merit.figures:
                return float(merit.step), merit.figures[name].value
        return None
