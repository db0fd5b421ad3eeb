"""Paints a run's card: its last samples, its name, how far it has come and when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ganstudio.gui.home.run_list_model import CARD, PICTURE
from ganstudio.gui.home.run_texts import amount_text, state_text, when_text
from ganstudio.gui.models.run_card import RunCard
from ganstudio.gui.theme import SPACE, colour, colours, font

SMALLEST_SIDE, LARGEST_SIDE = 160, 256
_PAD = SPACE
_GAP = 2 * SPACE
_LINE = 1.25


class RunDelegate(QStyledItemDelegate):
    """Cards in a grid that fills its width; the gap between them belongs to the item."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = SMALLEST_SIDE

    def fit(self, width: int) -> bool:
        """Choose the size of the cards for rows so wide; True if it has changed."""
        around = 2 * _PAD + _GAP
        columns = max(1, width // (SMALLEST_SIDE + around))
        side = min(max(width // columns - around, SMALLEST_SIDE), LARGEST_SIDE)
        changed, self._side = side != self._side, side
        return changed

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        texts = round(3 * option.fontMetrics.height() * _LINE)
        return QSize(self._side + 2 * _PAD + _GAP, self._side + texts + 3 * _PAD + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: RunCard = index.data(CARD)
        picture: QImage = index.data(PICTURE)
        frame = option.rect.adjusted(0, 0, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_frame(painter, frame, option.state)
        place = QRect(frame.left() + _PAD, frame.top() + _PAD, self._side, self._side)
        self._paint_picture(painter, place, picture)
        self._paint_texts(painter, frame, place.bottom() + _PAD, card)
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRect, state: QStyle.StateFlag) -> None:
        tokens = colours()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = tokens.accent if selected or focused else tokens.border_strong if hovered else tokens.border
        painter.setPen(QPen(QColor(edge), 1.5 if selected or focused else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_picture(self, painter: QPainter, place: QRect, picture: QImage) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place), 5, 5)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(place, colour("raised"))
        if picture.isNull():
            painter.setPen(colour("text_faint"))
            painter.setFont(font("small"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.tr("no samples yet"))
        else:
            painter.drawImage(place, picture)
        painter.restore()

    def _paint_texts(self, painter: QPainter, frame: QRect, top: int, card: RunCard) -> None:
        left, width = frame.left() + _PAD + 2, self._side - 4

        def line(text: str, *, token: str, bold: bool = False, small: bool = True) -> None:
            nonlocal top
            painter.setFont(font("small" if small else "body", bold=bold, tabular=True))
            metrics = painter.fontMetrics()
            painter.setPen(colour(token))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
            height = round(metrics.height() * _LINE)
            # Chinese letters stand taller than the font's own height says.
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine
            painter.drawText(QRect(left, top, width, height), int(flags), shown)
            top += height

        line(card.name, token="text", bold=True, small=False)
        line(amount_text(card), token="text_muted")
        state, token = state_text(card)
        when = when_text(card.updated)
        line(f"{state} · {when}" if when else state, token=token)
