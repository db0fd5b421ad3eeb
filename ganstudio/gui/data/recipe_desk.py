"""Finds the recipe for the pictures, has its speed measured, and starts it: fills the recipe card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ganstudio.gui.data.recipe_card import RecipeCard
from ganstudio.gui.data.speed_probe import SpeedProbe
from ganstudio.gui.models.app_model import DEFAULT_RECIPE, AppModel
from ganstudio.gui.models.estimate import Estimate
from ganstudio.gui.models.picture_choices import fitting_batch
from ganstudio.gui.models.start_plan import StartPlan
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.probe_worker import Advice, Measured, advice_work
from ganstudio.problems import Message, Problem
from ganstudio.recipe import Recipe, find_recipe

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport

_TOO_FEW = Message("At least 2 pictures are needed to train on, better some hundreds.")
_ENGAGED = Message("Not measured while a run trains: that would slow both down.")


class RecipeDesk(QObject):
    """Works only while the page is shown; `close()` joins its threads."""

    def __init__(self, app: AppModel, card: RecipeCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._card = card
        self._report: FolderReport | None = None
        self._pictures = 0
        self._advice: Advice | Problem | None = None
        self._adopted: Recipe | None = None
        self._shown = False
        self._advising = JobSlot(self)
        self._probe = SpeedProbe(self)
        self._advising.ended.connect(self._on_advice)
        self._probe.changed.connect(self._show)
        self._probe.progressed.connect(card.set_measuring)
        app.recipe_changed.connect(self._show)
        app.live_changed.connect(self._show)
        app.labels_changed.connect(self._show)
        card.start_wanted.connect(self._start)
        card.edit_wanted.connect(lambda: app.show_page("recipe"))
        card.use_wanted.connect(self._use)
        card.batch_wanted.connect(self._fit_batch)
        card.measure_wanted.connect(self._measure)

    @property
    def advice(self) -> Advice | Problem | None:
        """What is recommended, or why nothing is; None until that is known."""
        return self._advice

    def set_pictures(self, report: FolderReport | None, used: int) -> None:
        """So many of the folder's pictures are in use. A new report asks for new advice."""
        self._pictures = used
        if report is not self._report:
            self._report, self._advice = report, None
            self._advising.drop()
        self._show()

    def resume(self) -> None:
        """The page is shown."""
        self._shown = True
        self._show()

    def pause(self) -> None:
        """Another page is shown: measure nothing behind it."""
        self._shown = False
        self._advising.drop()
        self._show()

    @property
    def idle(self) -> bool:
        """Whether no thread is left after `pause`."""
        return self._advising.idle and self._probe.idle

    def close(self) -> None:
        """End all work in the background."""
        self._shown = False
        self._advising.close()
        self._probe.close()

    def _show(self) -> None:
        if self._report is None:
            self._probe.stop()
            return
        recipe = self._app.recipe
        labels = self._app.labels
        if self._shown and self._advice is None and labels is not None and not self._advising.busy:
            self._advising.start(advice_work(self._report, labels))
        self._card.set_recipe(recipe, self._advice)
        plan = StartPlan.counting(recipe, self._pictures)
        errors = plan.errors(recipe, self._app.labels)
        short = errors.get("batch_size")
        batch = fitting_batch(recipe, self._pictures)
        if batch is None:
            short = _TOO_FEW
        reason = errors.get("net") or short or errors.get("labels")
        self._card.set_short(reason, batch if short and reason is short else None)
        self._show_time(recipe, plan, worth=short is None and "net" not in errors)

    def _show_time(self, recipe: Recipe, plan: StartPlan, *, worth: bool) -> None:
        known = self._probe.result(recipe)
        # Not before the advice: it may bring another recipe.
        if self._shown and self._advice is not None and self._app.live is None and worth:
            self._probe.want(recipe)
        else:
            self._probe.stop()
        if not worth:
            self._card.set_no_time()
        elif isinstance(known, Measured):
            self._card.set_time(Estimate.of(recipe, plan, known.images_per_second), known.device)
        elif isinstance(known, Problem):
            self._card.set_unmeasured(known)
        elif self._app.live is not None:
            self._card.set_unmeasured(_ENGAGED)
        elif self._probe.busy or self._advising.busy:
            self._card.set_measuring()
        else:
            self._card.set_time(None)

    def _on_advice(self, result: JobResult) -> None:
        if isinstance(result, Done) and isinstance(result.value, Advice):
            self._advice = result.value
            if self._app.recipe in (self._adopted, find_recipe(DEFAULT_RECIPE)):
                # Nobody has chosen a recipe: the pictures choose it.
                self._adopted = result.value.recipe
                self._app.set_recipe(result.value.recipe)
        elif isinstance(result, Failed):
            self._advice = result.problem
        self._show()

    def _use(self) -> None:
        if isinstance(self._advice, Advice):
            self._adopted = self._advice.recipe
            self._app.set_recipe(self._advice.recipe)
            self._app.show_page("recipe")

    def _fit_batch(self) -> None:
        batch = fitting_batch(self._app.recipe, self._pictures)
        if batch is not None:
            self._app.set_recipe(self._app.recipe.changed(batch_size=batch))

    def _measure(self) -> None:
        self._shown = True
        self._probe.forget(self._app.recipe)
        self._show()

    def _start(self) -> None:
        from ganstudio.runs.recent import unique_run_dir

        folder = self._app.folder
        if folder is not None:
            self._app.start_run(self._app.recipe, unique_run_dir(folder.name or "run"))
