"""One set of decoded pictures on disk: the pixels, and which of them are there yet."""

from __future__ import annotations

import json
import os
import shutil
import time
from pathlib import Path
from threading import Lock
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from ganstudio.data import cache_folder as folder_rules
from ganstudio.durable import write_file
from ganstudio.problems import InputProblem

_FORMAT = 1
_PIXELS, _FILLED = "pixels.u8", "filled.u8"
_SPARE_BYTES = 64 << 20
_COMMIT_BYTES = 32 << 20
_COMMIT_SECONDS = 2.0


class CacheEntry:
    """uint8 of `shape` (pictures, channels, height, width) under FOLDER/KEY/; safe in several threads.

    Pixels go to disk before the byte that says they are there, so whatever moment a process dies at, what
    counts as filled is whole. Two processes may fill one entry at a time: they write the same bytes. Raises
    Problem when the disk has no room or refuses, OSError or Timeout when the folder cannot be used.
    """

    def __init__(self, folder: Path, key: str, shape: tuple[int, int, int, int]) -> None:
        self._shape = shape
        self._picture_bytes = int(np.prod(shape[1:]))
        self._lock = Lock()
        self._pending: list[int] = []
        self._committed_at = time.monotonic()
        self.path = folder / key
        with folder_rules.housekeeping(folder):
            new = not self._is_whole(key)
            if new:
                self._needs_room(folder)
        if new:
            folder_rules.make_room(folder, self._bytes)
        with folder_rules.housekeeping(folder):
            if not self._is_whole(key):
                self._create(key)
            self._use = folder_rules.mark_in_use(self.path)
        os.utime(self.path / folder_rules.ABOUT)
        self._pixels: IO[bytes] = (self.path / _PIXELS).open("r+b", buffering=0)
        self._flags: IO[bytes] = (self.path / _FILLED).open("r+b", buffering=0)
        self._map: NDArray[np.uint8] | None = None
        self._map = np.memmap(self.path / _PIXELS, np.uint8, mode="r", shape=shape)

    @property
    def _bytes(self) -> int:
        return self._shape[0] * (self._picture_bytes + 1)

    def _about(self, key: str) -> dict[str, Any]:
        return {"format": _FORMAT, "key": key, "shape": list(self._shape)}

    def _is_whole(self, key: str) -> bool:
        try:
            about = json.loads((self.path / folder_rules.ABOUT).read_text(encoding="utf-8"))
            sizes = [(self.path / name).stat().st_size for name in (_PIXELS, _FILLED)]
        except (OSError, ValueError):
            return False
        return about == self._about(key) and sizes == [self._shape[0] * self._picture_bytes, self._shape[0]]

    def _needs_room(self, folder: Path) -> None:
        free = shutil.disk_usage(folder).free
        if free < self._bytes + _SPARE_BYTES:
            raise InputProblem(
                "The disk of {folder} has {free} MB free, but the decoded pictures need {needed} MB; "
                "free some space or choose another place with GANSTUDIO_CACHE_DIR.",
                folder=str(folder),
                free=free >> 20,
                needed=(self._bytes + _SPARE_BYTES) >> 20,
            )

    def _create(self, key: str) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(parents=True, exist_ok=True)
        for name, size in ((_PIXELS, self._shape[0] * self._picture_bytes), (_FILLED, self._shape[0])):
            with (self.path / name).open("wb") as file:
                file.truncate(size)
        write_file(self.path / folder_rules.ABOUT, json.dumps(self._about(key)).encode())

    def filled(self) -> NDArray[np.bool_]:
        """Which pictures are there, a copy."""
        with self._lock:
            self._flags.seek(0)
            data = self._flags.read(self._shape[0])
        flags = np.zeros(self._shape[0], dtype=np.bool_)
        flags[: len(data)] = np.frombuffer(data, np.uint8) == 1
        return flags

    def read(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Copies of pictures that are filled, (n, channels, height, width)."""
        if self._map is None:
            raise ValueError("the cache entry is closed")
        return np.array(self._map[indices])

    def write(self, index: int, picture: NDArray[np.uint8]) -> None:
        """Put one picture; it counts as filled in other processes after the next `commit`. Raises OSError."""
        data = np.asarray(picture, dtype=np.uint8).tobytes()
        with self._lock:
            self._pixels.seek(index * self._picture_bytes)
            while data:
                data = data[self._pixels.write(data) or 0 :]
            self._pending.append(index)
            waited = time.monotonic() - self._committed_at
            if len(self._pending) * self._picture_bytes >= _COMMIT_BYTES or waited >= _COMMIT_SECONDS:
                self._commit_locked()

    def commit(self) -> None:
        """Make everything written so far count, also after a crash. Raises OSError."""
        with self._lock:
            self._commit_locked()

    def _commit_locked(self) -> None:
        if self._pending:
            os.fsync(self._pixels.fileno())
            for first, length in _runs(sorted(set(self._pending))):
                self._flags.seek(first)
                self._flags.write(b"\x01" * length)
            self._pending.clear()
        self._committed_at = time.monotonic()

    def close(self) -> None:
        """Commit and let go; calling it again does nothing."""
        if self._map is None:
            return
        try:
            self.commit()
        finally:
            self._map = None
            self._pixels.close()
            self._flags.close()
            folder_rules.end_use(self._use)


def _runs(indices: list[int]) -> list[tuple[int, int]]:
    """Ascending indices as (first, length) of consecutive ones."""
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and index == sum(runs[-1]):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((index, 1))
    return runs
