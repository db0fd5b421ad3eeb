"""Features of reals kept in the person's cache folder: they are the same for every checkpoint of a run."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ganstudio.data.cache_folder import cache_folder
from ganstudio.durable import write_file
from ganstudio.evaluation.features import Features, FeatureSpace
from ganstudio.problems import Problem

LIMIT_BYTES = 256 << 20
"""How much is kept; the least recently used goes first."""

_HEADER = 256
"""An .npy file is at most so much longer than its numbers."""


def features_folder() -> Path:
    """Where features are kept: beside the decoded pictures."""
    return cache_folder().parent / "features"


def cached_features(
    space: FeatureSpace, content: str, count: int, compute: Callable[[], Features]
) -> Features:
    """The features (count, space.width) of what `content` names (its digest), computed if they are not kept.

    A cache that cannot be read or written costs time, nothing else.
    """
    name = hashlib.sha256(f"{space.name} {space.width} {count} {content}".encode()).hexdigest()
    path = features_folder() / f"{name}.npy"
    found = _read(path, (count, space.width))
    if found is not None:
        return found
    computed = compute()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_room(path.parent, computed.nbytes + _HEADER)
        write_file(path, _as_npy(computed), lasting=False)
    except (OSError, Problem):
        pass
    return computed


def _as_npy(numbers: Features) -> bytes:
    from io import BytesIO

    content = BytesIO()
    np.save(content, np.ascontiguousarray(numbers, np.float32), allow_pickle=False)
    return content.getvalue()


def _read(path: Path, shape: tuple[int, int]) -> Features | None:
    try:
        if path.stat().st_size > shape[0] * shape[1] * 4 + _HEADER:
            return None
        found = np.load(path, allow_pickle=False)
        os.utime(path)
    except (OSError, ValueError, EOFError):
        return None
    if found.shape != shape or found.dtype != np.float32 or not np.isfinite(found).all():
        return None
    return np.asarray(found, np.float32)


def _make_room(folder: Path, needed: int) -> None:
    files = []
    for path in folder.glob("*.npy"):
        try:
            status = path.stat()
        except OSError:
            continue
        files.append((status.st_mtime, status.st_size, path))
    total = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if total + needed <= LIMIT_BYTES:
            return
        path.unlink(missing_ok=True)
        total -= size
