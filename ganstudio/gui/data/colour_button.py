"""A button that shows a colour and lets one pick another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QPushButton, QWidget

from ganstudio.gui.theme import colour


class ColourButton(QPushButton):
    """`picked` carries the new colour as "#rrggbb"."""

    picked = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._colour = QColor("#ffffff")
        self.clicked.connect(self._pick)

    def set_colour(self, text: str) -> None:
        """Show "#rrggbb"."""
        self._colour = QColor(text)
        swatch = QPixmap(self.iconSize())
        swatch.fill(QColor(0, 0, 0, 0))
        painter = QPainter(swatch)
        painter.setPen(colour("border_strong"))
        painter.setBrush(self._colour)
        painter.drawRect(swatch.rect().adjusted(1, 2, -4, -3))
        painter.end()
        self.setIcon(QIcon(swatch))

    def _pick(self) -> None:
        chosen = QColorDialog.getColor(self._colour, self, self.text())
        if chosen.isValid():
            self.picked.emit(chosen.name())
