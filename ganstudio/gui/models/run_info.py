"""What the journal knows about a run, as the training page asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganstudio.events import BatchDone
from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.recipe import Recipe
from ganstudio.runs.broken_off import BrokenOff
from ganstudio.runs.merits import Merit
from ganstudio.runs.records import Branch, Checkpoint, LoggedEvent, Snapshot


@dataclass(frozen=True, slots=True)
class RunInfo:
    """A run as it lies on disk, along the line of `branch`; its curves follow as CurvePieces.

    merits: what was measured along the line. best: branch and step of the run's best checkpoint, where any
    was measured. last: the newest batch, None before the first. steps_per_epoch: 0 when not known. watched:
    another process trains the run. broke_off: where the newest sitting broke off, if it did and `branch`
    is its line.
    """

    run_dir: Path
    recipe: Recipe
    branch: int
    branches: tuple[Branch, ...]
    checkpoints: tuple[Checkpoint, ...]
    snapshots: tuple[Snapshot, ...]
    events: tuple[LoggedEvent, ...]
    last: BatchDone | None
    steps_per_epoch: int
    watched: bool = False
    merits: tuple[Merit, ...] = ()
    best: tuple[int, int] | None = None
    broke_off: BrokenOff | None = None


@dataclass(frozen=True, slots=True)
class CurvePiece:
    """Some batches of a branch's line, in order: one array a column."""

    branch: int
    columns: dict[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class CurvesLoaded:
    """All batches that were there have been sent."""


@dataclass(frozen=True, slots=True)
class RowsNamed:
    """What the rows of the samples are, by branch; branches whose rows are none are left out."""

    rows: Mapping[int, SampleRows]


@dataclass(frozen=True, slots=True)
class RunNews:
    """What another process has added to a run that is watched. `watched`: whether it still trains.

    rows: as RowsNamed has them, None where they were not read again. broke_off: see RunInfo.
    """

    branches: tuple[Branch, ...]
    checkpoints: tuple[Checkpoint, ...]
    snapshots: tuple[Snapshot, ...]
    events: tuple[LoggedEvent, ...]
    watched: bool
    merits: tuple[Merit, ...] = ()
    best: tuple[int, int] | None = None
    rows: Mapping[int, SampleRows] | None = None
    broke_off: BrokenOff | None = None
