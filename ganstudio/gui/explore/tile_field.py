"""A few small pictures to choose from, by mouse or keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.explore.images import resized
from ganstudio.gui.models.tile_fill import fill
from ganstudio.gui.models.tile_layout import TileLayout
from ganstudio.gui.theme import SPACE, colour

_EDGE = 3


class TileField(QWidget):
    """`chosen` carries the number of the tile clicked, or picked by arrow keys and Enter.

    help: what to say about a tile while the mouse rests on it. at_top: the tiles begin at the upper edge.
    """

    chosen = Signal(int)

    def __init__(
        self, help: Callable[[int], str] | None = None, *, at_top: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._at_top = at_top
        self._pictures: list[NDArray[np.uint8]] = []
        self._images: tuple[int, list[QImage]] = (0, [])
        self._columns: int | None = None
        self._smooth = True
        self._help = help
        self._empty = ""
        self._hover = self._marked = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def count(self) -> int:
        """How many tiles there are."""
        return len(self._pictures)

    def set_smooth(self, smooth: bool) -> None:
        """Enlarge the tiles smoothly, or show hard pixels."""
        self._smooth = smooth
        self._images = (0, [])
        self.update()

    def set_empty_text(self, text: str) -> None:
        """What stands there while there are no tiles."""
        self._empty = text
        self.update()

    def show_tiles(
        self, pictures: NDArray[np.uint8] | list[NDArray[np.uint8]], columns: int | None = None
    ) -> None:
        """Show pictures (n, height, width, channels), in so many columns or as they fill the room."""
        self._pictures, self._columns = list(pictures), columns
        self._images = (0, [])
        self._marked = min(self._marked, len(self._pictures) - 1)
        self.update()

    def clear(self) -> None:
        """Show no tiles."""
        self._pictures, self._images = [], (0, [])
        self._marked = -1
        self.update()

    def _layout(self) -> TileLayout:
        ratio = self.devicePixelRatioF()
        room = (int((self.width() - 2 * _EDGE) * ratio), int((self.height() - 2 * _EDGE) * ratio))
        layout = fill(len(self._pictures), self._pictures[0].shape[0], room, self._smooth, self._columns)
        return replace(layout, top=0) if self._at_top else layout

    def tile_at(self, position: QPoint) -> int:
        """The tile at a point of the widget, -1 for none."""
        if not self._pictures:
            return -1
        ratio = self.devicePixelRatioF()
        x, y = (position.x() - _EDGE) * ratio, (position.y() - _EDGE) * ratio
        found = self._layout().index_at(x, y, len(self._pictures))
        return -1 if found is None else found

    def tile_rect(self, index: int) -> QRect:
        """Where a tile lies in the widget."""
        ratio, layout = self.devicePixelRatioF(), self._layout()
        left, top = layout.place(index)
        corner = QPoint(int(left / ratio) + _EDGE, int(top / ratio) + _EDGE)
        return QRect(corner, QSize(int(layout.width / ratio), int(layout.height / ratio)))

    def sizeHint(self) -> QSize:
        return QSize(320, 88)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 56)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._help is not None:
            index = self.tile_at(event.pos())
            text = self._help(index) if index >= 0 else self.toolTip()
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hover = self.tile_at(event.position().toPoint())
        if hover != self._hover:
            self._hover = hover
            shape = Qt.CursorShape.PointingHandCursor if hover >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = -1
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.tile_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self._marked = index
            self.chosen.emit(index)
            self.update()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._layout().columns if self._pictures else 1
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        key = event.key()
        if key in moves and self._pictures:
            step = moves[Qt.Key(key)] if self._marked >= 0 else 1
            self._marked = min(max(self._marked + step, 0), len(self._pictures) - 1)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._marked < len(self._pictures):
            self.chosen.emit(self._marked)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._marked < 0 and self._pictures:
            self._marked = 0
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._pictures:
            painter.setPen(colour("text_faint"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(SPACE, 0, -SPACE, 0), int(flags), self._empty)
            return
        ratio, layout = self.devicePixelRatioF(), self._layout()
        painter.translate(_EDGE, _EDGE)
        painter.scale(1 / ratio, 1 / ratio)
        if self._images[0] != layout.width:
            made = [resized(picture, layout.width, self._smooth) for picture in self._pictures]
            self._images = (layout.width, made)
        for index, image in enumerate(self._images[1]):
            painter.drawImage(QPoint(*layout.place(index)), image)
        marks = [(self._hover, "border_strong"), (self._marked if self.hasFocus() else -1, "accent")]
        for index, token in marks:
            if 0 <= index < len(self._pictures):
                left, top = layout.place(index)
                painter.setPen(QPen(colour(token), 2 * ratio))
                painter.drawRect(left, top, layout.width, layout.height)
