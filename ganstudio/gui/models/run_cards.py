"""Reads the runs that there are into cards; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ganstudio.gui.models.run_card import RunCard
from ganstudio.problems import Problem
from ganstudio.runs.reader import RunReader
from ganstudio.runs.recent import known_runs
from ganstudio.runs.snapshots import GAP


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
    """The cards of the runs opened lately, newest first, then of others; each read when it is asked for."""
    for path in known_runs()[:most]:
        yield read_card(path)
