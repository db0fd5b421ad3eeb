"""What is drawn of one curve in one view: a bounded number of points, whatever the run's length."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_EMPTY: Array = np.empty(0)


class Line(NamedTuple):
    """A polyline; a NaN in `y` breaks it."""

    x: Array = _EMPTY
    y: Array = _EMPTY


class Band(NamedTuple):
    """The area between `low` and `high` over `x`; nothing is drawn where either is NaN."""

    x: Array = _EMPTY
    low: Array = _EMPTY
    high: Array = _EMPTY


class CurveShape(NamedTuple):
    """`spread`: within the batches; `batches`: every batch (an envelope where many share a pixel);
    `mean`: the running mean."""

    spread: Band = Band()
    batches: Band = Band()
    mean: Line = Line()

    def limits(self) -> tuple[float, float] | None:
        """Least and greatest value worth showing: single outliers among the batches may leave the view."""
        tops = [self.mean.y[np.isfinite(self.mean.y)]]
        high = self.batches.high[np.isfinite(self.batches.high)]
        low = self.batches.low[np.isfinite(self.batches.low)]
        if high.size:
            tops += [np.quantile(high, [0.98]), np.quantile(low, [0.02])]
        values = np.concatenate(tops)
        return (float(values.min()), float(values.max())) if values.size else None


def running_mean(x: Array, y: Array, window: float) -> Array:
    """The mean of the points that lie less than `window` steps before each point, itself included.

    `x` rises. NaNs do not count; where there is nothing but them, the mean is NaN.
    """
    known = np.isfinite(y)
    sums = np.concatenate(([0.0], np.cumsum(np.where(known, y, 0.0))))
    counts = np.concatenate(([0], np.cumsum(known)))
    first = np.searchsorted(x, x - window, side="right")
    number = counts[1:] - counts[first]
    with np.errstate(invalid="ignore", divide="ignore"):
        mean: Array = np.where(number > 0, (sums[1:] - sums[first]) / number, np.nan)
    return mean


def thinned(x: Array, y: Array, points: int) -> tuple[Array, Array]:
    """At most about `points` of the points, the same ones while the view moves on."""
    if len(x) <= points:
        return x, y
    pitch = (x[-1] - x[0]) / points
    cell = np.floor(x / 2.0 ** np.ceil(np.log2(pitch)))
    keep = np.append(cell[1:] != cell[:-1], True)
    return x[keep], y[keep]


def connect(x: Array, y: Array, gap: float) -> Line:
    """A line through the finite points, broken where two of them lie further apart than `gap`."""
    known = np.isfinite(y)
    if not known.all():
        x, y = x[known], y[known]
    wide = np.flatnonzero(np.diff(x) > gap) + 1
    if wide.size:
        x, y = np.insert(x, wide, x[wide]), np.insert(y, wide, np.nan)
    return Line(x, y)


def fill(x: Array, low: Array, high: Array, gap: float) -> Band:
    """The area between two curves, skipping points without a value, broken at gaps as `connect` does."""
    known = np.isfinite(low) & np.isfinite(high)
    upper = connect(x, np.where(known, high, np.nan), gap)
    return Band(upper.x, connect(x, np.where(known, low, np.nan), gap).y, upper.y)


def stairs(x: Array, y: Array) -> Line:
    """A line that keeps each value until the next one."""
    if len(x) < 2:
        return Line(x, y)
    return Line(np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1])
