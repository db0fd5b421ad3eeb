"""One picture as large as there is room, with what is cut off shaded."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.theme import colours

_CHECK = 8


class PicturePane(QWidget):
    """Pixels stay squares where they are shown twofold or larger; transparency lies over a checkerboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._cut = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)

    def set_image(self, image: QImage, cut: bool = False) -> None:
        """Show `image`; `cut`: all but the square in its middle is cut off."""
        self._image, self._cut = image, cut
        self.update()

    def _place(self) -> QRect:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, max(1, size.width()), max(1, size.height()))
        place.moveCenter(self.rect().center())
        return place

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._image.isNull():
            return
        painter = QPainter(self)
        place = self._place()
        if self._image.hasAlphaChannel():
            painter.fillRect(place, QBrush(_checkerboard()))
        factor = place.width() * self.devicePixelRatioF() / self._image.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, factor < 2)
        painter.drawImage(place, self._image)
        side = min(place.width(), place.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(place.center())
        if self._cut and square != place:
            shade = QPainterPath()
            shade.addRect(QRectF(place))
            shade.addRect(QRectF(square))
            veil = QColor(colours().window)
            veil.setAlphaF(0.72)
            painter.fillPath(shade, veil)
            painter.setPen(QPen(QColor(colours().accent), 1))
            painter.drawRect(square.adjusted(0, 0, -1, -1))
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(420, 420)


def _checkerboard() -> QImage:
    board = QImage(2 * _CHECK, 2 * _CHECK, QImage.Format.Format_RGB32)
    board.fill(QColor("#ffffff"))
    painter = QPainter(board)
    for x, y in ((0, 0), (_CHECK, _CHECK)):
        painter.fillRect(x, y, _CHECK, _CHECK, QColor("#d8d8de"))
    painter.end()
    return board
