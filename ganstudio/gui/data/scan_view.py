"""Shown while a folder is looked through: how far, how fast, and a way out."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.rate import Rate
from ganstudio.gui.theme import SPACE, font, set_role


class ScanView(QWidget):
    """Counts pictures; the bar runs back and forth until it is known how many there are."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = Rate()
        what = QLabel(self.tr("Looking at the pictures"), alignment=Qt.AlignmentFlag.AlignCenter)
        what.setFont(font("heading"))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(420)
        self._figures = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._figures.setFont(font(tabular=True))
        set_role(self._figures, "muted")
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setToolTip(self.tr("Stop looking (Esc). The folder is not changed."))
        cancel.setShortcut(Qt.Key.Key_Escape)
        cancel.clicked.connect(self.cancelled)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addStretch(2)
        for widget in (what, self._bar, self._figures, cancel):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def begin(self) -> None:
        """A scan begins; nothing is known yet."""
        self._rate = Rate()
        self._figures.setText(" ")
        self._bar.setRange(0, 0)

    def advance(self, done: int, total: int) -> None:
        """`done` of `total` pictures have been looked at; total 0: not known yet."""
        self._rate.add(monotonic(), done)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        text = self.tr("{done} of {total}") if total else self.tr("{done}")
        text = text.format(done=count_text(done), total=count_text(total))
        if self._rate.per_second is not None:
            speed = self.tr("{count} a second").format(count=count_text(self._rate.per_second))
            text = f"{text}  ·  {speed}"
        self._figures.setText(text)
