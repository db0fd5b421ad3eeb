"""Keeps an eye on the balance of a training: feeds the monitor, and tells what it makes of it as events."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from ganstudio.events import (
    BatchDone,
    Event,
    SamplesMeasured,
    SnapshotTaken,
    StateChanged,
    StateGoesOn,
    TroubleBrewing,
)
from ganstudio.problems import Message, Problem
from ganstudio.training.balance.monitor import Brewing, Verdict
from ganstudio.training.balance.samples import Thumbnails, thumbnails, variety
from ganstudio.training.batches import TrainingImages
from ganstudio.training.machine import Machine
from ganstudio.training.sampling import spread_over

REFERENCES = 64
"""Pictures that stand for all training pictures, and at most so many for those held out."""


class Watching:
    """The monitor of `machine` on one branch; it changes nothing of what is trained.

    held_out: indices of pictures that are never trained on; empty if there are none.
    """

    def __init__(
        self,
        machine: Machine,
        branch: int,
        images: TrainingImages,
        trained: NDArray[np.int64],
        held_out: NDArray[np.int64],
    ) -> None:
        self._machine = machine
        self._branch = branch
        self._images = images
        self._places = tuple(some[spread_over(len(some), REFERENCES)] for some in (trained, held_out))
        self._reals: NDArray[np.uint8] | None = None
        self._held: NDArray[np.uint8] | None = None
        self._looks: Thumbnails | None = None

    def begin(self) -> Iterator[Event]:
        """The state that a training starts in, unless it goes on in one that was told already."""
        monitor = self._machine.monitor
        if not monitor.told:
            yield self._changed(monitor.begin(self._machine.step, self._machine.images_seen))

    def batch(self, done: BatchDone) -> Iterator[Event]:
        """What a batch changes."""
        monitor = self._machine.monitor
        verdict = monitor.take(done, self._machine.controls)
        if verdict is not None:
            yield self._changed(verdict)
        if monitor.brews_anew():
            yield self._brewing(monitor.brewing)
        seen = monitor.seen_again()
        if seen is not None:
            yield StateGoesOn(self._branch, self._machine.step, monitor.state, seen.since, seen.evidence)

    def diverged(self, what: Message) -> Iterator[Event]:
        """The numbers of the newest batch are none."""
        verdict = self._machine.monitor.diverged(self._machine.step, what)
        if verdict is not None:
            yield self._changed(verdict)

    def snapshot(self, taken: SnapshotTaken) -> Iterator[Event]:
        """Measure the samples of a snapshot by schedule; others would make runs differ that are the same."""
        if taken.reason != "schedule" or not self._has_references():
            return
        assert self._looks is not None
        machine, seen = self._machine, thumbnails(taken.averaged)
        reals = variety(self._looks)
        before = machine.thumbnails
        machine.thumbnails = seen
        moved = None
        if before is not None and before.shape == seen.shape and reals > 0:
            moved = float(np.sqrt(((seen - before) ** 2).mean())) / reals
        measured = SamplesMeasured(
            branch=self._branch,
            step=machine.step,
            images_seen=machine.images_seen,
            reals=reals,
            variety=variety(seen) / reals if reals > 0 and len(seen) > 1 else None,
            moved=moved,
            r_v=self._r_v(),
        )
        yield measured
        machine.monitor.look(measured)

    def _changed(self, verdict: Verdict) -> StateChanged:
        return StateChanged(self._branch, verdict.step, verdict.state, verdict.since, verdict.evidence)

    def _brewing(self, found: Brewing | None) -> TroubleBrewing:
        step = self._machine.step
        if found is None:
            return TroubleBrewing(self._branch, step, None, step, Message("It has passed."))
        return TroubleBrewing(self._branch, step, found.state, found.since, found.evidence)

    def _has_references(self) -> bool:
        if self._reals is None:
            try:
                self._reals, self._held = (self._images.read(places) for places in self._places)
            except Problem:  # said when the picture's own batch comes
                return False
            self._looks = thumbnails(self._reals.transpose(0, 2, 3, 1))
        return True

    def _r_v(self) -> float | None:
        if self._reals is None or self._held is None or not len(self._held):
            return None
        return self._machine.r_v(torch.from_numpy(self._reals), torch.from_numpy(self._held))
