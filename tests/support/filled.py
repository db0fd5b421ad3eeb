"""Journals filled by hand, and what lies in them."""

from __future__ import annotations

import sqlite3

import numpy as np

from ganstudio.events import RunStarted
from ganstudio.runs.reader import RunReader


def joined(reader, branch=0, name="step", **options):
    """One column along a branch's line, whatever pieces it comes in."""
    return np.concatenate([np.empty(0), *(piece[name] for piece in reader.batches(branch, **options))])


def change_journal(run, *statements):
    """Write past the journal: (SQL, values...) each."""
    connection = sqlite3.connect(run.journal_path)
    for statement, *values in statements:
        connection.execute(statement, values)
    connection.commit()
    connection.close()


def started(branch, step):
    return RunStarted(branch, step, 100, 4, 64, 290, "cpu", True, 1.0, 1.0, 0.0)


def fill(writer, batch, branch, first, last):
    """Add the batches `first` to `last`, and commit."""
    for step in range(first, last + 1):
        writer.add_batch(batch(step, branch))
    writer.commit()


def steps(run, branch=0):
    """The steps of the batches that anybody else can read."""
    with RunReader(run.path) as reader:
        return joined(reader, branch).tolist()


def query(run, text):
    """What the database itself says."""
    connection = sqlite3.connect(run.journal_path)
    try:
        return connection.execute(text).fetchall()
    finally:
        connection.close()
