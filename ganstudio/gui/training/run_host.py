"""Runs and opens runs for the training page: owns the threads, feeds the model, tells what changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Semaphore
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.control import RunControl
from ganstudio.events import Event, MeritMeasured, RunEnded, RunStarted, SnapshotTaken
from ganstudio.gui.models.app_model import AppModel, LiveRun, StartRequest
from ganstudio.gui.models.notices import Notice, with_notice
from ganstudio.gui.models.run_info import CurvePiece, CurvesLoaded, RowsNamed, RunInfo, RunNews
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import Part, State
from ganstudio.gui.settings import TENSORBOARD
from ganstudio.gui.training.other_branches import OtherBranches
from ganstudio.gui.training.run_making import GoOn, MakeSession, going_on, making_new, with_event_files
from ganstudio.gui.workers.job import Progress
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.run_loading import PIECES_AHEAD, load_lists, load_run
from ganstudio.gui.workers.train_worker import Runnable, TrainWorker
from ganstudio.recipe import Recipe
from ganstudio.runs.database import JournalLost
from ganstudio.runs.folder import is_run

if TYPE_CHECKING:
    from ganstudio.session import Session


class RunHost(QObject):
    """`changed` carries the parts to show anew, `snapshot` each one taken, `heard` every burst of events;
    `stopped`: the thread has gone.

    `journal_lost` carries the folder of a run that cannot be shown, and why.
    """

    changed = Signal(object)
    snapshot = Signal(object)
    heard = Signal(object)
    run_shown = Signal()
    stopped = Signal()
    journal_lost = Signal(object, object)

    def __init__(self, app: AppModel, model: RunModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._model = model
        self.others = OtherBranches(model, app.settings, self)
        self.others.changed.connect(self.changed)
        self._worker: TrainWorker | None = None
        self._control: RunControl | None = None
        self._session: Session | None = None
        self._after: Callable[[], None] | None = None
        self._loader = JobSlot(self)
        self._loader.yielded.connect(self._on_loaded)
        self._loader.ended.connect(self._on_load_ended)
        self._lists = JobSlot(self)
        self._lists.ended.connect(self._on_lists)
        self._gate = Semaphore(PIECES_AHEAD)
        self._opening: Path | None = None

    # State -------------------------------------------------------------------------------------------------

    @property
    def control(self) -> RunControl | None:
        """The door to the run that is being trained here, None while none is."""
        return self._control

    @property
    def busy(self) -> bool:
        """Whether a thread of this window trains a run (or is just preparing or ending)."""
        return self._worker is not None

    @property
    def stopping(self) -> bool:
        """Whether the run has been told to stop and has not ended yet."""
        return self._control is not None and self._control.stopping

    # Starting ----------------------------------------------------------------------------------------------

    def start_new(self, request: StartRequest) -> None:
        """Make the run that is asked for and train it."""
        self._loader.drop()
        self.others.clear()
        self._make_and_train(making_new(request), request.run_dir, request.recipe)
        self.run_shown.emit()

    def go_on(self, how: GoOn | None = None) -> None:
        """Train the shown run on; a run that is being trained is stopped first."""
        if self.busy:
            self.stop(then=lambda: self.go_on(how))
            return
        run_dir, recipe, branch = self._model.run_dir, self._model.recipe, self._model.branch
        if run_dir is None or recipe is None:
            return
        self._make_and_train(going_on(run_dir, branch, how or GoOn()), run_dir, recipe)

    def _make_and_train(self, make: MakeSession, run_dir: Path, recipe: Recipe) -> None:
        if self._app.settings.flag(TENSORBOARD, False):
            make = with_event_files(make)
        self._train(make, run_dir, recipe)

    def _train(self, make: Callable[[], Runnable], run_dir: Path, recipe: Recipe) -> None:
        self._control = RunControl()
        self.changed.emit(self._model.begin(self._control, run_dir, recipe))
        worker = TrainWorker(make, self._control, self)
        worker.opened.connect(self._on_opened)
        worker.burst.connect(self._on_burst)
        worker.finished.connect(self._on_finished)
        self._worker = worker
        worker.start()

    def train_with(self, make: Callable[[], Runnable], run_dir: Path, recipe: Recipe) -> None:
        """Train what `make` returns, as if it were a session (for trying the page out)."""
        self._train(make, run_dir, recipe)

    def stop(self, then: Callable[[], None] | None = None) -> None:
        """End the sitting at the next batch; `then` is called once its thread has gone."""
        self._after = then
        if self._control is not None:
            self._control.stop()
            self.changed.emit(frozenset({Part.STATUS}))
        elif then is not None:
            self._after = None
            then()

    def give_room(self, gigabytes: float) -> None:
        """Let the checkpoints take so much room, from now on."""
        model, run_dir = self._model, self._model.run_dir
        if run_dir is None or model.recipe is None:
            return
        branch = model.branch
        model.recipe = model.recipe.changed(checkpoint_budget_gb=gigabytes)
        if self._control is not None:
            self._control.give_room(gigabytes)
            return

        def thinned(_progress: Progress) -> RunNews:
            from ganstudio.session.budget import give_room

            give_room(run_dir, gigabytes)
            return load_lists(run_dir, branch)

        self._lists.start(thinned)

    # What the worker says ----------------------------------------------------------------------------------

    def _on_opened(self, session: object) -> None:
        from ganstudio.session import Session

        if isinstance(session, Session):
            self._session = session
            self._app.set_run(session.run_dir)

    def _on_burst(self, events: tuple[Event, ...]) -> None:
        branch = self._model.branch
        self.heard.emit(events)
        for event in events:
            if isinstance(event, SnapshotTaken):
                self.snapshot.emit(event)
        parts = self._model.take(events)
        if any(isinstance(event, RunStarted | RunEnded | MeritMeasured) for event in events):
            self._read_lists()
        if any(isinstance(event, RunStarted | RunEnded) for event in events):
            self._tell_live(events)
            if self._model.branch != branch:
                # The journal's list of branches is still being read; they part where training went on.
                self.others.part_from(branch, parted_at=self._model.started_step)
        self.changed.emit(parts)

    def _tell_live(self, events: tuple[Event, ...]) -> None:
        session, control = self._session, self._control
        if session is not None and control is not None and any(isinstance(e, RunStarted) for e in events):
            self._app.set_live(LiveRun(session.run_dir, self._model.branch, control, session.weights))

    def _on_finished(self) -> None:
        worker, self._worker, self._control, self._session = self._worker, None, None, None
        if worker is not None:
            worker.wait()
            worker.deleteLater()
        self._app.set_live(None)
        after, self._after = self._after, None
        self._leave_what_was_not_made()
        self.changed.emit(frozenset({Part.STATUS, Part.CONTROLS}))
        self.stopped.emit()
        if after is not None:
            after()

    def _leave_what_was_not_made(self) -> None:
        """A run that could not even be made is not shown: its reason is, and the run before it."""
        run_dir, ended = self._model.run_dir, self._model.ended
        if run_dir is None or ended is None or is_run(run_dir):
            return
        self.changed.emit(self._model.clear())
        self._app.tell(ended.text)
        if self._app.run_dir is not None and is_run(self._app.run_dir):
            self.open(self._app.run_dir)

    # Opening -----------------------------------------------------------------------------------------------

    def open(self, run_dir: Path, branch: int | None = None) -> None:
        """Show a run that lies on disk."""
        self.others.clear()
        if run_dir != self._model.run_dir:
            self.changed.emit(self._model.clear())
        self._opening = run_dir
        self._gate = gate = Semaphore(PIECES_AHEAD)
        self._loader.start(lambda progress: load_run(run_dir, branch, progress, gate))

    def _on_loaded(self, value: object) -> None:
        match value:
            case RunInfo():
                self.changed.emit(self._model.show(value))
                self.others.restore()
                self.run_shown.emit()
            case CurvePiece():
                self.changed.emit(self._model.load(value))
                # Not before the event loop has turned: the window stays alive however fast the disk is.
                QTimer.singleShot(0, self._gate.release)
            case CurvesLoaded():
                self.changed.emit(self._model.loaded())
            case RowsNamed():
                self.changed.emit(self._model.name_rows(value))
            case RunNews():
                self.changed.emit(self._model.hear(value))

    def _on_load_ended(self, result: JobResult) -> None:
        if isinstance(result, Failed):
            self._model.curves.loaded()
            if isinstance(result.problem, JournalLost) and not self.busy:
                self.journal_lost.emit(self._opening, result.problem)
                return
            if self._model.state is State.EMPTY:
                self._app.tell(result.problem)
                return
            notice = Notice("problem", result.problem.message)
            self._model.notices = with_notice(self._model.notices, notice)
            self.changed.emit(frozenset(Part))

    def _read_lists(self) -> None:
        """Branches and checkpoints as the journal has them now."""
        run_dir, branch = self._model.run_dir, self._model.branch
        if run_dir is not None and is_run(run_dir):  # one that could not be made has ended too
            self._lists.start(lambda _progress: load_lists(run_dir, branch))

    def _on_lists(self, result: JobResult) -> None:
        if isinstance(result, Done) and isinstance(result.value, RunNews):
            news = result.value
            parts = self._model.refresh(news.branches, news.checkpoints, news.snapshots)
            if news.rows is not None:
                parts |= self._model.name_rows(RowsNamed(news.rows))
            self.changed.emit(parts | self._model.measured(news))
        elif isinstance(result, Failed):
            self._app.tell(result.problem)

    # Leaving -----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Join the threads that read; a run must have been stopped before."""
        self.others.close()
        for slot in (self._loader, self._lists):
            slot.close()
        if self._worker is not None:
            self._worker.wait()

    @property
    def may_train(self) -> bool:
        """Whether there is a run that could be taken up."""
        return self._model.state is State.IDLE and not self._model.watched and not self.busy
