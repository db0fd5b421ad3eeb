"""Reading a run: its branches, batches, events, snapshots and checkpoints, also while it is being trained."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from ganstudio.events import BatchDone, ControlChanged, RunEnded
from ganstudio.problems import InputProblem, Message
from ganstudio.recipe import Recipe, make_recipe
from ganstudio.runs.blocks import Columns, packed_blocks, read_packed, read_rows
from ganstudio.runs.database import JournalProblem, open_for_reading, reading
from ganstudio.runs.eventlog import KINDS, LoggedKind, from_json
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.lineage import ENDLESS, reach, spans
from ganstudio.runs.names import is_run_file
from ganstudio.runs.records import (
    SNAPSHOT_COLUMNS,
    Branch,
    Checkpoint,
    Ending,
    LoggedEvent,
    RunSummary,
    Snapshot,
    Span,
)
from ganstudio.runs.schema import BATCH_COLUMNS, BATCH_FIELDS, BLOCK, COLUMN_DTYPE


class RunReader:
    """A run as its journal tells it; read only, one thread at a time, and another process may be writing.

    Everything along a branch follows its lineage: the parent's up to the step where the branch starts, then
    its own. Nothing in the journal is trusted: what has the wrong type is a JournalProblem or passed over, and
    paths stay inside the run folder.
    """

    def __init__(self, path: Path) -> None:
        """Open the run at `path`. Raises JournalProblem when the journal is missing, damaged or newer.

        Without a journal `RunFolder(path)` still gives `recipe()` and `checkpoint_files()`.
        """
        self.folder = RunFolder(path)
        if not path.is_dir():
            raise InputProblem("There is no run at {folder}.", folder=str(path))
        self._opened = open_for_reading(self.folder.journal_path)
        self._connection = self._opened.connection

    def close(self) -> None:
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # Branches

    def branches(self) -> list[Branch]:
        """All branches by number; the main one is 0 and has no parent."""
        rows = self._rows(
            "SELECT id, name, parent, start_step, created, changes,"
            " (SELECT max(step) FROM batches WHERE branch = branches.id) FROM branches ORDER BY id"
        )
        found: list[Branch] = []
        for number, name, parent, start, created, changes, last in rows:
            known = {branch.id for branch in found}
            if not isinstance(start, int) or start < 0 or not (parent is None or parent in known):
                raise self._damaged("branches")
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
            raise self._damaged("branches")
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
        rows = self._rows("SELECT branch FROM events WHERE kind = 'RunStarted' ORDER BY id DESC LIMIT 1")
        known = [branch.id for branch in self.branches()]
        return rows[0][0] if rows and rows[0][0] in known else known[-1]

    def lineage(self, branch: int) -> list[Span]:
        """Which steps of which branches make up `branch`, from the first step on; no empty parts."""
        return spans(self.branches(), self.branch(branch))

    def recipe(self, branch: int | None = None) -> Recipe:
        """A branch's recipe; None: of the branch trained last. Raises RecipeProblem or JournalProblem."""
        number = self.current_branch() if branch is None else self.branch(branch).id
        text = self._rows("SELECT recipe FROM branches WHERE id = ?", number)[0][0]
        try:
            values = tomllib.loads(text)
        except (TypeError, tomllib.TOMLDecodeError) as error:
            raise self._damaged("branches") from error
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
            yield from self._span(span.branch, max(span.first, after_step + 1), last, names, chunk)

    def _span(
        self, branch: int, first: int, last: int | None, names: tuple[str, ...], chunk: int
    ) -> Iterator[Columns]:
        with self._reading():
            packed = packed_blocks(self._connection, branch, first, names)
        while last is None or first <= last:
            block, count = (first - 1) // BLOCK, 0
            while count < max(chunk // BLOCK, 1) and block + count in packed:
                count += 1
            with self._reading():
                if count:
                    piece = read_packed(self._connection, branch, block, count, names)
                    if piece is None:  # touched since they were listed: the rows have it
                        packed -= set(range(block, block + count))
                        continue
                    start, end = block * BLOCK + 1, (block + count) * BLOCK
                    cut = slice(first - start, None if last is None else last - start + 1)
                    piece = {name: column[cut] for name, column in piece.items()}
                else:
                    later = min((b * BLOCK for b in packed if b > block), default=None)
                    stop = min((s for s in (last, later) if s is not None), default=None)
                    piece, end = read_rows(self._connection, branch, first, stop, names, chunk)
                    if end == 0:
                        if later is None:
                            return
                        first = later + 1
                        continue
            yield piece
            first = end + 1

    def last_batch(self, branch: int | None = None) -> BatchDone | None:
        """The newest batch along a branch's lineage (None: of the branch trained last), if there is any."""
        number = self.current_branch() if branch is None else branch
        for span in reversed(self.lineage(number)):
            found = self._batch(span, BATCH_FIELDS)
            if found:
                return BatchDone(**found)
        return None

    def _batch(self, span: Span, names: Sequence[str]) -> dict[str, Any]:
        """The last batch of `span`, empty when it is not there."""
        with self._reading():
            found, end = read_rows(self._connection, span.branch, span.last, span.last, names, 1)
        return {name: column[0].item() for name, column in found.items()} if end else {}

    def rewinds(self) -> int:
        """How often batches were taken back to be computed again; when it has grown, read from the start."""
        try:
            return int(self._rows("SELECT value FROM meta WHERE key = 'rewinds'")[0][0])
        except (IndexError, ValueError, TypeError) as error:
            raise self._damaged("meta") from error

    # Events

    def events(
        self, branch: int | None = None, kinds: Iterable[type[LoggedKind]] | None = None, after_id: int = 0
    ) -> list[LoggedEvent]:
        """Events as they were sent, in the order of logging: along a branch's lineage, or all for None.

        `kinds`: only these classes. `after_id`: only those logged after that one. Of the step at which a
        branch starts, the parent's events count up to the checkpoint there; later ones are the parent's alone.
        """
        names = sorted(KINDS if kinds is None else {kind.__name__ for kind in kinds})
        rows = self._rows(
            "SELECT id, branch, step, time, kind, data FROM events WHERE id > ?"
            f" AND kind IN ({', '.join('?' * len(names))}) ORDER BY id",
            after_id,
            *names,
        )
        inside = None if branch is None else self._belongs(branch)
        found = []
        for number, line, step, when, kind, text in rows:
            if not (isinstance(line, int) and isinstance(step, int) and isinstance(text, str)):
                continue
            if inside is not None and not inside(number, line, step):
                continue
            event = from_json(kind, line, step, text)
            if event is not None:
                found.append(
                    LoggedEvent(number, float(when) if isinstance(when, int | float) else 0.0, event)
                )
        return found

    def control_changes_after(self, branch: int, step: int) -> list[tuple[int, str, float | bool]]:
        """(step, name, value) of every change of a control on `branch` itself from `step` on, to be redone.

        For going on from the checkpoint at `step` after a kill (see `JournalWriter.rewind`). Those made at
        `step` itself are among them, since they are in force only from the next batch on and the checkpoint
        may have been written before; a change that it holds already is made again without effect.
        """
        events = (logged.event for logged in self.events(branch, (ControlChanged,)))
        changes = [
            e for e in events if isinstance(e, ControlChanged) and e.branch == branch and e.step >= step
        ]
        return [(e.step, e.name, e.new) for e in sorted(changes, key=lambda e: e.step)]

    def _belongs(self, branch: int) -> Callable[[int, int, int], bool]:
        last_of = self._reach(branch)
        saved_at: dict[int, int | None] = {}
        for ancestor, last in last_of.items():
            rows = self._rows(
                "SELECT max(id) FROM events WHERE kind = 'CheckpointSaved' AND branch = ? AND step = ?",
                ancestor,
                last,
            )
            saved_at[ancestor] = rows[0][0]

        def inside(number: int, line: int, step: int) -> bool:
            last, saved = last_of.get(line, -1), saved_at.get(line)
            return step < last or (step == last and (saved is None or number <= saved))

        return inside

    # Snapshots and checkpoints

    def snapshots(self, branch: int | None = None) -> list[Snapshot]:
        """Snapshots along a branch's lineage (None: of all branches), by step. A file may have vanished."""
        rows = self._rows(f"SELECT {SNAPSHOT_COLUMNS} FROM snapshots ORDER BY step, branch")
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
        for line, step, when, reason, kept in self._rows(
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

    # The card on the home page

    def summary(self) -> RunSummary:
        """What the home page shows of the run; cheap, whatever its length."""
        number = self.current_branch()
        branches = {branch.id: branch for branch in self.branches()}
        batch: dict[str, float] = {}
        for span in reversed(self.lineage(number)):
            batch = self._batch(span, ("epoch", "images_seen", "time"))
            if batch:
                break
        last = self._rows(
            "SELECT time, kind, branch, step, data FROM events WHERE kind IN ('RunStarted', 'RunEnded')"
            " ORDER BY id DESC LIMIT 1"
        )
        text: Message | None = None
        ending: Ending = "new"
        when = branches[number].created
        if last:
            when, kind, *stored = last[0]
            ended = from_json(kind, *stored)
            if isinstance(ended, RunEnded):
                ending, text = ended.outcome.value, ended.text
            else:
                ending = "running" if self.folder.is_locked() else "interrupted"
        return RunSummary(
            name=self.folder.name,
            path=self.folder.path,
            branch=number,
            branches=len(branches),
            step=branches[number].last_step,
            epoch=int(batch.get("epoch", 0)),
            images_seen=int(batch.get("images_seen", 0)),
            updated=max(batch.get("time", 0.0), float(when) if isinstance(when, int | float) else 0.0),
            snapshot=self._last_picture(number),
            ending=ending,
            text=text,
        )

    def _last_picture(self, branch: int) -> Path | None:
        for line, last in reversed(self._reach(branch).items()):
            rows = self._rows(
                "SELECT averaged FROM snapshots WHERE branch = ? AND step <= ? ORDER BY step DESC LIMIT 5",
                line,
                last,
            )
            for (name,) in rows:
                path = self.folder.path / str(name)
                if is_run_file(name, "snapshots") and path.is_file():
                    return path
        return None

    def _reach(self, branch: int) -> dict[int, int]:
        return reach(self.branches(), self.branch(branch))

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._reading():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One consistent look at the journal."""
        with reading(self.folder.journal_path):
            self._connection.execute("BEGIN")
            try:
                yield
            except (ValueError, TypeError) as error:
                raise self._damaged("batches") from error
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _damaged(self, table: str) -> JournalProblem:
        return JournalProblem(
            "{file} is damaged (its table {table} holds what cannot be right). "
            "The run's checkpoints can still be resumed and generated from.",
            file=str(self.folder.journal_path),
            table=table,
        )


def _json_object(text: object) -> dict[str, object]:
    try:
        found = json.loads(text) if isinstance(text, str) else {}
    except (ValueError, RecursionError):
        found = {}
    return found if isinstance(found, dict) else {}
