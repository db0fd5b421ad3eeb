"""The form of a recipe, made of the recipe's own field table and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ganstudio.gui.recipe.field_group import FieldGroup
from ganstudio.gui.recipe.field_row import FieldRow
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.problems import Message
from ganstudio.recipe import GROUPS, Recipe, field_specs

_WIDEST = 1080


class RecipeForm(QScrollArea):
    """Shows values, marks changed and wrong ones; `edited` carries key and value."""

    edited = Signal(str, object)
    reset_asked = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = {key: FieldRow(spec) for key, spec in field_specs().items()}
        self._groups: list[FieldGroup] = []
        self._nothing = QLabel(self.tr("No setting has these words in it."))
        set_role(self._nothing, "muted")
        self._nothing.hide()
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(3 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._nothing)
        for group in GROUPS:
            rows = [row for row in self._rows.values() if row.spec.group == group]
            made = FieldGroup(group, rows, open_at_first=settings.flag(f"recipe/open_{group}", False))
            made.unfolded.connect(lambda name, on: settings.set_flag(f"recipe/open_{name}", on))
            column.addWidget(made)
            self._groups.append(made)
        column.addStretch(1)
        for row in self._rows.values():
            row.edited.connect(self.edited)
            row.reset_asked.connect(self.reset_asked)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show these values; fields that are not among them stay as they are."""
        for key, value in values.items():
            self._rows[key].show_value(value)

    def mark(
        self,
        values: Mapping[str, object],
        changed: frozenset[str],
        saved: Recipe,
        errors: Mapping[str, Message],
        notes: Mapping[str, Message] | None = None,
    ) -> None:
        """Mark changed values, wrong and odd ones, and leave out what means nothing beside these `values`.

        errors, notes: what is wrong or odd, by key.
        """
        for key, row in self._rows.items():
            row.matters = row.spec.matters(values)
            row.show_changed(key in changed, getattr(saved, key))
            row.show_error(tr_message(errors[key]) if key in errors else "")
            row.show_note(tr_message(notes[key]) if notes and key in notes else "")
        for group in self._groups:
            group.refresh()

    def search(self, text: str) -> None:
        """Show only the fields that all words of `text` occur in."""
        words = text.casefold().split()
        found = False
        for group in self._groups:
            hit = group.search(words)
            group.setVisible(hit)
            found = found or hit
        self._nothing.setVisible(not found)

    def go_to(self, key: str) -> None:
        """Scroll to a field and give it the keyboard."""
        row = self._rows.get(key)
        if row is not None:
            row.setVisible(True)
            self.ensureWidgetVisible(row, 0, 8 * SPACE)
            row.focus_editor()
