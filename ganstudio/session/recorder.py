"""Writes what a trainer says into the run folder, and passes it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
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
)
from ganstudio.problems import Message, Problem
from ganstudio.recipe import dump_recipe
from ganstudio.runs.checkpoints import save_checkpoint, thin
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.keeping import PROTECTING
from ganstudio.runs.merits import best_there, read_merits
from ganstudio.runs.reader import RunReader
from ganstudio.runs.recovery import renew_journal
from ganstudio.runs.snapshots import save_snapshot
from ganstudio.session.opening import Start


@dataclass(frozen=True, slots=True)
class _Kept:
    """A checkpoint file as thinning sees it."""

    branch: int
    step: int
    protected: bool


class Recorder:
    """The one writer of a run folder while a run trains. `branch` is the line that is written.

    `held()` tells the (branch, step) of checkpoints that somebody is about to read.

    Until `begin` nothing that the folder holds is changed: a start that fails leaves no trace but its end.
    """

    def __init__(self, start: Start, journal: JournalWriter, control: RunControl) -> None:
        self._start = start
        self._folder = start.folder
        self._journal = journal
        self._control = control
        self._kept: list[_Kept] = []
        self._best: tuple[int, int] | None = None
        self.held: Callable[[], set[tuple[int, int]]] = set
        self.branch = start.branch

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
        with RunReader(self._folder.path) as reader:
            self._kept = [_Kept(c.branch, c.step, c.protected) for c in reader.checkpoints()]
        self._find_best()
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
                    event = self._save(event)
                case SnapshotTaken():
                    self._journal.add_snapshot(event, save_snapshot(self._folder.path, event))
                case Diverged():
                    steps = [kept.step for kept in self._kept if kept.branch == event.branch]
                    event = replace(event, last_good=max(steps, default=self._start.step or None))
                    self._journal.add(event)
                case MeritMeasured():
                    self._journal.add(event)
                    self._find_best()
                case _:
                    self._journal.add(event)
        except Problem as problem:
            self._control.pause()
            yield from self._paused_by(event, problem)
            if not isinstance(event, CheckpointDue):
                yield event
            return
        yield event

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

    def _save(self, due: CheckpointDue) -> CheckpointSaved:
        self._journal.commit()  # no checkpoint may be ahead of the journal
        path = self._folder.checkpoint_path(due.branch, due.step)
        size = save_checkpoint(path, due.state)
        saved = CheckpointSaved(due.branch, due.step, self._folder.relative(path), size, due.reason)
        self._journal.add_checkpoint(saved)
        place = (due.branch, due.step)
        before = [kept for kept in self._kept if (kept.branch, kept.step) == place]
        protected = due.reason in PROTECTING or any(kept.protected for kept in before)
        self._kept = [kept for kept in self._kept if kept not in before]
        self._kept.append(_Kept(*place, protected))
        self._thin(due.branch)
        return saved

    def _thin(self, branch: int) -> None:
        spared = self.held() | {self._best}
        mine = [
            replace(kept, protected=True) if (kept.branch, kept.step) in spared else kept
            for kept in self._kept
            if kept.branch == branch
        ]
        for surplus in thin(mine, self._start.recipe.keep_checkpoints):
            try:
                self._folder.checkpoint_path(surplus.branch, surplus.step).unlink(missing_ok=True)
            except OSError:
                continue  # on Windows somebody who reads it keeps it; the next thinning tries again
            self._journal.forget_checkpoint(surplus.branch, surplus.step)
            self._kept.remove(surplus)

    def _find_best(self) -> None:
        best = best_there(self._folder, read_merits(self._folder))
        self._best = None if best is None else (best.branch, best.step)

    def commit(self) -> None:
        """Let readers see all that was recorded. Raises Problem when the disk refuses."""
        self._journal.commit()

    def end(self, ended: RunEnded) -> None:
        """Write how the run ended."""
        self._journal.add(ended)
