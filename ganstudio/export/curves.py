"""A run's curves as a table for other programs."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from ganstudio.durable import replacing
from ganstudio.problems import Cancelled
from ganstudio.runs.curves import CURVES
from ganstudio.runs.reader import RunReader

COLUMNS: tuple[str, ...] = ("step", *CURVES, "time")
_ROWS = 10_000


def save_curves(run_dir: Path, branch: int, path: Path, progress: Callable[[int, int], bool]) -> int:
    """Write every batch along a branch's line as CSV: a heading, then a row a batch; empty where no value is.

    `progress(done, total)` returns False to cancel, which raises Cancelled and leaves no file. Returns the
    number of rows. Raises Problem when the journal cannot be read or the disk refuses.
    """
    rows = 0
    with RunReader(run_dir) as reader, replacing(path) as file:
        last = reader.last_batch(branch)
        total = last.step if last is not None else 0
        file.write((",".join(COLUMNS) + "\n").encode())
        for columns in reader.batches(branch, columns=COLUMNS, chunk=_ROWS):
            table = zip(*(columns[name].tolist() for name in COLUMNS), strict=True)
            text = "".join(_line(values) for values in table)
            file.write(text.encode())
            rows += len(columns["step"])
            if not progress(rows, total):
                raise Cancelled
    return rows


def _line(values: tuple[float, ...]) -> str:
    return ",".join("" if math.isnan(value) else repr(value) for value in values) + "\n"
