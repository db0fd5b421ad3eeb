"""What can be done with recipes as files: save, rename, duplicate, delete, import, export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.recipe_book import RecipeBook
from ganstudio.gui.recipe.name_dialog import NameDialog
from ganstudio.problems import Message, Problem, RecipeProblem
from ganstudio.recipe import save_recipe


class RecipeActions(QObject):
    """Acts on the book's chosen recipe; `done` says that the book has changed."""

    done = Signal()

    def __init__(self, book: RecipeBook, app: AppModel, page: QWidget) -> None:
        super().__init__(page)
        self._book = book
        self._app = app
        self._page = page

    def save(self) -> None:
        """Write the changes into the person's own recipe, or ask for a name where there is none yet."""
        values = self._book.values()
        if self._book.chosen.kind == "own" and values["name"] == self._book.base.name:
            self._try(self._book.save)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Save under a new name."""
        name = self._book.free_name(str(self._book.values()["name"]))
        asked = self._ask_name(self.tr("Save the recipe as"), name)
        if asked:
            self._try(lambda: self._book.save_as(asked))

    duplicate = save_as

    def rename(self) -> None:
        """Give the person's own recipe another name."""
        old = self._book.chosen.name
        asked = self._ask_name(self.tr("Rename the recipe"), old, may_stay=old)
        if asked and asked != self._book.chosen.name:
            self._try(lambda: self._book.rename(asked))

    def delete(self) -> None:
        """Delete the person's own recipe; it can be brought back for a while."""
        name = self._book.chosen.name
        removed = self._book.delete()
        self.done.emit()
        self._app.tell(
            Message("The recipe {name} was deleted.", {"name": name}),
            "note",
            undo=lambda: self._try(lambda: self._book.restore(name, removed)),
        )

    def import_file(self) -> None:
        """Copy a recipe file among the person's own."""
        found, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Import a recipe"), "", self.tr("Recipes (*.toml)")
        )
        if found:
            self._try(lambda: self._book.import_file(Path(found)))

    def export_file(self) -> None:
        """Write the recipe with its changes to a file anywhere."""
        start = f"{self._book.values()['name']}.toml"
        found, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the recipe"), start, self.tr("Recipes (*.toml)")
        )
        if found:
            self._try(lambda: self._export(Path(found)))

    def _export(self, path: Path) -> None:
        save_recipe(self._book.check(), path)
        self._app.tell(Message("The recipe was written to {file}.", {"file": str(path)}), "note")

    def _ask_name(self, title: str, name: str, may_stay: str = "") -> str:
        def check(text: str) -> Message | None:
            if text != may_stay and text in self._book.taken_names():
                return Message("There is a recipe {name} already; choose another name.", {"name": text})
            try:
                self._book.base.changed(name=text)
            except RecipeProblem as problem:
                return problem.errors.get("name")
            return None

        dialog = NameDialog(title, self.tr("Name"), name, check, self._page)
        try:
            return dialog.name if dialog.exec() else ""
        finally:
            dialog.deleteLater()

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except Problem as problem:
            self._app.tell(problem)
        self.done.emit()
