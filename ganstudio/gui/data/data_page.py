"""The data page: a folder is scanned, its pictures are shown as D sees them, and a recipe is recommended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.data.settings import PictureSettings
from ganstudio.gui.data.empty_view import EmptyView
from ganstudio.gui.data.folder_bar import FolderBar
from ganstudio.gui.data.label_desk import LabelDesk
from ganstudio.gui.data.picture_actions import PictureActions
from ganstudio.gui.data.pictures_area import PicturesArea
from ganstudio.gui.data.recipe_desk import RecipeDesk
from ganstudio.gui.data.scan_view import ScanView
from ganstudio.gui.data.side_panel import SidePanel
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.duplicates import Alike
from ganstudio.gui.models.folder_summary import FolderSummary
from ganstudio.gui.models.left_out_rows import left_out_rows
from ganstudio.gui.page import Page
from ganstudio.gui.theme import SPACE
from ganstudio.gui.widgets.wait_dialog import wait_until
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.scan_worker import scan_work
from ganstudio.gui.workers.thumbnail_worker import ThumbnailWorker

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport
    from ganstudio.recipe import Recipe


class DataPage(Page):
    """Shows one of three: nothing to show (and why), a scan under way, or the folder's pictures."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._report: FolderReport | None = None
        self._summary = FolderSummary.of(())
        self._duplicates = ""
        self._scan = JobSlot(self)
        self._thumbnails = Thumbnails(ThumbnailWorker(self), self)
        self._actions = PictureActions(app, self._thumbnails, self)
        self._folder_bar = FolderBar()
        self._empty = EmptyView()
        self._scan_view = ScanView()
        self._area = PicturesArea(app.recipe, self._thumbnails)
        self._labels = LabelDesk(app, self._area.labels, self)
        self._actions.table = self._labels.table
        self._side = SidePanel()
        self._desk = RecipeDesk(app, self._side.recipe, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        if app.report is not None:
            self._folder_bar.set_folder(app.folder)
            self._show_report(app.report)
        else:
            self._on_folder(app.folder)

    def _lay_out(self) -> None:
        self._splitter.addWidget(self._area)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([1000, 330])
        self._splitter.restoreState(self.app.settings.layout("data/splitter"))
        for view in (self._empty, self._scan_view, self._splitter):
            self._stack.addWidget(view)
        self._stack.currentChanged.connect(lambda _row: self._offer())
        self._offer()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self._folder_bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        app, area, actions = self.app, self._area, self._actions
        app.folder_changed.connect(self._on_folder)
        app.recipe_changed.connect(self._on_recipe)
        for asking in (self._folder_bar, self._empty):
            asking.choose_wanted.connect(self.choose_folder)
            asking.rescan_wanted.connect(self.rescan)
        self._scan_view.cancelled.connect(self._scan.cancel)
        self._scan.progressed.connect(self._scan_view.advance)
        self._scan.ended.connect(self._on_scanned)
        app.labels_changed.connect(self._show_left_out)
        app.table_dropped.connect(self._labels.choose_file)
        self._labels.settled.connect(actions.settle)
        self._labels.counted.connect(area.show_attributes)
        actions.changed.connect(self._on_corrections)
        area.enlarge_wanted.connect(actions.enlarge)
        area.menu_wanted.connect(actions.show_menu)
        area.leave_out_wanted.connect(actions.leave_out)
        area.undo_wanted.connect(actions.undo)
        area.left_out.take_back_wanted.connect(actions.take_back)
        area.left_out.show_wanted.connect(actions.reveal)
        area.fit.recipe_wanted.connect(app.set_recipe)
        area.duplicates.chosen.connect(self._choose_duplicates)
        for keys, slot in (
            ("Ctrl+Z", actions.undo),
            ("Ctrl+Shift+Z", actions.redo),
            ("Ctrl+Y", actions.redo),
            ("F6", self.rescan),
        ):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(slot)

    @property
    def title(self) -> str:
        return "" if self.app.folder is None else self.app.folder.name

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Del", self.tr("leave the selected pictures out")),
            ("Ctrl+Z", self.tr("undo leaving out, putting back or labelling")),
            ("Enter", self.tr("enlarge the picture")),
            ("F6", self.tr("look through the folder again")),
        ]

    def enter(self) -> None:
        self._desk.resume()

    def leave(self) -> None:
        self._desk.pause()

    def can_close(self) -> bool:
        self.app.settings.set_layout("data/splitter", self._splitter.saveState())
        self._actions.close()
        self._scan.cancel()
        self._desk.pause()
        # A batch that is being measured can take many seconds.
        text = self.tr("Ending the measurement…")
        self._labels.drop()
        wait_until(lambda: self._desk.idle and self._scan.idle and self._labels.idle, text, self)
        self._scan.close()
        self._labels.close()
        self._desk.close()
        self._thumbnails.close()
        return True

    def choose_folder(self) -> None:
        """Ask for another folder of pictures."""
        start = str(self.app.folder or self.app.settings.last_folder or "")
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"), start)
        if chosen:
            self.app.open_folder(Path(chosen))

    def rescan(self) -> None:
        """Look through the folder again; what was put right by hand stays so."""
        if self.app.folder is not None:
            self._scan_view.begin()
            self._stack.setCurrentWidget(self._scan_view)
            self._scan.start(scan_work(self.app.folder))

    def _offer(self) -> None:
        # The other two views have buttons of their own.
        self._folder_bar.offer(self._stack.currentWidget() is self._splitter)

    def _on_folder(self, folder: Path | None) -> None:
        self._folder_bar.set_folder(folder)
        self._folder_bar.setVisible(folder is not None)
        self._actions.forget()
        self._forget_report()
        if folder is None:
            self._scan.drop()
            self._empty.show_nothing()
            self._stack.setCurrentWidget(self._empty)
        else:
            self._area.tabs.choose(0)
            self.rescan()

    def _on_scanned(self, result: JobResult) -> None:
        if isinstance(result, Done):
            report: FolderReport = result.value  # type: ignore[assignment]
            self._show_report(report)
            self.app.set_report(report)
        elif isinstance(result, Failed):
            self._forget_report()
            self.app.set_report(None)
            self._empty.show_problem(result.problem)
            self._stack.setCurrentWidget(self._empty)
        elif self._report is not None:
            self._stack.setCurrentWidget(self._splitter)
        else:
            self._empty.show_cancelled()
            self._stack.setCurrentWidget(self._empty)

    def _forget_report(self) -> None:
        self._report = None
        self._desk.set_pictures(None, 0)
        self._labels.set_report(None)

    def _show_report(self, report: FolderReport) -> None:
        self._report = report
        self._thumbnails.set_folder(report.folder)
        self._area.show_alike(Alike.of(report))
        self._area.show_attributes(0)
        self._labels.set_report(report)
        self._show_used(report)
        self._show_settings(report)
        self._stack.setCurrentWidget(self._splitter)

    def _show_used(self, report: FolderReport) -> None:
        """Other pictures are in use: by choice, by hand, or after a scan."""
        excluded = self.app.excluded
        self._duplicates = self.app.recipe.duplicates
        used = report.select(self.app.recipe.duplicates, excluded)
        self._summary = FolderSummary.of(used)
        self._area.show_used(used)
        self._labels.set_used(used)
        self._show_left_out()
        self._side.summary.set_figures(self._summary, len(report.pictures), self.app.recipe)
        self._desk.set_pictures(report, len(used))

    def _show_left_out(self) -> None:
        """What is not trained on; the file that the labels are read from is no picture that failed."""
        if self._report is not None:
            source = None if self.app.labels is None else self.app.labels.source
            rows = left_out_rows(self._report, self.app.excluded, source)
            self._area.show_left_out(rows, self._actions.can_undo)

    def _show_settings(self, report: FolderReport) -> None:
        """The pictures are seen by other settings."""
        recipe = self.app.recipe
        self._thumbnails.set_settings(PictureSettings.of(recipe))
        self._area.fit.set_recipe(recipe)
        self._area.fit.set_background_matters(recipe.resize == "pad" or self._summary.transparent > 0)
        self._area.duplicates.set_choice(recipe.duplicates)
        self._area.refresh()
        self._side.summary.set_figures(self._summary, len(report.pictures), recipe)

    def _on_corrections(self) -> None:
        if self._report is not None:
            self._show_used(self._report)
            self._labels.correct()

    def _on_recipe(self, recipe: Recipe) -> None:
        if self._report is not None:
            if recipe.duplicates != self._duplicates:
                self._show_used(self._report)
            self._show_settings(self._report)

    def _choose_duplicates(self, value: str) -> None:
        self.app.set_recipe(self.app.recipe.changed(duplicates=value))
