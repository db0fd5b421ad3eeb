"""A dot in G's or D's colour, so that a label is tied to its curves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ganstudio.gui.theme import colour

_SIZE = 9


class SideDot(QWidget):
    """`token`: a colour of the theme."""

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self.setFixedSize(QSize(_SIZE + 3, _SIZE + 3))

    def set_token(self, token: str) -> None:
        """Use another colour."""
        if token != self._token:
            self._token = token
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._token))
        painter.drawEllipse(QRectF(1.5, 1.5, _SIZE, _SIZE))
