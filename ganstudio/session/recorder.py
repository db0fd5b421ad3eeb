"""Writes what a trainer says into the run folder, and passes it on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from ganstudio.control import RunControl
from ganstudio.events import (
    BatchDone,
    CheckpointDue,
    CheckpointSaved,
    Diverged,
    Event,
    Note,
    RunEnded,
    SnapshotTaken,
)
from ganstudio.problems import Message, Problem
from ganstudio.recipe import dump_recipe
from ganstudio.runs.checkpoints import save_checkpoint, thin
from ganstudio.runs.durable import write_file
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.snapshots import save_snapshot
from ganstudio.session.opening import Start


@dataclass(frozen=True, slots=True)
class _Kept:
    """A checkpoint file as thinning sees it."""

    branch: int
    step: int
    protected: bool


class Recorder:
    """The one writer of a run folder while a run trains. `branch` is the line that is written."""

    def __init__(self, start: Start, journal: JournalWriter, control: RunControl) -> None:
        self._start = start
        self._folder = start.folder
        self._journal = journal
        self._control = control
        self._kept: list[_Kept] = []
        self.branch = start.branch

    @classmethod
    def open(cls, start: Start, control: RunControl) -> Self:
        """Open the journal for a sitting: a new branch if one is needed, a lost journal made anew."""
        folder = start.folder
        if start.journal_lost:
            if folder.journal_path.exists():
                os.replace(folder.journal_path, folder.path / "journal-damaged.db")  # noqa: PTH105
            for suffix in ("-wal", "-shm"):
                folder.journal_path.with_name(folder.journal_path.name + suffix).unlink(missing_ok=True)
            JournalWriter.create(
                folder.journal_path, recipe=dump_recipe(start.recipe), source=str(start.manifest.folder)
            ).close()
        recorder = cls(start, JournalWriter(folder.journal_path), control)
        try:
            recorder._begin()
        except BaseException:
            recorder._journal.close()
            raise
        return recorder

    def _begin(self) -> None:
        start = self._start
        if start.left_out:
            # What the run was trained on until now stays on record.
            before = self._folder.path / f"data-until-{start.step:08d}.json"
            before.write_bytes(self._folder.data_path.read_bytes())
            write_file(self._folder.data_path, start.manifest.to_json().encode())
        if start.parent is not None:
            self.branch = self._journal.add_branch(
                start.parent, start.step, start.changes, recipe=dump_recipe(start.recipe)
            )
        elif start.checkpoint is not None:
            self._journal.rewind(self.branch, start.step)
        if start.parent is None and start.changes:
            self._journal.set_recipe(self.branch, dump_recipe(start.recipe))
        with RunReader(self._folder.path) as reader:
            self._kept = [_Kept(c.branch, c.step, c.protected) for c in reader.checkpoints()]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._journal.close()

    def notes(self) -> Iterator[Event]:
        """What the person should know about how the run was opened."""
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
                case _:
                    self._journal.add(event)
        except Problem as problem:
            self._control.pause()
            yield from self._paused_by(event, problem)
            if not isinstance(event, CheckpointDue):
                yield event
            return
        yield event

    def _paused_by(self, event: Event, problem: Problem) -> Iterator[Event]:
        step = (
            event.step if isinstance(event, BatchDone | CheckpointDue | SnapshotTaken) else self._start.step
        )
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
        protected = due.reason == "person" or any(kept.protected for kept in before)
        self._kept = [kept for kept in self._kept if kept not in before]
        self._kept.append(_Kept(*place, protected))
        self._thin(due.branch)
        return saved

    def _thin(self, branch: int) -> None:
        mine = [kept for kept in self._kept if kept.branch == branch]
        for surplus in thin(mine, self._start.recipe.keep_checkpoints):
            self._folder.checkpoint_path(surplus.branch, surplus.step).unlink(missing_ok=True)
            self._journal.forget_checkpoint(surplus.branch, surplus.step)
            self._kept.remove(surplus)

    def end(self, ended: RunEnded) -> None:
        """Write how the run ended."""
        self._journal.add(ended)
