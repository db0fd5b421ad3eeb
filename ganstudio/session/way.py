"""The way from a checkpoint to any later step: which batches are computed again, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ganstudio.controls import CONTROL_NAMES, Setting, checked
from ganstudio.events import Diverged, RunStarted, SamplesMeasured
from ganstudio.problems import InputProblem
from ganstudio.recipe import Recipe
from ganstudio.runs.batches import Columns
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Branch, Checkpoint
from ganstudio.runs.schema import BATCH_FIELDS

Changes = dict[int, list[tuple[str, Setting]]]
"""Changes of controls (name, value) by the step after which they were made."""

FIGURES = tuple(name for name in BATCH_FIELDS if name not in ("branch", "step", "images_per_second"))
"""What must come out of a batch again."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a way that lies on one branch, up to the step `last`."""

    branch: int
    last: int
    recipe: Recipe
    changes: Changes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Way:
    """From step `begin` (of `checkpoint`; None: from untrained nets) to step `end`, along `stretches`.

    looks: the steps at which samples were measured. recorded: the batches as the journal has them, "step" and
    FIGURES. device: what they were trained on, "" when not known. other_pictures: since then some vanished.
    """

    begin: int
    end: int
    checkpoint: Path | None
    stretches: tuple[Stretch, ...]
    looks: frozenset[int] = frozenset()
    recorded: Columns = field(default_factory=dict, repr=False)
    device: str = ""
    other_pictures: bool = False

    @property
    def batches(self) -> int:
        """How many batches are computed again."""
        return self.end - self.begin


def plan_way(reader: RunReader, branch: int, step: int) -> Way:
    """The shortest way to `step` on the line of `branch`.

    Raises InputProblem when the journal lacks batches on it, or numbers broke on it.
    """
    before = [point for point in reader.checkpoints(branch) if point.step <= step]
    base = before[-1] if before else None
    begin = 0 if base is None else base.step
    recorded = _recorded(reader, branch, begin, step)
    if recorded["step"].tolist() != list(range(begin + 1, step + 1)):
        raise InputProblem(
            "Step {step} cannot be reached again: the journal of {run} does not hold all batches after step "
            "{begin}. Choose a step at which there is a checkpoint: {known}.",
            step=step,
            run=reader.folder.name,
            begin=begin,
            known=", ".join(str(point.step) for point in reader.checkpoints(branch)) or "-",
        )
    events = [logged.event for logged in reader.events(branch, (Diverged, SamplesMeasured, RunStarted))]
    broken = [e.step for e in events if isinstance(e, Diverged) and begin < e.step <= step]
    if broken:
        raise InputProblem(
            "The numbers were broken at step {broken}, so nothing can go on from step {step}; choose an "
            "earlier step.",
            broken=min(broken),
            step=step,
        )
    started = [e for e in events if isinstance(e, RunStarted) and e.step <= step]
    return Way(
        begin=begin,
        end=step,
        checkpoint=None if base is None else base.path,
        stretches=tuple(_stretches(reader, branch, base, step)),
        looks=frozenset(e.step for e in events if isinstance(e, SamplesMeasured) and begin <= e.step <= step),
        recorded=recorded,
        device=started[-1].device if started else "",
        other_pictures=any(last > begin for last in pictures_until(reader.folder)),
    )


def owner(reader: RunReader, branch: int, step: int) -> int:
    """The branch to which batch `step` on the line of `branch` belongs."""
    return next((span.branch for span in reader.lineage(branch) if step <= span.last), branch)


def pictures_until(folder: RunFolder) -> list[int]:
    """The steps after which the run went on without some of its pictures."""
    stems = (path.stem.rpartition("-")[2] for path in folder.path.glob("data-until-*.json"))
    return [int(stem) for stem in stems if stem.isdecimal()]


def _stretches(reader: RunReader, branch: int, base: Checkpoint | None, step: int) -> list[Stretch]:
    begin = 0 if base is None else base.step
    branches = {line.id: line for line in reader.branches()}
    made = reader.control_changes_until(branch, step)
    found = []
    for span in reader.lineage(branch):
        last = min(span.last, step)
        if last <= begin or span.first > step:
            continue
        changes: Changes = {}
        # A checkpoint of this branch has what it was begun with.
        if base is None or base.branch != span.branch:
            begun = begun_with(branches[span.branch])
            if begun:
                changes[span.first - 1] = begun
        for at, name, value in made.get(span.branch, ()):
            if begin <= at <= last:
                changes.setdefault(at, []).append((name, value))
        found.append(Stretch(span.branch, last, reader.recipe(span.branch), changes))
    return found


def begun_with(line: Branch) -> list[tuple[str, Setting]]:
    """The controls that a branch was begun with."""
    found: list[tuple[str, Setting]] = []
    for name, value in line.changes.items():
        if name in CONTROL_NAMES:
            with suppress(InputProblem):  # the journal may come from anywhere
                found.append((name, checked(name, value)))
    return found


def _recorded(reader: RunReader, branch: int, begin: int, step: int) -> Columns:
    names = ("step", *FIGURES)
    pieces: list[Sequence[np.ndarray]] = []
    for piece in reader.batches(branch, begin, names):
        keep = np.less_equal(piece["step"].astype(np.int64), step)
        pieces.append([piece[name][keep] for name in names])
        if not keep.all():
            break
    if not pieces:
        return {name: np.empty(0) for name in names}
    return {name: np.concatenate(parts) for name, parts in zip(names, zip(*pieces, strict=True), strict=True)}
