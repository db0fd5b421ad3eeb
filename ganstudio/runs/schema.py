"""The journal's tables. The table of batches follows `BatchDone` field by field."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import cast

from ganstudio.events import BatchDone

SCHEMA_VERSION = 1

BLOCK = 4096
"""Batches packed together (see the table `blocks`)."""

_SQL_TYPES = {"int": "INTEGER", "float": "REAL"}
_BATCH_TYPES = {f.name: cast(str, f.type) for f in fields(BatchDone)} | {"time": "float"}

BATCH_FIELDS: tuple[str, ...] = tuple(f.name for f in fields(BatchDone))
BATCH_COLUMNS: tuple[str, ...] = tuple(_BATCH_TYPES)
"""BatchDone's fields, and `time`: when the batch was done, in seconds since 1970."""

COLUMN_SQL: dict[str, str] = {name: _SQL_TYPES[kind] for name, kind in _BATCH_TYPES.items()}
COLUMN_DTYPE: dict[str, str] = {
    name: "<i8" if kind == "int" else "<f8" for name, kind in _BATCH_TYPES.items()
}

batch_values = attrgetter(*BATCH_FIELDS)
"""A batch's values in the order of BATCH_FIELDS."""

INSERT_BATCH = (
    f"INSERT OR REPLACE INTO batches ({', '.join(BATCH_COLUMNS)})"
    f" VALUES ({', '.join('?' * len(BATCH_COLUMNS))})"
)

# `blocks` holds finished batches once more, column by column as little-endian arrays of 8-byte numbers, so
# that a long run opens at the speed of the disk. A block is BLOCK batches of one branch, from step
# block * BLOCK + 1 on; the triggers drop it when one of its batches is touched, and readers take the rows.
TABLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE branches (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, parent INTEGER, start_step INTEGER NOT NULL,
    created REAL NOT NULL, changes TEXT NOT NULL, recipe TEXT NOT NULL
)""",
    f"""CREATE TABLE batches (
    {", ".join(f"{name} {kind}" for name, kind in COLUMN_SQL.items())},
    PRIMARY KEY (branch, step)
) WITHOUT ROWID""",
    """CREATE TABLE blocks (
    branch INTEGER NOT NULL, block INTEGER NOT NULL, name TEXT NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (branch, block, name)
)""",
    """CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, branch INTEGER NOT NULL, step INTEGER NOT NULL,
    time REAL NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL
)""",
    "CREATE INDEX events_by_kind ON events (kind, branch, step)",
    """CREATE TABLE snapshots (
    branch INTEGER NOT NULL, step INTEGER NOT NULL, time REAL NOT NULL,
    averaged TEXT NOT NULL, raw TEXT NOT NULL,
    count INTEGER NOT NULL, columns INTEGER NOT NULL, height INTEGER NOT NULL, width INTEGER NOT NULL,
    channels INTEGER NOT NULL, dx_averaged BLOB NOT NULL, dx_raw BLOB NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (branch, step)
) WITHOUT ROWID""",
    """CREATE TABLE checkpoints (
    branch INTEGER NOT NULL, step INTEGER NOT NULL, time REAL NOT NULL,
    path TEXT NOT NULL, bytes INTEGER NOT NULL, reason TEXT NOT NULL, protected INTEGER NOT NULL,
    PRIMARY KEY (branch, step)
) WITHOUT ROWID""",
    *(
        f"CREATE TRIGGER {name} AFTER {change} ON batches BEGIN DELETE FROM blocks"
        f" WHERE branch = {row}.branch AND block = ({row}.step - 1) / {BLOCK}; END"
        for name, change, row in (
            ("batch_added", "INSERT", "NEW"),
            ("batch_changed", "UPDATE", "OLD"),
            ("batch_removed", "DELETE", "OLD"),
        )
    ),
)
