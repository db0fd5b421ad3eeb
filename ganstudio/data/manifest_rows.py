"""A manifest's values, read from a file that nobody vouches for: ValueError for a wrong one."""

from __future__ import annotations

import os
import re
from pathlib import PureWindowsPath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.labels.result import MOST_ATTRIBUTES, MOST_VALUES
from ganstudio.data.report import Picture
from ganstudio.labels import UNKNOWN, Attribute, Attributes

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


def read_attribute(row: Any) -> Attribute:
    """A JSON row [name, kind, values]."""
    name, kind, values = row
    if kind not in ("group", "flag"):
        raise ValueError(f"{kind!r} is no kind of attribute")
    if not isinstance(values, list) or not 2 <= len(values) <= (2 if kind == "flag" else MOST_VALUES):
        raise ValueError("an attribute has a wrong number of values")
    words = tuple(read_text(value) for value in values)
    if len(set(words)) < len(words):
        raise ValueError("a value of an attribute occurs twice")
    return Attribute(read_text(name), kind, words)


def read_codes(columns: Any, attributes: Attributes, pictures: int) -> NDArray[np.int16]:
    """A JSON list of codes an attribute, as int16 (n_pictures, n_attributes)."""
    if not isinstance(columns, list) or len(columns) != len(attributes) or len(columns) > MOST_ATTRIBUTES:
        raise ValueError("the labels do not belong to the attributes")
    codes = np.empty((pictures, len(attributes)), dtype=np.int16)
    for number, (column, attribute) in enumerate(zip(columns, attributes, strict=True)):
        if not isinstance(column, list) or len(column) != pictures:
            raise ValueError("the labels do not belong to the pictures")
        codes[:, number] = [read_whole(code, len(attribute.values), least=UNKNOWN) for code in column]
    return codes


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
