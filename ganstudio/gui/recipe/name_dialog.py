"""Asks for a name and says at once when it cannot be used."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.problems import Message


class NameDialog(QDialog):
    """`check` returns what is wrong with a name, None if it can be used."""

    def __init__(
        self,
        title: str,
        label: str,
        name: str,
        check: Callable[[str], Message | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self._check = check
        self._line = QLineEdit(name)
        self._line.selectAll()
        self._line.textChanged.connect(self._look)
        text = QLabel(label)
        text.setBuddy(self._line)
        self._wrong = QLabel()
        self._wrong.setWordWrap(True)
        set_role(self._wrong, "error")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        for widget in (text, self._line, self._wrong, buttons):
            column.addWidget(widget)
        self._look()

    @property
    def name(self) -> str:
        """What was typed, without blanks around it."""
        return self._line.text().strip()

    def _look(self) -> None:
        wrong = self._check(self.name)
        self._wrong.setText(tr_message(wrong) if wrong else "")
        set_role(self._line, "error" if wrong else None)
        self._ok.setEnabled(wrong is None)
