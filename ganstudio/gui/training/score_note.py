"""How D's scores are to be read where they are no probabilities: a question to press, a sentence below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ganstudio.gui.theme import SPACE, font, set_role


class ScoreNote(QLabel):
    """The sentence; `question` is the button that shows and hides it, to be placed beside the curves' names.

    Both are hidden while there is nothing to say.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setFont(font("small"))
        self.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self, "muted")
        self.question = QPushButton(self.tr("What does this mean?"), self)
        self.question.setCheckable(True)
        self.question.setToolTip(self.tr("What these curves show and how to read them."))
        self.question.setFont(font("small"))
        self.question.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.question.setStyleSheet("padding: 1px 6px;")
        set_role(self.question, "flat")
        self.question.toggled.connect(self.setVisible)
        self.say("")

    def say(self, text: str) -> None:
        """Explain in these words; empty: there is nothing to explain."""
        self.setText(text)
        self.question.setVisible(bool(text))
        self.setVisible(bool(text) and self.question.isChecked())
