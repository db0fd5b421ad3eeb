"""What a step is in epochs and in pictures seen, along a run whose branches may differ in batch size."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray


class StepUnit(StrEnum):
    """What the time axis counts."""

    STEPS = "steps"
    EPOCHS = "epochs"
    IMAGES = "images"


class StepUnits:
    """Converts steps to epochs and pictures and back, piecewise linear between known points.

    A point is (step, epochs done, pictures seen); between and beyond them a step is worth the same.
    """

    def __init__(self) -> None:
        self._steps = np.array([0.0, 1.0])
        self._values = {unit: np.array([0.0, 1.0]) for unit in StepUnit}

    def set_points(self, points: list[tuple[float, float, float]]) -> None:
        """Take over points in rising order of steps; fewer than two leave the conversion as it was."""
        if len(points) < 2:
            return
        table = np.asarray(points, dtype=np.float64)
        self._steps = table[:, 0]
        columns = (table[:, 0], table[:, 1], table[:, 2])
        self._values = dict(zip(StepUnit, columns, strict=True))

    def set_uniform(self, steps_per_epoch: float, batch_size: float) -> None:
        """Every step is alike: `batch_size` pictures, `steps_per_epoch` of them an epoch."""
        self.set_points([(0, 0, 0), (steps_per_epoch, 1, steps_per_epoch * batch_size)])

    def from_steps(self, steps: ArrayLike, unit: StepUnit) -> NDArray[np.float64]:
        """Steps as `unit`."""
        return _line(np.asarray(steps, dtype=np.float64), self._steps, self._values[unit])

    def to_steps(self, values: ArrayLike, unit: StepUnit) -> NDArray[np.float64]:
        """Values in `unit` as steps."""
        return _line(np.asarray(values, dtype=np.float64), self._values[unit], self._steps)


def _line(x: NDArray[np.float64], xs: NDArray[np.float64], ys: NDArray[np.float64]) -> NDArray[np.float64]:
    """Linear interpolation that goes on straight beyond both ends."""
    inside: NDArray[np.float64] = np.interp(x, xs, ys)
    first = (ys[1] - ys[0]) / max(xs[1] - xs[0], 1e-12)
    last = (ys[-1] - ys[-2]) / max(xs[-1] - xs[-2], 1e-12)
    return np.where(
        x < xs[0], ys[0] + (x - xs[0]) * first, np.where(x > xs[-1], ys[-1] + (x - xs[-1]) * last, inside)
    )
