"""The checkpoints of a run on disk: saved, protected and thinned so that files and journal always agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ganstudio.events import CheckpointDue, CheckpointSaved
from ganstudio.problems import Message, Problem
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.keeping import PROTECTING, thin
from ganstudio.runs.merits import best_place
from ganstudio.runs.reader import RunReader
from ganstudio.runs.room import GB

ALARM_SHARE = 0.5
"""Up to this share of the budget, what is protected may grow by checkpoints around alarms."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A checkpoint file as the shelf sees it."""

    branch: int
    step: int
    bytes: int
    protected: bool


class Shelf:
    """For who holds the run's lock. A file is there before the journal says so, and gone before it forgets.

    keep: unprotected checkpoints a branch. budget: bytes for all of the run. held: tells the (branch, step)
    of checkpoints that somebody is about to read. The best measured one stays as well. Empty until `load`.
    """

    def __init__(self, folder: RunFolder, journal: JournalWriter, *, keep: int, budget_gb: float) -> None:
        self.budget = budget_gb * GB
        self._folder = folder
        self._journal = journal
        self._keep = keep
        self._all: list[_Kept] = []
        self._starts: dict[int, int] = {}
        self._told_over = False
        self._best: tuple[int, int] | None = None
        self.held: Callable[[], set[tuple[int, int]]] = set

    def load(self) -> None:
        """Take over what lies there."""
        with RunReader(self._folder.path) as reader:
            self._all = [_Kept(c.branch, c.step, c.bytes, c.protected) for c in reader.checkpoints()]
            self._starts = {line.id: line.start_step for line in reader.branches() if line.parent is not None}
        self.find_best()

    def find_best(self) -> None:
        """See again which checkpoint is the best that was measured."""
        self._best = best_place(self._folder)

    def steps(self, branch: int) -> list[int]:
        """The steps of a branch's own checkpoints."""
        return [kept.step for kept in self._all if kept.branch == branch]

    @property
    def used(self) -> int:
        """Bytes of all checkpoints."""
        return sum(kept.bytes for kept in self._all)

    @property
    def protected(self) -> int:
        """Bytes of those that may not be deleted."""
        return sum(kept.bytes for kept in self._all if kept.protected)

    def save(self, due: CheckpointDue, *, since: int | None = None) -> CheckpointSaved:
        """Write a checkpoint, then thin out. since: at an alarm, the step at which the trouble began.

        Raises Problem when the disk refuses; then nothing has changed.
        """
        self._journal.commit()  # no checkpoint may be ahead of the journal
        path = self._folder.checkpoint_path(due.branch, due.step)
        place = (due.branch, due.step)
        before = [kept for kept in self._all if (kept.branch, kept.step) == place]
        protects = due.reason in PROTECTING and (due.reason != "alarm" or self._has_room_for_alarms)
        if protects and not before:
            # Said first: killed between the two, the file must not be taken for one that may go.
            self._journal.expect_checkpoint(*place, due.reason)
        try:
            size = save_checkpoint(path, due.state)
        except Problem:
            if protects and not before:
                self._journal.forget_checkpoint(*place)
            raise
        saved = CheckpointSaved(due.branch, due.step, self._folder.relative(path), size, due.reason)
        self._journal.add_checkpoint(saved, protected=protects)
        protected = protects or any(kept.protected for kept in before)
        self._all = [kept for kept in self._all if kept not in before]
        if due.reason == "alarm" and protects:
            self._protect_before(due, due.step if since is None else since)
        self._all.append(_Kept(*place, size, protected))
        self.thin()
        return saved

    @property
    def _has_room_for_alarms(self) -> bool:
        return self.protected <= ALARM_SHARE * self.budget

    def _protect_before(self, due: CheckpointDue, since: int) -> None:
        """Protect the newest checkpoint from before the trouble, or else from before the alarm."""
        mine = sorted(kept.step for kept in self._all if kept.branch == due.branch and kept.step < due.step)
        before = [step for step in mine if step <= since] or mine
        if before:
            self.protect(due.branch, before[-1])

    def protect(self, branch: int, step: int) -> None:
        """Keep a checkpoint from being thinned out."""
        self._journal.protect_checkpoint(branch, step)
        self._all = [
            replace(kept, protected=True) if (kept.branch, kept.step) == (branch, step) else kept
            for kept in self._all
        ]

    def thin(self) -> None:
        """Delete what the rules no longer need; what somebody holds open goes the next time."""
        spared = self.held() | {self._best}
        shelved = [
            replace(kept, protected=True) if (kept.branch, kept.step) in spared else kept
            for kept in self._all
        ]
        for surplus in thin(shelved, keep=self._keep, budget=self.budget, starts=self._starts):
            try:
                self._folder.checkpoint_path(surplus.branch, surplus.step).unlink(missing_ok=True)
            except OSError:
                continue  # on Windows somebody who reads it keeps it
            self._journal.forget_checkpoint(surplus.branch, surplus.step)
            self._all.remove(surplus)

    def overfull(self) -> Message | None:
        """What there is to say, once, when more must stay than the budget has room for."""
        if self.used <= self.budget:
            self._told_over = False
            return None
        if self._told_over:
            return None
        self._told_over = True
        return Message(
            "The checkpoints take {used} GB, more than the {budget} GB they may; nothing more is deleted, "
            "since {count} of them are protected: those you saved, those around alarms and where branches "
            "begin. Allow more by checkpoint_budget_gb.",
            {
                "used": f"{self.used / GB:.3g}",
                "budget": f"{self.budget / GB:.3g}",
                "count": sum(kept.protected for kept in self._all),
            },
        )
