"""A line under the top bar that says what went wrong, or what happened, until it is dismissed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.icon_label import IconLabel
from ganstudio.problems import Message

_NOTE_STAYS = 8000


class MessageBar(QFrame):
    """Shows one message at a time. Notes go by themselves after some seconds, problems stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconLabel("info")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._undo: Callable[[], object] | None = None
        self._said: Message | None = None
        self._undo_button = QPushButton(self.tr("Undo"))
        self._undo_button.clicked.connect(self._on_undo)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setToolTip(self.tr("Dismiss"))
        close.setAccessibleName(close.toolTip())
        set_role(close, "flat")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_NOTE_STAYS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now, or was said last."""
        return self._text.text()

    def say(self, message: Message, kind: str, undo: Callable[[], object] | None = None) -> None:
        """Show a message; `kind` "problem" or "note". With `undo`, offer to call it."""
        self._undo, self._said = undo, message
        self._undo_button.setVisible(undo is not None)
        problem = kind == "problem"
        set_role(self, "message-problem" if problem else "message-note")
        name, token = ("warning", "bad") if problem else ("info", "accent")
        self._sign.show_icon(name, token)
        self._text.setText(tr_message(message))
        self.show()
        self._timer.stop()
        if not problem:
            self._timer.start()

    def take_back(self, message: Message) -> None:
        """What a message said is no longer so: it goes, if it is the one that is shown."""
        if message == self._said:
            self.hide()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
