"""What the window is working on: the folder, its report, the recipe and the run; the pages share it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ganstudio.gui.settings import Settings
from ganstudio.problems import InputProblem, Message, Problem

if TYPE_CHECKING:
    from ganstudio.control import RunControl
    from ganstudio.data.labels.corrections import Corrections
    from ganstudio.data.labels.result import Labels
    from ganstudio.data.report import FolderReport
    from ganstudio.recipe import Recipe
    from ganstudio.training.weights import WeightsBox

DEFAULT_RECIPE = "dcgan-64"


@dataclass(frozen=True, slots=True)
class StartRequest:
    """A run to be made and trained: what `Session.create` needs."""

    source: Path
    recipe: Recipe
    run_dir: Path
    report: FolderReport | None
    excluded: frozenset[str]
    labels: Labels | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LiveRun:
    """A run that trains in this window, for the explorer: ask `control` for weights, `weights` has them."""

    run_dir: Path
    branch: int
    control: RunControl
    weights: WeightsBox


@dataclass(frozen=True, slots=True)
class ExploreRequest:
    """A tile of a snapshot that the explorer starts from: number `index` (from 0) at `step` of `branch`."""

    branch: int
    step: int
    index: int
    averaged: bool


class AppModel(QObject):
    """One for the window, handed to every page. Setting what is set already tells nobody.

    `told` carries (Message, "problem" | "note", undo: Callable or None) for the window's message bar.
    """

    folder_changed = Signal(object)  # Path | None; the report is None again
    report_changed = Signal(object)  # FolderReport | None
    table_dropped = Signal(object)  # Path: a label file was dropped on the data page
    labels_changed = Signal(object)  # Labels | None: those of the report's pictures
    recipe_changed = Signal(object)  # Recipe
    run_changed = Signal(object)  # Path | None: the run that is shown
    live_changed = Signal(object)  # LiveRun | None: the run that trains now
    page_requested = Signal(str)
    models_given = Signal(object)  # tuple[Path, ...]: model files of other scripts, for the window's dialog
    told = Signal(object, str, object)
    settled = Signal(object)  # Message: what it told of is no longer so

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.run_guard: Callable[[], bool] = lambda: True
        """Asked before another run is shown or started; the training page puts its `can_close` here."""
        self.unattended = False
        """Set when the program is to end and nobody may be there to answer: what trains is saved unasked."""
        self.branch: int | None = None
        """For the training page when it is made anew: the branch of `run_dir` it showed; None: the newest."""
        self._folder: Path | None = None
        self._report: FolderReport | None = None
        self._recipe: Recipe | None = None
        self._corrections: Corrections | None = None
        self._labels: Labels | None = None
        self._run_dir: Path | None = None
        self._start: StartRequest | None = None
        self._live: LiveRun | None = None
        self._explore: ExploreRequest | None = None
        self._best_wanted = False

    @property
    def folder(self) -> Path | None:
        """The folder of pictures chosen."""
        return self._folder

    @property
    def report(self) -> FolderReport | None:
        """What the scan found in `folder`; None until it has been scanned."""
        return self._report

    @property
    def excluded(self) -> frozenset[str]:
        """Paths (as in the report) that the person took out by hand."""
        return frozenset() if self._corrections is None else self._corrections.excluded

    @property
    def corrections(self) -> Corrections | None:
        """What the person put right about the pictures of `folder`; None if nothing."""
        return self._corrections

    @property
    def labels(self) -> Labels | None:
        """What is known of the report's pictures; None until it has been read."""
        return self._labels

    @property
    def recipe(self) -> Recipe:
        """The recipe being edited, always a valid one; at first `dcgan-64`."""
        if self._recipe is None:
            from ganstudio.recipe import find_recipe

            self._recipe = find_recipe(DEFAULT_RECIPE)
        return self._recipe

    @property
    def run_dir(self) -> Path | None:
        """The run that the training page and the explorer show."""
        return self._run_dir

    def open_folder(self, folder: Path) -> None:
        """Choose a folder of pictures and show the data page, which scans it."""
        folder = folder.expanduser().absolute()
        if not folder.is_dir():
            self.tell(Message("There is no folder {folder}.", {"folder": str(folder)}))
            return
        self.settings.last_folder = folder
        self._folder, self._report = folder, None
        self._corrections, damaged = _kept_corrections(folder)
        self.set_labels(None)
        self.folder_changed.emit(folder)
        self.report_changed.emit(None)
        self.show_page("data")
        if damaged is not None:
            self.tell(damaged)

    def set_report(self, report: FolderReport | None) -> None:
        """For the data page: the folder has been scanned."""
        if report is not self._report:
            self._report = report
            self.report_changed.emit(report)

    def set_corrections(self, corrections: Corrections) -> None:
        """For the data page: keep what the person put right for this folder, now and next time."""
        from ganstudio.data.labels.corrections import save_corrections

        self._corrections = corrections
        if self._folder is not None:
            try:
                save_corrections(self._folder, corrections)
            except Problem as problem:
                self.tell(problem)

    def set_labels(self, labels: Labels | None) -> None:
        """For the data page: the labels have been read, or corrected."""
        if labels is not self._labels:
            self._labels = labels
            self.labels_changed.emit(labels)

    def set_recipe(self, recipe: Recipe) -> None:
        """Edit another recipe, or the same one with other values."""
        if recipe != self._recipe:
            self._recipe = recipe
            self.recipe_changed.emit(recipe)

    def open_run(self, run_dir: Path) -> bool:
        """Show a run on the training page; False if it is none or another one should go on training."""
        from ganstudio.runs.folder import is_run

        run_dir = run_dir.expanduser().absolute()
        if run_dir != self._run_dir:
            if not is_run(run_dir):
                self.tell(Message("{folder} is no run of GAN Studio.", {"folder": str(run_dir)}))
                return False
            if not self.run_guard():
                return False
            self.set_run(run_dir)
        self.show_page("train")
        return True

    def open_path(self, path: Path) -> None:
        """Open what was given on the command line or dropped: a run, a folder of pictures, a model file."""
        from ganstudio.export.foreign import MODEL_SUFFIXES
        from ganstudio.runs.folder import is_run

        if path.is_file() and path.suffix.lower() in MODEL_SUFFIXES:
            self.models_given.emit((path,))
            return
        if path.is_dir() and is_run(path):
            self.open_run(path)
        else:
            self.open_folder(path)

    def start_run(self, recipe: Recipe, run_dir: Path) -> bool:
        """Have the training page make and train a run on `folder`; False if another should go on."""
        if self._folder is None:
            self.tell(InputProblem("Choose a folder of pictures first."))
            return False
        if not self.run_guard():
            return False
        self._start = StartRequest(self._folder, recipe, run_dir, self._report, self.excluded, self._labels)
        self.show_page("train")
        return True

    def take_start(self) -> StartRequest | None:
        """For the training page, in `enter()`: the run to start now, once."""
        request, self._start = self._start, None
        return request

    def set_run(self, run_dir: Path | None) -> None:
        """For the training page: this run is shown now (a new one has been made)."""
        if run_dir != self._run_dir:
            self._run_dir, self.branch = run_dir, None
            if run_dir is not None:
                from ganstudio.runs.recent import add_recent_run

                add_recent_run(run_dir)
            self.run_changed.emit(run_dir)

    @property
    def live(self) -> LiveRun | None:
        """The run that trains in this window now."""
        return self._live

    def set_live(self, live: LiveRun | None) -> None:
        """For the training page: a session has started (its weights can be followed), or ended (None)."""
        if live is not self._live:
            self._live = live
            self.live_changed.emit(live)

    def explore_tile(self, branch: int, step: int, index: int, averaged: bool = True) -> None:
        """Show the explorer, starting from a tile of the shown run's fixed-noise samples."""
        self._explore = ExploreRequest(branch, step, index, averaged)
        self.show_page("explore")

    def take_explore(self) -> ExploreRequest | None:
        """For the explorer, in `enter()`: the tile to start from, once."""
        request, self._explore = self._explore, None
        return request

    def explore_best(self) -> None:
        """Open the explorer at the run's best checkpoint; at the newest one if none was measured."""
        self._best_wanted = True
        self.show_page("explore")

    def take_best(self) -> bool:
        """For the explorer, in `enter()`: whether the best checkpoint is wanted, once."""
        wanted, self._best_wanted = self._best_wanted, False
        return wanted

    def show_page(self, name: str) -> None:
        """Show a page: "home", "data", "recipe", "train" or "explore"."""
        self.page_requested.emit(name)

    def tell(
        self, what: Message | Problem, kind: str = "problem", undo: Callable[[], object] | None = None
    ) -> None:
        """Say something in the window's message bar; `kind` "problem" or "note".

        With `undo`, the bar offers a button that calls it.
        """
        self.told.emit(what.message if isinstance(what, Problem) else what, kind, undo)


def _kept_corrections(folder: Path) -> tuple[Corrections | None, InputProblem | None]:
    """What was put right in this folder before, or why that is lost."""
    from ganstudio.data.labels.corrections import load_corrections

    try:
        return load_corrections(folder), None
    except InputProblem as problem:
        return None, problem
