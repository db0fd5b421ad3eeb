"""What every field editor has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ganstudio.recipe.fields import FieldSpec


class Editor(QWidget):
    """Edits one field. `edited` carries the new value when the person changes it, not after `show_value`."""

    edited = Signal(object)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec

    def show_value(self, value: object) -> None:
        """Show a value; one that is shown already leaves the cursor where it is."""
        raise NotImplementedError

    def mark_wrong(self, wrong: bool) -> None:
        """Show whether the value cannot be used."""

    def focus_widget(self) -> QWidget:
        """The widget that takes the keyboard."""
        return self

    def name_for_readers(self, label: str, help_text: str) -> None:
        """Tell screen readers and tooltips what is edited."""
        widget = self.focus_widget()
        widget.setAccessibleName(label)
        widget.setAccessibleDescription(help_text)
