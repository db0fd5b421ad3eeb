"""The model of the training page: fed with a run's events and its journal, without Qt."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from ganstudio.control import RunControl
from ganstudio.events import (
    CALM,
    BatchDone,
    ChanceChanged,
    CheckpointSaved,
    ClassesNamed,
    ControlChanged,
    Diverged,
    Event,
    Note,
    Paused,
    PilotActed,
    Preparing,
    Resumed,
    RunEnded,
    RunStarted,
    SnapshotTaken,
    StateChanged,
    StateGoesOn,
    TroubleBrewing,
    WentBack,
)
from ganstudio.gui.models.control_desk import controls_of
from ganstudio.gui.models.markers import (
    branch_marker,
    control_marker,
    diverged_marker,
    pilot_marker,
    started_marker,
    went_back_marker,
)
from ganstudio.gui.models.notices import (
    Notice,
    broke_off_notice,
    diverged_notice,
    ended_notice,
    note_notice,
    stall_notice,
    with_notice,
)
from ganstudio.gui.models.pace import Pace
from ganstudio.gui.models.run_info import CurvePiece, RowsNamed, RunInfo, RunNews
from ganstudio.gui.models.run_state import ALL, Part, Parts, RunState, State
from ganstudio.gui.models.snapshot_series import snapshot_of
from ganstudio.recipe import Recipe
from ganstudio.recipe.rules import idle_controls
from ganstudio.runs.broken_off import BrokenOff
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.keeping import PROTECTING
from ganstudio.runs.records import Branch, Checkpoint, Snapshot
from ganstudio.training.until import Until


class RunModel(RunState):
    """Lets come true what a run says. Every method that changes something returns the parts to show anew."""

    # From the journal --------------------------------------------------------------------------------------

    def show(self, info: RunInfo) -> Parts:
        """Show a run as it lies on disk; its curves come afterwards, into `curves`."""
        known = info.run_dir == self.run_dir and not self.watched
        notices = list(self.notices) if info.run_dir == self.run_dir else []
        if info.watched or info.broke_off is None or not known:
            notices = [notice for notice in notices if notice is not self.broke_off]
        self.clear()
        self.notices = notices
        self.state, self.watched = State.IDLE, info.watched
        self.run_dir, self.recipe, self.branch = info.run_dir, info.recipe, info.branch
        self.batch_size = info.recipe.batch_size
        self.steps_per_epoch = info.steps_per_epoch
        self.desk.start_from(controls_of(info.recipe), idle_controls(info.recipe))
        self.curves.expect(info.last.step if info.last is not None else 0)
        if info.last is not None:
            self.step, self.epoch, self.images_seen = info.last.step, info.last.epoch, info.last.images_seen
        for logged in info.events:
            self._remember(logged.event)
        if info.last is not None:
            since = {change.name for change in self.changes if change.step >= info.last.step}
            figures = asdict(info.last).items()
            self.desk.follow({name: value for name, value in figures if name not in since})
        if not info.watched:
            self.state = State.IDLE
            self._expect_kept_end()
        self.refresh(info.branches, info.checkpoints, info.snapshots)
        self.merits.take(info.merits, info.best)
        if info.broke_off is not None and not known:
            self._broke_off(info.broke_off)
        return ALL

    def _broke_off(self, found: BrokenOff | None) -> None:
        """Say so, in place of what was said of an earlier sitting; None: that it goes on."""
        before, self.broke_off = self.broke_off, None if found is None else broke_off_notice(found)
        self.notices = [notice for notice in self.notices if notice is not before]
        if self.broke_off is not None:
            self.notices = with_notice(self.notices, self.broke_off)

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

    def measured(self, news: RunNews) -> Parts:
        """What has been measured of the run as it lies on disk; that it stopped improving is told once."""
        before = self.merits.stall
        self.merits.take(news.merits, news.best)
        found = self.merits.stall
        if found is not None and (before is None or before.since != found.since):
            self.notices = with_notice(self.notices, stall_notice(found, self.images_since(found.since)))
        return frozenset({Part.CURVES, Part.NOTICES})

    def load(self, piece: CurvePiece) -> Parts:
        """Batches out of the journal: of the past, or of another process that trains the run just now."""
        self.curves.load(piece)
        parts = {Part.CURVES, Part.STATUS}
        if self.watched and len(piece.columns["step"]):
            newest = {name: column[-1].item() for name, column in piece.columns.items()}
            self.step, self.epoch = newest["step"], newest["epoch"]
            self.images_seen = newest["images_seen"]
            self.pace.take(newest["images_per_second"])
            if self.desk.follow(newest):
                parts.add(Part.CONTROLS)
        return frozenset(parts)

    def hear(self, news: RunNews) -> Parts:
        """What another process did to the run that is watched."""
        parts = self.take([logged.event for logged in news.events])
        parts |= self.refresh(news.branches, news.checkpoints, news.snapshots)
        parts |= self.measured(news)
        if self.watched != news.watched:
            self.watched = news.watched
            self.state = self.state if news.watched else State.IDLE
            self._broke_off(news.broke_off)
            parts = ALL
        return parts

    def name_rows(self, named: RowsNamed) -> Parts:
        """What the rows of the samples are."""
        self.sample_rows = named.rows
        return frozenset({Part.RUN})

    def loaded(self) -> Parts:
        """All curves of the past are there."""
        self.curves.loaded()
        self.curves.set_units(self.steps_per_epoch, self.batch_size)
        return frozenset({Part.CURVES, Part.STATUS})

    def _remember(self, event: Event) -> None:
        """An event of an earlier sitting: what lasts of it."""
        self.chance.take(event)
        match event:
            case ControlChanged():
                self._control_changed(event)
            case Diverged():
                self.markers.add(diverged_marker(event))
            case StateChanged():
                self._state_changed(event)
            case TroubleBrewing() | StateGoesOn():
                self._seen_of_state(event)
            case PilotActed():
                self._pilot_acted(event)
            case WentBack():
                self.piloted = event
                self.markers.add(went_back_marker(event))
            case ClassesNamed():
                self.naming.take(event)
            case RunStarted():
                self.started, self.state = event, State.TRAINING
                self.steps_total = event.steps_total
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
            self.desk.start_from(controls_of(recipe), idle_controls(recipe))
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
        if self.desk.follow(asdict(newest)):
            parts.add(Part.CONTROLS)
        batches.clear()
        parts |= {Part.STATUS, Part.CURVES}

    def _take_one(self, event: Event) -> set[Part]:
        parts: set[Part] = set()
        self.chance.take(event)
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
            case ChanceChanged():
                parts = {Part.CURVES}
            case ClassesNamed():
                self.naming.take(event)
                parts = {Part.CURVES}
            case Paused() | Resumed():
                self.state = State.PAUSED if isinstance(event, Paused) else State.TRAINING
                parts = {Part.STATUS}
            case Diverged():
                self.state = State.PAUSED
                self.markers.add(diverged_marker(event))
                self.notices = with_notice(self.notices, diverged_notice(event))
                parts = {Part.STATUS, Part.MARKERS, Part.NOTICES}
            case StateChanged():
                self._state_changed(event)
                parts = {Part.STATES}
            case TroubleBrewing() | StateGoesOn():
                self._seen_of_state(event)
                parts = {Part.STATES}
            case PilotActed():
                self._pilot_acted(event)
                parts = {Part.STATES, Part.MARKERS}
            case WentBack():
                self._went_back = event
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
        self._expect_kept_end()
        self.notices = with_notice(self.notices, ended_notice(event, self._way_back))

    @property
    def _way_back(self) -> int | None:
        """Where to go back to from a state of trouble; None where nothing is wrong or nothing was well."""
        now = self.states.now
        return None if now is None or now.state in CALM else self.balanced_checkpoint

    def _expect_kept_end(self) -> None:
        """The end that the run keeps, whatever was asked for in the last sitting."""
        if self.recipe is not None:
            per_epoch = self.steps_per_epoch
            self.steps_total = Until.of(self.recipe).steps_total(0, 0, per_epoch, per_epoch)

    def _run_started(self, event: RunStarted) -> None:
        parent, self.branch = self.branch, event.branch
        self.started, self.preparing = event, None
        self.state = State.TRAINING
        self.steps_total, self.steps_per_epoch = event.steps_total, event.steps_per_epoch
        self.batch_size = event.batch_size
        self.curves.go_on_from(event)
        self.naming.cut(event.step)
        self.markers.cut(event.step)
        self.changes = [change for change in self.changes if change.step <= event.step]
        self.snapshots.cut(event.step)
        self.states.cut(event.step)
        self.step = event.step
        back, self._went_back = self._went_back, None
        if self.piloted is not None and self.piloted.step > event.step:
            self.piloted = None
        self._keep_what_was_seen(event.step)
        if back is not None and back.branch == event.branch:
            self.piloted = back
            self.markers.add(went_back_marker(back))
        elif event.branch != parent:
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
            protected=event.reason in PROTECTING,
        )
        others = [c for c in self.checkpoints if (c.branch, c.step) != (saved.branch, saved.step)]
        self.checkpoints = tuple(sorted([*others, saved], key=lambda c: (c.step, c.branch)))

    def _control_changed(self, event: ControlChanged) -> None:
        self.desk.changed(event.name, event.new)
        self.changes.append(event)
        self.markers.add(control_marker(event))

    def _pilot_acted(self, event: PilotActed) -> None:
        self.piloted = event
        if event.acted:
            self.markers.add(pilot_marker(event))

    def _state_changed(self, event: StateChanged) -> None:
        self.states.add(event)
        self.brewing = self.going_on = None

    def _seen_of_state(self, event: TroubleBrewing | StateGoesOn) -> None:
        if isinstance(event, StateGoesOn):
            self.going_on = event
        else:
            self._brewed.append(event)
            self.brewing = event if event.state is not None else None

    def _keep_what_was_seen(self, step: int) -> None:
        """Of the state in force at `step`; the training tells only what is new after it."""
        if self.going_on is not None and self.going_on.step > step:
            self.going_on = None
        told, self._brewed, self.brewing = self._brewed, [], None
        for event in told:
            if event.step <= step:
                self._seen_of_state(event)

    def dismiss(self, notice: Notice) -> Parts:
        """The person has read a notice."""
        self.notices = [other for other in self.notices if other is not notice]
        return frozenset({Part.NOTICES})
