"""Reading a run: its branches, batches, events, snapshots and checkpoints, also while it is being trained."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from ganstudio.controls import Setting
from ganstudio.events import BatchDone, ControlChanged, StateChanged
from ganstudio.problems import InputProblem
from ganstudio.recipe import Recipe, make_recipe
from ganstudio.runs.batches import Columns, read_last, read_span
from ganstudio.runs.database import damaged, open_for_reading
from ganstudio.runs.eventlog import KINDS, LoggedKind, from_json
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.lineage import ENDLESS, reach, spans
from ganstudio.runs.merits import Merit, best_place, read_merits
from ganstudio.runs.records import (
    SNAPSHOT_COLUMNS,
    Branch,
    Checkpoint,
    LoggedEvent,
    RunSummary,
    Snapshot,
    Span,
)
from ganstudio.runs.schema import BATCH_COLUMNS, BATCH_FIELDS, COLUMN_DTYPE
from ganstudio.runs.summary import summarise

_AFTER_A_BATCH = ("ControlChanged", "ChanceChanged")
"""Kinds that only the next batch shows."""


class RunReader:
    """A run as its journal tells it; read only, one thread at a time, and another process may be writing.

    Everything along a branch follows its lineage: the parent's up to the step where the branch starts, then
    its own. Nothing in the journal is trusted: what has the wrong type is a JournalProblem or passed over,
    and paths stay inside the run folder.
    """

    def __init__(self, path: Path) -> None:
        """Open the run at `path`. Raises JournalProblem when the journal is missing, damaged or newer.

        Without a journal `RunFolder(path)` still gives `recipe()` and `checkpoint_files()`.
        """
        self.folder = RunFolder(path)
        if not path.is_dir():
            raise InputProblem("There is no run at {folder}.", folder=str(path))
        self._journal = open_for_reading(self.folder.journal_path)

    def close(self) -> None:
        self._journal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # Branches

    def branches(self) -> list[Branch]:
        """All branches by number; the main one is 0 and has no parent."""
        rows = self._journal.rows(
            "SELECT id, name, parent, start_step, created, changes,"
            " (SELECT max(step) FROM batches WHERE branch = branches.id) FROM branches ORDER BY id"
        )
        found: list[Branch] = []
        for number, name, parent, start, created, changes, last in rows:
            known = {branch.id for branch in found}
            if not isinstance(start, int) or start < 0 or not (parent is None or parent in known):
                raise damaged(self._journal.path)
            found.append(
                Branch(
                    id=number,
                    name=str(name),
                    parent=parent,
                    start_step=start,
                    created=float(created) if isinstance(created, int | float) else 0.0,
                    changes=_json_object(changes),
                    last_step=max(last, start) if isinstance(last, int) else start,
                )
            )
        if not found:
            raise damaged(self._journal.path)
        return found

    def branch(self, number: int) -> Branch:
        """One branch. Raises InputProblem that lists the branches there are."""
        branches = self.branches()
        for branch in branches:
            if branch.id == number:
                return branch
        raise InputProblem(
            "The run {run} has no branch {branch}; it has {branches}.",
            run=self.folder.name,
            branch=number,
            branches=", ".join(str(branch.id) for branch in branches),
        )

    def current_branch(self) -> int:
        """The branch that was trained last."""
        rows = self._journal.rows(
            "SELECT branch FROM events WHERE kind IN ('RunStarted', 'WentBack') ORDER BY id DESC LIMIT 1"
        )
        known = [branch.id for branch in self.branches()]
        return rows[0][0] if rows and rows[0][0] in known else known[-1]

    def lineage(self, branch: int) -> list[Span]:
        """Which steps of which branches make up `branch`, from the first step on; no empty parts."""
        return spans(self.branches(), self.branch(branch))

    def recipe(self, branch: int | None = None) -> Recipe:
        """A branch's recipe; None: of the branch trained last. Raises RecipeProblem or JournalProblem."""
        number = self.current_branch() if branch is None else self.branch(branch).id
        text = self._journal.rows("SELECT recipe FROM branches WHERE id = ?", number)[0][0]
        try:
            values = tomllib.loads(text)
        except (TypeError, tomllib.TOMLDecodeError) as error:
            raise damaged(self._journal.path) from error
        return make_recipe(values, source=str(self.folder.journal_path))

    # Batches

    def batches(
        self, branch: int, after_step: int = -1, columns: Sequence[str] | None = None, chunk: int = 50_000
    ) -> Iterator[Columns]:
        """The batches of a branch's lineage after `after_step`, in order, as arrays by column name.

        `columns`: of BATCH_COLUMNS (BatchDone's fields and `time`), None for all; int64 or float64, NaN where
        there is no value. Each piece holds at most about `chunk` batches and is read when it is asked for, so
        a long run can be drawn while it is read and nothing keeps a writer waiting. Ask again with the last
        step for what has been added since. Raises JournalProblem.
        """
        names = tuple(BATCH_COLUMNS if columns is None else columns)
        unknown = [name for name in names if name not in COLUMN_DTYPE]
        if unknown:
            raise ValueError(f"no such columns: {unknown}")
        for span in self.lineage(branch):
            last = span.last if span.branch != branch else None  # the newest part may still grow
            yield from read_span(
                self._journal, span.branch, max(span.first, after_step + 1), last, names, chunk
            )

    def last_batch(self, branch: int | None = None) -> BatchDone | None:
        """The newest batch along a branch's lineage (None: of the branch trained last), if there is any."""
        number = self.current_branch() if branch is None else branch
        for span in reversed(self.lineage(number)):
            found = read_last(self._journal, span, BATCH_FIELDS)
            if found:
                return BatchDone(**found)
        return None

    def rewinds(self) -> int:
        """How often batches were taken back to be computed again; when it has grown, read from the start."""
        try:
            return int(self._journal.rows("SELECT value FROM meta WHERE key = 'rewinds'")[0][0])
        except (IndexError, ValueError, TypeError) as error:
            raise damaged(self._journal.path) from error

    # Events

    def events(
        self, branch: int | None = None, kinds: Iterable[type[LoggedKind]] | None = None, after_id: int = 0
    ) -> list[LoggedEvent]:
        """Events as they were sent, in the order of logging: along a branch's lineage, or all for None.

        `kinds`: only these classes. `after_id`: only those logged after that one. Of the step at which a
        branch starts, the parent's events count up to the checkpoint there; where there was none, those of
        the batch itself.
        """
        names = sorted(KINDS if kinds is None else {kind.__name__ for kind in kinds})
        rows = self._journal.rows(
            "SELECT id, branch, step, time, kind, data FROM events WHERE id > ?"
            f" AND kind IN ({', '.join('?' * len(names))}) ORDER BY id",
            after_id,
            *names,
        )
        inside = None if branch is None else self._belongs(self._reach(branch))
        found = []
        for number, line, step, when, kind, text in rows:
            if not (isinstance(line, int) and isinstance(step, int) and isinstance(text, str)):
                continue
            if inside is not None and not inside(number, line, step, kind):
                continue
            event = from_json(kind, line, step, text)
            if event is not None:
                found.append(
                    LoggedEvent(number, float(when) if isinstance(when, int | float) else 0.0, event)
                )
        return found

    def control_changes_after(self, branch: int, step: int) -> list[tuple[int, str, Setting]]:
        """(step, name, value) of every change of a control on `branch` itself from `step` on, to be redone.

        For going on from the checkpoint at `step` after a kill (see `JournalWriter.rewind`). Those made at
        `step` itself are among them, since they are in force only from the next batch on and the checkpoint
        may have been written before; a change that it holds already is made again without effect. What the
        autopilot did is not among them: it does it again by itself.
        """
        events = (logged.event for logged in self.events(branch, (ControlChanged,)))
        changes = [
            e
            for e in events
            if isinstance(e, ControlChanged)
            and (e.branch == branch and e.step >= step and e.by != "autopilot")
        ]
        return [(e.step, e.name, e.new) for e in sorted(changes, key=lambda e: e.step)]

    def control_changes_until(self, branch: int, step: int) -> dict[int, list[tuple[int, str, Setting]]]:
        """(step, name, value) of the changes of controls that are in the state after batch `step`, by branch.

        They are those on the line of `branch`, in the order in which they were made. Those made after batch
        `step` are not among them, unless a checkpoint was saved at that step that holds them.
        """
        found: dict[int, list[tuple[int, str, Setting]]] = {}
        limits = {line: min(last, step) for line, last in self._reach(branch).items()}
        inside = self._belongs(limits)
        for logged in self.events(kinds=(ControlChanged,)):
            event = logged.event
            if not isinstance(event, ControlChanged):
                continue
            if inside(logged.id, event.branch, event.step, "ControlChanged"):
                found.setdefault(event.branch, []).append((event.step, event.name, event.new))
        return found

    def state_changes(self, branch: int) -> list[StateChanged]:
        """How the balance of D and G was called along a branch's lineage, by step."""
        found = (logged.event for logged in self.events(branch, (StateChanged,)))
        return sorted((e for e in found if isinstance(e, StateChanged)), key=lambda e: e.step)

    def merits(self, branch: int) -> list[Merit]:
        """What was measured along a branch's lineage, averaged G only, by step."""
        reaches = self._reach(branch)
        found = {}
        for merit in read_merits(self.folder):  # parents come first, so that the branch's own stay
            if merit.averaged and merit.step <= reaches.get(merit.branch, -1):
                found[merit.step] = merit
        return [merit for _, merit in sorted(found.items())]

    def best(self) -> tuple[int, int] | None:
        """Branch and step of the best checkpoint that is there, by its figures of merit; None: none known."""
        return best_place(self.folder)

    def images_at(self, branch: int, step: int) -> int | None:
        """Pictures shown when a step of a branch's line was done; None where the journal does not say."""
        for span in self.lineage(branch):
            if span.first <= step <= span.last:
                found = read_last(self._journal, span._replace(last=step), ("images_seen",))
                return int(found["images_seen"]) if found else None
        return 0 if step == 0 else None

    def _belongs(self, last_of: dict[int, int]) -> Callable[[int, int, int, str], bool]:
        """Whether an event (id, branch, step, kind) belongs to the branches up to these steps."""
        saved_at: dict[int, int | None] = {}
        for ancestor, last in last_of.items():
            rows = self._journal.rows(
                "SELECT max(id) FROM events WHERE kind = 'CheckpointSaved' AND branch = ? AND step = ?",
                ancestor,
                last,
            )
            saved_at[ancestor] = rows[0][0]

        def inside(number: int, line: int, step: int, kind: str) -> bool:
            last, saved = last_of.get(line, -1), saved_at.get(line)
            if step != last:
                return step < last
            return kind not in _AFTER_A_BATCH if saved is None else number <= saved

        return inside

    # Snapshots and checkpoints

    def snapshots(self, branch: int | None = None) -> list[Snapshot]:
        """Snapshots along a branch's lineage (None: of all branches), by step. A file may have vanished."""
        rows = self._journal.rows(f"SELECT {SNAPSHOT_COLUMNS} FROM snapshots ORDER BY step, branch")
        found: dict[object, Snapshot] = {}
        reaches = None if branch is None else self._reach(branch)
        for row in rows:
            snapshot = Snapshot.from_row(self.folder.path, row)
            if snapshot is None or (reaches is not None and snapshot.step > reaches.get(snapshot.branch, -1)):
                continue
            found[(snapshot.branch, snapshot.step) if reaches is None else snapshot.step] = snapshot
        return list(found.values())

    def checkpoints(self, branch: int | None = None) -> list[Checkpoint]:
        """Checkpoints whose files are there, along a branch's lineage (None: of all branches), by step.

        A file that the journal does not know (the process was killed between the two) is among them.
        """
        branches = self.branches()
        reaches = {b.id: ENDLESS for b in branches} if branch is None else self._reach(branch)
        protected = {(b.parent, b.start_step) for b in branches}
        known = {}
        for line, step, when, reason, kept in self._journal.rows(
            "SELECT branch, step, time, reason, protected FROM checkpoints"
        ):
            known[line, step] = (float(when) if isinstance(when, int | float) else 0.0, str(reason))
            if kept:
                protected.add((line, step))
        found: dict[object, Checkpoint] = {}
        # The names of the files say what they are; a path that the journal names is never followed.
        for line, step, path in self.folder.checkpoint_files():
            if step > reaches.get(line, -1):
                continue
            try:
                status = path.stat()
            except FileNotFoundError:  # thinned out at this moment
                continue
            when, reason = known.get((line, step), (status.st_mtime, ""))
            key = (line, step) if branch is None else step
            found[key] = Checkpoint(line, step, path, status.st_size, when, reason, (line, step) in protected)
        return sorted(found.values(), key=lambda c: (c.step, c.branch))

    def summary(self) -> RunSummary:
        """What the home page shows of the run; cheap, whatever its length."""
        return summarise(self.folder, self._journal, self.branches(), self.branch(self.current_branch()))

    def _reach(self, branch: int) -> dict[int, int]:
        return reach(self.branches(), self.branch(branch))


def _json_object(text: object) -> dict[str, object]:
    try:
        found = json.loads(text) if isinstance(text, str) else {}
    except (ValueError, RecursionError):
        found = {}
    return found if isinstance(found, dict) else {}
