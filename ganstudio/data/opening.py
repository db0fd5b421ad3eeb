"""Opening a picture file under our own rules: which formats, how large, and in plain words what is wrong."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from threading import Lock
from typing import IO

from PIL import Image, UnidentifiedImageError

from ganstudio.problems import InputProblem, Message

FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM", "AVIF")
"""Pillow's names of what is read. A fixed list: some of its other readers start programs or read for ever."""

PICTURE_SUFFIXES = frozenset(
    f".{name}"
    for name in (
        *("png", "apng", "jpg", "jpeg", "jpe", "jfif", "mpo", "webp", "bmp", "gif", "tif", "tiff"),
        *("ppm", "pgm", "pbm", "pnm", "avif", "heic", "heif", "svg", "psd", "jp2", "ico", "tga", "dng"),
    )
)
"""A file with such a name was meant to be a picture; any other that is none is simply something else."""

MOST_PIXELS = 178_956_970
"""Pillow's own bound for a bomb: decoded, about 0.7 GB."""
MOST_PIXELS_JPEG = 256 << 20
"""JPEGs can be decoded at a fraction of their size."""
_LARGE = 16 << 20

# Pillow's own limit warns first, and a warning cannot be silenced for one thread alone; ours raise.
Image.MAX_IMAGE_PIXELS = None
_FROM_PILLOW = re.compile(r"PIL\.")
_one_large = Lock()
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)
_ORIENTATION = 0x0112


class PictureProblem(InputProblem):
    """A picture that cannot be used. `path` names it, `reason` says why in plain words."""

    def __init__(self, path: str, reason: Message) -> None:
        super().__init__("{file}: {reason}", file=path, reason=reason)
        self.path = path
        self.reason = reason


class Unusable(Exception):
    """Why a stream cannot be used; whoever knows its name makes a PictureProblem or a LeftOut of it."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


class Unidentified(Unusable):
    """The content is no picture of a format that is read."""


def quieten_pillow() -> None:
    """Keep Pillow's warnings (odd metadata) off the screen and out of `-W error`; we judge files ourselves.

    A filter for its modules, put in front where it is not: `catch_warnings` is not safe in several threads.
    """
    entry = ("ignore", None, Warning, _FROM_PILLOW, 0)
    if not warnings.filters or warnings.filters[0] != entry:
        warnings.filterwarnings("ignore", module=_FROM_PILLOW.pattern)


@contextmanager
def judging(stream: IO[bytes] | None = None) -> Iterator[None]:
    """Turn whatever Pillow raises on a bad file into Unusable. Pillow's readers raise nearly anything."""
    quieten_pillow()
    try:
        yield
    except Unusable:
        raise
    except UnidentifiedImageError:
        raise _unidentified(stream) from None
    except MemoryError:
        raise Unusable(Message("too large for the memory that is free")) from None
    except Exception as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise Unusable(unreadable(error)) from None
        if re.search(r"truncat|broken data stream|unexpected end|not enough", str(error), re.IGNORECASE):
            raise Unusable(Message("cut off: the end of the file is missing or damaged")) from None
        raise Unusable(_DAMAGED) from None


def unreadable(error: OSError) -> Message:
    """Why the system does not let us read a file or folder."""
    return Message("cannot be read: {reason}", {"reason": error.strerror or str(error)})


def open_image(stream: IO[bytes]) -> Image.Image:
    """Read a picture's header; nothing is decoded yet. Raises Unusable, also for far too many pixels."""
    with judging(stream):
        image = Image.open(stream, formats=FORMATS)
        pixels = image.width * image.height
        limit = MOST_PIXELS_JPEG if image.format in ("JPEG", "MPO") else MOST_PIXELS
        if pixels > limit:
            raise Unusable(
                Message(
                    "too large: {width} x {height} is over {limit} million pixels; save it smaller",
                    {"width": image.width, "height": image.height, "limit": limit // 1_000_000},
                )
            )
        return image


@dataclass(frozen=True, slots=True)
class Loaded:
    """A decoded upright picture, maybe at a fraction; `size`: its full (width, height), upright."""

    image: Image.Image
    size: tuple[int, int]


def load_image(image: Image.Image, enough: int) -> Loaded:
    """Decode an opened picture and turn it upright (EXIF). Raises Unusable.

    A JPEG whose short side is at least 8 times `enough` pixels is decoded at a fraction of its size that
    keeps at least 4 times `enough`: the rounding of its size then shifts nothing visibly. Of the largest
    pictures one at a time is decoded, to bound the memory in use.
    """
    with judging(), _one_large if image.width * image.height > _LARGE else nullcontext():
        width, height = image.size
        fraction = min(width, height) // (4 * enough)
        if fraction >= 2:
            image.draft(None, (width // fraction, height // fraction))
        image.load()
        # After loading: Pillow turns TIFFs itself, size and all, and then no longer names an orientation.
        orientation = _orientation(image)
        if orientation in _SIDEWAYS:
            width, height = height, width
        if orientation in _UPRIGHT:
            image = image.transpose(_UPRIGHT[orientation])
        return Loaded(image, (width, height))


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # damaged metadata is no reason to lose a picture
        return 1
    return value if isinstance(value, int) else 1


_DAMAGED = Message("damaged: it begins like a picture, but cannot be read")
_OTHER_KINDS: tuple[tuple[re.Pattern[bytes], Message], ...] = (
    (
        re.compile(rb"\s*<(!doctype html|html|head|body)", re.I),
        Message("a web page saved under a picture's name"),
    ),
    (re.compile(rb"\s*<(\?xml|svg)", re.I), Message("a drawing of lines (SVG); export it as PNG")),
    (
        re.compile(rb"....ftyp(hei|hev|mif1|msf1)", re.S),
        Message("HEIC, which is not read; save it as PNG"),
    ),
    (re.compile(rb"....ftypavi", re.S), _DAMAGED),
    (re.compile(rb"....ftyp", re.S), Message("a film, not a picture")),
    (re.compile(rb"\x00\x05\x16\x07"), Message("macOS's notes on another file, not a picture")),
    (re.compile(rb"8BPS"), Message("a Photoshop file; save it as PNG")),
    (re.compile(rb"%PDF"), Message("a PDF, not a picture")),
    (re.compile(rb"PK\x03\x04|Rar!|7z\xbc\xaf"), Message("an archive; unpack it first")),
    (
        re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\x00|MM\x00\*|RIFF....WEBP|P[1-6]\s", re.S),
        _DAMAGED,
    ),
)


def _unidentified(stream: IO[bytes] | None) -> Unidentified:
    head = b""
    if stream is not None:
        stream.seek(0)
        head = stream.read(64)
    if not head:
        return Unidentified(Message("empty: the file has no content"))
    for pattern, reason in _OTHER_KINDS:
        if pattern.match(head):
            return Unidentified(reason)
    return Unidentified(Message("not a picture, whatever its name says"))
