"""Shown when there are no pictures to show: what is wrong, and what can be done next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.problems import Message, Problem


class EmptyView(QWidget):
    """A heading, a sentence, and buttons: choose another folder, look again."""

    choose_wanted = Signal()
    rescan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setFont(font("heading"))
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFixedWidth(560)
        set_role(self._text, "muted")
        choose = QPushButton(self.tr("Choose a folder…"))
        choose.setToolTip(self.tr("Choose the folder whose pictures are trained on (Ctrl+O)."))
        set_role(choose, "primary")
        self._again = QPushButton(self.tr("Look again"))
        self._again.setToolTip(self.tr("Look through the same folder once more."))
        choose.clicked.connect(self.choose_wanted)
        self._again.clicked.connect(self.rescan_wanted)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch()
        row.addWidget(choose)
        row.addWidget(self._again)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(row)
        layout.addStretch(3)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No folder has been chosen."""
        self._say(self.tr("No pictures yet"), self.tr("Choose a folder of pictures, or drop one here."))
        self._again.hide()

    def show_cancelled(self) -> None:
        """A person stopped the scan."""
        self._say(self.tr("Cancelled"), self.tr("The folder was not looked through to its end."))
        self._again.show()

    def show_problem(self, problem: Problem | Message) -> None:
        """The folder cannot be used."""
        self._say(self.tr("These pictures cannot be used"), tr_message(problem))
        self._again.show()

    @property
    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
