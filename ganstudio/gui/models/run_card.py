"""A run as the home page's card shows it; light, so that the home page needs nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ganstudio.problems import Message

if TYPE_CHECKING:
    from ganstudio.runs.records import Ending


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
