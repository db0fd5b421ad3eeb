"""Waiting for threads that end by themselves, while the window goes on painting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from ganstudio.gui.theme import SPACE

_LOOK_EVERY_MS = 30


class WaitDialog(QDialog):
    """Says what it waits for until `idle()` is true. It cannot be closed: the wait is short."""

    def __init__(self, text: str, idle: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint)
        self._idle = idle
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(QLabel(text))
        layout.addWidget(bar)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._idle():
            self._timer.stop()
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def reject(self) -> None:
        """Not before the wait is over."""


def wait_until(idle: Callable[[], bool], text: str, parent: QWidget) -> None:
    """Return once `idle()` is true; until then a dialog with `text` lies over `parent`'s window."""
    if not idle():
        dialog = WaitDialog(text, idle, parent)
        dialog.exec()
        dialog.deleteLater()
