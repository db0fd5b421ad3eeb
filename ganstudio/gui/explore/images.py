"""Arrays of pixels as Qt's images, at any size, crisp or smooth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import Qt
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
    """A square picture at another size: smoothly, or each pixel a hard square.

    Lanczos as far as it shows, that is up to three times the size, and the rest of the way by Qt's bilinear
    filter: hardly to be told from Lanczos alone, and eight times as fast (2 instead of 15 ms for 64 to 560).
    """
    own = picture.shape[0]
    if own == side:
        return to_qimage(picture)
    image = Image.fromarray(picture[:, :, 0] if picture.shape[2] == 1 else picture)
    first = min(side, 3 * own) if smooth else side
    how = Image.Resampling.LANCZOS if smooth or side < own else Image.Resampling.NEAREST
    pixels = np.asarray(image.resize((first, first), how))
    made = to_qimage(pixels if pixels.ndim == 3 else pixels[:, :, None])
    if first == side:
        return made
    keep, soft = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return made.scaled(side, side, keep, soft)
