"""A spin box for any number that lets wrong ones be typed; the recipe says what is wrong with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from ganstudio.gui.models.number_steps import read_value, show_value, stepped
from ganstudio.gui.theme import font
from ganstudio.recipe.fields import FieldSpec


class NumberBox(QAbstractSpinBox):
    """Arrows step by the field's scale (1-2-5 on a log scale); Page Up and Page Down by ten steps."""

    edited = Signal(object)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self.setFont(font(tabular=True))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(128)
        self.lineEdit().setTextMargins(4, 0, 0, 0)
        self.lineEdit().textEdited.connect(lambda text: self.edited.emit(read_value(text, spec)))

    def show_value(self, value: object) -> None:
        """Show a value; the text stays as typed while it means the same."""
        if read_value(self.text(), self._spec) != value or not self.text():
            self.lineEdit().setText(show_value(value, self._spec))

    def stepBy(self, steps: int) -> None:
        value = read_value(self.text(), self._spec)
        start = self._spec.default if isinstance(value, str) else value
        self.lineEdit().setText(show_value(stepped(start, steps, self._spec), self._spec))
        self.selectAll()
        self.edited.emit(read_value(self.text(), self._spec))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling over a form must not change what it passes.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
