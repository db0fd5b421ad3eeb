"""Paints one picture as D sees it, as a tile; grouped ones with a band above and a caption below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ganstudio.gui.data.picture_model import DIMMED_ROLE, GROUP_ROLE, PICTURE_ROLE
from ganstudio.gui.data.picture_texts import size_text
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.models.duplicates import Place
from ganstudio.gui.texts import bytes_text
from ganstudio.gui.theme import SPACE, colours, font

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

GAP = 4
_CAPTION_LINES = 3
_CAPTION_WIDTH = 104


class PictureDelegate(QStyledItemDelegate):
    """Cells are at least as wide as `side` needs; tiles fill them, but grouped ones stay as they are."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget, *, grouped: bool = False) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._grouped = grouped
        self._line = 0
        self._tile = 0
        self._cell = QSize()
        self.side = 96
        self.measure(parent)
        self.set_width(self.least_width)

    def measure(self, widget: QWidget) -> None:
        """The widget's font may have changed."""
        self._line = widget.fontMetrics().height()

    @property
    def least_width(self) -> int:
        """The narrowest cell that a picture fits into."""
        return max(self.side, _CAPTION_WIDTH) + 2 * GAP if self._grouped else self.side + GAP

    def set_width(self, width: int) -> QSize:
        """Cells get this width, at least `least_width`; returns their size."""
        self._tile = self.side if self._grouped else width - GAP
        height = self._tile + GAP
        if self._grouped:
            height = self._tile + (_CAPTION_LINES + 1) * self._line + 3 * SPACE
        self._cell = QSize(width, height)
        return self._cell

    def _paint_tile(self, painter: QPainter, tile: QRect, picture: Picture) -> None:
        side = round(tile.width() * painter.device().devicePixelRatioF())
        pixmap = self._thumbnails.fitted(picture, side)
        if pixmap is not None:
            painter.drawPixmap(tile, pixmap)
            return
        painter.fillRect(tile, QColor(colours().raised))
        if self._thumbnails.problem(picture) is not None:
            painter.setPen(QPen(QColor(colours().bad), 2))
            middle = QRect(0, 0, tile.width() // 5, tile.width() // 5)
            middle.moveCenter(tile.center())
            painter.drawLine(middle.topLeft(), middle.bottomRight())
            painter.drawLine(middle.topRight(), middle.bottomLeft())

    def _paint_band(self, painter: QPainter, cell: QRect, place: Place) -> None:
        """A line over the pictures of a group, with what they have in common over the first."""
        tokens = colours()
        first, last = place.index == 0, place.index == place.count - 1
        left = cell.left() + (SPACE if first else 0)
        foot = cell.top() + self._line + GAP // 2
        painter.fillRect(
            left, foot, cell.right() + 1 - left - (SPACE if last else 0), 2, QColor(tokens.border_strong)
        )
        if first:
            text = self.tr("{count} × same file") if place.exact else self.tr("{count} × resized")
            painter.setFont(font("small", tabular=True))
            painter.setPen(QColor(tokens.text_muted))
            room = QRect(left, cell.top(), cell.width() - 2 * SPACE, self._line)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, text.format(count=place.count))

    def _paint_caption(self, painter: QPainter, cell: QRect, top: int, picture: Picture) -> None:
        name = picture.path.rsplit("/", 1)[-1]
        detail = f"{picture.format} · {bytes_text(picture.bytes)}"
        painter.setFont(font("small", tabular=True))
        metrics, width = painter.fontMetrics(), cell.width() - 2 * GAP
        for number, line in enumerate((size_text(picture.width, picture.height), detail, name)):
            painter.setPen(QColor(colours().text if number == 0 else colours().text_muted))
            room = QRect(cell.left() + GAP, top + number * metrics.height(), width, metrics.height())
            text = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, width)
            # Fallback fonts may be taller.
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, text)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        picture: Picture | None = index.data(PICTURE_ROLE)
        if picture is None:
            return
        place: Place | None = index.data(GROUP_ROLE)
        cell: QRect = option.rect
        top = cell.top() + (GAP // 2 if place is None else self._line + SPACE)
        tile = QRect(cell.left() + (cell.width() - self._tile) // 2, top, self._tile, self._tile)
        painter.save()
        if index.data(DIMMED_ROLE):
            painter.setOpacity(0.3)
        self._paint_tile(painter, tile, picture)
        if place is not None:
            self._paint_caption(painter, cell, tile.bottom() + GAP, picture)
            painter.setOpacity(1.0)
            self._paint_band(painter, cell, place)
        painter.setOpacity(1.0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours().accent), 3))
            painter.drawRect(tile)
        elif option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours().accent), 1))
            painter.drawRect(tile.adjusted(-1, -1, 0, 0))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(colours().border_strong), 1))
            painter.drawRect(tile.adjusted(-1, -1, 0, 0))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return self._cell
