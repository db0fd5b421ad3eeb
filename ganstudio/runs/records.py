"""What a reader gives back: branches, logged events, snapshots, checkpoints, a run's summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np

from ganstudio.problems import Message
from ganstudio.runs.eventlog import LoggedKind
from ganstudio.runs.names import is_run_file

SNAPSHOT_COLUMNS = (
    "branch, step, time, averaged, raw, count, columns, height, width, channels, reason, dx_averaged, dx_raw"
)


class Span(NamedTuple):
    """Steps `first` to `last` (both included) of one branch."""

    branch: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of training. `changes`: recipe keys that differ from the parent. `last_step`: its newest batch.

    `created` in seconds since 1970. The main branch has the number 0, no parent and starts at step 0.
    """

    id: int
    name: str
    parent: int | None
    start_step: int
    created: float
    changes: dict[str, object]
    last_step: int


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event and when it was logged (seconds since 1970); `id` grows with time."""

    id: int
    time: float
    event: LoggedKind


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot's files and figures; `load_tiles(path, count, columns, height, width)` reads one."""

    branch: int
    step: int
    time: float
    averaged: Path
    raw: Path
    count: int
    columns: int
    height: int
    width: int
    channels: int
    reason: str
    scores_averaged: bytes = field(repr=False, default=b"")
    scores_raw: bytes = field(repr=False, default=b"")

    @classmethod
    def from_row(cls, run: Path, row: Sequence[Any]) -> Snapshot | None:
        """A row of SNAPSHOT_COLUMNS, None when it holds what cannot be right."""
        branch, step, when, averaged, raw, *figures, reason, scores_averaged, scores_raw = row
        if not all(isinstance(value, int) for value in (branch, step, *figures)):
            return None
        if not (is_run_file(averaged, "snapshots") and is_run_file(raw, "snapshots")):
            return None
        count, columns, height, width, channels = figures
        return cls(
            branch=branch,
            step=step,
            time=float(when) if isinstance(when, int | float) else 0.0,
            averaged=run / averaged,
            raw=run / raw,
            count=count,
            columns=columns,
            height=height,
            width=width,
            channels=channels,
            reason=str(reason),
            scores_averaged=_scores(scores_averaged, count),
            scores_raw=_scores(scores_raw, count),
        )

    @property
    def dx_averaged(self) -> tuple[float, ...]:
        """D's output a tile, of the averaged generator's samples."""
        return tuple(np.frombuffer(self.scores_averaged, "<f8").tolist())

    @property
    def dx_raw(self) -> tuple[float, ...]:
        return tuple(np.frombuffer(self.scores_raw, "<f8").tolist())


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint whose file is there. `protected`: not to be thinned out.

    `reason` and `time` are "" and the file's own time when the journal does not know the file.
    """

    branch: int
    step: int
    path: Path
    bytes: int
    time: float
    reason: str
    protected: bool


def _scores(stored: object, count: int) -> bytes:
    return stored if isinstance(stored, bytes) and len(stored) == count * 8 else b""


Ending = Literal["new", "running", "finished", "stopped", "failed", "interrupted"]


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a card on the home page shows.

    `source`: the folder of pictures. `ending` "interrupted": the process was killed or lost power.
    """

    name: str
    path: Path
    branch: int
    branches: int
    step: int
    epoch: int
    images_seen: int
    updated: float
    snapshot: Path | None
    source: str
    ending: Ending
    text: Message | None
