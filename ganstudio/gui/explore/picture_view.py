"""The picture, as large as there is room."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.explore.images import fitted_side, resized
from ganstudio.gui.theme import SPACE, colour, font


class PictureView(QWidget):
    """Shows one picture (height, width, channels), or says why there is none.

    smooth: whether it is enlarged smoothly or each pixel becomes a hard square.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: NDArray[np.uint8] | None = None
        self._pixmap: tuple[int, QPixmap] | None = None
        self._text = ""
        self._smooth = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(160, 160))
        self.setAccessibleName(self.tr("Picture"))

    @property
    def picture(self) -> NDArray[np.uint8] | None:
        """What is shown, None while a text stands there."""
        return self._picture

    @property
    def smooth(self) -> bool:
        """Whether the picture is enlarged smoothly."""
        return self._smooth

    def set_smooth(self, smooth: bool) -> None:
        """Enlarge smoothly, or show hard pixels."""
        self._smooth = smooth
        self._pixmap = None
        self.update()

    def show_picture(self, picture: NDArray[np.uint8]) -> None:
        """Show this one."""
        self._picture = picture
        self._pixmap = None
        self.update()

    def show_text(self, text: str) -> None:
        """Say something instead of a picture."""
        self._picture = self._pixmap = None
        self._text = text
        self.update()

    def image(self) -> QImage | None:
        """The picture as it is on the screen, for the clipboard."""
        if self._picture is None:
            return None
        return resized(self._picture, self._side(), self._smooth)

    def _side(self) -> int:
        assert self._picture is not None
        room = int(min(self.width(), self.height()) * self.devicePixelRatioF())
        return fitted_side(self._picture.shape[0], room, self._smooth)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            painter.setPen(colour("text_muted"))
            painter.setFont(font("heading"))
            room = self.rect().adjusted(3 * SPACE, 0, -3 * SPACE, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._text)
            return
        side, ratio = self._side(), self.devicePixelRatioF()
        if self._pixmap is None or self._pixmap[0] != side:
            self._pixmap = (side, QPixmap.fromImage(resized(self._picture, side, self._smooth)))
        # In device pixels, so that hard squares stay even on every screen.
        painter.scale(1 / ratio, 1 / ratio)
        left = round((self.width() * ratio - side) / 2)
        top = round((self.height() * ratio - side) / 2)
        painter.drawPixmap(QRect(QPoint(left, top), QSize(side, side)), self._pixmap[1])
