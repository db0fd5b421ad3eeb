"""Edits a field that has one of several values."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ganstudio.gui.recipe.editors.editor import Editor
from ganstudio.gui.theme import set_role
from ganstudio.gui.translate import tr_choice
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.recipe.fields import FieldSpec


class ChoiceEdit(Editor):
    """A drop-down list of the choices' labels."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._box = CalmCombo()
        for value, label in spec.choices:
            self._box.addItem(tr_choice(label), value)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.activated.connect(lambda index: self.edited.emit(self._box.itemData(index)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box)
        self.setFocusProxy(self._box)

    def show_value(self, value: object) -> None:
        self._box.setCurrentIndex(self._box.findData(value))

    def mark_wrong(self, wrong: bool) -> None:
        set_role(self._box, "error" if wrong else None)

    def focus_widget(self) -> QWidget:
        return self._box
