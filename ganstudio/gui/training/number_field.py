"""A field for one number: takes what people type, marks what it cannot use, steps by the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ganstudio.gui.models.numbers import read_number
from ganstudio.gui.theme import font, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.problems import InputProblem

Check = Callable[[float], object]
Show = Callable[[float], str]
Step = Callable[[float, int], float]


class NumberField(QLineEdit):
    """`entered` carries a number that passed `check` (which raises InputProblem for one out of range).

    Enter or leaving the field takes the text over, Escape gives the old value back. `step(value, n)` is the
    value `n` arrow presses further.
    """

    entered = Signal(float)

    def __init__(self, check: Check, show: Show, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._show = show
        self._step = step
        self._value = 0.0
        self._help = ""
        self.setFont(font(tabular=True))
        self.setMaxLength(24)
        self.returnPressed.connect(self.take_text)
        self.textEdited.connect(self._mark)

    @property
    def value(self) -> float:
        """The number shown or last entered."""
        return self._value

    def set_help(self, text: str) -> None:
        """The tooltip while nothing is wrong."""
        self._help = text
        self.setToolTip(text)

    def set_value(self, value: float) -> None:
        """Show a number, unless the person is typing another one just now."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self._restore()

    def take_text(self) -> None:
        """Take over what is typed, or mark it as unusable."""
        if not self.isModified():
            return
        value = read_number(self.text())
        if value is None or self._mark():
            self._mark()
            return
        changed = value != self._value
        self._value = value
        self._restore()
        if changed:
            self.entered.emit(value)

    def _restore(self) -> None:
        self.setText(self._show(self._value))
        self.setModified(False)
        self._clear_mark()

    def _clear_mark(self) -> None:
        set_role(self, None)
        self.setToolTip(self._help)

    def _mark(self) -> bool:
        """Show whether the text can be used; True when it cannot."""
        value = read_number(self.text())
        trouble = ""
        if value is None:
            trouble = self.tr("Enter a number, such as {example}.").format(example=self._show(self._value))
        else:
            try:
                self._check(value)
            except InputProblem as problem:
                trouble = tr_message(problem)
        if not trouble:
            self._clear_mark()
            return False
        set_role(self, "error")
        self.setToolTip(trouble)
        return True

    def _move(self, presses: int) -> None:
        moved = self._step(self._value, presses)
        try:
            self._check(moved)
        except InputProblem:
            return
        self._value = moved
        self._restore()
        self.entered.emit(moved)

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._passes(event):
            # While nothing is being typed, the page's keys (pause, undo of a control) work here too.
            event.ignore()
            return False
        return super().event(event)

    def _passes(self, event: QKeyEvent) -> bool:
        if self.isModified():
            return False
        standard = QKeySequence.StandardKey
        known = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_N)
        return known or event.matches(standard.Undo) or event.matches(standard.Redo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        presses = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}
        if event.key() in presses:
            self._move(presses[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._restore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.take_text()
        if self.isModified():
            self._restore()
        super().focusOutEvent(event)
