"""One line of the form: label, editor, what it does or what is wrong, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.recipe.editors import make_editor
from ganstudio.gui.recipe.value_text import tip_text, value_text
from ganstudio.gui.theme import SPACE, Role, font, set_role
from ganstudio.gui.translate import tr_choice, tr_help, tr_label
from ganstudio.recipe.fields import FieldSpec

LABEL_WIDTH = 176
EDITOR_WIDTH = 312
_NOTE_WIDTH = 240
"""With less room than that beside the editor, what a field does stands below it."""


class FieldRow(QWidget):
    """Edits one field; `edited` carries key and value, `reset_asked` the key."""

    edited = Signal(str, object)
    reset_asked = Signal(str)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._wrong = self._changed = False
        self.noted = False
        self.matters = True
        """Whether the field means anything beside the other values."""
        self._label = QLabel(tr_label(spec))
        self._label.setFixedWidth(LABEL_WIDTH)
        self._label.setWordWrap(True)
        self._editor = make_editor(spec)
        self._editor.setFixedWidth(EDITOR_WIDTH)
        self._editor.name_for_readers(tr_label(spec), tr_help(spec))
        self._editor.edited.connect(lambda value: self.edited.emit(spec.key, value))
        self._label.setBuddy(self._editor.focus_widget())
        self._reset = QToolButton()
        self._reset.setIcon(icon("reset", "accent"))
        self._reset.setAutoRaise(True)
        set_role(self._reset, "flat")
        keep_room = self._reset.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keep_room)
        self._reset.clicked.connect(lambda: self.reset_asked.emit(spec.key))
        self._reset.hide()
        self._note = QLabel(tr_help(spec))
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setFont(font("small"))
        self._note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_role(self._note, "muted")
        for widget in (self._label, self._editor):
            widget.setToolTip(tip_text(spec))
        self._row = row = QGridLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setHorizontalSpacing(SPACE)
        row.setVerticalSpacing(SPACE // 4)
        row.setColumnStretch(3, 1)
        cells: tuple[QWidget, ...] = (self._label, self._editor, self._reset, self._note)
        for column, cell in enumerate(cells):
            row.addWidget(cell, 0, column)
        self._note_below = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what the field does beside the editor, or below it where that would be a narrow column."""
        super().resizeEvent(event)
        beside = self.width() - LABEL_WIDTH - EDITOR_WIDTH - self._reset.sizeHint().width() - 3 * SPACE
        below = beside < _NOTE_WIDTH
        if below != self._note_below:
            self._note_below = below
            self._row.removeWidget(self._note)
            self._row.addWidget(self._note, *((1, 1, 1, 3) if below else (0, 3)))

    @property
    def wrong(self) -> bool:
        """Whether the value shown cannot be used."""
        return self._wrong

    @property
    def changed(self) -> bool:
        """Whether the value differs from the saved recipe's."""
        return self._changed

    def show_value(self, value: object) -> None:
        """Show a value."""
        self._editor.show_value(value)

    def show_error(self, text: str) -> None:
        """Say what is wrong with the value; empty: nothing."""
        self._wrong = bool(text)
        self._editor.mark_wrong(self._wrong)
        self._say(text, "error")

    def show_note(self, text: str) -> None:
        """Say what is odd about a value that can be used; empty: nothing."""
        self.noted = bool(text)
        if not self._wrong:
            self._say(text, "warning")

    def _say(self, text: str, role: Role) -> None:
        set_role(self._note, role if text else "muted")
        self._note.setText(text or tr_help(self.spec))

    def show_changed(self, changed: bool, saved: object) -> None:
        """Mark the value as changed from `saved`, and offer the way back."""
        if changed:
            tip = self.tr("Back to {value}").format(value=value_text(saved, self.spec))
            self._reset.setToolTip(tip)
            self._reset.setAccessibleName(tip)
        if changed != self._changed:
            self._changed = changed
            set_role(self._label, "strong" if changed else None)
            self._reset.setVisible(changed)

    def matches(self, words: list[str]) -> bool:
        """Whether all words occur in what the row is about, in English or the person's language."""
        spec = self.spec
        choices = " ".join(f"{label} {tr_choice(label)}" for _, label in spec.choices)
        about = f"{spec.key} {spec.label} {tr_label(spec)} {spec.help} {tr_help(spec)} {choices}".casefold()
        return all(word in about for word in words)

    def focus_editor(self) -> None:
        """Give the keyboard to the editor."""
        self._editor.focus_widget().setFocus(Qt.FocusReason.ShortcutFocusReason)
