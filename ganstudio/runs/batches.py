"""Batches in and out of the journal as arrays: whole blocks at the speed of the disk, the rest row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganstudio.runs.database import JournalFile
from ganstudio.runs.records import Span
from ganstudio.runs.schema import BATCH_COLUMNS, BLOCK, COLUMN_DTYPE

Columns = dict[str, NDArray[np.generic]]

_EXACT = 2.0**53


def read_span(
    journal: JournalFile, branch: int, first: int, last: int | None, names: Sequence[str], chunk: int
) -> Iterator[Columns]:
    """The batches of one branch, steps `first` to `last` (None: its newest), in pieces of about `chunk`."""
    with journal.look() as connection:
        packed = _packed_blocks(connection, branch, first, names)
    while last is None or first <= last:
        block, count = (first - 1) // BLOCK, 0
        while count < max(chunk // BLOCK, 1) and block + count in packed:
            count += 1
        with journal.look() as connection:
            if count:
                piece = _read_packed(connection, branch, block, count, names)
                if piece is None:  # touched since they were listed: the rows have it
                    packed -= set(range(block, block + count))
                    continue
                start, end = block * BLOCK + 1, (block + count) * BLOCK
                cut = slice(first - start, None if last is None else last - start + 1)
                piece = {name: column[cut] for name, column in piece.items()}
            else:
                later = min((b * BLOCK for b in packed if b > block), default=None)
                stop = min((s for s in (last, later) if s is not None), default=None)
                piece, end = _read_rows(connection, branch, first, stop, names, chunk)
                if end == 0:
                    if later is None:
                        return
                    first = later + 1
                    continue
        yield piece
        first = end + 1


def read_last(journal: JournalFile, span: Span, names: Sequence[str]) -> dict[str, Any]:
    """The values of the last batch of `span`; empty when it is not there."""
    with journal.look() as connection:
        found, end = _read_rows(connection, span.branch, span.last, span.last, names, 1)
    return {name: column[0].item() for name, column in found.items()} if end else {}


def pack_finished_blocks(connection: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> None:
    """Pack every block that the just inserted batches `rows` (as BATCH_COLUMNS) have finished."""
    branch_at, step_at = BATCH_COLUMNS.index("branch"), BATCH_COLUMNS.index("step")
    ended = {(row[branch_at], row[step_at] // BLOCK - 1) for row in rows if row[step_at] % BLOCK == 0}
    for branch, block in sorted(ended):
        found = connection.execute(
            f"SELECT {', '.join(BATCH_COLUMNS)} FROM batches WHERE branch = ? AND step BETWEEN ? AND ?"
            " ORDER BY step",
            (branch, block * BLOCK + 1, (block + 1) * BLOCK),
        ).fetchall()
        if len(found) == BLOCK:
            columns = zip(BATCH_COLUMNS, zip(*found, strict=True), strict=True)
            connection.executemany(
                "INSERT OR REPLACE INTO blocks VALUES (?, ?, ?, ?)",
                [(branch, block, name, np.array(c, COLUMN_DTYPE[name]).tobytes()) for name, c in columns],
            )


def _packed_blocks(connection: sqlite3.Connection, branch: int, first: int, names: Sequence[str]) -> set[int]:
    """The blocks of `branch` from step `first` on that hold every column of `names`."""
    rows = connection.execute(
        f"SELECT block FROM blocks WHERE branch = ? AND block >= ? AND name IN ({_marks(names)})"
        " GROUP BY block HAVING count(*) = ?",
        (branch, (first - 1) // BLOCK, *names, len(names)),
    )
    return {block for (block,) in rows}


def _read_packed(
    connection: sqlite3.Connection, branch: int, block: int, count: int, names: Sequence[str]
) -> Columns | None:
    """`count` blocks from `block` on, joined; None when one is gone or has a wrong size."""
    rows = connection.execute(
        "SELECT name, data FROM blocks WHERE branch = ? AND block >= ? AND block < ?"
        f" AND name IN ({_marks(names)}) ORDER BY block",
        (branch, block, block + count, *names),
    )
    pieces: dict[str, list[bytes]] = {name: [] for name in names}
    for name, data in rows:
        if not isinstance(data, bytes) or len(data) != BLOCK * 8:
            return None
        pieces[name].append(data)
    if any(len(found) != count for found in pieces.values()):
        return None
    return {name: np.frombuffer(b"".join(pieces[name]), COLUMN_DTYPE[name]) for name in names}


def _read_rows(
    connection: sqlite3.Connection,
    branch: int,
    first: int,
    last: int | None,
    names: Sequence[str],
    limit: int,
) -> tuple[Columns, int]:
    """Up to `limit` rows of `branch` from step `first` to `last`, and the last step among them (0: none).

    Raises ValueError for a value that is no number.
    """
    present = {row[1] for row in connection.execute("PRAGMA table_info(batches)")}
    wanted = ", ".join(name if name in present else "NULL" for name in names)
    rows = connection.execute(
        f"SELECT step, {wanted} FROM batches WHERE branch = ? AND step BETWEEN ? AND ? ORDER BY step LIMIT ?",
        (branch, first, last if last is not None else 2**62, limit),
    ).fetchall()
    try:
        table = np.array(rows, np.float64).reshape(len(rows), len(names) + 1)
    except TypeError as error:
        raise ValueError(str(error)) from error
    columns: Columns = {}
    for index, name in enumerate(names, 1):
        column: NDArray[np.generic] = np.ascontiguousarray(table[:, index])
        if COLUMN_DTYPE[name] == "<i8":
            if not (np.abs(table[:, index]) < _EXACT).all():
                raise ValueError(f"{name} holds what is no whole number")
            column = column.astype(np.int64)
        columns[name] = column
    return columns, int(table[-1, 0]) if rows else 0


def _marks(names: Sequence[str]) -> str:
    return ", ".join("?" * len(names))
