"""The recipes to choose from: those that come with the program, and the person's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.icons import icon
from ganstudio.gui.models.recipe_book import Entry, RecipeBook
from ganstudio.gui.recipe.recipe_actions import RecipeActions
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_message, tr_notes
from ganstudio.recipe import missing_extra

_ENTRY = Qt.ItemDataRole.UserRole


class RecipeList(QWidget):
    """Shows the book's recipes; `chosen` carries the Entry that the person goes to."""

    chosen = Signal(object)

    def __init__(self, book: RecipeBook, actions: RecipeActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._list = QListWidget()
        set_role(self._list, "side")
        self._list.setAccessibleName(self.tr("Recipes"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.currentItemChanged.connect(self._on_current)
        self._list.customContextMenuRequested.connect(self._show_menu)
        # (icon, text, what it does, whether only for the person's own)
        table: list[tuple[str, str, Callable[[], None], bool, str]] = [
            ("copy", self.tr("Duplicate..."), actions.duplicate, False, "Ctrl+D"),
            ("rename", self.tr("Rename..."), actions.rename, True, "F2"),
            ("trash", self.tr("Delete"), actions.delete, True, "Del"),
            ("import", self.tr("Import a TOML file..."), actions.import_file, False, ""),
            ("export", self.tr("Export as a TOML file..."), actions.export_file, False, ""),
        ]
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        self._own_only: list[QAction] = []
        for name, text, do, own_only, key in table:
            action = QAction(icon(name, "text_muted"), text, self._list)
            action.triggered.connect(lambda _checked=False, do=do: do())
            if key:
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._list.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            set_role(button, "flat")
            buttons.addWidget(button)
            if own_only:
                self._own_only.append(action)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 2 * SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        self.refresh()

    def refresh(self) -> None:
        """Show the book as it is now."""
        self._list.blockSignals(True)
        self._list.clear()
        headings = {
            "shipped": self.tr("With GAN Studio"),
            "own": self.tr("Your own"),
            "guest": self.tr("Not saved"),
        }
        kind = ""
        for entry in self._book.entries():
            if entry.kind != kind:
                kind = entry.kind
                self._add_heading(headings[kind])
            self._add_entry(entry)
        for file, why in self._book.unusable.items():
            item = self._add_heading(file)
            item.setIcon(icon("warning", "bad"))
            item.setToolTip(why)
        self._list.blockSignals(False)
        for action in self._own_only:
            action.setEnabled(self._book.chosen.kind == "own")

    def _add_heading(self, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font("small", bold=True))
        item.setSizeHint(QSize(0, self.fontMetrics().height() + 14))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._list.addItem(item)
        return item

    def _add_entry(self, entry: Entry) -> None:
        changed = len(self._book.changed(entry))
        item = QListWidgetItem(f"{entry.name} •" if changed else entry.name)
        item.setData(_ENTRY, entry)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + 10))
        recipe = self._book.base_of(entry)
        notes = tr_notes(recipe.notes)
        missing = (tr_message(text) for text in missing_extra(recipe).values())
        count = self.tr("%n value(s) changed", "", changed) if changed else ""
        item.setToolTip("\n".join(line for line in (notes, *missing, count) if line))
        self._list.addItem(item)
        if entry == self._book.chosen:
            self._list.setCurrentItem(item)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        entry = item.data(_ENTRY) if item is not None else None
        if entry is not None:
            # Qt hands a tuple back as a list.
            self.chosen.emit(Entry(*entry))

    def _show_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._list.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._list.mapToGlobal(where))
