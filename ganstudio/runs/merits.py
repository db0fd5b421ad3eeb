"""What was measured of a run's checkpoints: one small JSON file each in the run's folder `merits`.

Files of their own rather than a table of the journal: measuring needs no lock on a run that is being trained,
runs from before there were any need no change, and a lost journal loses none of it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from ganstudio.durable import write_file
from ganstudio.problems import Problem
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.names import parse_merit_name

_FORMAT = 1
_LARGEST = 64 << 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the samples and `floor`, what the same figure is for reals in the samples' place.

    spread, floor_spread: standard deviations over subsets.
    """

    value: float
    spread: float
    floor: float
    floor_spread: float


@dataclass(frozen=True, slots=True)
class Merit:
    """What was measured of one generator, figures by name (evaluation/words.py says what they mean).

    samples: pictures drawn. compared: pictures on either side in the figures that need equal numbers. space:
    the feature space. reals: what the reals were, so that merits of other pictures are not compared. weights:
    digest of the generator's weights. measured: when, in seconds since 1970. seconds: how long it took.
    """

    branch: int
    step: int
    averaged: bool
    samples: int
    compared: int
    seed: int
    space: str
    reals: str
    weights: str
    measured: float
    seconds: float
    figures: dict[str, Figure] = field(default_factory=dict)

    @property
    def terms(self) -> tuple[object, ...]:
        """What two merits must have in common to be compared."""
        return self.averaged, self.samples, self.compared, self.seed, self.space, self.reals


def save_merit(run: RunFolder, merit: Merit) -> Path:
    """Keep a merit, in place of an earlier one of the same generator. Raises Problem if the disk refuses."""
    path = run.merit_path(merit.branch, merit.step, raw=not merit.averaged)
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise Problem(
            "The folder {folder} cannot be made: {reason}. Make the run folder writable.",
            folder=str(path.parent),
            reason=error.strerror or str(error),
        ) from error
    content = {"format": _FORMAT} | asdict(merit)
    write_file(path, json.dumps(content, indent=1).encode())
    return path


def read_merits(run: RunFolder) -> list[Merit]:
    """All merits of a run by branch, step and generator; what cannot be right is passed over."""
    found = []
    for path in run.merits.glob("*.json"):
        merit = _read(path)
        if merit is not None:
            found.append(merit)
    return sorted(found, key=lambda merit: (merit.branch, merit.step, not merit.averaged))


def comparable(merits: Iterable[Merit]) -> list[Merit]:
    """Those measured on the same terms as the newest measured one."""
    known = sorted(merits, key=lambda merit: merit.measured)
    return [merit for merit in known if merit.terms == known[-1].terms]


def best_merit(merits: Iterable[Merit]) -> Merit | None:
    """The best of comparable merits: least kernel distance, coverage deciding among those within its spread.

    Of equal ones the later step. None without any that has both figures.
    """
    known = usable(merits)
    if not known:
        return None
    least = min((merit.figures["kernel_distance"] for merit in known), key=lambda f: f.value)
    near = [m for m in known if m.figures["kernel_distance"].value <= least.value + least.spread]
    return max(near, key=lambda m: (m.figures["coverage"].value, m.step))


def best_there(run: RunFolder, merits: Iterable[Merit]) -> Merit | None:
    """The best averaged G among the checkpoints that lie in the run's folder; None if none was measured.

    It is never thinned out. Nothing else is kept of it: whoever reads the merits comes to the same.
    """
    there = {(file.branch, file.step) for file in run.checkpoint_files()}
    known = [merit for merit in merits if merit.averaged and (merit.branch, merit.step) in there]
    return best_merit(comparable(known))


def best_place(run: RunFolder) -> tuple[int, int] | None:
    """Branch and step of that checkpoint."""
    best = best_there(run, read_merits(run))
    return None if best is None else (best.branch, best.step)


def last_gain(merits: Sequence[Merit]) -> Merit | None:
    """The last merit, by step, that bettered all before it in kernel distance by more than its spread.

    A lucky one counts like any other; `progress.stall` tells whether it has stopped improving.
    """
    best: Figure | None = None
    found: Merit | None = None
    for merit in sorted(usable(merits), key=lambda merit: merit.step):
        figure = merit.figures["kernel_distance"]
        if best is None or figure.value < best.value - figure.spread:
            best, found = figure, merit
    return found


def usable(merits: Iterable[Merit]) -> list[Merit]:
    """Those that have the two figures by which the best is chosen."""
    return [
        merit
        for merit in merits
        if all(
            name in merit.figures and math.isfinite(merit.figures[name].value)
            for name in ("kernel_distance", "coverage")
        )
    ]


def _read(path: Path) -> Merit | None:
    place = parse_merit_name(path.name)
    try:
        if place is None or path.stat().st_size > _LARGEST:
            return None
        stored = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(stored, dict) or stored.get("format") != _FORMAT:
            return None
        values = {f.name: _value(stored[f.name], str(f.type)) for f in fields(Merit) if f.name != "figures"}
        figures = {
            str(name): Figure(**{f.name: _value(figure[f.name], "float") for f in fields(Figure)})
            for name, figure in stored["figures"].items()
        }
        merit = Merit(**values, figures=figures)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return None
    return merit if (merit.branch, merit.step, not merit.averaged) == place else None


def _value(stored: Any, kind: str) -> Any:
    if kind == "float" and type(stored) is int:
        return float(stored)
    if type(stored).__name__ != kind:
        raise ValueError("wrong type")
    return stored
