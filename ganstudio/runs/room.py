"""How much room the checkpoints of a run take, for whoever only looks."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ganstudio.problems import InputProblem
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader

GB = 1_000_000_000


class Room(NamedTuple):
    """Bytes of all checkpoints, and of those among them that are protected."""

    used: int
    held: int


def room_taken(run_dir: Path) -> Room:
    """What the checkpoints of all branches take; without a journal nothing is known to be protected."""
    try:
        with RunReader(run_dir) as reader:
            points = reader.checkpoints()
    except InputProblem:
        return Room(sum(file.path.stat().st_size for file in RunFolder(run_dir).checkpoint_files()), 0)
    return Room(sum(p.bytes for p in points), sum(p.bytes for p in points if p.protected))
