"""A slider in one line: its name, a track that fills from its neutral place, its value."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QLineEdit, QSizePolicy, QWidget

from ganstudio.gui.models.numbers import read_number
from ganstudio.gui.theme import colour, font

_STEPS = 1000
_RADIUS = 6


class AxisSlider(QAbstractSlider):
    """`moved` carries the number while the person moves the handle, `let_go` ends one movement.

    low, high: the handle's reach; a number beyond is shown all the same. neutral: where the fill begins and
    a double click goes. Enter lets a number be typed. The wheel counts only while the slider has the focus.
    """

    moved = Signal(float)
    let_go = Signal()

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        neutral: float = 0.0,
        *,
        signed: bool = True,
        name_width: int = 34,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._name_width = name_width
        self._low, self._high, self._neutral = low, high, neutral
        self._signed = signed
        self._number = neutral
        self._hover = False
        self._editor: QLineEdit | None = None
        self._measure()
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, _STEPS)
        self.setSingleStep(_STEPS // 100)
        self.setPageStep(_STEPS // 10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_number(neutral)
        self.valueChanged.connect(self._on_value)

    @property
    def number(self) -> float:
        """The number shown."""
        return self._number

    def show_number(self, number: float) -> None:
        """Show a number, silently. While the handle is held it stays where the hand is."""
        if self.isSliderDown():
            return
        looks_the_same = abs(number - self._number) < 1e-4 and self._value_of(number) == self.value()
        self._number = number
        if looks_the_same:
            return  # all sliders are told of every move: only those that moved are painted
        self.blockSignals(True)
        self.setValue(self._value_of(number))
        self.blockSignals(False)
        self.update()

    def set_reach(self, low: float, high: float, neutral: float) -> None:
        """Give the handle another reach and another neutral place."""
        self._low, self._high, self._neutral = low, high, neutral
        self.show_number(self._number)
        self.update()

    def _value_of(self, number: float) -> int:
        share = (number - self._low) / (self._high - self._low)
        return round(min(max(share, 0.0), 1.0) * _STEPS)

    def _go(self, number: float) -> None:
        self._number = number
        self.blockSignals(True)
        self.setValue(self._value_of(number))
        self.blockSignals(False)
        self.update()
        self.moved.emit(number)

    def _on_value(self, value: int) -> None:
        number = self._low + (self._high - self._low) * value / _STEPS
        if abs(number - self._neutral) < (self._high - self._low) / _STEPS / 2:
            number = self._neutral
        self._number = number
        self.update()
        self.moved.emit(number)

    # Geometry ----

    def _measure(self) -> None:
        self._font = font("small", tabular=True)
        self._value_width = QFontMetrics(self._font).horizontalAdvance("−0.00") + 6

    def _track(self) -> QRectF:
        left = self._name_width + _RADIUS + 2
        width = self.width() - left - self._value_width - _RADIUS - 4
        return QRectF(left, self.height() / 2 - 1.5, max(width, 1), 3)

    def _x_of(self, number: float) -> float:
        track = self._track()
        share = (number - self._low) / (self._high - self._low)
        return track.left() + track.width() * min(max(share, 0.0), 1.0)

    def _value_at(self, x: float) -> int:
        track = self._track()
        return round(min(max((x - track.left()) / track.width(), 0.0), 1.0) * _STEPS)

    def _text(self) -> str:
        text = f"{self._number:+.2f}" if self._signed else f"{self._number:.2f}"
        return text.replace("-", "−")

    # Typing a number ----

    def edit(self) -> None:
        """Let a number be typed."""
        editor = QLineEdit(f"{self._number:.2f}", self)
        editor.setFont(self._font)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        width = self._value_width + 24
        editor.setGeometry(self.width() - width, 0, width, self.height())
        editor.setAccessibleName(self._name)
        editor.selectAll()
        editor.editingFinished.connect(self._take_text)
        self._editor = editor
        editor.show()
        editor.setFocus()

    def _take_text(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        number = read_number(editor.text().replace("−", "-"))
        editor.hide()
        editor.deleteLater()
        self.setFocus()
        if number is not None and abs(number) < 1000 and f"{number:.2f}" != f"{self._number:.2f}":
            self._go(number)
            self.let_go.emit()

    # Qt ----

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(self._font).height() + 9)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        track = self._track()
        if event.position().x() > track.right() + 2 * _RADIUS:
            self.edit()
        elif event.position().x() >= track.left() - 2 * _RADIUS:
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() <= self._track().right() + 2 * _RADIUS:
            self.setSliderDown(False)
            self._go(self._neutral)
            self.let_go.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit()
        elif event.key() in (Qt.Key.Key_0, Qt.Key.Key_Delete):
            self._go(self._neutral)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # Up and down go from slider to slider, as in a list.
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._measure()
        super().changeEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.let_go.emit()
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        centre = Qt.AlignmentFlag.AlignVCenter
        rest = abs(self._number - self._neutral) < 0.005
        painter.setPen(colour("text_muted"))
        painter.drawText(QRectF(0, 0, self._name_width, self.height()), centre, self._name)
        painter.setPen(colour("text_faint" if rest or not self.isEnabled() else "text"))
        value = QRectF(self.width() - self._value_width, 0, self._value_width, self.height())
        painter.drawText(value, centre | Qt.AlignmentFlag.AlignRight, self._text())
        track = self._track()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("border"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        zero, here = self._x_of(self._neutral), self._x_of(self._number)
        painter.setBrush(colour("border_strong"))
        painter.drawRect(QRectF(zero - 0.5, track.center().y() - 5, 1, 10))
        ink = colour("accent" if self.isEnabled() else "border_strong")
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(min(zero, here), track.top(), abs(here - zero), 3), 1.5, 1.5)
        if self.hasFocus() or self.isSliderDown():
            halo = colour("accent")
            halo.setAlpha(70)
            painter.setBrush(halo)
            painter.drawEllipse(QRectF(here - _RADIUS - 3, track.center().y() - _RADIUS - 3, 18, 18))
        painter.setBrush(ink if not rest or self.underMouse() or self.hasFocus() else colour("border_strong"))
        painter.drawEllipse(QRectF(here - _RADIUS + 1, track.center().y() - _RADIUS + 1, 10, 10))
