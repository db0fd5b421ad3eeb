"""One picture file as the uint8 array that D is shown."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ganstudio.data.modes import plain, reduced
from ganstudio.data.opening import PictureProblem, Unusable, judging, load_image, open_image, unreadable
from ganstudio.data.settings import PictureSettings

_HUGE_PIXELS = 16 << 20
_ELONGATED = 8


def decode_picture(source: Path | IO[bytes], settings: PictureSettings, name: str = "") -> NDArray[np.uint8]:
    """Decode a picture file (a path or an open binary file) to uint8 (channels, size, size).

    The first frame, turned upright, over the background. Resized as torchvision's Resize (bilinear,
    antialiased) and CenterCrop do on Pillow images, bit for bit, unless the short side is over 8 times the
    size (JPEG) or there are over 16 million pixels; these are brought near the size first. Raises
    PictureProblem naming `name` or the path.
    """
    label = name or (str(source) if isinstance(source, Path) else "-")
    try:
        if isinstance(source, Path):
            with source.open("rb") as stream:
                return decode_stream(stream, settings)
        return decode_stream(source, settings)
    except Unusable as unusable:
        raise PictureProblem(label, unusable.reason) from None
    except OSError as error:
        raise PictureProblem(label, unreadable(error)) from None


def decode_stream(stream: IO[bytes], settings: PictureSettings) -> NDArray[np.uint8]:
    """`decode_picture` for whoever names the file himself: raises Unusable."""
    with open_image(stream) as opened:
        image = load_image(opened, enough=settings.size).image
        with judging():
            if image.width * image.height > _HUGE_PIXELS:
                image = reduced(image, min(image.size) // (4 * settings.size))
            return to_array(fit(plain(image, settings.channels, settings.colour), settings))


def decode_grey(record: NDArray[np.uint8], settings: PictureSettings) -> NDArray[np.uint8]:
    """A grey (height, width) array, as IDX files hold, to uint8 (channels, size, size).

    At its own size its values are untouched.
    """
    image = Image.fromarray(record)
    return to_array(fit(plain(image, settings.channels, settings.colour), settings))


def fit(image: Image.Image, settings: PictureSettings) -> Image.Image:
    """Make a mode "L" or "RGB" image `size` x `size` as `settings.resize` says."""
    size = settings.size
    width, height = image.size
    if settings.resize == "stretch":
        return _resize(image, size, size)
    short, long = min(image.size), max(image.size)
    if settings.resize == "crop":
        if long > _ELONGATED * short:
            # Resizing all of a 1 x 100 000 strip would take gigabytes for what is then cut away.
            left, top = (width - short) / 2, (height - short) / 2
            box = (left, top, left + short, top + short)
            return image.resize((size, size), Image.Resampling.BILINEAR, box=box)
        other = int(size * long / short)
        image = _resize(image, size, other) if width <= height else _resize(image, other, size)
        # round() as torchvision's CenterCrop: halves go to the even pixel.
        left, top = round((image.width - size) / 2), round((image.height - size) / 2)
        return image.crop((left, top, left + size, top + size))
    other = max(1, int(size * short / long))
    image = _resize(image, other, size) if width <= height else _resize(image, size, other)
    padded = Image.new(image.mode, (size, size), _background(image.mode, settings))
    padded.paste(image, ((size - image.width) // 2, (size - image.height) // 2))
    return padded


def to_array(image: Image.Image) -> NDArray[np.uint8]:
    """An "L" or "RGB" image as a contiguous (channels, height, width) array of its own."""
    values = np.array(image, dtype=np.uint8)
    if values.ndim == 2:
        return values[None]
    return np.ascontiguousarray(values.transpose(2, 0, 1))


def _resize(image: Image.Image, width: int, height: int) -> Image.Image:
    return (
        image if image.size == (width, height) else image.resize((width, height), Image.Resampling.BILINEAR)
    )


def _background(mode: str, settings: PictureSettings) -> int | tuple[int, int, int]:
    if mode == "RGB":
        return settings.colour
    grey = Image.new("RGB", (1, 1), settings.colour).convert("L").tobytes()
    return grey[0]
