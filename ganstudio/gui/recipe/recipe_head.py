"""The head of the form: which recipe it is, how much of it was changed, search, and saving."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.recipe_book import RecipeBook
from ganstudio.gui.recipe.recipe_actions import RecipeActions
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_notes
from ganstudio.gui.widgets.elided_label import ElidedLabel


class RecipeHead(QWidget):
    """Tells about the book's chosen recipe; `searched` carries words, `reset_asked` drops the changes."""

    searched = Signal(str)
    reset_asked = Signal()
    sight_asked = Signal()

    def __init__(self, book: RecipeBook, actions: RecipeActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._name = ElidedLabel()
        self._name.setFont(font("title", bold=True))
        self._about = ElidedLabel()
        set_role(self._about, "muted")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search the settings"))
        self._search.setToolTip(self.tr("Show only settings with these words (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(icon("search", "text_faint"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setFixedWidth(210)
        self._search.textChanged.connect(self.searched)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self._search.setFocus)
        self.sight = QPushButton(icon("eye"), self.tr("What D sees"))
        self.sight.setToolTip(self.tr("Show the folder's pictures as D will see them, altered and noisy"))
        self.sight.clicked.connect(self.sight_asked)
        self._reset = QPushButton(self.tr("Reset"))
        self._reset.setToolTip(self.tr("Take back every change to this recipe"))
        self._reset.clicked.connect(self.reset_asked)
        self._save = QPushButton(self.tr("Save"))
        self._save.setToolTip(self.tr("Keep the changes in your own recipe"))
        self._save.clicked.connect(actions.save)
        self._save_as = QPushButton(self.tr("Save as..."))
        self._save_as.setToolTip(self.tr("Keep these values as a new recipe of your own"))
        self._save_as.clicked.connect(actions.save_as)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addLayout(texts, 1)
        for widget in (self._search, self.sight, self._reset, self._save, self._save_as):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def refresh(self, valid: bool) -> None:
        """Show the book's chosen recipe; only a valid one can be saved."""
        chosen, changes = self._book.chosen, len(self._book.changed())
        self._name.setText(chosen.name)
        kind = {
            "shipped": self.tr("comes with GAN Studio"),
            "own": self.tr("your own"),
            "guest": self.tr("not saved"),
        }[chosen.kind]
        count = self.tr("%n value(s) changed", "", changes)
        notes = tr_notes(self._book.base.notes)
        self._about.setText(" · ".join(part for part in (kind, count if changes else notes) if part))
        self._reset.setVisible(changes > 0)
        self._save.setVisible(chosen.kind == "own")
        self._save.setEnabled(changes > 0 and valid)
        self._save_as.setEnabled(valid)
