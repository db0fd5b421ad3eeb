"""Shown while a run comes to its end before the window may close: it saves, nothing is killed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from ganstudio.gui.theme import SPACE
from ganstudio.gui.training.run_host import RunHost


class LeaveDialog(QDialog):
    """Stops `host`'s run when it is shown, and is done when the run's thread has gone."""

    def __init__(self, host: RunHost, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self.setWindowTitle(self.tr("Saving the run"))
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        words = QLabel(self.tr("The last batch is finished, then a checkpoint is saved."))
        bar = QProgressBar()
        bar.setRange(0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(words)
        column.addWidget(bar)
        host.stopped.connect(self.accept)

    def wait(self) -> None:
        """Stop the run and come back when its thread has gone."""
        self._host.stop()
        if self._host.busy:
            self.exec()

    def reject(self) -> None:
        """Escape does not leave a run half-saved: there is nothing to do but wait."""

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._host.busy:
            event.ignore()
        else:
            super().closeEvent(event)
