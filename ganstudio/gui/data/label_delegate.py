"""Paints the tree of labels: attributes with a check box, values with their count and a bar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, colours, font

COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 11
SHARE_ROLE = int(Qt.ItemDataRole.UserRole) + 12
"""Between 0 and 1: how long the bar of a value is; None for an attribute."""
DETAIL_ROLE = int(Qt.ItemDataRole.UserRole) + 13
"""What stands at the right of an attribute."""


class LabelDelegate(QStyledItemDelegate):
    """An attribute is painted like any item with a word at its right; a value has a thin bar below it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(SHARE_ROLE) is None:
            super().paint(painter, option, index)
            self._right(painter, option.rect.adjusted(0, 0, -SPACE, 0), str(index.data(DETAIL_ROLE) or ""))
            return
        cell: QRect = option.rect
        selected = option.state & QStyle.StateFlag.State_Selected
        tokens = colours()
        painter.save()
        if selected:
            painter.fillRect(cell, QColor(tokens.accent_soft))
        inner = cell.adjusted(SPACE // 2, SPACE // 2, -SPACE, -SPACE // 2)
        painter.restore()
        right = self._right(painter, inner, count_text(index.data(COUNT_ROLE)), top=True)
        painter.save()
        painter.setFont(font())
        painter.setPen(QColor(tokens.text))
        name = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole),
            Qt.TextElideMode.ElideMiddle,
            inner.width() - right - SPACE,
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        bar = QRect(inner.left(), inner.bottom() - 2, inner.width(), 3)
        painter.fillRect(bar, QColor(tokens.raised))
        bar.setWidth(max(2, round(inner.width() * index.data(SHARE_ROLE))))
        painter.fillRect(bar, QColor(tokens.accent if selected else tokens.border_strong))
        painter.restore()

    @staticmethod
    def _right(painter: QPainter, place: QRect, text: str, *, top: bool = False) -> int:
        """Write at the right edge, muted; returns the width it takes."""
        painter.save()
        painter.setFont(font(tabular=True))
        painter.setPen(QColor(colours().text_muted))
        height = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | height, text)
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.restore()
        return width

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        extra = 6 if index.data(SHARE_ROLE) is not None else SPACE // 2
        return QSize(120, option.fontMetrics.height() + SPACE + extra)
