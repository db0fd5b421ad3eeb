"""A picture as D will see it, ready to be shown."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.report import Picture
from ganstudio.data.settings import PictureSettings
from ganstudio.data.source import PictureSource


def preview(source: PictureSource, picture: Picture, settings: PictureSettings) -> NDArray[np.uint8]:
    """`picture` decoded with `settings`: contiguous uint8 (size, size, channels), rows from the top.

    Keep one `source` for many previews and use it in worker threads. Raises PictureProblem.
    """
    return np.ascontiguousarray(source.decode(picture, settings).transpose(1, 2, 0))
