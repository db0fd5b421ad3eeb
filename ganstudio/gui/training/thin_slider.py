"""A slider drawn thin, in a colour of its own; the wheel moves it only while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from ganstudio.gui.theme import colour

_RADIUS = 6.0


class ThinSlider(QSlider):
    """Horizontal; `token` is the theme's colour of its filled part and its handle."""

    def __init__(self, token: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._token = token
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_Slider
        handle = self.style().subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
        middle = self.height() / 2
        here = min(max(handle.center().x() + 0.5, _RADIUS + 3), self.width() - _RADIUS - 3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("border_strong"))
        painter.drawRoundedRect(QRectF(_RADIUS, middle - 1.5, self.width() - 2 * _RADIUS, 3), 1.5, 1.5)
        ink = colour(self._token if self.isEnabled() else "border_strong")
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(_RADIUS, middle - 1.5, max(0.0, here - _RADIUS), 3), 1.5, 1.5)
        if self.hasFocus():
            halo = colour(self._token)
            halo.setAlpha(70)
            painter.setBrush(halo)
            painter.drawEllipse(QRectF(here - 9, middle - 9, 18, 18))
            painter.setBrush(ink)
        painter.drawEllipse(QRectF(here - _RADIUS, middle - _RADIUS, 2 * _RADIUS, 2 * _RADIUS))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
