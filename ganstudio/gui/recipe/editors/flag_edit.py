"""Edits a yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ganstudio.gui.recipe.editors.editor import Editor
from ganstudio.recipe.fields import FieldSpec


class FlagEdit(Editor):
    """A check box; the row's label says what it switches."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._box = QCheckBox()
        self._box.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box)
        row.addStretch(1)
        self.setFocusProxy(self._box)

    def _on_clicked(self, on: bool) -> None:
        self.edited.emit(on)

    def show_value(self, value: object) -> None:
        self._box.setChecked(value is True)

    def focus_widget(self) -> QWidget:
        return self._box
