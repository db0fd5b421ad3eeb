"""The recipe page: the list of recipes, the form, and the start of a run."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ganstudio.data.recommend import data_notes
from ganstudio.data.settings import PictureSettings
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.control_desk import controls_of
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.recipe_book import Entry, RecipeBook
from ganstudio.gui.models.start_plan import StartPlan
from ganstudio.gui.page import Page
from ganstudio.gui.recipe.recipe_actions import RecipeActions
from ganstudio.gui.recipe.recipe_form import RecipeForm
from ganstudio.gui.recipe.recipe_head import RecipeHead
from ganstudio.gui.recipe.recipe_list import RecipeList
from ganstudio.gui.recipe.start_bar import StartBar
from ganstudio.gui.sight.sight_dialog import SightDialog
from ganstudio.gui.theme import set_role
from ganstudio.gui.translate import tr_label, tr_message
from ganstudio.gui.workers.sight_work import read_folder
from ganstudio.problems import Message, RecipeProblem
from ganstudio.recipe import Recipe, field_specs, missing_extra
from ganstudio.recipe.rules import recipe_notes

_CHECK_AFTER = 150  # ms without typing


class RecipePage(Page):
    """Keeps the AppModel's recipe equal to the form while the form is right."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        from ganstudio.runs.recent import default_runs_folder

        self._book = RecipeBook()
        self._book.adopt(app.recipe)
        self._errors: dict[str, Message] = {}
        self._actions = RecipeActions(self._book, app, self)
        self._list = RecipeList(self._book, self._actions)
        self._list.setFixedWidth(212)
        self._head = RecipeHead(self._book, self._actions)
        self._form = RecipeForm(app.settings)
        self._start = StartBar(default_runs_folder())
        self._proposed_for: Path | None = None
        self.sight: SightDialog | None = None
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(_CHECK_AFTER)
        self._check_soon.timeout.connect(self._check)
        self._lay_out()
        self._list.chosen.connect(self._choose)
        self._head.searched.connect(self._form.search)
        self._head.reset_asked.connect(self._reset_all)
        self._head.sight_asked.connect(self._open_sight)
        self._form.edited.connect(self._edit)
        self._form.reset_asked.connect(self._reset)
        self._actions.done.connect(self._show_book)
        self._start.started.connect(self._start_run)
        self._start.show_asked.connect(self._show_reason)
        app.recipe_changed.connect(self._on_recipe)
        app.folder_changed.connect(self._on_folder)
        app.report_changed.connect(self._on_report)
        app.labels_changed.connect(self._on_report)
        self._show_book()
        self._propose()

    def _lay_out(self) -> None:
        def line(*, upright: bool) -> QFrame:
            made = QFrame()
            set_role(made, "line")
            if upright:
                made.setFixedWidth(1)
            else:
                made.setFixedHeight(1)
            return made

        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._head)
        right.addWidget(self._form, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(line(upright=True))
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(line(upright=False))
        column.addWidget(self._start)

    @property
    def title(self) -> str:
        return self._book.chosen.name

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+F", self.tr("Search the settings")),
            (self.tr("Up, Down"), self.tr("Next or previous value of a number, on a log scale 1-2-5")),
            (self.tr("Page Up, Page Down"), self.tr("Ten steps, or ten times as much")),
            ("Ctrl+D, F2, Del", self.tr("Duplicate, rename, delete the recipe chosen in the list")),
        ]

    def enter(self) -> None:
        # Pictures left out on the data page, or a run made since, change what can be started.
        self._propose()
        self._check()

    def leave(self) -> None:
        self._check()

    def can_close(self) -> bool:
        self._check_soon.stop()
        if self.sight is not None:
            self.sight.close()
        return True

    def _choose(self, entry: Entry) -> None:
        self._book.choose(entry)
        self._show_book()

    def _show_book(self) -> None:
        self._form.show_values(self._book.values())
        self._check()

    def _edit(self, key: str, value: object) -> None:
        self._form.show_values(self._book.change(key, value))
        self._check_soon.start()

    def _reset(self, key: str) -> None:
        self._book.change(key, getattr(self._book.base, key))
        self._show_book()

    def _reset_all(self) -> None:
        entry, changes = self._book.chosen, self._book.take_changes()
        self._show_book()

        def undo() -> None:
            self._book.put_changes(entry, changes)
            self._show_book()

        note = Message("The changes to {name} were taken back.", {"name": entry.name})
        self.app.tell(note, "note", undo=undo)

    def _on_recipe(self, recipe: Recipe) -> None:
        if self._errors or recipe != self._book.check():
            self._book.adopt(recipe)
            self._show_book()

    def _on_folder(self, _folder: Path | None) -> None:
        self._propose()

    def _on_report(self, _report: object) -> None:
        self._check()

    def _check(self) -> None:
        """Look at the whole recipe, mark what is wrong, and say what a start would do."""
        self._check_soon.stop()
        recipe, plan = None, None
        self._errors = {}
        try:
            recipe = self._book.check()
        except RecipeProblem as problem:
            self._errors = problem.errors
        else:
            self._errors = missing_extra(recipe)
            if self.app.report is not None:
                plan = StartPlan.of(recipe, self.app.report, self.app.excluded)
                self._errors = plan.errors(recipe, self.app.labels)
        notes = recipe_notes(recipe) if recipe is not None else {}
        if recipe is not None and self.app.report is not None:
            notes |= data_notes(recipe, self.app.report)
        self._form.mark(self._book.values(), self._book.changed(), self._book.base, self._errors, notes)
        self._head.refresh(recipe is not None)
        self._list.refresh()
        self._say_plan(recipe, plan)
        if recipe is not None:
            self.app.set_recipe(recipe)
        self._head.sight.setEnabled(self.app.report is not None)
        self._show_sight()

    def _say_plan(self, recipe: Recipe | None, plan: StartPlan | None) -> None:
        folder = self.app.folder
        headline = folder.name if folder is not None else self.tr("No folder of pictures chosen")
        detail = blocked = way_out = ""
        if self._errors:
            key, text = next(iter(self._errors.items()))
            label = tr_label(field_specs()[key]) if key in Recipe.model_fields else key
            blocked = f"{label}: {tr_message(text)}"
            way_out = self.tr("Show it")
        elif folder is None:
            blocked = self.tr("A run needs pictures to train on.")
            way_out = self.tr("Choose a folder")
        elif plan is None:
            blocked = self.tr("The pictures have not been looked at yet.")
            way_out = self.tr("Go to the data page")
        elif recipe is not None:
            template = self.tr(
                "{pictures} pictures of {size} × {size} · {batches} batches of {batch} an epoch, {all} in all"
            )
            detail = template.format(
                pictures=count_text(plan.trained),
                size=recipe.image_size,
                batches=count_text(plan.batches_per_epoch),
                batch=recipe.batch_size,
                all=count_text(plan.batches),
            )
        self._start.say(headline, detail, blocked=blocked, way_out=way_out)

    def _open_sight(self) -> None:
        if self.sight is None:
            self.sight = SightDialog(self)
        self.sight.open_beside()
        self._show_sight()

    def _show_sight(self) -> None:
        """Keep the window of what D sees equal to the form."""
        report, excluded, recipe = self.app.report, self.app.excluded, self.app.recipe
        if self.sight is not None and report is not None:
            key = (report.folder, excluded, PictureSettings.of(recipe))
            read = partial(read_folder, report, excluded, recipe)
            self.sight.look(read, key, recipe, controls_of(recipe))

    def _show_reason(self) -> None:
        if self._errors:
            self._form.go_to(next(iter(self._errors)))
        else:
            self.app.show_page("home" if self.app.folder is None else "data")

    def _propose(self) -> None:
        """Offer a free name for the run, unless the person has typed a usable one."""
        from ganstudio.runs.recent import unique_run_dir

        folder = self.app.folder
        if folder is None or (folder == self._proposed_for and not self._start.run_dir.exists()):
            return
        self._proposed_for = folder
        self._start.propose(unique_run_dir(folder.name or "run"))

    def _start_run(self, run_dir: Path) -> None:
        self._check()
        if not self._errors:
            self.app.start_run(self.app.recipe, run_dir)
