"""An icon by itself, that follows light and dark."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ganstudio.gui.icons import icon


class IconLabel(QWidget):
    """Paints the icon `name` in the theme's colour `token`, `side` pixels wide."""

    def __init__(self, name: str, token: str = "text", side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, token)
        self.setFixedSize(QSize(side, side))

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._icon = icon(name, token)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
