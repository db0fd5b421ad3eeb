"""A legend entry: the curve's line, its name and its value; a click hides or shows the curve."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ganstudio.gui.models.curve_table import CurveStyle
from ganstudio.gui.theme import colour, font

_SWATCH = 18
_GAP = 5


class CurveChip(QAbstractButton):
    """Checked: the curve is shown. `colour_token` is a token of the theme.

    There is room for `widest`, or for the widest value there was, so that the entries beside it stand still.
    """

    def __init__(
        self, label: str, colour_token: str, style: CurveStyle, widest: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(label)
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(lambda _on: self.updateGeometry())
        self._colour = colour_token
        self._style = style
        self._widest = widest
        self._value = ""

    @property
    def token(self) -> str:
        """The curve's colour, a token of the theme."""
        return self._colour

    @property
    def value(self) -> str:
        """The value shown behind the name."""
        return self._value

    def set_value(self, text: str) -> None:
        """Show another value."""
        if text != self._value:
            self._value = text
            metrics = QFontMetrics(font("small", tabular=True))
            if metrics.horizontalAdvance(text) > metrics.horizontalAdvance(self._widest):
                self._widest = text
                self.updateGeometry()
            self.update()

    def _pen(self, ink: QColor) -> QPen:
        dashed = Qt.PenStyle.DashLine if self._style == "dashed" else Qt.PenStyle.SolidLine
        return QPen(ink, 2.4, dashed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font("small", tabular=True))
        words = metrics.horizontalAdvance(self.text())
        value = metrics.horizontalAdvance(self._widest) + _GAP if self.isChecked() else 0
        return QSize(_SWATCH + words + value + 3 * _GAP, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(font("small", tabular=True))
        return QSize(_SWATCH + 4 * _GAP + metrics.horizontalAdvance(self._widest), metrics.height() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("small", tabular=True))
        on = self.isChecked()
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        middle = self.height() / 2
        painter.setPen(self._pen(colour(self._colour) if on else colour("border_strong")))
        painter.drawLine(QPointF(_GAP, middle), QPointF(_GAP + _SWATCH - 4, middle))
        metrics = painter.fontMetrics()
        left = _GAP + _SWATCH + 1
        value = metrics.horizontalAdvance(self._widest) + _GAP if on else 0
        room = self.width() - left - value - _GAP
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(0, room))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(colour("text_muted") if on else colour("text_faint"))
        painter.drawText(QRectF(left, 0, room, self.height()), flags, words)
        if on:
            painter.setPen(colour("text"))
            place = left + metrics.horizontalAdvance(words) + _GAP
            painter.drawText(QRectF(place, 0, self.width() - place, self.height()), flags, self._value)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()
