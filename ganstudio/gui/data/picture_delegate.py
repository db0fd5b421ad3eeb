"""Paints one picture as D sees it, as a tile of a grid or table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ganstudio.gui.data.picture_model import DIMMED_ROLE, PICTURE_ROLE
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.theme import colours, font

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

GAP = 4


class PictureDelegate(QStyledItemDelegate):
    """A tile is `side` pixels wide and high, in the middle of its cell, with lines of `caption` below it."""

    def __init__(
        self,
        thumbnails: Thumbnails,
        parent: QWidget,
        caption: Callable[[Picture], tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._caption = caption
        self.side = 96

    def _paint_tile(self, painter: QPainter, tile: QRect, picture: Picture) -> None:
        pixmap = self._thumbnails.pixmap(picture)
        if pixmap is not None:
            _paint_pixmap(painter, tile, pixmap)
            return
        painter.fillRect(tile, QColor(colours().raised))
        if self._thumbnails.problem(picture) is not None:
            painter.setPen(QPen(QColor(colours().bad), 2))
            middle = QRect(0, 0, tile.width() // 5, tile.width() // 5)
            middle.moveCenter(tile.center())
            painter.drawLine(middle.topLeft(), middle.bottomRight())
            painter.drawLine(middle.topRight(), middle.bottomLeft())

    def _paint_caption(self, painter: QPainter, cell: QRect, top: int, lines: tuple[str, ...]) -> None:
        painter.setFont(font("small", tabular=True))
        metrics, width = painter.fontMetrics(), cell.width() - 2 * GAP
        for number, line in enumerate(lines):
            painter.setPen(QColor(colours().text if number == 0 else colours().text_muted))
            place = QRect(
                cell.left() + GAP, top + number * metrics.height(), cell.width() - 2 * GAP, metrics.height()
            )
            text = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, width)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, text)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        picture = index.data(PICTURE_ROLE)
        if picture is None:
            return
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tile = QRect(
            cell.left() + (cell.width() - self.side) // 2, cell.top() + GAP // 2, self.side, self.side
        )
        painter.save()
        if index.data(DIMMED_ROLE):
            painter.setOpacity(0.3)
        self._paint_tile(painter, tile, picture)
        painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours().accent), 3))
            painter.drawRect(tile)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(colours().border_strong), 1))
            painter.drawRect(tile.adjusted(-1, -1, 0, 0))
        if self._caption is not None:
            self._paint_caption(painter, cell, tile.bottom() + GAP, self._caption(picture))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(self.side + GAP, self.side + GAP)


def _paint_pixmap(painter: QPainter, tile: QRect, pixmap: QPixmap) -> None:
    """Enlarged at least twofold, pixels stay squares: that is what D sees."""
    factor = tile.width() * painter.device().devicePixelRatioF() / pixmap.width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, factor < 2)
    painter.drawPixmap(tile, pixmap)
