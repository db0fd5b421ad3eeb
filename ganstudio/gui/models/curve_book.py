"""A run's curves as the plots ask for them: what was loaded, what arrives live, in bounded pieces."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ganstudio.events import BatchDone, RunStarted
from ganstudio.gui.models.curve_shape import (
    Array,
    Band,
    CurveShape,
    connect,
    fill,
    running_mean,
    stairs,
    thinned,
)
from ganstudio.gui.models.curve_table import CURVES, CurveSpec
from ganstudio.gui.models.run_info import CurvePiece
from ganstudio.gui.models.step_units import StepUnits
from ganstudio.runs.curves import CURVES as COLUMNS
from ganstudio.runs.curves import DERIVED, CurveStore

WINDOWS: tuple[int, ...] = (1, 10, 50, 200, 1000)
"""Batches that a running mean may cover."""
_MOST_RESERVED = 4_000_000
"""However many batches a run claims to have, memory is not set aside for more at once."""
_FINENESS = 8
"""Points in the window of a running mean, at least: enough that it has no visible steps."""


class CurveBook:
    """One branch's line. Live batches wait while the past is still being read from the journal."""

    def __init__(self) -> None:
        self.units = StepUnits()
        self.window = 50
        self.clear()

    def clear(self) -> None:
        """Hold nothing, wait for nothing."""
        self.store = CurveStore()
        self.loading = False
        self._waiting: list[BatchDone] = []
        self._limit = math.inf
        self._looked_through: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.store)

    @property
    def last_step(self) -> float:
        """The newest step there is, 0 when there is none."""
        return float(self.store.steps[-1]) if len(self.store) else 0.0

    # What comes in -----------------------------------------------------------------------------------------

    def expect(self, batches: int = 0) -> None:
        """The past is about to be read, of about so many batches."""
        self.clear()
        self.loading = True
        self.store.reserve(min(batches + batches // 8, _MOST_RESERVED))

    def load(self, piece: CurvePiece) -> None:
        """Some of the past; what lies beyond the step at which training went on meanwhile is left out."""
        columns = piece.columns
        if math.isfinite(self._limit):
            keep = int(np.searchsorted(columns["step"], self._limit, "right"))
            columns = {name: column[:keep] for name, column in columns.items()}
        self.store.append(columns)

    def loaded(self) -> None:
        """The past has been read (or cannot be); what waited follows it."""
        self.loading = False
        waiting, self._waiting = self._waiting, []
        self.store.append_batches(waiting)

    def take(self, batches: Sequence[BatchDone]) -> None:
        """Batches that have just been trained."""
        if self.loading:
            self._waiting.extend(batches)
        else:
            self.store.append_batches(batches)

    def go_on_from(self, event: RunStarted) -> None:
        """Training goes on after `event.step` batches; what was there beyond is another line now."""
        self._limit = event.step
        self._waiting.clear()
        self._looked_through.clear()
        self.store.truncate_after(event.step)
        self.set_units(event.steps_per_epoch, event.batch_size)

    def set_units(self, steps_per_epoch: int, batch_size: int) -> None:
        """How many steps make an epoch now; branches before may have had other batches."""
        images_per_epoch = steps_per_epoch * batch_size
        if not images_per_epoch:
            return
        last, seen = self.last_step, self._images_seen()
        points = [(0.0, 0.0, 0.0)]
        if last and seen:
            points.append((last, seen / images_per_epoch, seen))
        step, epochs, images = points[-1]
        points.append((step + steps_per_epoch, epochs + 1, images + images_per_epoch))
        self.units.set_points(points)

    def _images_seen(self) -> float:
        seen = self.store.column("images_seen")
        return float(seen[-1]) if len(seen) and math.isfinite(seen[-1]) else 0.0

    def has(self, key: str) -> bool:
        """Whether a curve has had any value. Costs in proportion to what came since the last time."""
        begin = self._looked_through.get(key, 0)
        if begin < 0:
            return True
        column = self.store.column(key)
        found = bool(np.isfinite(column[begin:]).any())
        self._looked_through[key] = -1 if found else min(begin, len(column)) + len(column[begin:])
        return found

    # What is asked for -------------------------------------------------------------------------------------

    def shape(
        self, spec: CurveSpec, low: float, high: float, points: int, *, mean_only: bool = False
    ) -> CurveShape:
        """What to draw of a curve from step `low` to `high`, in about `points` points. Rates as log10."""
        view, store = self.store.view, self.store
        if not len(store):
            return CurveShape()
        if spec.style == "steps":
            found = view(spec.key, low, high, points)
            if spec.plot != "lr":
                return CurveShape(mean=stairs(found.x, found.mean))
            with np.errstate(invalid="ignore", divide="ignore"):
                return CurveShape(mean=stairs(found.x, np.log10(found.mean)))
        # Two pixels a point: a bold line looks calmer so, and painting is what costs most.
        points //= 2
        x, y = self._smooth(spec.key, low, high, points)
        gap = max((high - low) / 40, 4.0 * _pitch(x))
        mean = connect(x, y, gap)
        if mean_only or spec.style == "dashed":
            return CurveShape(mean=mean)
        every = view(spec.key, low, high, points)
        return CurveShape(self._spread(spec, low, high, points), fill(every.x, every.lo, every.hi, gap), mean)

    def _spread(self, spec: CurveSpec, low: float, high: float, points: int) -> Band:
        if spec.band is None:
            return Band()
        # Smoothed like the mean, or the band's edges would flicker more than the curve inside it.
        (x, bottom), (_, top) = (self._smooth(name, low, high, points) for name in spec.band)
        return Band(x, bottom, top)

    def _smooth(self, name: str, low: float, high: float, points: int) -> tuple[Array, Array]:
        """The running mean of a column, at the cost of some points a pixel however wide its window is."""
        rows = min(high, self.last_step) - max(low, 0.0)
        if self.window <= 1 or rows / points >= self.window:
            # A pixel holds as many batches as the window, so the mean of a pixel is as smooth.
            found = self.store.view(name, low, high, points)
            return found.x, found.mean
        start, grain = low - self.window, max(1.0, self.window / _FINENESS)
        found = self.store.view(name, start, high, max(points, round((rows + self.window) / grain)))
        mean = running_mean(found.x, found.mean, self.window)
        inside = found.x >= low - (high - low) / points
        return thinned(found.x[inside], mean[inside], points)

    def values_at(self, step: float) -> tuple[float, dict[str, float]]:
        """The step nearest to `step` and every curve's value there. Raises IndexError when there is none."""
        index = self.store.nearest(step)
        values = {name: float(self.store.column(name)[index]) for name in (*COLUMNS, *DERIVED)}
        return float(self.store.steps[index]), values

    def newest_values(self) -> dict[str, float]:
        """The running means now, and for the learning rates what is in force."""
        found: dict[str, float] = {}
        for spec in CURVES if len(self.store) else ():
            newest = self.store.column(spec.key)[-self.window if spec.style != "steps" else -1 :]
            known = newest[np.isfinite(newest)]
            found[spec.key] = float(known.mean()) if known.size else math.nan
        return found

    def newest_means(self, names: Sequence[str]) -> dict[str, float]:
        """The running means now of any stored columns, those that have no curve too; NaN where unknown."""
        found = {name: self.store.column(name)[-self.window :] for name in names}
        means = {name: values[np.isfinite(values)] for name, values in found.items()}
        return {name: float(known.mean()) if known.size else math.nan for name, known in means.items()}


def _pitch(x: np.ndarray) -> float:
    return float(np.median(np.diff(x))) if len(x) > 1 else 0.0
