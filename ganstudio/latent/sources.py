"""Which generators a run offers: the checkpoints of each of its lines of training; no torch."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path

from ganstudio.latent.requests import Saved
from ganstudio.latent.run_labels import RunLabels, read_run_labels
from ganstudio.problems import InputProblem, Problem
from ganstudio.recipe import Recipe
from ganstudio.runs.database import JournalProblem
from ganstudio.runs.folder import RunFolder, is_run
from ganstudio.runs.reader import RunReader


@dataclass(frozen=True, slots=True)
class Line:
    """A branch and the checkpoints along it, its parents' among them, by rising step."""

    branch: int
    name: str
    checkpoints: tuple[Saved, ...]

    def at_or_before(self, step: int) -> Saved | None:
        """The checkpoint of `step`, else the nearest before it, else the first; None if there is none."""
        place = bisect_right(self.checkpoints, step, key=lambda saved: saved.step)
        return self.checkpoints[max(place - 1, 0)] if self.checkpoints else None


@dataclass(frozen=True, slots=True)
class RunView:
    """What can be explored of a run. `problem`: why its journal could not be read; the files still could.

    labels: what its generator can be told.
    """

    run_dir: Path
    recipe: Recipe
    lines: tuple[Line, ...]
    current: int
    problem: Problem | None = None
    labels: RunLabels = field(default_factory=RunLabels)

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


def read_run(run_dir: Path) -> RunView:
    """Look at a run, with or without its journal. Raises InputProblem when it is none or has no recipe."""
    if not is_run(run_dir):
        raise InputProblem("{folder} is no run of GAN Studio.", folder=str(run_dir))
    try:
        with RunReader(run_dir) as reader:
            lines = tuple(
                Line(
                    branch.id,
                    branch.name,
                    tuple(Saved(c.path, c.branch, c.step) for c in reader.checkpoints(branch.id)),
                )
                for branch in reader.branches()
            )
            recipe = reader.recipe()
            return RunView(run_dir, recipe, lines, reader.current_branch(), labels=_labels(run_dir, recipe))
    except JournalProblem as problem:
        return _without_journal(run_dir, problem)


def _without_journal(run_dir: Path, problem: Problem) -> RunView:
    folder = RunFolder(run_dir)
    by_branch: dict[int, list[Saved]] = {}
    for branch, step, path in folder.checkpoint_files():
        by_branch.setdefault(branch, []).append(Saved(path, branch, step))
    lines = tuple(Line(b, str(b) if b else "main", tuple(found)) for b, found in by_branch.items())
    lines = lines or (Line(0, "main", ()),)
    recipe = folder.recipe()
    return RunView(run_dir, recipe, lines, lines[-1].branch, problem, _labels(run_dir, recipe))


def _labels(run_dir: Path, recipe: Recipe) -> RunLabels:
    return read_run_labels(run_dir) if recipe.labels else RunLabels()
