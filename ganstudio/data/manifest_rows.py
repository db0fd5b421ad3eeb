"""A manifest's values, read from a file that nobody vouches for: ValueError for a wrong one."""

from __future__ import annotations

import os
import re
from pathlib import PureWindowsPath
from typing import Any

from ganstudio.data.report import Picture

_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST_PIXELS_A_SIDE = 2**31


def row_of(picture: Picture) -> list[Any]:
    """A picture as a JSON row; `read_picture` reads it back."""
    return [
        *(picture.path, picture.width, picture.height, picture.mode, picture.format, picture.bytes),
        *(picture.digest, picture.label),
    ]


def read_picture(row: Any) -> Picture:
    """What `row_of` wrote."""
    path, width, height, mode, kind, size, digest, label = row
    if not _DIGEST.fullmatch(read_text(digest)):
        raise ValueError("a digest is no SHA-256")
    return Picture(
        safe_path(read_text(path)),
        read_whole(width, _MOST_PIXELS_A_SIDE, least=1),
        read_whole(height, _MOST_PIXELS_A_SIDE, least=1),
        read_text(mode),
        read_text(kind),
        read_whole(size),
        digest,
        None if label is None else read_text(label),
    )


def safe_path(path: str) -> str:
    """`path` if it stays inside its folder on this system; raises ValueError otherwise."""
    leaves = path.startswith("/") or ".." in path.split("/") or "\0" in path or path in ("", ".")
    if os.name == "nt":
        windows = PureWindowsPath(path)
        leaves = leaves or bool(windows.drive or windows.root) or ".." in windows.parts
    if leaves:
        raise ValueError(f"{path!r} leads out of the folder")
    return path


def read_text(value: object) -> str:
    """`value` if it is text."""
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def read_whole(value: object, below: int = 2**63, least: int = 0) -> int:
    """`value` if it is a whole number from `least` to under `below`."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value < below:
        raise ValueError(f"{value!r} is no number from {least} to below {below}")
    return value
