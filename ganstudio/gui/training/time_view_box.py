"""A plot's view box whose time is moved by wheel and mouse: it only says what the person wants."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor

_WHEEL = 1.0015


class TimeViewBox(pg.ViewBox):
    """Wheel: zoom in time at the mouse. Drag: pan. Shift and drag: show the marked range. A click (without a
    drag) and the right button only tell their step.

    The range itself is set from outside, for all plots at once. Values are zoomed by the wheel over the left
    axis or with Ctrl, which `values_moved` tells.
    """

    zoom_wanted = Signal(float, float)
    pan_wanted = Signal(float)
    range_wanted = Signal(float, float)
    reset_wanted = Signal()
    clicked = Signal(float)
    menu_wanted = Signal(float)
    values_moved = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setMouseEnabled(x=False, y=True)
        self.disableAutoRange()
        self._chosen = pg.LinearRegionItem(movable=False)
        self._chosen.setZValue(50)
        self._chosen.hide()
        self.addItem(self._chosen, ignoreBounds=True)

    def set_highlight(self, colour: QColor) -> None:
        """Colour of the range being marked."""
        tint = QColor(colour)
        tint.setAlpha(50)
        self._chosen.setBrush(tint)

    def _step_at(self, position: QPointF) -> float:
        return float(self.mapToView(position).x())

    def wheelEvent(self, ev: object, axis: int | None = None) -> None:
        if axis == 1 or ev.modifiers() & Qt.KeyboardModifier.ControlModifier:  # type: ignore[attr-defined]
            super().wheelEvent(ev, axis=1)
            self.values_moved.emit()
            return
        self.zoom_wanted.emit(_WHEEL ** -ev.delta(), self._step_at(ev.pos()))  # type: ignore[attr-defined]
        ev.accept()  # type: ignore[attr-defined]

    def mouseDragEvent(self, ev: object, axis: int | None = None) -> None:
        if axis == 1:
            super().mouseDragEvent(ev, axis)
            self.values_moved.emit()
            return
        if ev.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):  # type: ignore[attr-defined]
            return
        ev.accept()  # type: ignore[attr-defined]
        if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._chosen.isVisible():  # type: ignore[attr-defined]
            self._mark(ev)
            return
        self.pan_wanted.emit(self._step_at(ev.lastPos()) - self._step_at(ev.pos()))  # type: ignore[attr-defined]

    def _mark(self, ev: object) -> None:
        ends = sorted((self._step_at(ev.buttonDownPos()), self._step_at(ev.pos())))  # type: ignore[attr-defined]
        self._chosen.setRegion(ends)
        self._chosen.setVisible(not ev.isFinish())  # type: ignore[attr-defined]
        if ev.isFinish():  # type: ignore[attr-defined]
            self.range_wanted.emit(*ends)

    def mouseClickEvent(self, ev: object) -> None:
        if ev.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):  # type: ignore[attr-defined]
            return
        ev.accept()  # type: ignore[attr-defined]
        if ev.button() == Qt.MouseButton.RightButton:  # type: ignore[attr-defined]
            self.menu_wanted.emit(self._step_at(ev.pos()))  # type: ignore[attr-defined]
        elif ev.double():  # type: ignore[attr-defined]
            self.reset_wanted.emit()
        else:
            self.clicked.emit(self._step_at(ev.pos()))  # type: ignore[attr-defined]
