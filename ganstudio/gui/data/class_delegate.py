"""Paints one class: its name, how many pictures it has, and a bar of its share."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, colours, font

COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 11
SHARE_ROLE = int(Qt.ItemDataRole.UserRole) + 12
"""Between 0 and 1: how long the bar is."""


class ClassDelegate(QStyledItemDelegate):
    """Name at the left, count at the right, a thin bar below both."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        selected = option.state & QStyle.StateFlag.State_Selected
        tokens = colours()
        painter.save()
        if selected:
            painter.fillRect(cell, QColor(tokens.accent_soft))
        inner = cell.adjusted(SPACE, SPACE // 2, -SPACE, -SPACE // 2)
        painter.setFont(font(tabular=True))
        count = count_text(index.data(COUNT_ROLE))
        right = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(QColor(tokens.text_muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, count)
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

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(120, option.fontMetrics.height() + SPACE + 6)
