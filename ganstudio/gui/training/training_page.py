"""The training page: what a run does, live, and everything that can be done to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ganstudio.events import PilotActed
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.faded_noise import faded_noise
from ganstudio.gui.models.remedy_desk import RemedyDesk
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import ALL, Part, Parts, State
from ganstudio.gui.page import Page
from ganstudio.gui.theme import SPACE
from ganstudio.gui.training.branch_bar import BranchBar
from ganstudio.gui.training.control_panel import ControlPanel
from ganstudio.gui.training.journal_mender import JournalMender
from ganstudio.gui.training.moment_chooser import MomentChooser
from ganstudio.gui.training.night_watch import NightWatch
from ganstudio.gui.training.no_run import NoRun
from ganstudio.gui.training.notice_bar import NoticeBar
from ganstudio.gui.training.pilot_row import PilotRow
from ganstudio.gui.training.plot_stack import PlotStack
from ganstudio.gui.training.prepare_bar import PrepareBar
from ganstudio.gui.training.run_actions import RunActions
from ganstudio.gui.training.run_exports import RunExports
from ganstudio.gui.training.run_header import RunHeader
from ganstudio.gui.training.run_host import RunHost
from ganstudio.gui.training.run_sight import RunSight
from ganstudio.gui.training.snapshot_viewer import SnapshotViewer
from ganstudio.gui.training.state_gauge import StateGauge
from ganstudio.gui.training.training_keys import key_list, make_shortcuts
from ganstudio.gui.training.transport_bar import TransportBar
from ganstudio.training.balance.makers import Remedy

_LEAST_REDRAW_MS = 66
_MOST_REDRAW_MS = 500
_SAMPLES_SHARE, _LEAST_SAMPLES, _MOST_SAMPLES = 0.36, 300, 572
"""Room for the samples at first: on a large screen 8 columns of 64 pixels."""
_DRAWING_SHARE = 16
"""Drawing takes at most one part in so many of the window's time, however slow the computer is."""


class TrainingPage(Page):
    """Wires the model, the host that feeds it, the actions of the person, and the widgets."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self.model = RunModel()
        self.host = RunHost(app, self.model, self)
        self.act = RunActions(app, self.model, self.host, self)
        self.exports = RunExports(app, self.model, self)
        self.sight = RunSight(self.model, self)
        self.mender = JournalMender(app, self.host, self)
        self.header = RunHeader(self.model)
        self.branches = BranchBar(self.model)
        self.prepare = PrepareBar(self.model)
        self.controls = ControlPanel(self.model.desk, sight=True)
        self.plots = PlotStack(self.model, self.host.others.books)
        self.viewer = SnapshotViewer(self.model.snapshots)
        self.moment = MomentChooser(self.model, self.plots, self.viewer, self.act.go_back)
        self.remedies = RemedyDesk(self.model)
        self.gauge = StateGauge(self.model, self.remedies)
        self.pilot = PilotRow(self.model)
        self.notices = NoticeBar(self.model)
        self.transport = TransportBar(self.model, self)
        self.transport.hide()  # until the window puts it into its top bar
        self.nights = NightWatch(app, self.model, self.host, self.act, self)
        self.morning = self.nights.page
        self._empty = NoRun(app)
        self._dirty: set[Part] = set()
        self._redrawn = 0.0
        self._wait_ms = float(_LEAST_REDRAW_MS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.redraw)
        self._lay_out()
        self._connect()
        make_shortcuts(self, self.act)
        app.run_guard = self.act.leave
        app.run_changed.connect(self._on_run_changed)
        if app.run_dir is not None:
            self.host.open(app.run_dir, app.branch)
        self._on_changed(ALL)

    # Layout ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, SPACE, 0)
        top.addWidget(self.header, 1)
        top.addWidget(self.branches)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setChildrenCollapsible(False)
        for widget, stretch in ((self.controls, 0), (self.plots, 3), (self.viewer, 1)):
            self._columns.addWidget(widget)
            self._columns.setStretchFactor(self._columns.indexOf(widget), stretch)
        for name, restore in self._layouts().items():
            restore(self.app.settings.layout(name))
        self._run = QWidget()
        column = QVBoxLayout(self._run)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.prepare)
        column.addWidget(self._columns, 1)
        column.addWidget(self.gauge)
        column.addWidget(self.pilot)
        column.addWidget(self.notices)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._run)
        self._stack.addWidget(self.morning)

    def _layouts(self) -> dict[str, Callable[[QByteArray], object]]:
        return {
            "training/columns": self._columns.restoreState,
            "training/five_plots": self.plots.restore_layout,
        }

    # Wiring ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        act, bar = self.act, self.transport
        self.host.changed.connect(self._on_changed)
        act.changed.connect(self._on_changed)
        self.host.snapshot.connect(self.viewer.take)
        self.host.run_shown.connect(self._on_run_shown)
        self.host.journal_lost.connect(self.mender.offer)
        for signal, slot in (
            (bar.pause_asked, act.pause),
            (bar.resume_asked, act.resume),
            (bar.step_asked, act.step_once),
            (bar.save_asked, act.save),
            (bar.sample_asked, act.sample),
            (bar.stop_asked, act.stop),
            (bar.longer_asked, act.train_longer),
            (bar.go_back_asked, act.go_back),
            (bar.measure_asked, act.measure),
            (bar.room_asked, act.give_room),
            (bar.folder_asked, act.open_folder),
            (bar.morning_asked, self.nights.ask),
            (self.nights.turned, self._show_stack),
            (self.prepare.cancel_asked, act.stop),
            (self.controls.asked, act.set_control),
            (self.controls.undo_asked, act.undo),
            (self.controls.sight_asked, self.sight.show),
            (self.controls.redo_asked, act.redo),
            (self.gauge.remedy_asked, self._take_remedy),
            (self.gauge.undo_asked, self._undo_remedy),
            (self.pilot.mode_asked, self._set_pilot),
            (self.pilot.advice_asked, self._follow_advice),
            (self.notices.offered, act.take_offer),
            (self.notices.dismissed, act.dismiss),
            (self.viewer.explore_asked, act.explore),
            (self.viewer.shown, self.plots.show_cursor),
            (self.plots.tools.table_asked, self.exports.table),
            (self.branches.branch_chosen, self._show_branch),
            (self.branches.other_toggled, self.host.others.set_shown),
        ):
            signal.connect(slot)
        self.plots.tools.picture_asked.connect(lambda: self.exports.picture(self.plots.shown))

    # Showing -----------------------------------------------------------------------------------------------

    def _on_changed(self, parts: Parts) -> None:
        self._dirty |= parts
        seen = self.isVisible() and not self.window().isMinimized()
        if self._dirty and seen and not self._timer.isActive():
            elapsed = (perf_counter() - self._redrawn) * 1000
            self._timer.start(max(0, round(self._wait_ms - elapsed)))

    def redraw(self) -> None:
        """Show what has changed. As often as the screen can make use of it, and the computer can spare."""
        began = perf_counter()
        dirty, self._dirty = self._dirty, set()
        if Part.RUN in dirty:
            self.viewer.set_probability(self.model.dx_is_probability)
            self.viewer.set_rows(self.model.samples_by_rows, self.model.sample_rows)
            self.moment.refresh()
            self.nights.refresh()
            self._show_stack()
            self.branches.refresh(set(self.host.others.books))
        if dirty & {Part.STATUS, Part.RUN}:
            self.header.refresh()
            self.transport.refresh(stopping=self.host.stopping)
            self.prepare.refresh(stopping=self.host.stopping)
        if Part.CONTROLS in dirty:
            self.controls.refresh(live=self.model.live)
            self.controls.show_owners(self.model.turned)
        if dirty & {Part.CONTROLS, Part.CURVES, Part.RUN}:
            self.controls.show_faded_noise(faded_noise(self.model))
        if dirty & {Part.CONTROLS, Part.SNAPSHOTS, Part.RUN}:
            self.sight.refresh()
        if Part.SNAPSHOTS in dirty:
            self.viewer.refresh()
        if dirty & {Part.STATES, Part.CONTROLS, Part.STATUS, Part.RUN}:
            self.gauge.refresh()
            self.pilot.refresh()
        if Part.NOTICES in dirty:
            self.notices.refresh()
        rest = perf_counter() - began
        if Part.RUN in dirty:
            self.plots.refresh_run()
        elif dirty & {Part.CURVES, Part.MARKERS, Part.STATES}:
            self.plots.refresh_live()
        self._redrawn = perf_counter()
        cost = (rest + self.plots.take_cost()) * 1000
        self._wait_ms = min(max(_LEAST_REDRAW_MS, cost * _DRAWING_SHARE), _MOST_REDRAW_MS)

    def _on_run_shown(self) -> None:
        self.nights.look()
        self.moment.drop()
        self.viewer.forget()
        self.remedies.forget()
        self.plots.window_of_time.show_all()

    def _show_stack(self) -> None:
        if self.model.state is State.EMPTY:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self.morning if self.nights.showing else self._run)

    # Remedies ----------------------------------------------------------------------------------------------

    def _take_remedy(self, remedy: Remedy) -> None:
        if remedy.back_to is not None:
            self.act.go_back(remedy.back_to, remedy.changes)
            return
        self.remedies.take(remedy)
        self._on_changed(frozenset({Part.CONTROLS, Part.STATES}))

    def _undo_remedy(self) -> None:
        self.remedies.undo()
        self._on_changed(frozenset({Part.CONTROLS, Part.STATES}))

    def _set_pilot(self, mode: str) -> None:
        self.act.set_control("autopilot", mode)
        self._on_changed(frozenset({Part.STATES}))

    def _follow_advice(self, advice: PilotActed) -> None:
        for name, _old, new in advice.changes:
            self.model.desk.set(name, new, by="remedy")
        self._on_changed(frozenset({Part.CONTROLS, Part.STATES}))

    # Runs --------------------------------------------------------------------------------------------------

    def _on_run_changed(self, run_dir: Path | None) -> None:
        if run_dir is not None and run_dir != self.model.run_dir and not self.host.busy:
            self.host.open(run_dir)

    def _show_branch(self, branch: int) -> None:
        if self.model.run_dir is not None and not self.host.busy:
            self.host.open(self.model.run_dir, branch)

    # Page --------------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        return self.model.run_dir.name if self.model.run_dir is not None else ""

    def bar(self) -> QWidget:
        return self.transport

    def enter(self) -> None:
        request = self.app.take_start()
        if request is not None:
            self.host.start_new(request)
        self._on_changed(ALL)

    def leave(self) -> None:
        self.viewer.film.set_playing(False)

    def keys(self) -> list[tuple[str, str]]:
        return key_list()

    def can_close(self) -> bool:
        if not self.act.leave():
            return False
        self.app.settings.set_layout("training/columns", self._columns.saveState())
        self.app.settings.set_layout("training/five_plots", self.plots.layout_state())
        if self.model.run_dir == self.app.run_dir:
            self.app.branch = self.model.branch
        self._timer.stop()
        self.nights.close()
        self.exports.close()
        self.sight.close()
        self.mender.close()
        self.viewer.close_loader()
        self.host.close()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.branches.fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.window().isActiveWindow():
            self.nights.notifier.forget()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.app.settings.layout("training/columns").isEmpty() and not event.spontaneous():
            left, all_width = self.controls.minimumWidth(), self.width()
            right = min(max(round(all_width * _SAMPLES_SHARE), _LEAST_SAMPLES), _MOST_SAMPLES)
            self._columns.setSizes([left, all_width - left - right, right])
        self._on_changed(frozenset(self._dirty))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.can_close())
