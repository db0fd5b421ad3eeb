"""The snapshots of a run in the order of their steps, which of them is shown, and the film they make."""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right

import numpy as np

from ganstudio.events import SnapshotTaken
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.records import Snapshot


def snapshot_of(folder: RunFolder, taken: SnapshotTaken) -> Snapshot:
    """The record of a snapshot that a run has just taken; its files lie in `folder`."""
    count, height, width, channels = taken.averaged.shape
    return Snapshot(
        taken.branch,
        taken.step,
        time.time(),
        folder.snapshot_path(taken.branch, taken.step),
        folder.snapshot_path(taken.branch, taken.step, raw=True),
        count,
        taken.columns,
        height,
        width,
        channels,
        taken.reason,
        np.array(taken.dx_averaged, "<f8").tobytes(),
        np.array(taken.dx_raw, "<f8").tobytes(),
    )


class SnapshotSeries:
    """Snapshots by step. `current` follows the newest until a person chooses another one."""

    def __init__(self) -> None:
        self._all: list[Snapshot] = []
        self._steps: list[int] = []
        self._index = -1
        self.following = True

    def __len__(self) -> int:
        return len(self._all)

    @property
    def steps(self) -> list[int]:
        """The steps of all snapshots, rising; not to be changed."""
        return self._steps

    @property
    def index(self) -> int:
        """Which snapshot is shown, -1 when there is none."""
        return self._index

    @property
    def current(self) -> Snapshot | None:
        """The snapshot shown."""
        return self._all[self._index] if self._all else None

    def at(self, index: int) -> Snapshot:
        """The snapshot with this number, the first being 0."""
        return self._all[index]

    def add(self, snapshot: Snapshot) -> None:
        """Put a snapshot in its place; one of the same step replaces it."""
        place = bisect_left(self._steps, snapshot.step)
        if place < len(self._steps) and self._steps[place] == snapshot.step:
            self._all[place] = snapshot
        else:
            self._all.insert(place, snapshot)
            self._steps.insert(place, snapshot.step)
            if place <= self._index:
                self._index += 1
        if self.following or self._index < 0:
            self._index = len(self._all) - 1

    def cut(self, step: int) -> None:
        """Forget the snapshots after `step`."""
        place = bisect_right(self._steps, step)
        del self._all[place:], self._steps[place:]
        self._index = min(self._index, len(self._all) - 1)

    def clear(self) -> None:
        """Forget everything and follow the newest again."""
        self._all.clear()
        self._steps.clear()
        self._index = -1
        self.following = True

    def show(self, index: int) -> None:
        """Show the snapshot with this number (kept within bounds); the last one is followed again."""
        if self._all:
            self._index = min(max(index, 0), len(self._all) - 1)
            self.following = self._index == len(self._all) - 1

    def hold(self, index: int) -> None:
        """Show this one and stay on it, even if it is the last."""
        self.show(index)
        self.following = False

    def follow(self) -> None:
        """Show the newest one from now on."""
        self._index = len(self._all) - 1
        self.following = True

    def until(self, step: float) -> int:
        """The number of the newest snapshot at or before a step, -1 when there is none."""
        return bisect_right(self._steps, step) - 1

    def nearest(self, step: float) -> int:
        """The number of the snapshot whose step lies nearest, -1 when there is none."""
        if not self._steps:
            return -1
        place = bisect_left(self._steps, step)
        if place == 0:
            return 0
        if place == len(self._steps):
            return place - 1
        return place - 1 if step - self._steps[place - 1] <= self._steps[place] - step else place
