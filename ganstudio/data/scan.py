"""Looking through a folder: what can be trained on, what cannot and why, and which pictures are the same."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

from ganstudio.data.duplicates import Fine, duplicate_groups, exact_groups
from ganstudio.data.examine import Seen, examine, examine_closely
from ganstudio.data.idx_set import find_idx, scan_idx
from ganstudio.data.one_sided import one_sidedness
from ganstudio.data.opening import unreadable
from ganstudio.data.report import FolderReport, LeftOut, count_classes
from ganstudio.data.walk import list_folder
from ganstudio.problems import Cancelled, InputProblem, Message

Progress = Callable[[int, int], bool]
_REPORT_SECONDS = 0.04


def scan_folder(folder: Path, progress: Progress | None = None) -> FolderReport:
    """Look through `folder` and all its sub-folders, decoding every picture once, in several threads.

    `progress(done, total)` is called from this thread, a few times a second, with `total` 0 while files are
    being listed; when it returns False the scan ends with Cancelled. A folder of IDX files (MNIST) is read as
    such. Raises InputProblem, naming the folder, when it is no folder, cannot be read or holds no picture.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would replace the links a person knows
    pulse = _Pulse(progress)
    _must_be_folder(folder)
    try:
        idx = find_idx(folder)
        if idx is not None:
            return scan_idx(folder, idx, progress)
        listing = list_folder(folder, pulse.beat)
    except OSError as error:
        raise InputProblem(
            "{folder} {reason}; choose a folder that you may open.",
            folder=str(folder),
            reason=unreadable(error),
        ) from None
    pulse.total = len(listing.files)
    left_out = list(listing.left_out)
    seen: list[Seen] = []
    for path, found in zip(listing.files, _examine_all(folder, listing.files, pulse), strict=True):
        if isinstance(found, Message):
            left_out.append(LeftOut(path, found))
        else:
            seen.append(found)
    _must_hold_pictures(folder, seen, left_out)
    return _report(folder, seen, left_out, pulse)


class _Pulse:
    """Tells `progress` how far things are, not oftener than it can be shown; ends the scan if it says so."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._next = 0.0
        self.done = self.total = 0

    def beat(self, step: int = 0) -> None:
        self.done += step
        if self._progress is None:
            return
        now = time.monotonic()
        if now >= self._next or (step and self.done == self.total):
            self._next = now + _REPORT_SECONDS
            if not self._progress(self.done, self.total):
                raise Cancelled


def _must_be_folder(folder: Path) -> None:
    try:
        if folder.is_dir():
            return
        there = folder.exists()
    except OSError as error:
        raise InputProblem(
            "{folder} {reason}; choose a folder that you may open.",
            folder=str(folder),
            reason=unreadable(error),
        ) from None
    if there:
        raise InputProblem(
            "{folder} is a file; choose the folder that holds the pictures.", folder=str(folder)
        )
    raise InputProblem("There is no folder {folder}; choose one that holds pictures.", folder=str(folder))


def _must_hold_pictures(folder: Path, seen: list[Seen], left_out: list[LeftOut]) -> None:
    if seen:
        return
    if not left_out:
        raise InputProblem(
            "{folder} is empty; choose a folder that holds pictures (PNG, JPEG, WebP, BMP, GIF, TIFF).",
            folder=str(folder),
        )
    raise InputProblem(
        "{folder} holds no picture that can be used: {count} files were left out, such as {file} ({reason}). "
        "Choose a folder that holds pictures (PNG, JPEG, WebP, BMP, GIF, TIFF).",
        folder=str(folder),
        count=len(left_out),
        file=left_out[0].path,
        reason=left_out[0].reason,
    )


def _examine_all(folder: Path, files: tuple[str, ...], pulse: _Pulse) -> Iterator[Seen | Message]:
    """Every file in order. Only a few are ahead at a time, so that memory does not grow with the folder."""
    import imagehash  # noqa: F401 - loaded before the threads need it

    workers = min(8, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers, thread_name_prefix="scan") as pool:
        waiting: list[Future[Seen | Message]] = []
        try:
            for path in files:
                waiting.append(pool.submit(examine, folder, path))
                if len(waiting) >= 8 * workers:
                    yield waiting.pop(0).result()
                    pulse.beat(1)
            while waiting:
                yield waiting.pop(0).result()
                pulse.beat(1)
        finally:
            pool.shutdown(cancel_futures=True)


def _report(folder: Path, seen: list[Seen], left_out: list[LeftOut], pulse: _Pulse) -> FolderReport:
    pictures = tuple(item.picture for item in seen)
    digests = [picture.digest for picture in pictures]

    @lru_cache(maxsize=256)
    def fine(index: int) -> Fine | None:
        return examine_closely(folder, pictures[index].path)

    return FolderReport(
        folder=folder,
        pictures=pictures,
        left_out=tuple(sorted(left_out, key=lambda item: item.path)),
        duplicate_groups=duplicate_groups(
            digests,
            [(picture.width, picture.height) for picture in pictures],
            [item.look for item in seen],
            fine,
            pulse.beat,
        ),
        exact_groups=exact_groups(digests),
        classes=count_classes(pictures),
        grey_share=sum(item.look.grey for item in seen) / len(seen),
        one_sidedness=one_sidedness(item.look for item in seen),
    )
