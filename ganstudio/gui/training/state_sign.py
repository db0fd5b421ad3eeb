"""A small square in a state's colour and pattern."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.events import Balance
from ganstudio.gui.training.state_looks import fill_state

_SIDE = 14


class StateSign(QWidget):
    """Stands before a state's name on the gauge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Balance.STARTING
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: Balance) -> None:
        """Take a state's looks."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_state(painter, 0, 0, _SIDE, _SIDE, self._state)
        painter.end()
