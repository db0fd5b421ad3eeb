"""Which generators a run offers: the checkpoints along each of its lines, and what they can be told."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np

from ganstudio.latent.requests import Saved
from ganstudio.latent.run_labels import RunLabels, read_run_labels
from ganstudio.problems import InputProblem, Problem
from ganstudio.recipe import Recipe
from ganstudio.runs.database import JournalProblem
from ganstudio.runs.folder import RunFolder, is_run
from ganstudio.runs.merits import best_place
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Branch

Which = int | Literal["best"] | None
"""A checkpoint by its step, the best of those that were measured, or the newest."""


@dataclass(frozen=True, slots=True)
class Line:
    """A branch and the checkpoints along it, its parents' among them, by rising step."""

    branch: int
    checkpoints: tuple[Saved, ...]

    def at_or_before(self, step: int) -> Saved | None:
        """The checkpoint of `step`, else the nearest before it, else the first; None if there is none."""
        place = bisect_right(self.checkpoints, step, key=lambda saved: saved.step)
        return self.checkpoints[max(place - 1, 0)] if self.checkpoints else None


@dataclass(frozen=True, slots=True)
class RunView:
    """What can be explored of a run. `problem`: why its journal could not be read; the files still could.

    branches: those of the lines, without what changed on them where there is no journal. labels: what its
    generator can be told. best: the best checkpoint by the figures of merit, None where none was measured.
    """

    run_dir: Path
    recipe: Recipe
    branches: tuple[Branch, ...]
    lines: tuple[Line, ...]
    current: int
    problem: Problem | None = None
    labels: RunLabels = field(default_factory=RunLabels)
    best: Saved | None = None

    def line(self, branch: int) -> Line:
        """A branch's line; of one that is not there the one trained last."""
        return next((one for one in self.lines if one.branch == branch), self.line_trained_last)

    @property
    def line_trained_last(self) -> Line:
        """The line of the branch trained last."""
        return next((one for one in self.lines if one.branch == self.current), self.lines[-1])

    @property
    def checkpoints(self) -> tuple[Saved, ...]:
        """All checkpoints of all branches, by branch and step."""
        found = {saved for line in self.lines for saved in line.checkpoints}
        return tuple(sorted(found, key=lambda saved: (saved.branch, saved.step)))

    def checkpoint(self, step: Which) -> Saved:
        """The newest checkpoint of the branch trained last, or that of `step` there, or on another branch.

        "best": whatever branch it is on. Raises InputProblem when there is none, or none of that step (and
        lists which there are).
        """
        if not self.checkpoints:
            raise InputProblem("{run} has no checkpoint yet; train it first.", run=str(self.run_dir))
        if step == "best":
            if self.best is None:
                raise InputProblem(
                    "checkpoint: no checkpoint of {run} was measured, so none is known as the best; type: "
                    "ganstudio evaluate {run} --all",
                    run=str(self.run_dir),
                )
            return self.best
        own = self.line_trained_last.checkpoints or self.checkpoints
        if step is None:
            return own[-1]
        for saved in (*reversed(own), *reversed(self.checkpoints)):
            if saved.step == step:
                return saved
        raise InputProblem(
            "checkpoint: {run} has none of step {step}; it has {steps}.",
            run=str(self.run_dir),
            step=step,
            steps=", ".join(str(number) for number in sorted({saved.step for saved in self.checkpoints})),
        )


def read_run(run_dir: Path) -> RunView:
    """Look at a run, with or without its journal. Raises InputProblem when it is none or has no recipe."""
    if not is_run(run_dir):
        raise InputProblem("{folder} is no run of GAN Studio.", folder=str(run_dir))
    try:
        with RunReader(run_dir) as reader:
            branches = tuple(reader.branches())
            lines = tuple(
                Line(branch.id, tuple(Saved(c.path, c.branch, c.step) for c in reader.checkpoints(branch.id)))
                for branch in branches
            )
            recipe = reader.recipe()
            labels = _labels(run_dir, recipe, lines)
            best = _best(reader.folder)
            return RunView(
                run_dir, recipe, branches, lines, reader.current_branch(), labels=labels, best=best
            )
    except JournalProblem as problem:
        return _without_journal(run_dir, problem)


def _without_journal(run_dir: Path, problem: Problem) -> RunView:
    folder = RunFolder(run_dir)
    by_branch: dict[int, list[Saved]] = {}
    for branch, step, path in folder.checkpoint_files():
        by_branch.setdefault(branch, []).append(Saved(path, branch, step))
    lines = tuple(Line(b, tuple(found)) for b, found in by_branch.items()) or (Line(0, ()),)
    branches = tuple(
        Branch(line.branch, "", None, 0, 0.0, {}, max((s.step for s in line.checkpoints), default=0))
        for line in lines
    )
    recipe = folder.recipe()
    labels = _labels(run_dir, recipe, lines)
    return RunView(run_dir, recipe, branches, lines, lines[-1].branch, problem, labels, _best(folder))


def _best(folder: RunFolder) -> Saved | None:
    place = best_place(folder)
    return None if place is None else Saved(folder.checkpoint_path(*place), *place)


def _labels(run_dir: Path, recipe: Recipe, lines: tuple[Line, ...]) -> RunLabels:
    if not recipe.labels:
        return RunLabels()
    found = read_run_labels(run_dir)
    kept = [line.checkpoints[-1].path for line in lines if line.checkpoints]
    return found if found or not kept else _labels_of_checkpoint(kept[-1])


@lru_cache(maxsize=4)
def _labels_of_checkpoint(path: Path) -> RunLabels:
    """Where `data.json` is lost: what can be told, though no longer what occurs together in the pictures."""
    from ganstudio.data.manifest_rows import read_attribute
    from ganstudio.runs.checkpoints import load_checkpoint

    try:
        attributes = tuple(read_attribute(row) for row in load_checkpoint(path)["attributes"])
    except (Problem, KeyError, TypeError, ValueError):
        return RunLabels()
    return RunLabels(attributes, np.empty((0, len(attributes)), dtype=np.int16))
