"""Edits a list whose members come from a few choices."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ganstudio.gui.recipe.editors.editor import Editor
from ganstudio.gui.translate import tr_choice
from ganstudio.recipe.fields import FieldSpec


class SeveralEdit(Editor):
    """A check box a choice; the list keeps the order of the choices."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        self._boxes: dict[int | str, QCheckBox] = {}
        for value, label in spec.choices:
            box = QCheckBox(tr_choice(label))
            box.clicked.connect(lambda _checked: self.edited.emit(self._value()))
            column.addWidget(box)
            self._boxes[value] = box

    def _value(self) -> tuple[int | str, ...]:
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def show_value(self, value: object) -> None:
        chosen = value if isinstance(value, tuple | list) else ()
        for name, box in self._boxes.items():
            box.setChecked(name in chosen)

    def focus_widget(self) -> QWidget:
        return next(iter(self._boxes.values()))

    def name_for_readers(self, label: str, help_text: str) -> None:
        for box in self._boxes.values():
            box.setAccessibleName(f"{label}: {box.text()}")
            box.setAccessibleDescription(help_text)
