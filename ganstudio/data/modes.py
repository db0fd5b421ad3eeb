"""Any of Pillow's picture modes as plain grey or RGB bytes over a background."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ganstudio.data.opening import Unusable
from ganstudio.problems import Message

_WIDE = ("I;16", "I;16L", "I;16B", "I;16N", "I", "F")
_CONVERTIBLE = ("P", "CMYK", "YCbCr", "HSV", "RGBX")
_REDUCIBLE = ("L", "RGB", "RGBA", "LA", "CMYK")


def plain(image: Image.Image, channels: int, background: tuple[int, int, int]) -> Image.Image:
    """`image` as mode "L" (`channels` 1) or "RGB" (3); what is transparent shows `background`.

    Raises Unusable for a mode that Pillow cannot turn into RGB (LAB).
    """
    if image.mode in _WIDE:
        image = Image.fromarray(narrowed(np.asarray(image)))
    elif image.has_transparency_data:
        image = image.convert("RGBA")
        behind = Image.new("RGBA", image.size, (*background, 255))
        image = Image.alpha_composite(behind, image).convert("RGB")
    elif image.mode not in ("1", "L", "RGB"):
        if image.mode not in _CONVERTIBLE:
            raise Unusable(
                Message(
                    "its colours are stored as {mode}, which is not read; save it as PNG",
                    {"mode": image.mode},
                )
            )
        image = image.convert("RGB")
    mode = "L" if channels == 1 else "RGB"
    return image if image.mode == mode else image.convert(mode)


def narrowed(values: NDArray[np.generic]) -> NDArray[np.uint8]:
    """16-bit, 32-bit and float grey values as 8 bits.

    16 bits are scaled by 255/65535. The others do not say what white is: values within 0 to 1 (floats), 0 to
    255 or 0 to 65535 are taken to use that range, others are stretched from their least to their greatest.
    """
    numbers = np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    if values.dtype.kind == "u":
        low, high = 0.0, 65535.0
    else:
        low, high = float(numbers.min()), float(numbers.max())
        ranges = (1.0, 255.0, 65535.0) if values.dtype.kind == "f" else (255.0, 65535.0)
        fitting = [white for white in ranges if low >= 0.0 and high <= white]
        if fitting:
            low, high = 0.0, fitting[0]
    scaled = (numbers - low) * (255.0 / (high - low))
    return np.floor(scaled + 0.5).clip(0, 255).astype(np.uint8)


def reduced(image: Image.Image, factor: int) -> Image.Image:
    """A huge picture with `factor` x `factor` pixels averaged, before conversions multiply its memory."""
    return image.reduce(factor) if factor > 1 and image.mode in _REDUCIBLE else image
