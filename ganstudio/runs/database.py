"""Opening the journal's SQLite file, and what its errors mean for a person."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ganstudio.problems import InputProblem, Problem
from ganstudio.runs.schema import SCHEMA_VERSION

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26

_Folder = tempfile.TemporaryDirectory[str]


class JournalProblem(InputProblem):
    """The journal cannot be read now; what lies beside it (checkpoints, snapshots) still serves."""


class JournalLost(JournalProblem):
    """The journal is missing or damaged: it will not be readable later either."""


class JournalFile:
    """A journal that is open for reading, and what has to be cleaned up after it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, copy: _Folder | None = None) -> None:
        self.path = path
        self.connection = connection
        self._copy = copy

    def close(self) -> None:
        self.connection.close()
        if self._copy is not None:
            self._copy.cleanup()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises JournalProblem."""
        with reading(self.path):
            return self.connection.execute(query, values).fetchall()

    @contextmanager
    def look(self) -> Iterator[sqlite3.Connection]:
        """One consistent look over several queries. Raises JournalProblem, for a ValueError inside it too."""
        with reading(self.path):
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            except ValueError as error:
                raise damaged(self.path) from error
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")


def open_for_writing(path: Path, *, new: bool = False) -> sqlite3.Connection:
    """Open the journal at `path`, or an empty `new` file; transactions are begun by hand. Raises Problem."""
    with writing(path):
        connection = _connect(path, "rwc" if new else "rw")
        try:
            if not new:
                schema_version(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")  # where the disk cannot, SQLite keeps its default
            connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        return connection


def open_for_reading(path: Path) -> JournalFile:
    """Open a journal that another process may be writing, in a folder that may be read-only.

    Raises JournalProblem that says what the run can still be used for.
    """
    if not path.is_file():
        raise missing(path)
    with reading(path):
        for mode in ("rw", "ro"):
            try:
                return JournalFile(path, _checked(_connect(path, mode), path))
            except sqlite3.OperationalError as error:
                if _code(error) not in (_READONLY, _CANTOPEN):
                    raise
        # The folder is read-only and holds no shared memory of the write-ahead log that could be used.
        log = path.with_name(path.name + "-wal")
        if not log.exists() or log.stat().st_size == 0:
            return JournalFile(path, _checked(_connect(path, "ro&immutable=1"), path))
        copy = tempfile.TemporaryDirectory(prefix="ganstudio-journal-")
        try:
            for source in (path, log):
                shutil.copy(source, copy.name)
            return JournalFile(path, _checked(_connect(Path(copy.name) / path.name, "rw"), path), copy)
        except BaseException:
            copy.cleanup()
            raise


def schema_version(connection: sqlite3.Connection, path: Path) -> int:
    """The version in the table `meta`. Raises JournalProblem when it is newer, JournalLost for no journal."""
    try:
        row = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        version = int(row[0])
    except (sqlite3.OperationalError, TypeError, ValueError) as error:
        if isinstance(error, sqlite3.OperationalError) and _code(error) != 1:
            raise
        raise damaged(path) from None
    if version > SCHEMA_VERSION:
        raise JournalProblem(
            "{file} was written by a newer GAN Studio (version {found} of the journal, this one reads up "
            "to {known}). Install the newer GAN Studio to open this run.",
            file=str(path),
            found=version,
            known=SCHEMA_VERSION,
        )
    return version


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what goes wrong while reading into a JournalProblem."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        code = _code(error) if isinstance(error, sqlite3.Error) else None
        if code in (_BUSY, _LOCKED):
            raise JournalProblem(
                "{file} is locked by another program. Close that program and open the run again.",
                file=str(path),
            ) from error
        if code in (_READONLY, _IOERR, _CANTOPEN) or isinstance(error, OSError):
            raise JournalProblem(
                "{file} cannot be read ({reason}), so there are no curves. Check the disk and the folder's "
                "permissions; the run's checkpoints can still be resumed and generated from.",
                file=str(path),
                reason=str(error),
            ) from error
        raise damaged(path) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what goes wrong while writing into a Problem that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        if code == _FULL:
            raise Problem(
                "{file} could not be written: the disk is full. Free some space, then resume the run; "
                "everything up to the last half second is safe.",
                file=str(path),
            ) from error
        if code in (_READONLY, _CANTOPEN):
            raise Problem(
                "{file} cannot be written. Make the run folder writable, or copy the run to where it is, "
                "then resume it.",
                file=str(path),
            ) from error
        if code in (_BUSY, _LOCKED):
            raise Problem(
                "{file} is locked by another program. Close that program, then resume the run.",
                file=str(path),
            ) from error
        if code in (_CORRUPT, _NOTADB):
            raise damaged(path) from error
        raise Problem(
            "{file} could not be written ({reason}). Check the disk and its free space, then resume the run; "
            "everything up to the last half second is safe.",
            file=str(path),
            reason=str(error),
        ) from error


def missing(path: Path) -> JournalLost:
    """What to say of a journal that is not there."""
    return JournalLost(
        "{file} is missing, so there are no curves. "
        "The run's checkpoints can still be resumed and generated from.",
        file=str(path),
    )


def damaged(path: Path) -> JournalLost:
    """What to say of a journal whose content cannot be right."""
    return JournalLost(
        "{file} is damaged or no journal of GAN Studio, so there are no curves. "
        "The run's checkpoints can still be resumed and generated from.",
        file=str(path),
    )


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    place = path.absolute().as_posix()
    uri = f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode={mode}"
    # One thread at a time uses a connection, but not always the one that opened it.
    return sqlite3.connect(uri, uri=True, timeout=10.0, isolation_level=None, check_same_thread=False)


def _checked(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA query_only = ON")
        schema_version(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _code(error: sqlite3.Error) -> int | None:
    """SQLite's primary result code; None for errors of the Python module itself."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
