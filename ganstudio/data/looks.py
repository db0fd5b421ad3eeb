"""What a picture looks like, small enough to keep for every picture of a folder."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ganstudio.data.modes import plain

SIDE = 16
FINE_SIDE = 32
_WORK_SIDE = 64
_COLOURLESS = 4
_BEHIND = ((255, 255, 255), (128, 128, 128), (0, 0, 0))
"""What transparent pictures are put before, as whoever saved a copy without transparency may have done."""


@dataclass(frozen=True, slots=True)
class Look:
    """`hashes`: perceptual hashes (64 bits), one, or one a background where the picture is transparent.

    `colours`: bytes of (16, 16, 3), RGB multiplied by alpha. `alpha`: bytes of (16, 16), None where opaque.
    """

    hashes: tuple[int, ...]
    colours: bytes
    alpha: bytes | None

    @property
    def grey(self) -> bool:
        """Whether no part of it has a colour."""
        values = np.frombuffer(self.colours, np.uint8).reshape(-1, 3)
        return int(np.ptp(values, axis=1).max()) <= _COLOURLESS


def look_at(image: Image.Image) -> Look:
    """The look of a decoded picture of any mode and size."""
    import imagehash

    work = _work_copy(image)
    behind = _BEHIND if work.mode == "RGBA" else _BEHIND[:1]
    hashes = (imagehash.phash(plain(work, 1, colour)) for colour in behind)
    colours, alpha = small(work, SIDE)
    return Look(
        tuple(int.from_bytes(np.packbits(found.hash).tobytes()) for found in hashes),
        colours.tobytes(),
        None if alpha is None else alpha.tobytes(),
    )


def fine_look(image: Image.Image) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    """Colours (32, 32, 3) multiplied by alpha, and alpha (32, 32) or None, to tell similar pictures apart."""
    return small(_work_copy(image), FINE_SIDE)


def _work_copy(image: Image.Image) -> Image.Image:
    """Stretched to a small square, "RGB", or "RGBA" where something is really transparent."""
    if image.has_transparency_data and not image.mode.startswith("I"):
        image = image.convert("RGBA")
        if image.getchannel("A").getextrema() == (255, 255):
            image = image.convert("RGB")
    else:
        image = plain(image, 3, _BEHIND[0])
    return image.resize((_WORK_SIDE, _WORK_SIDE), Image.Resampling.BILINEAR, reducing_gap=2.0)


def small(work: Image.Image, side: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    """Box-averaged to `side` x `side`: colours multiplied by alpha, and alpha or None."""
    if work.mode == "RGB":
        return np.asarray(work.resize((side, side), Image.Resampling.BOX)), None
    values = np.asarray(work.convert("RGBa").resize((side, side), Image.Resampling.BOX))
    return np.ascontiguousarray(values[..., :3]), np.ascontiguousarray(values[..., 3])
