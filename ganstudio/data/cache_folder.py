"""The folder that holds decoded pictures: where it is, how full, and what makes room in it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import platformdirs
from filelock import FileLock, Timeout

DEFAULT_LIMIT_BYTES = 20 << 30
"""How much is kept; what is in use may exceed it."""

ABOUT = "about.json"
_ENTRY = re.compile(r"[0-9a-f]{64}")
_DOOMED = ".removing-"
_IN_USE = "in-use-*.lock"


def cache_folder() -> Path:
    """Where decoded pictures are kept (GANSTUDIO_CACHE_DIR overrides the system's cache folder)."""
    override = os.environ.get("GANSTUDIO_CACHE_DIR")
    base = Path(override) if override else Path(platformdirs.user_cache_dir("GAN Studio", appauthor=False))
    return base / "pictures"


def cache_size(folder: Path | None = None) -> int:
    """Bytes that the cache takes up."""
    return sum(_size(entry) for entry in _entries(folder or cache_folder()))


def clear_cache(folder: Path | None = None) -> int:
    """Remove everything that no run is using; returns the bytes set free."""
    return _remove_until(folder or cache_folder(), target=0)


def make_room(folder: Path, needed: int, limit: int = DEFAULT_LIMIT_BYTES) -> int:
    """Remove what is not in use, least recently used first, until `needed` more bytes fit under `limit`."""
    return _remove_until(folder, target=max(0, limit - needed))


@contextmanager
def housekeeping(folder: Path) -> Iterator[None]:
    """Held while entries are made or removed, by one process at a time. Raises Timeout, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".lock", timeout=30):
        yield


def mark_in_use(entry: Path) -> FileLock:
    """A held lock that keeps `entry` from being removed; release it when done."""
    lock = FileLock(entry / f"in-use-{uuid4().hex}.lock", timeout=0, thread_local=False)
    lock.acquire()
    return lock


def end_use(lock: FileLock) -> None:
    """Release what `mark_in_use` returned."""
    lock.release()
    Path(lock.lock_file).unlink(missing_ok=True)


def _entries(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if _ENTRY.fullmatch(path.name) and path.is_dir()]
    except OSError:
        return []


def _size(entry: Path) -> int:
    total = 0
    for path in entry.iterdir():
        try:
            status = path.stat()
        except OSError:
            continue
        # A file that is still being filled has holes: count what the disk really holds.
        total += min(status.st_size, getattr(status, "st_blocks", status.st_size) * 512)
    return total


def _last_use(entry: Path) -> float:
    try:
        return (entry / ABOUT).stat().st_mtime
    except OSError:
        return 0.0


def _remove_until(folder: Path, target: int) -> int:
    if not folder.is_dir():
        return 0
    freed = 0
    with housekeeping(folder):
        for rest in folder.glob(f"{_DOOMED}*"):
            shutil.rmtree(rest, ignore_errors=True)
        sizes = {entry: _size(entry) for entry in _entries(folder)}
        total = sum(sizes.values())
        for entry in sorted(sizes, key=_last_use):
            if total <= target:
                break
            if _remove(entry):
                total -= sizes[entry]
                freed += sizes[entry]
    return freed


def _remove(entry: Path) -> bool:
    if any(_is_held(path) for path in entry.glob(_IN_USE)):
        return False
    # Moved aside in one step first: a crash in the middle leaves no half entry under its name.
    doomed = entry.with_name(f"{_DOOMED}{uuid4().hex}")
    try:
        entry.rename(doomed)
    except OSError:
        return False
    shutil.rmtree(doomed, ignore_errors=True)
    return True


def _is_held(lock_file: Path) -> bool:
    try:
        with FileLock(lock_file, timeout=0):
            return False
    except (Timeout, OSError):
        return True
