"""A run's curves as a table for other programs."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from ganstudio.durable import replacing
from ganstudio.events import ChanceChanged, RunStarted, StateChanged
from ganstudio.problems import Cancelled
from ganstudio.runs.chance import ChanceLine
from ganstudio.runs.curves import CURVES
from ganstudio.runs.reader import RunReader
from ganstudio.runs.states import StateTrack

COLUMNS: tuple[str, ...] = ("step", *CURVES, "time")
"""Columns out of the journal; those of `CHANCE` follow."""
CHANCE: tuple[str, ...] = ("chance_d", "chance_g")
"""The losses of a D that cannot tell reals from fakes, as they were for the batch."""
STATE = "state"
"""The last column: what the balance of D and G was called."""
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
        chance = ChanceLine(e.event for e in reader.events(branch, (RunStarted, ChanceChanged)))
        states = StateTrack(reader.state_changes(branch))
        file.write((",".join((*COLUMNS, *CHANCE, STATE)) + "\n").encode())
        for columns in reader.batches(branch, columns=COLUMNS, chunk=_ROWS):
            table = zip(*(columns[name].tolist() for name in COLUMNS), strict=True)
            text = "".join(
                _line((*values, *_chance(chance, values[0])), states.at(values[0])) for values in table
            )
            file.write(text.encode())
            rows += len(columns["step"])
            if not progress(rows, total):
                raise Cancelled
    return rows


def _chance(line: ChanceLine, step: float) -> tuple[float | None, float | None]:
    found = line.at(step)
    return (found.d, found.g) if found is not None else (None, None)


def _line(values: tuple[float | None, ...], state: StateChanged | None) -> str:
    cells = ["" if value is None or math.isnan(value) else repr(value) for value in values]
    return ",".join([*cells, state.state.value if state is not None else ""]) + "\n"
