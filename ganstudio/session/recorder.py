"""Writes what a trainer says into the run folder, and passes it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Self

from ganstudio.control import RunControl
from ganstudio.durable import write_file
from ganstudio.events import (
    CheckpointDue,
    CheckpointSaved,
    Diverged,
    Event,
    MeritMeasured,
    Note,
    Preparing,
    RunEnded,
    SnapshotTaken,
    StateChanged,
)
from ganstudio.problems import Message, Problem
from ganstudio.recipe import dump_recipe
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.recovery import renew_journal
from ganstudio.runs.room import GB
from ganstudio.runs.shelf import Shelf
from ganstudio.runs.snapshots import save_snapshot
from ganstudio.session.budget import set_budget
from ganstudio.session.opening import Start


class Recorder:
    """The one writer of a run folder while a run trains. `branch` is the line that is written.

    Until `begin` nothing that the folder holds is changed: a start that fails leaves no trace but its end.
    """

    def __init__(self, start: Start, journal: JournalWriter, control: RunControl) -> None:
        self._start = start
        self._folder = start.folder
        self._journal = journal
        self._control = control
        recipe = start.recipe
        self._shelf = Shelf(
            start.folder, journal, keep=recipe.keep_checkpoints, budget_gb=recipe.checkpoint_budget_gb
        )
        self._since: int | None = None
        self.branch = start.branch

    def spare(self, held: Callable[[], set[tuple[int, int]]]) -> None:
        """`held()` tells the (branch, step) of checkpoints that somebody is about to read."""
        self._shelf.held = held

    @classmethod
    def open(cls, start: Start, control: RunControl) -> Self:
        """Open the journal for a sitting; a lost one is put aside and made anew. Raises Problem, OSError."""
        folder = start.folder
        if start.journal_lost:
            renew_journal(folder, source=str(start.manifest.folder))
        journal = JournalWriter(folder.journal_path)
        try:
            recorder = cls(start, journal, control)
            if start.parent is not None:
                # A branch whose journal was lost may have left its files.
                files = [file.branch for file in folder.checkpoint_files()]
                recorder.branch = max([journal.next_branch(), *(number + 1 for number in files)])
        except BaseException:
            journal.close()
            raise
        return recorder

    def begin(self) -> Iterator[Event]:
        """Go on where the start says: on a new branch, or with what is to be computed again taken back.

        Yields what the person should know about how the run was opened. Raises Problem when somebody else
        has trained the run since it was opened.
        """
        start = self._start
        with RunReader(self._folder.path) as reader:
            newest = max((point.step for point in reader.checkpoints(start.branch)), default=0)
        if start.parent is None and newest != start.newest_known:
            raise Problem(
                "{run} has been trained further meanwhile; open it again.", run=str(self._folder.path)
            )
        if start.left_out:
            # What the run was trained on until now stays on record.
            before = self._folder.path / f"data-until-{start.step:08d}.json"
            write_file(before, self._folder.data_path.read_bytes())
            write_file(self._folder.data_path, start.manifest.to_json().encode())
        recipe = dump_recipe(start.recipe)
        if start.parent is not None:
            self._journal.add_branch(
                start.parent, start.step, start.changes, recipe=recipe, number=self.branch
            )
        else:
            self._journal.rewind(self.branch, start.step)
            self._journal.set_recipe(self.branch, recipe)
        self._shelf.load()
        yield from self._notes()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._journal.close()

    def _notes(self) -> Iterator[Event]:
        if self._start.journal_lost:
            yield from self.record(
                Note(
                    self.branch,
                    self._start.step,
                    Message(
                        "The journal of {run} was missing or damaged, so its curves begin at step {step}.",
                        {"run": self._folder.name, "step": self._start.step},
                    ),
                )
            )
        if self._start.left_out:
            yield from self.record(
                Note(
                    self.branch,
                    self._start.step,
                    Message(
                        "The run goes on without {count} pictures that vanished or changed, {first} for one.",
                        {"count": len(self._start.left_out), "first": self._start.left_out[0]},
                    ),
                )
            )

    def record(self, event: Event) -> Iterator[Event]:
        """Write `event` and yield what listeners are to hear; what the disk refuses pauses the run."""
        try:
            match event:
                case CheckpointDue():
                    self._follow_budget()
                    event = self._shelf.save(event, since=self._since)
                case SnapshotTaken():
                    self._journal.add_snapshot(event, save_snapshot(self._folder.path, event))
                case Diverged():
                    steps = self._shelf.steps(event.branch)
                    event = replace(event, last_good=max(steps, default=self._start.step or None))
                    self._journal.add(event)
                case MeritMeasured():
                    self._journal.add(event)
                    self._shelf.find_best()
                case _:
                    if isinstance(event, StateChanged):
                        self._since = event.since
                    self._journal.add(event)
        except Problem as problem:
            self._control.pause()
            yield from self._paused_by(event, problem)
            if not isinstance(event, CheckpointDue):
                yield event
            return
        yield event
        if isinstance(event, CheckpointSaved):
            yield from self._tell_if_overfull(event)

    def _tell_if_overfull(self, saved: CheckpointSaved) -> Iterator[Event]:
        text = self._shelf.overfull()
        if text is not None:
            yield from self.record(Note(saved.branch, saved.step, text))

    def record_all(self, events: Iterable[Event]) -> Iterator[Event]:
        """Write what comes from beside the training."""
        for event in events:
            yield from self.record(event)

    def _paused_by(self, event: Event, problem: Problem) -> Iterator[Event]:
        step = self._start.step if isinstance(event, Preparing) else event.step
        if isinstance(event, CheckpointDue) and event.reason in ("stop", "end"):
            # There is no later moment at which it could be saved.
            raise problem
        yield Note(
            self.branch,
            step,
            Message(
                "Training is paused because something could not be saved. {problem}",
                {"problem": problem.message},
            ),
        )

    def _follow_budget(self) -> None:
        """The person may have given the checkpoints more room or less since."""
        budget = self._control.checkpoint_budget_gb
        if budget is not None and budget * GB != self._shelf.budget:
            set_budget(self._folder, self._journal, budget)
            self._shelf.budget = budget * GB
            self._shelf.thin()

    def commit(self) -> None:
        """Let readers see all that was recorded. Raises Problem when the disk refuses."""
        self._journal.commit()

    def end(self, ended: RunEnded) -> None:
        """Write how the run ended."""
        self._follow_budget()
        self._journal.add(ended)
