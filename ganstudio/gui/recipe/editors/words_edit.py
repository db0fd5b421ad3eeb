"""Edits a text, or a list that is written with commas."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ganstudio.gui.recipe.editors.editor import Editor
from ganstudio.gui.theme import set_role
from ganstudio.recipe.fields import FieldSpec


class WordsEdit(Editor):
    """A line of text."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._line = QLineEdit()
        self._line.textEdited.connect(lambda text: self.edited.emit(self._read(text)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        self.setFocusProxy(self._line)

    def _read(self, text: str) -> object:
        if self.spec.kind != "list":
            return text
        parts = [part.strip() for part in text.split(",") if part.strip()]
        numbers = bool(self.spec.default) and all(isinstance(part, int) for part in self.spec.default)
        return tuple(int(part) if numbers and part.isdecimal() else part for part in parts)

    def show_value(self, value: object) -> None:
        said = ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
        if self._read(self._line.text()) != self._read(said):
            self._line.setText(said)
            self._line.setCursorPosition(0)

    def mark_wrong(self, wrong: bool) -> None:
        set_role(self._line, "error" if wrong else None)

    def focus_widget(self) -> QWidget:
        return self._line
