"""A run's curves in memory: every batch's values, ready to draw at any scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ganstudio.events import BatchDone
from ganstudio.runs.pyramid import Floats, Growing, Pyramid
from ganstudio.runs.schema import BATCH_FIELDS

CURVES: tuple[str, ...] = tuple(name for name in BATCH_FIELDS if name not in ("branch", "step"))
"""What a store holds unless told otherwise: BatchDone's fields but branch and step."""


DERIVED: dict[str, tuple[str, str]] = {"dx_gap": ("dx_real", "dx_fake")}
"""Curves that nobody stores: the first one less the second."""


class View(NamedTuple):
    """What to draw of a curve: for each bucket its middle (a step), minimum, mean and maximum.

    NaN where a bucket holds no value.
    """

    x: Floats
    lo: Floats
    mean: Floats
    hi: Floats


class _Curve:
    """A column with its pyramid, which is brought up to date only when the curve is looked at."""

    def __init__(self) -> None:
        self.raw = Growing()
        self.pyramid = Pyramid()

    def cut(self, length: int) -> None:
        self.raw.cut(length)
        self.pyramid.cut(length)


class CurveStore:
    """The values of one branch's line, step by step. For one thread at a time; numpy only.

    Values are float64, NaN where a batch has none. Memory: 8 bytes a value, a quarter more once viewed,
    as much again for its running mean. Curves of DERIVED are worked out when they are asked for.
    """

    def __init__(self, names: Sequence[str] = CURVES) -> None:
        self.names = tuple(names)
        self._steps = Growing()
        self._curves = {name: _Curve() for name in self.names}
        known = set(self.names)
        self._derived = {name: _Curve() for name, pair in DERIVED.items() if known.issuperset(pair)}
        self._values_of = attrgetter("step", *self.names)

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def steps(self) -> Floats:
        """The steps, growing; read only, good until the next change."""
        return self._steps.values

    def column(self, name: str) -> Floats:
        """All values of a curve; read only, good until the next change."""
        return self._curve(name).raw.values

    def _curve(self, name: str) -> _Curve:
        curve = self._derived.get(name)
        if curve is None:
            return self._curves[name]
        done = len(curve.raw)
        if done < len(self):
            more, less = (self.column(source)[done:] for source in DERIVED[name])
            with np.errstate(invalid="ignore"):  # one infinity less another
                curve.raw.extend(more - less)
        return curve

    def reserve(self, batches: int) -> None:
        """Make room for so many batches in all, so that appending them copies nothing."""
        self._steps.reserve(batches)
        for curve in self._curves.values():
            curve.raw.reserve(batches)

    def append(self, columns: Mapping[str, NDArray[Any]]) -> None:
        """Add batches as arrays of equal length by name, `step` among them, as RunReader.batches gives them.

        Steps must grow. A batch that comes again (after a rewind) takes the old one's place and drops
        what followed it. Raises ValueError for steps that do not grow, KeyError for a missing column.
        """
        steps = np.asarray(columns["step"], np.float64)
        if len(steps) == 0:
            return
        if not (np.diff(steps) > 0).all() or any(len(columns[name]) != len(steps) for name in self.names):
            raise ValueError("steps must grow, and columns have equal lengths")
        if len(self) and steps[0] <= self.steps[-1]:
            self.truncate_after(steps[0] - 1)
        self._steps.extend(steps)
        for name, curve in self._curves.items():
            curve.raw.extend(np.asarray(columns[name], np.float64))

    def append_batches(self, batches: Sequence[BatchDone]) -> None:
        """Add a burst of batches (see `append`)."""
        if batches:
            table = np.array([self._values_of(batch) for batch in batches], np.float64).T
            self.append(dict(zip(("step", *self.names), table, strict=True)))

    def truncate_after(self, step: float) -> None:
        """Drop the batches after `step`."""
        length = int(np.searchsorted(self.steps, step, "right"))
        self._steps.cut(length)
        for curve in (*self._curves.values(), *self._derived.values()):
            curve.cut(length)

    def nearest(self, step: float) -> int:
        """The index of the batch nearest to `step`. Raises IndexError when there are none."""
        steps = self.steps
        if len(steps) == 0:
            raise IndexError("there are no batches")
        after = min(int(np.searchsorted(steps, step)), len(steps) - 1)
        before = max(after - 1, 0)
        return before if step - steps[before] < steps[after] - step else after

    def view(self, name: str, x0: float, x1: float, max_points: int) -> View:
        """What to draw of a curve between steps `x0` and `x1`, in at most `max_points` (2 or more) points.

        One batch beyond either end is taken in, so that lines reach the edge. Points are single batches, or
        buckets of 2, 4, 8, ... batches at fixed places, so that curves do not flicker as they grow or move.
        Costs in proportion to `max_points` and to what came since the last call.
        """
        steps = self.steps
        first = max(int(np.searchsorted(steps, x0)) - 1, 0)
        last = min(int(np.searchsorted(steps, x1, "right")) + 1, len(steps))
        if first >= last:
            empty: Floats = np.empty(0)
            return View(empty, empty, empty, empty)
        width = bucket_width(first, last, max_points)
        curve = self._curve(name)
        values = curve.raw.values
        curve.pyramid.update(values)
        stats = curve.pyramid.buckets(values, first, last, width)
        starts = np.arange(first // width, -(-last // width)) * width
        ends = np.minimum(starts + width, len(steps)) - 1
        return View((steps[starts] + steps[ends]) / 2, stats.lo, stats.mean(), stats.hi)


def bucket_width(first: int, last: int, max_points: int) -> int:
    """Batches a bucket: the least power of two that shows batches first..last (exclusive) in `max_points`."""
    width = 1
    while (last - 1) // width - first // width + 1 > max(max_points, 2):
        width *= 2
    return width
