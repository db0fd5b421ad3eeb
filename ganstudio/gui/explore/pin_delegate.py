"""Paints a pin: its picture, its name under it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ganstudio.gui.theme import colour, font

SIDE = 64
_EDGE = 4

_Index = QModelIndex | QPersistentModelIndex


class PinDelegate(QStyledItemDelegate):
    """The picture comes as a QPixmap in DecorationRole, the name in EditRole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QFontMetrics(font("small")).height()

    def _picture_rect(self, rect: QRect) -> QRect:
        return QRect(rect.left() + _EDGE, rect.top() + _EDGE, SIDE, SIDE)

    def _name_rect(self, rect: QRect) -> QRect:
        return QRect(rect.left() + _EDGE, rect.top() + _EDGE + SIDE + 2, SIDE, self._line)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(SIDE + 2 * _EDGE, SIDE + 2 * _EDGE + self._line + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        area = self._picture_rect(option.rect)
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(pixmap, QPixmap):
            smooth = SIDE * option.widget.devicePixelRatioF() < pixmap.width()
            painter.setRenderHint(
                QPainter.RenderHint.SmoothPixmapTransform, smooth or SIDE % pixmap.width() != 0
            )
            painter.drawPixmap(area, pixmap)
        else:
            painter.fillRect(area, colour("raised"))
        if option.state & QStyle.StateFlag.State_Selected:
            focused = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(colour("accent"), 3 if focused else 2))
            painter.drawRect(area.adjusted(-2, -2, 1, 1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(colour("border_strong"), 2))
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
        painter.setFont(font("small"))
        painter.setPen(colour("text"))
        name = self._name_rect(option.rect)
        text = QFontMetrics(font("small")).elidedText(
            str(index.data(Qt.ItemDataRole.EditRole)), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        editor.setGeometry(self._name_rect(option.rect).adjusted(-4, -4, 4, 4))
