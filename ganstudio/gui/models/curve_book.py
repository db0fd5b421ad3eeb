"""A run's curves as the plots ask for them: what was loaded, what arrives live, in bounded pieces."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ganstudio.events import BatchDone, RunStarted
from ganstudio.gui.models.curve_shape import Band, CurveShape, connect, fill, stairs
from ganstudio.gui.models.curve_table import CurveSpec
from ganstudio.gui.models.run_info import CurvePiece
from ganstudio.gui.models.step_units import StepUnits
from ganstudio.runs.curves import CURVES, CurveStore

WINDOWS: tuple[int, ...] = (1, 10, 50, 200, 1000)
"""Batches that a running mean may cover."""


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

    def __len__(self) -> int:
        return len(self.store)

    @property
    def last_step(self) -> float:
        """The newest step there is, 0 when there is none."""
        return float(self.store.steps[-1]) if len(self.store) else 0.0

    # What comes in -----------------------------------------------------------------------------------------

    def expect(self) -> None:
        """The past is about to be read."""
        self.clear()
        self.loading = True

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
            with np.errstate(invalid="ignore", divide="ignore"):
                return CurveShape(mean=stairs(found.x, np.log10(found.mean)))
        smooth = view(spec.key, low, high, points, window=self.window)
        gap = max((high - low) / 40, 4.0 * _pitch(smooth.x))
        mean = connect(smooth.x, smooth.mean, gap)
        if mean_only or spec.style == "dashed":
            return CurveShape(mean=mean)
        every = view(spec.key, low, high, points)
        return CurveShape(self._spread(spec, low, high, points), fill(every.x, every.lo, every.hi, gap), mean)

    def _spread(self, spec: CurveSpec, low: float, high: float, points: int) -> Band:
        if spec.band is None:
            return Band()
        # Smoothed like the mean, or the band's edges would flicker more than the curve inside it.
        bottom, top = (
            self.store.view(name, low, high, points // 2, window=self.window) for name in spec.band
        )
        return Band(bottom.x, bottom.mean, top.mean)

    def values_at(self, step: float) -> tuple[float, dict[str, float]]:
        """The step nearest to `step` and every curve's value there. Raises IndexError when there is none."""
        index = self.store.nearest(step)
        values = {name: float(self.store.column(name)[index]) for name in CURVES}
        return float(self.store.steps[index]), values

    def newest_values(self) -> dict[str, float]:
        """The running means now, and for the learning rates what is in force."""
        if not len(self.store):
            return {}
        return {
            name: float(
                self.store.column(name)[-1]
                if name.startswith("lr_") or self.window <= 1
                else self.store.running_mean(name, self.window)[-1]
            )
            for name in CURVES
            if name not in ("epoch", "images_seen")
        }


def _pitch(x: np.ndarray) -> float:
    return float(np.median(np.diff(x))) if len(x) > 1 else 0.0
