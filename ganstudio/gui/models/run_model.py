"""What the training page shows of a run: fed with its events and its journal, without Qt."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from pathlib import Path

from ganstudio.control import Controls, RunControl
from ganstudio.events import (
    BatchDone,
    CheckpointSaved,
    ControlChanged,
    Diverged,
    Event,
    Note,
    Paused,
    Preparing,
    Resumed,
    RunEnded,
    RunStarted,
    SnapshotTaken,
)
from ganstudio.gui.models.control_desk import ControlDesk, changed_controls, controls_of
from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.markers import (
    Markers,
    branch_marker,
    control_marker,
    diverged_marker,
    started_marker,
)
from ganstudio.gui.models.notices import Notice, diverged_notice, ended_notice, note_notice, with_notice
from ganstudio.gui.models.pace import Pace
from ganstudio.gui.models.run_info import CurvePiece, RunInfo, RunNews
from ganstudio.gui.models.snapshot_series import SnapshotSeries, snapshot_of
from ganstudio.recipe import Recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.records import Branch, Checkpoint, Snapshot


class State(Enum):
    """What a run is doing, as far as this window knows."""

    EMPTY = auto()
    IDLE = auto()
    PREPARING = auto()
    TRAINING = auto()
    PAUSED = auto()


class Part(Enum):
    """What of the page has to be shown anew."""

    RUN = auto()
    STATUS = auto()
    CURVES = auto()
    MARKERS = auto()
    CONTROLS = auto()
    SNAPSHOTS = auto()
    NOTICES = auto()


ALL = frozenset(Part)
Parts = frozenset[Part]


class RunModel:
    """One run. Every method that changes something returns the parts to show anew."""

    def __init__(self) -> None:
        self.curves = CurveBook()
        self.markers = Markers()
        self.snapshots = SnapshotSeries()
        self.notices: list[Notice] = []
        self.desk = ControlDesk()
        self.clear()

    def clear(self) -> Parts:
        """Show no run."""
        self.state = State.EMPTY
        self.watched = False
        self.run_dir: Path | None = None
        self.recipe: Recipe | None = None
        self.branch = 0
        self.branches: tuple[Branch, ...] = ()
        self.checkpoints: tuple[Checkpoint, ...] = ()
        self.started: RunStarted | None = None
        self.preparing: Preparing | None = None
        self.ended: RunEnded | None = None
        self._changes: list[ControlChanged] = []
        self.step = self.epoch = self.images_seen = 0
        self.steps_per_epoch = self.steps_total = self.batch_size = 0
        self.pace = Pace()
        self.curves.clear()
        self.markers.clear()
        self.snapshots.clear()
        self.notices.clear()
        self.desk.clear()
        return ALL

    # What is shown -----------------------------------------------------------------------------------------

    @property
    def live(self) -> bool:
        """Whether this window trains the run now (preparing and paused included)."""
        return self.state in (State.PREPARING, State.TRAINING, State.PAUSED) and not self.watched

    @property
    def started_step(self) -> int:
        """The step at which the newest sitting began."""
        return self.started.step if self.started is not None else 0

    @property
    def finished(self) -> bool:
        """Whether the run has come to the end that its recipe sets."""
        return bool(self.steps_total) and self.step >= self.steps_total

    @property
    def epochs_total(self) -> int:
        """Epochs in all, 0 when no end is set."""
        return round(self.steps_total / self.steps_per_epoch) if self.steps_per_epoch else 0

    @property
    def dx_is_probability(self) -> bool:
        """Whether Dx lies in 0 to 1; so it does until a run says otherwise."""
        return self.started is None or self.started.dx_is_probability

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the run's last step at the present pace; None while that is not known."""
        if not self.steps_total or self.state not in (State.TRAINING, State.PAUSED):
            return None
        return self.pace.seconds_left((self.steps_total - self.step) * self.batch_size)

    def controls_at(self, step: int) -> Controls | None:
        """The controls in force after `step` batches; None without a run."""
        if self.recipe is None:
            return None
        found = controls_of(self.recipe)
        for change in self._changes:
            if change.step <= step:
                found = changed_controls(found, {change.name: change.new})
        return found

    # From the journal --------------------------------------------------------------------------------------

    def show(self, info: RunInfo) -> Parts:
        """Show a run as it lies on disk; its curves come afterwards, into `curves`."""
        notices = list(self.notices) if info.run_dir == self.run_dir else []
        self.clear()
        self.notices = notices
        self.state, self.watched = State.IDLE, info.watched
        self.run_dir, self.recipe, self.branch = info.run_dir, info.recipe, info.branch
        self.batch_size = info.recipe.batch_size
        self.steps_per_epoch = info.steps_per_epoch
        self.steps_total = self.steps_per_epoch * info.recipe.epochs
        self.desk.start_from(controls_of(info.recipe))
        self.curves.expect(info.last.step if info.last is not None else 0)
        if info.last is not None:
            self.step, self.epoch, self.images_seen = info.last.step, info.last.epoch, info.last.images_seen
        for logged in info.events:
            self._remember(logged.event)
        if not info.watched:
            self.state = State.IDLE
        self.refresh(info.branches, info.checkpoints, info.snapshots)
        return ALL

    def refresh(
        self, branches: tuple[Branch, ...], checkpoints: tuple[Checkpoint, ...], snapshots: Iterable[Snapshot]
    ) -> Parts:
        """Take over what may have grown on disk."""
        self.branches, self.checkpoints = branches, checkpoints
        for snapshot in snapshots:
            self.snapshots.add(snapshot)
        by_id = {branch.id: branch for branch in branches}
        branch = by_id.get(self.branch)
        while branch is not None and branch.parent is not None:
            self.markers.add(branch_marker(branch.start_step, branch.name or str(branch.id)))
            branch = by_id.get(branch.parent)
        return frozenset({Part.RUN, Part.SNAPSHOTS, Part.MARKERS})

    def load(self, piece: CurvePiece) -> Parts:
        """Batches out of the journal: of the past, or of another process that trains the run just now."""
        self.curves.load(piece)
        if self.watched and len(piece.columns["step"]):
            newest = {name: column[-1].item() for name, column in piece.columns.items()}
            self.step, self.epoch = newest["step"], newest["epoch"]
            self.images_seen = newest["images_seen"]
            self.pace.take(newest["images_per_second"])
        return frozenset({Part.CURVES, Part.STATUS})

    def hear(self, news: RunNews) -> Parts:
        """What another process did to the run that is watched."""
        parts = self.take([logged.event for logged in news.events])
        parts |= self.refresh(news.branches, news.checkpoints, news.snapshots)
        if self.watched != news.watched:
            self.watched = news.watched
            self.state = self.state if news.watched else State.IDLE
            parts = ALL
        return parts

    def loaded(self) -> Parts:
        """All curves of the past are there."""
        self.curves.loaded()
        self.curves.set_units(self.steps_per_epoch, self.batch_size)
        return frozenset({Part.CURVES, Part.STATUS})

    def _remember(self, event: Event) -> None:
        """An event of an earlier sitting: what lasts of it."""
        match event:
            case ControlChanged():
                self._control_changed(event)
            case Diverged():
                self.markers.add(diverged_marker(event))
            case RunStarted():
                self.started, self.state = event, State.TRAINING
                self.steps_total = event.steps_total or self.steps_total
                if event.step > 0:
                    self.markers.add(started_marker(event.step))
            case Paused():
                self.state = State.PAUSED
            case Resumed():
                self.state = State.TRAINING

    # From the run ------------------------------------------------------------------------------------------

    def begin(self, control: RunControl, run_dir: Path, recipe: Recipe) -> Parts:
        """A worker starts to train this run; what was set while nothing ran is passed on."""
        if run_dir != self.run_dir:
            self.clear()
            self.desk.start_from(controls_of(recipe))
        self.run_dir, self.recipe = run_dir, recipe
        self.batch_size = recipe.batch_size
        self.ended, self.preparing, self.watched = None, None, False
        self.state = State.PREPARING
        self.pace = Pace()
        self.notices.clear()
        self.desk.attach(control)
        return ALL

    def take(self, events: Sequence[Event]) -> Parts:
        """Let a burst of events of a live or watched run come true."""
        parts: set[Part] = set()
        batches: list[BatchDone] = []
        for event in events:
            if isinstance(event, BatchDone):
                batches.append(event)
                continue
            self._take_batches(batches, parts)
            parts |= self._take_one(event)
        self._take_batches(batches, parts)
        return frozenset(parts)

    def _take_batches(self, batches: list[BatchDone], parts: set[Part]) -> None:
        if not batches:
            return
        newest = batches[-1]
        self.step, self.epoch, self.images_seen = newest.step, newest.epoch, newest.images_seen
        self.pace.take(newest.images_per_second)
        self.curves.take(batches)
        batches.clear()
        parts |= {Part.STATUS, Part.CURVES}

    def _take_one(self, event: Event) -> set[Part]:
        parts: set[Part] = set()
        match event:
            case Preparing():
                self.preparing = event
                parts = {Part.STATUS}
            case RunStarted():
                self._run_started(event)
                parts = set(ALL)
            case SnapshotTaken() if self.run_dir is not None:
                self.snapshots.add(snapshot_of(RunFolder(self.run_dir), event))
                parts = {Part.SNAPSHOTS}
            case CheckpointSaved():
                self._checkpoint_saved(event)
                parts = {Part.RUN}
            case ControlChanged():
                self._control_changed(event)
                parts = {Part.CONTROLS, Part.MARKERS}
            case Paused() | Resumed():
                self.state = State.PAUSED if isinstance(event, Paused) else State.TRAINING
                parts = {Part.STATUS}
            case Diverged():
                self.state = State.PAUSED
                self.markers.add(diverged_marker(event))
                self.notices = with_notice(self.notices, diverged_notice(event))
                parts = {Part.STATUS, Part.MARKERS, Part.NOTICES}
            case Note():
                self.notices = with_notice(self.notices, note_notice(event))
                parts = {Part.NOTICES}
            case RunEnded():
                self._run_ended(event)
                parts = set(ALL)
        return parts

    def _run_ended(self, event: RunEnded) -> None:
        self.state = State.IDLE if self.recipe is not None else State.EMPTY
        self.ended, self.preparing, self.watched = event, None, False
        self.desk.detach()
        self.notices = with_notice(self.notices, ended_notice(event))

    def _run_started(self, event: RunStarted) -> None:
        parent, self.branch = self.branch, event.branch
        self.started, self.preparing = event, None
        self.state = State.TRAINING
        self.steps_total, self.steps_per_epoch = event.steps_total, event.steps_per_epoch
        self.batch_size = event.batch_size
        self.curves.go_on_from(event)
        self.markers.cut(event.step)
        self._changes = [change for change in self._changes if change.step <= event.step]
        self.snapshots.cut(event.step)
        self.step = event.step
        if event.branch != parent:
            self.markers.add(branch_marker(event.step, str(event.branch)))
        elif event.step > 0:
            self.markers.add(started_marker(event.step))
        self.desk.run_started()

    def _checkpoint_saved(self, event: CheckpointSaved) -> None:
        if self.run_dir is None:
            return
        saved = Checkpoint(
            branch=event.branch,
            step=event.step,
            path=self.run_dir / event.path,
            bytes=event.bytes,
            time=time.time(),
            reason=event.reason,
            protected=event.reason == "person",
        )
        others = [c for c in self.checkpoints if (c.branch, c.step) != (saved.branch, saved.step)]
        self.checkpoints = tuple(sorted([*others, saved], key=lambda c: (c.step, c.branch)))

    def _control_changed(self, event: ControlChanged) -> None:
        self.desk.changed(event.name, event.new)
        self._changes.append(event)
        self.markers.add(control_marker(event))

    def dismiss(self, notice: Notice) -> Parts:
        """The person has read a notice."""
        self.notices = [other for other in self.notices if other is not notice]
        return frozenset({Part.NOTICES})
