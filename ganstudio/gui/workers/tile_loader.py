"""Reads snapshots from disk on a thread: what is asked for last comes first, neighbours are read ahead."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import cast

from PySide6.QtCore import QObject, Signal

from ganstudio.gui.models.tile_cache import Key, TileCache, Tiles
from ganstudio.gui.workers.job_result import Failed
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.problems import Problem
from ganstudio.runs.records import Snapshot
from ganstudio.runs.snapshots import load_tiles


class TileLoader(QObject):
    """`loaded` carries a key whose tiles are in the cache now; `failed` (key, Problem) for a bad file."""

    loaded = Signal(object)
    failed = Signal(object, object)

    def __init__(self, cache: TileCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._slot = JobSlot(self)
        self._slot.yielded.connect(self._on_value)
        self._slot.ended.connect(self._on_ended)
        self._wanted: tuple[Key, ...] = ()

    def want(self, snapshots: Sequence[Snapshot], averaged: bool) -> None:
        """Load these, in this order; what was wanted before and is not among them is dropped."""
        missing = [s for s in snapshots if (s.branch, s.step, averaged) not in self._cache]
        wanted = tuple((s.branch, s.step, averaged) for s in missing)
        if not missing or (self._slot.busy and wanted == self._wanted):
            return
        self._wanted = wanted
        self._slot.start(lambda _progress: _load(missing, averaged))

    def _on_value(self, value: object) -> None:
        key, found = cast("tuple[Key, Tiles | Problem]", value)
        if isinstance(found, Problem):
            self.failed.emit(key, found)
            return
        self._cache.put(key, found)
        self.loaded.emit(key)

    def _on_ended(self, result: object) -> None:
        self._wanted = ()
        if isinstance(result, Failed):
            self.failed.emit(None, result.problem)

    def close(self) -> None:
        """Stop and wait for the thread."""
        self._slot.close()


def _load(
    snapshots: Sequence[Snapshot], averaged: bool
) -> Generator[tuple[Key, Tiles | Problem], None, None]:
    for snapshot in snapshots:
        path = snapshot.averaged if averaged else snapshot.raw
        key = (snapshot.branch, snapshot.step, averaged)
        try:
            yield key, load_tiles(path, snapshot.count, snapshot.columns, snapshot.height, snapshot.width)
        except Problem as problem:
            yield key, problem
