"""One group of the form: its heading, its rows, the advanced ones folded away, the idle ones left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.recipe.field_row import LABEL_WIDTH, FieldRow
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_group


class FieldGroup(QWidget):
    """Shows its rows; advanced ones when unfolded, wrong, odd or changed, or when they are searched for."""

    unfolded = Signal(str, bool)

    def __init__(
        self, group: str, rows: list[FieldRow], *, open_at_first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.group = group
        self._rows = rows
        self._open = open_at_first
        self._words: list[str] = []
        heading = QLabel(tr_group(group))
        heading.setFont(font("heading", bold=True))
        self._fold = QPushButton()
        self._fold.setFont(font("small"))
        self._fold.setToolTip(self.tr("Show or hide the settings of this group that are rarely changed."))
        set_role(self._fold, "flat")
        self._fold.clicked.connect(self._toggle)
        fold_row = QHBoxLayout()
        fold_row.setContentsMargins(LABEL_WIDTH + SPACE - 13, 0, 0, 0)
        fold_row.addWidget(self._fold)
        fold_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * SPACE)
        column.setSpacing(2)
        column.addWidget(heading)
        column.addSpacing(2)
        for row in rows:
            column.addWidget(row)
        column.addLayout(fold_row)
        self.refresh()

    def search(self, words: list[str]) -> bool:
        """Show only the rows that all words occur in (none: everything); True if any is left."""
        self._words = words
        self.refresh()
        return not words or any(self._counts(row) and row.matches(words) for row in self._rows)

    def refresh(self) -> None:
        """Show and hide rows after something about them has changed."""
        foldable = 0
        for row in self._rows:
            if not self._counts(row):
                row.hide()
                continue
            stays = not row.spec.advanced or row.wrong or row.noted or row.changed
            foldable += not stays
            row.setVisible(row.matches(self._words) if self._words else stays or self._open)
        self._fold.setVisible(foldable > 0 and not self._words)
        self._fold.setIcon(icon("chevron-up" if self._open else "chevron-down", "text_muted"))
        less, more = self.tr("Fewer settings"), self.tr("%n more setting(s)", "", foldable)
        self._fold.setText(less if self._open else more)

    @staticmethod
    def _counts(row: FieldRow) -> bool:
        return row.matters or row.wrong

    def _toggle(self) -> None:
        self._open = not self._open
        self.refresh()
        self.unfolded.emit(self.group, self._open)
