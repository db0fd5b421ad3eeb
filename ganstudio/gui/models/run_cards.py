"""The recent runs as the home page's cards show them; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ganstudio.problems import Message, Problem
from ganstudio.runs.reader import RunReader
from ganstudio.runs.recent import recent_runs
from ganstudio.runs.records import Ending
from ganstudio.runs.snapshots import GAP


@dataclass(frozen=True, slots=True)
class RunCard:
    """A run in a few figures. `problem` says why the rest is not known; `updated` in seconds since 1970.

    `tile`: pixels from one tile of the snapshot to the next, 0 if not known.
    """

    path: Path
    name: str
    step: int = 0
    epoch: int = 0
    branches: int = 1
    updated: float = 0.0
    ending: Ending = "new"
    snapshot: Path | None = None
    tile: int = 0
    problem: Message | None = None


def read_card(path: Path) -> RunCard:
    """The card of the run at `path`, whatever state its files are in."""
    try:
        with RunReader(path) as reader:
            found = reader.summary()
            tile = reader.recipe().image_size + GAP
    except Problem as problem:
        return RunCard(path, path.name, problem=problem.message)
    return RunCard(
        path=path,
        name=found.name,
        step=found.step,
        epoch=found.epoch,
        branches=found.branches,
        updated=found.updated,
        ending=found.ending,
        snapshot=found.snapshot,
        tile=tile,
    )


def read_cards(most: int = 60) -> Iterator[RunCard]:
    """The cards of the runs opened lately, newest first, each read when it is asked for."""
    for path in recent_runs()[:most]:
        yield read_card(path)
