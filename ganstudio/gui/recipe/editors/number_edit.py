"""Edits a number, with its unit."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ganstudio.gui.recipe.editors.editor import Editor
from ganstudio.gui.recipe.editors.number_box import NumberBox
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_unit
from ganstudio.recipe.fields import FieldSpec


class NumberEdit(Editor):
    """A number box and the unit behind it."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._box = NumberBox(spec)
        self._box.edited.connect(self.edited)
        unit = QLabel(tr_unit(spec))
        set_role(unit, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._box)
        row.addWidget(unit, 1)
        self.setFocusProxy(self._box)

    def show_value(self, value: object) -> None:
        self._box.show_value(value)

    def mark_wrong(self, wrong: bool) -> None:
        set_role(self._box, "error" if wrong else None)

    def focus_widget(self) -> QWidget:
        return self._box
