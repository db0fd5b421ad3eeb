"""One picture at full size beside what D sees of it, made in the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

from ganstudio.gui.workers.job import Progress, Work
from ganstudio.gui.workers.thumbnail_worker import to_image

if TYPE_CHECKING:
    from ganstudio.data.report import Picture
    from ganstudio.data.settings import PictureSettings
    from ganstudio.data.source import PictureSource

_ENOUGH = 1024


@dataclass(frozen=True, slots=True)
class Enlarged:
    """A picture as its file holds it (upright, transparent where it is), and as D sees it."""

    picture: Picture
    original: QImage = field(repr=False)
    seen: QImage = field(repr=False)


def enlarge_work(source: PictureSource, picture: Picture, settings: PictureSettings) -> Work:
    """Work for a Job: returns an Enlarged."""

    def work(progress: Progress) -> Enlarged:  # noqa: ARG001
        from ganstudio.data.preview import preview

        seen = to_image(preview(source, picture, settings))
        return Enlarged(picture, _original(source, picture), seen)

    return work


def _original(source: PictureSource, picture: Picture) -> QImage:
    from ganstudio.data.modes import plain, reduced
    from ganstudio.data.opening import PictureProblem, Unusable, load_image, open_image
    from ganstudio.data.preview import preview
    from ganstudio.data.settings import PictureSettings

    if picture.format == "IDX":
        side = min(max(picture.width, picture.height, 8), _ENOUGH)
        return to_image(preview(source, picture, PictureSettings(side, 1, "pad", "#000000")))
    try:
        with (source.folder / picture.path).open("rb") as stream, open_image(stream) as opened:
            # A JPEG is then decoded at a fraction that keeps at least _ENOUGH pixels.
            image = load_image(opened, enough=_ENOUGH // 4).image
            image = reduced(image, min(image.size) // _ENOUGH)
            if image.has_transparency_data:
                pixels = np.asarray(image.convert("RGBA"))
                height, width = pixels.shape[:2]
                return QImage(
                    pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888
                ).copy()
            return to_image(np.asarray(plain(image, 3, (255, 255, 255))))
    except Unusable as unusable:
        raise PictureProblem(picture.path, unusable.reason) from None
