"""One file of a folder: a picture and what it looks like, or why it is left out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from ganstudio.data.duplicates import Fine
from ganstudio.data.looks import Look, fine_look, look_at
from ganstudio.data.modes import reduced
from ganstudio.data.opening import (
    PICTURE_SUFFIXES,
    Unidentified,
    Unusable,
    judging,
    load_image,
    open_image,
    unreadable,
)
from ganstudio.data.report import Picture
from ganstudio.data.source import digest_of, open_content
from ganstudio.problems import Message

SMALLEST_SIDE = 8
LONGEST_RATIO = 8
_ENOUGH = 64
_HUGE_PIXELS = 16 << 20


@dataclass(frozen=True, slots=True)
class Seen:
    """A usable picture and its look."""

    picture: Picture
    look: Look


def examine(folder: Path, path: str) -> Seen | Message:
    """Decode the whole file `folder`/`path` once; a message says why it cannot be used."""
    try:
        with open_content(folder / path) as (stream, size), open_image(stream) as opened:
            kind, mode = opened.format or "", opened.mode
            _must_have_a_shape(*opened.size)
            loaded = load_image(opened, _ENOUGH)
            width, height = loaded.size
            with judging():
                look = look_at(_at_hand(loaded.image))
            return Seen(Picture(path, width, height, mode, kind, size, digest_of(stream), _label(path)), look)
    except Unidentified as unidentified:
        meant = Path(path).suffix.lower() in PICTURE_SUFFIXES
        return unidentified.reason if meant else Message("not a picture")
    except Unusable as unusable:
        return unusable.reason
    except OSError as error:
        return unreadable(error)


def examine_closely(folder: Path, path: str) -> Fine | None:
    """A finer look at a picture that has been examined before; None if it can no longer be read."""
    try:
        with open_content(folder / path) as (stream, _), open_image(stream) as opened, judging():
            return fine_look(_at_hand(load_image(opened, _ENOUGH).image))
    except (Unusable, OSError):
        return None


def _at_hand(image: Image.Image) -> Image.Image:
    huge = image.width * image.height > _HUGE_PIXELS
    return reduced(image, min(image.size) // (4 * _ENOUGH)) if huge else image


def _must_have_a_shape(width: int, height: int) -> None:
    if min(width, height) < SMALLEST_SIDE:
        raise Unusable(
            Message(
                "too small: {width} x {height}; at least {least} pixels a side are needed",
                {"width": width, "height": height, "least": SMALLEST_SIDE},
            )
        )
    if max(width, height) > LONGEST_RATIO * min(width, height):
        raise Unusable(
            Message(
                "too long: {width} x {height}; a square cut from it would show less than 1/{ratio} of it",
                {"width": width, "height": height, "ratio": LONGEST_RATIO},
            )
        )


def _label(path: str) -> str | None:
    first, slash, _ = path.partition("/")
    return first if slash else None
