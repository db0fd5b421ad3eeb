"""Writing a run's journal: every batch and event, in SQLite, committed about twice a second."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import numpy as np

from ganstudio.events import (
    BatchDone,
    ChanceChanged,
    CheckpointSaved,
    ClassesNamed,
    ControlChanged,
    Diverged,
    Event,
    MeritMeasured,
    PilotActed,
    SamplesMeasured,
    SnapshotTaken,
    StateChanged,
    StateGoesOn,
    TroubleBrewing,
)
from ganstudio.problems import InputProblem
from ganstudio.runs.batches import pack_finished_blocks
from ganstudio.runs.database import missing, open_for_writing, writing
from ganstudio.runs.eventlog import LoggedKind, from_json, to_json
from ganstudio.runs.keeping import PROTECTING
from ganstudio.runs.schema import (
    COLUMN_SQL,
    INSERT_BATCH,
    SCHEMA_VERSION,
    TABLES,
    batch_values,
)
from ganstudio.runs.snapshots import SnapshotFiles

COMMIT_SECONDS = 0.5
"""Batches wait at most this long (and until the next one comes) before they are committed."""

MAIN_BRANCH = 0

AGAIN: tuple[type[LoggedKind], ...] = (
    CheckpointSaved, ChanceChanged, ClassesNamed, Diverged, StateChanged, SamplesMeasured, MeritMeasured,
    PilotActed, TroubleBrewing, StateGoesOn,
)  # fmt: skip
"""Events that come again when batches are computed again."""


class JournalWriter:
    """Adds to a journal; only for who holds the run's lock, one thread at a time.

    Batches are kept in memory and committed about twice a second; everything else is committed at once. A
    process killed at any moment loses at most the batches since the last commit; call `commit()` before
    a checkpoint is written, so that no checkpoint is ahead of the journal. When the disk refuses, a Problem
    says what to do; what was added but not committed stays in memory and goes with the next `commit()`.
    """

    def __init__(self, path: Path) -> None:
        """Open the journal at `path`. Raises Problem when it is missing, damaged, newer or read-only."""
        if not path.is_file():
            raise missing(path)
        self._open(path)
        try:
            with writing(path):
                self._add_new_columns()
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def create(cls, path: Path, *, recipe: str, source: str = "") -> Self:
        """Make a journal with the main branch. `recipe` is TOML, `source` the folder of pictures, to show.

        Bytes of `source` that are no Unicode are kept as escapes.

        Raises InputProblem when `path` exists, Problem when the disk refuses.
        """
        if path.exists():
            raise InputProblem("{file} exists already.", file=str(path))
        writer = cls.__new__(cls)
        writer._open(path, new=True)
        try:
            with writer._transaction():
                now = time.time()
                for statement in TABLES:
                    writer._connection.execute(statement)
                source = source.encode("utf-8", "backslashreplace").decode()
                meta = {"schema": SCHEMA_VERSION, "created": now, "source": source, "rewinds": 0}
                writer._connection.executemany(
                    "INSERT INTO meta VALUES (?, ?)", [(key, str(value)) for key, value in meta.items()]
                )
                writer._connection.execute(
                    "INSERT INTO branches VALUES (?, '', NULL, 0, ?, '{}', ?)", (MAIN_BRANCH, now, recipe)
                )
        except BaseException:
            writer._connection.close()
            raise
        return writer

    def add_batch(self, batch: BatchDone) -> None:
        """Keep one batch. A step that is there already is replaced."""
        now = time.time()
        self._waiting.append((*batch_values(batch), now))
        if time.monotonic() - self._committed >= COMMIT_SECONDS:
            self.commit()

    def add_event(self, event: LoggedKind) -> None:
        """Keep one event, and commit. A change that is only made again (by "replay") is there already.

        A person's change takes the place of those kept for later steps of its branch: it was made while they
        were still to be made again, and they are not made any more.
        """
        if isinstance(event, ControlChanged):
            if event.by == "replay":
                return
            for number in self._later_changes(event):
                self._statements.append(("DELETE FROM events WHERE id = ?", (number,)))
        self._queue(
            "INSERT INTO events (branch, step, time, kind, data) VALUES (?, ?, ?, ?, ?)",
            event.branch,
            event.step,
            time.time(),
            type(event).__name__,
            to_json(event),
        )

    def _piloted(self, branch: int, step: int) -> list[int]:
        """The ids of changes that the autopilot made on a branch after a step; it makes them again."""
        rows = self._connection.execute(
            "SELECT id, kind, branch, step, data FROM events"
            " WHERE branch = ? AND step > ? AND kind = 'ControlChanged'",
            (branch, step),
        ).fetchall()
        found = ((number, from_json(*stored)) for number, *stored in rows)
        return [n for n, event in found if isinstance(event, ControlChanged) and event.by == "autopilot"]

    def _later_changes(self, change: ControlChanged) -> list[int]:
        """The ids of changes of the same control kept for later steps of the branch."""
        with writing(self._path):
            rows = self._connection.execute(
                "SELECT id, kind, branch, step, data FROM events"
                " WHERE branch = ? AND step > ? AND kind = 'ControlChanged'",
                (change.branch, change.step),
            ).fetchall()
        later = ((number, from_json(*stored)) for number, *stored in rows)
        return [n for n, event in later if isinstance(event, ControlChanged) and event.name == change.name]

    def add(self, event: Event) -> None:
        """Keep whatever of a run's events needs nothing but itself; the others are passed over.

        Snapshots come by `add_snapshot`, since their files are written first.
        """
        if isinstance(event, BatchDone):
            self.add_batch(event)
        elif isinstance(event, CheckpointSaved):
            self.add_checkpoint(event, protected=event.reason in PROTECTING)
        elif isinstance(event, LoggedKind):
            self.add_event(event)

    def add_snapshot(self, taken: SnapshotTaken, files: SnapshotFiles) -> None:
        """Keep a snapshot whose pictures were written to `files`, and commit."""
        count, height, width, channels = taken.averaged.shape
        self._queue(
            f"INSERT OR REPLACE INTO snapshots VALUES ({', '.join('?' * 13)})",
            taken.branch,
            taken.step,
            time.time(),
            files.averaged,
            files.raw,
            count,
            taken.columns,
            height,
            width,
            channels,
            np.array(taken.dx_averaged, "<f8").tobytes(),
            np.array(taken.dx_raw, "<f8").tobytes(),
            taken.reason,
        )

    def add_checkpoint(self, saved: CheckpointSaved, *, protected: bool = False) -> None:
        """Keep that a checkpoint was written, and commit.

        `protected` keeps it from being thinned out; so does a branch that starts there.
        """
        self._queue(
            "INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (branch, step) DO UPDATE SET "
            "time = excluded.time, path = excluded.path, bytes = excluded.bytes, reason = excluded.reason, "
            "protected = max(protected, excluded.protected)",
            saved.branch,
            saved.step,
            time.time(),
            saved.path,
            saved.bytes,
            saved.reason,
            int(protected),
        )
        self.add_event(saved)

    def expect_checkpoint(self, branch: int, step: int, reason: str) -> None:
        """A checkpoint that is protected is about to be written; without its file this says nothing."""
        self._queue(
            "INSERT OR IGNORE INTO checkpoints VALUES (?, ?, ?, '', 0, ?, 1)",
            branch,
            step,
            time.time(),
            reason,
        )

    def protect_checkpoint(self, branch: int, step: int) -> None:
        """Keep a checkpoint from being thinned out."""
        self._queue("UPDATE checkpoints SET protected = 1 WHERE branch = ? AND step = ?", branch, step)

    def forget_checkpoint(self, branch: int, step: int) -> None:
        """The checkpoint's file was deleted (thinned out)."""
        self._queue("DELETE FROM checkpoints WHERE branch = ? AND step = ?", branch, step)

    def next_branch(self) -> int:
        """The number that the next branch gets if it is given none."""
        with writing(self._path):
            return int(self._connection.execute("SELECT max(id) + 1 FROM branches").fetchone()[0])

    def add_branch(
        self,
        parent: int,
        start_step: int,
        changes: Mapping[str, object],
        *,
        recipe: str,
        name: str = "",
        number: int | None = None,
    ) -> int:
        """Start a branch at `start_step` of `parent` and return its `number` (None: the next one).

        `changes` are the recipe keys that differ from the parent, `recipe` is the branch's recipe as TOML.
        """
        number = self.next_branch() if number is None else number
        self._write_at_once(
            "INSERT INTO branches VALUES (?, ?, ?, ?, ?, ?, ?)",
            number,
            name,
            parent,
            start_step,
            time.time(),
            json.dumps(dict(changes), default=list),
            recipe,
        )
        return number

    def set_recipe(self, branch: int, recipe: str) -> None:
        """Replace a branch's recipe (TOML) after a change that alters nothing of what is learned."""
        self._write_at_once("UPDATE branches SET recipe = ? WHERE id = ?", recipe, branch)

    def set_source(self, source: str) -> None:
        """The run has got pictures, in the folder `source` (as for `create`)."""
        source = source.encode("utf-8", "backslashreplace").decode()
        self._write_at_once("UPDATE meta SET value = ? WHERE key = 'source'", source)

    def rename_branch(self, branch: int, name: str) -> None:
        self._write_at_once("UPDATE branches SET name = ? WHERE id = ?", name, branch)

    def rewind(self, branch: int, step: int) -> None:
        """Make ready for going on from the checkpoint at `step`: the batches after it are computed again.

        When a run was killed, its journal is ahead of its newest checkpoint. Batches, snapshots and
        checkpoints of `branch` after `step` are deleted, and with them the events that the recomputing
        reports again (`AGAIN`, and what the autopilot changed). Every other event stays, above all a person's
        changes of controls: they cannot be computed. `RunReader.control_changes_after(branch, step)` gives
        them back, the trainer makes them again at their steps (`by="replay"`), and since `add_event` passes
        replayed changes over, each is kept once. Steps up to `step`, other branches, and files are not
        touched. Readers that follow the run see that `RunReader.rewinds()` has grown.
        """
        self.commit()
        with self._transaction():
            for table in ("batches", "snapshots", "checkpoints"):
                self._connection.execute(f"DELETE FROM {table} WHERE branch = ? AND step > ?", (branch, step))
            self._connection.execute(
                "DELETE FROM events WHERE branch = ? AND step > ?"
                f" AND kind IN ({', '.join('?' * len(AGAIN))})",
                (branch, step, *(kind.__name__ for kind in AGAIN)),
            )
            self._connection.executemany(
                "DELETE FROM events WHERE id = ?", [(number,) for number in self._piloted(branch, step)]
            )
            self._connection.execute(
                "UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'rewinds'"
            )

    def commit(self) -> None:
        """Write what waits in memory. Raises Problem when the disk refuses; then it waits on."""
        self._committed = time.monotonic()
        if not self._waiting and not self._statements:
            return
        with self._transaction():
            if self._waiting:
                self._connection.executemany(INSERT_BATCH, self._waiting)
                pack_finished_blocks(self._connection, self._waiting)
            for statement, values in self._statements:
                self._connection.execute(statement, values)
        self._waiting.clear()
        self._statements.clear()

    def close(self) -> None:
        """Commit and let the file go, even when committing fails."""
        try:
            self.commit()
        finally:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _open(self, path: Path, *, new: bool = False) -> None:
        self._path = path
        self._connection = open_for_writing(path, new=new)
        self._waiting: list[tuple[Any, ...]] = []
        self._statements: list[tuple[str, tuple[object, ...]]] = []
        self._committed = time.monotonic()

    def _queue(self, statement: str, *values: object) -> None:
        """Commit `statement` now; when the disk refuses, it waits for the next commit."""
        self._statements.append((statement, values))
        self.commit()

    def _write_at_once(self, statement: str, *values: object) -> None:
        """Commit `statement` after what waits; when the disk refuses, it is not done."""
        self.commit()
        with writing(self._path):
            self._connection.execute(statement, values)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with writing(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # after some errors SQLite has rolled back by itself
                    self._connection.execute("ROLLBACK")
                raise

    def _add_new_columns(self) -> None:
        """A journal from before a field of BatchDone existed gets its column, empty so far."""
        present = {row[1] for row in self._connection.execute("PRAGMA table_info(batches)")}
        for name in COLUMN_SQL.keys() - present:
            self._connection.execute(f"ALTER TABLE batches ADD COLUMN {name} {COLUMN_SQL[name]}")
