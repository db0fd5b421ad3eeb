"""The pictures of a run, decoded once: what the trainer reads from."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

import numpy as np
from filelock import Timeout
from numpy.typing import NDArray

from ganstudio.data.cache_entry import CacheEntry
from ganstudio.data.cache_folder import cache_folder as default_cache_folder
from ganstudio.data.cache_folder import cache_size, clear_cache
from ganstudio.data.manifest import DataManifest
from ganstudio.data.opening import PictureProblem
from ganstudio.data.source import PictureSource
from ganstudio.problems import Cancelled, InputProblem, Message, Problem

__all__ = ["PictureStore", "cache_size", "clear_cache"]

Progress = Callable[[int, int], bool]
_MOST_PROBLEMS = 100


class PictureStore:
    """The decoded pictures of a manifest, uint8, by index; safe to use from several threads.

    Up to `memory_limit_bytes` they are kept in memory and also written to the cache folder, so that a resumed
    run needs no pictures; above it they are read from there through a memory map. The cache is named by the
    manifest's key: what an earlier run decoded is used, and missing pictures are decoded when they are first
    read, or ahead of that by `fill` or `start_filling`. Raises InputProblem when pictures beyond the memory
    limit cannot be put on disk; up to the limit it does without, and `cache_problem` says why.
    """

    def __init__(
        self,
        manifest: DataManifest,
        *,
        memory_limit_bytes: int = 1 << 30,
        cache_folder: Path | None = None,
        workers: int | None = None,
    ) -> None:
        self._manifest = manifest
        self._shape = (len(manifest.pictures), *manifest.settings.shape)
        self._workers = workers or min(8, os.cpu_count() or 1)
        self._pool: ThreadPoolExecutor | None = None
        self._pool_lock = Lock()
        self._source = PictureSource(manifest.folder)
        self._filler: Thread | None = None
        self._closing = Event()
        self.cache_problem: Problem | None = None
        self.fill_problem: Problem | None = None
        in_memory = int(np.prod(self._shape, dtype=object)) <= memory_limit_bytes
        self._entry = self._open_entry(cache_folder or default_cache_folder(), needed=not in_memory)
        self._filled = np.zeros(len(self), dtype=np.bool_)
        self._memory = np.zeros(self._shape, dtype=np.uint8) if in_memory else None
        if self._entry is not None:
            self._take_over(self._entry)

    def _open_entry(self, folder: Path, *, needed: bool) -> CacheEntry | None:
        try:
            return CacheEntry(folder, self._manifest.key, self._shape)
        except Problem as problem:
            self.cache_problem = problem
        except (OSError, Timeout, NotImplementedError) as error:
            self.cache_problem = _unusable(folder, error)
        if needed:
            self._source.close()
            raise self.cache_problem
        return None

    def _take_over(self, entry: CacheEntry) -> None:
        there = entry.filled()
        if self._memory is not None:
            indices = np.flatnonzero(there)
            for start in range(0, len(indices), 1024):
                some = indices[start : start + 1024]
                self._memory[some] = entry.read(some)
        self._filled[:] = there

    def __len__(self) -> int:
        return self._shape[0]

    @property
    def filled(self) -> float:
        """Share of the pictures that are decoded, 0 to 1."""
        return float(self._filled.mean()) if len(self) else 1.0

    def read(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Pictures by index, a copy (n, channels, height, width); decodes those that are missing.

        Raises PictureProblem if a file has vanished, changed or broken since the scan, and Cancelled if the
        store is closed meanwhile.
        """
        missing = np.unique(indices[~self._filled[indices]])
        if len(missing) == 1:
            self._put(int(missing[0]))
        elif len(missing):
            # Not map(): everything submitted is waited for, so that no decoding outlives a problem.
            futures = [self._executor().submit(self._put, int(index)) for index in missing]
            for problem in [_outcome(future) for future in futures]:
                if problem is not None:
                    raise problem
        if not self._filled[missing].all():
            raise Cancelled
        if self._memory is not None:
            return self._memory[indices]
        if self._entry is None:
            raise ValueError("the store is closed")
        return self._entry.read(indices)

    def fill(self, progress: Progress | None = None) -> None:
        """Decode all that is missing, in several threads. `progress(done, total)` -> False raises Cancelled.

        A picture that cannot be read does not keep the others from being decoded; then the first such
        PictureProblem is raised at the end.
        """
        problems: list[PictureProblem] = []
        missing = iter(np.flatnonzero(~self._filled).tolist())
        done = int(self._filled.sum())
        waiting: list[Future[None]] = []
        try:
            waiting = [
                self._executor().submit(self._put, index) for index in islice(missing, 4 * self._workers)
            ]
            while waiting and len(problems) < _MOST_PROBLEMS:
                error = _outcome(waiting.pop(0))
                if isinstance(error, PictureProblem):
                    problems.append(error)
                elif error is not None:
                    raise error
                done += 1
                if self._closing.is_set() or (progress is not None and not progress(done, len(self))):
                    raise Cancelled
                waiting.extend(self._executor().submit(self._put, index) for index in islice(missing, 1))
        finally:
            for future in waiting:
                future.cancel()
            self._commit()
        if problems:
            raise _all_in_one(problems)

    def start_filling(self) -> None:
        """`fill` in a thread of its own, until done or closed; `fill_problem` tells of trouble."""
        if self._filler is None and not self._filled.all():
            self._filler = Thread(target=self._fill_quietly, name="decode pictures", daemon=True)
            self._filler.start()

    def _fill_quietly(self) -> None:
        try:
            self.fill()
        except Cancelled:
            pass
        except Problem as problem:
            self.fill_problem = problem

    def _executor(self) -> ThreadPoolExecutor:
        with self._pool_lock:
            if self._closing.is_set():
                raise Cancelled
            if self._pool is None:
                self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="decode")
            return self._pool

    def _put(self, index: int) -> None:
        if self._filled[index] or self._closing.is_set():
            return
        picture = self._source.decode(self._manifest.pictures[index], self._manifest.settings)
        if self._memory is not None:
            self._memory[index] = picture
        self._keep(index, picture)
        self._filled[index] = True

    def _keep(self, index: int, picture: NDArray[np.uint8]) -> None:
        if self._entry is None:
            return
        try:
            self._entry.write(index, picture)
        except OSError as error:
            self._lose_cache(error)

    def _commit(self) -> None:
        try:
            if self._entry is not None:
                self._entry.commit()
        except OSError as error:
            self._lose_cache(error)

    def _lose_cache(self, error: OSError) -> None:
        if self._entry is not None and self.cache_problem is None:
            self.cache_problem = _unusable(self._entry.path, error)
        if self._memory is None and self.cache_problem is not None:
            raise self.cache_problem from None

    def close(self) -> None:
        """Stop filling, wait for it, write what is decoded; calling it again does nothing."""
        self._closing.set()
        if self._filler is not None:
            self._filler.join()
        with self._pool_lock:
            if self._pool is not None:
                self._pool.shutdown(cancel_futures=True)
        if self._entry is not None:
            try:
                self._entry.close()
            except OSError as error:
                self.cache_problem = _unusable(self._entry.path, error)
            self._entry = None
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _outcome(future: Future[None]) -> BaseException | None:
    """What a finished decoding raised; Cancelled where closing the store kept it from beginning."""
    try:
        return future.exception()
    except CancelledError:
        return Cancelled()


def _unusable(folder: Path, error: BaseException) -> InputProblem:
    return InputProblem(
        "Decoded pictures cannot be kept in {folder} ({reason}); "
        "choose another place with GANSTUDIO_CACHE_DIR.",
        folder=str(folder),
        reason=getattr(error, "strerror", None) or str(error),
    )


def _all_in_one(problems: list[PictureProblem]) -> PictureProblem:
    first = problems[0]
    if len(problems) == 1:
        return first
    return PictureProblem(
        first.path,
        Message(
            "{reason}; {more} more cannot be read either", {"reason": first.reason, "more": len(problems) - 1}
        ),
    )
