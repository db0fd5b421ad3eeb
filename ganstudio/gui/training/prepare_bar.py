"""What is being prepared before the first batch, how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import State
from ganstudio.gui.theme import SPACE
from ganstudio.gui.translate import tr_message


class PrepareBar(QWidget):
    """Visible while the model's run prepares; `cancel_asked` by its button."""

    cancel_asked = Signal()

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.words = QLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop before the first batch; nothing is lost."))
        self.cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + 4, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE)
        row.addWidget(self.words)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.hide()

    def refresh(self, *, stopping: bool) -> None:
        """Show how far the preparations are."""
        self.setVisible(self._model.state is State.PREPARING)
        self.cancel.setEnabled(not stopping)
        now = self._model.preparing
        if now is None:
            self.words.setText(self.tr("Preparing"))
            self.progress.setRange(0, 0)
            return
        words = tr_message(now.what)
        if now.total:
            words += f"  {count_text(now.done)} / {count_text(now.total)}"
        self.words.setText(words)
        self.progress.setRange(0, now.total)
        self.progress.setValue(now.done)
