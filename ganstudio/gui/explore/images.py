"""Arrays of pixels as Qt's images, at any size, crisp or smooth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage


def to_qimage(picture: NDArray[np.uint8]) -> QImage:
    """A QImage of its own memory from (height, width, channels), channels 1 or 3."""
    height, width, channels = picture.shape
    form = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    plain = np.ascontiguousarray(picture)
    return QImage(plain.data, width, height, channels * width, form).copy()


def fitted_side(side: int, room: int, smooth: bool) -> int:
    """How large a picture of `side` pixels is shown in `room`: as large as fits, crisp by whole factors."""
    if smooth or room < side:
        return max(room, 1)
    return side * max(1, room // side)


def resized(picture: NDArray[np.uint8], side: int, smooth: bool) -> QImage:
    """A square picture at another size: smoothly (Lanczos), or each pixel a hard square."""
    if picture.shape[0] == side:
        return to_qimage(picture)
    image = Image.fromarray(picture[:, :, 0] if picture.shape[2] == 1 else picture)
    shrinks = side < picture.shape[0]
    how = Image.Resampling.LANCZOS if smooth or shrinks else Image.Resampling.NEAREST
    pixels = np.asarray(image.resize((side, side), how))
    return to_qimage(pixels if pixels.ndim == 3 else pixels[:, :, None])
