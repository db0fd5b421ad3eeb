"""A sheet of small pictures in rows and columns, to be clicked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.explore.images import to_qimage
from ganstudio.gui.theme import SPACE, colour

_EDGE = 2


class SheetView(QWidget):
    """As large as fits, cells always square. `chosen` carries the number of a cell, row by row from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self._texts: Sequence[str] = ()
        self._columns = 1
        self._empty = ""
        self._marked = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_empty_text(self, text: str) -> None:
        """What to say while there is nothing."""
        self._empty = text
        self.update()

    def show_cells(self, pictures: NDArray[np.uint8], columns: int, texts: Sequence[str]) -> None:
        """Show pictures (n, height, width, channels) row by row; texts: what each one is."""
        self._images = [to_qimage(picture) for picture in pictures]
        self._columns, self._texts = max(columns, 1), texts
        self._marked = 0
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._images = []
        self.update()

    @property
    def count(self) -> int:
        """How many cells there are."""
        return len(self._images)

    def _side(self) -> int:
        rows = -(-len(self._images) // self._columns)
        return max(1, min(self.width() // self._columns, self.height() // max(rows, 1)))

    def cell(self, index: int) -> QRect:
        """Where a cell is."""
        side = self._side()
        row, column = divmod(index, self._columns)
        return QRect(column * side, row * side, side, side)

    def _at(self, x: int, y: int) -> int:
        side = self._side()
        column, row = x // side, y // side
        index = row * self._columns + column
        return index if 0 <= column < self._columns and 0 <= index < len(self._images) else -1

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            index = self._at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self._texts[index] if index >= 0 else "", self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self._at(place.x(), place.y())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self._marked = index
            self.chosen.emit(index)
            self.update()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = moves.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._marked + step < len(self._images):
            self._marked += step
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._images:
            self.chosen.emit(self._marked)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._images:
            painter.setPen(colour("text_faint"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(SPACE, 0, -SPACE, 0), int(flags), self._empty)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, image in enumerate(self._images):
            painter.drawImage(self.cell(index).adjusted(0, 0, -_EDGE, -_EDGE), image)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(self.cell(self._marked).adjusted(1, 1, -_EDGE, -_EDGE))
