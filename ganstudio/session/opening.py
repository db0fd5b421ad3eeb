"""Where and how a run is taken up again: which checkpoint, which branch, which recipe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from ganstudio.controls import Setting
from ganstudio.data.manifest import DataManifest
from ganstudio.events import Diverged
from ganstudio.problems import InputProblem, Message, RecipeProblem
from ganstudio.recipe import Recipe, must_have_extra
from ganstudio.runs.database import JournalLost
from ganstudio.runs.folder import CheckpointFile, RunFolder, is_run
from ganstudio.runs.journal import MAIN_BRANCH
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Branch, Checkpoint
from ganstudio.runs.recovery import newest_branch, recipe_in
from ganstudio.session.changes import apply_changes
from ganstudio.session.pictures import read_manifest
from ganstudio.session.way import Way, begun_with, owner, plan_way

_P = TypeVar("_P", Checkpoint, CheckpointFile)


@dataclass(frozen=True, slots=True)
class Start:
    """How a sitting begins.

    branch: the one to go on with, unless `parent` is set: then a new branch of `parent` is made at `step`.
    checkpoint: the file to load, None for a new run. control_changes: asked for with the resuming.
    replay: changes a person made after the checkpoint, by step, to be made again. journal_lost: the journal
    is missing or damaged, and a new one is begun. left_out: pictures the run goes on without from here on.
    way: how `step` is reached where it has no checkpoint. by: who asked for `control_changes`.
    """

    folder: RunFolder
    recipe: Recipe
    manifest: DataManifest
    branch: int
    step: int = 0
    checkpoint: Path | None = None
    parent: int | None = None
    changes: dict[str, object] = field(default_factory=dict)
    control_changes: dict[str, Setting] = field(default_factory=dict)
    replay: dict[int, list[tuple[str, Setting]]] = field(default_factory=dict)
    journal_lost: bool = False
    left_out: tuple[str, ...] = ()
    way: Way | None = None
    by: str = "person"

    @property
    def newest_known(self) -> int:
        """The step of the newest checkpoint that the start rests on; 0 without."""
        return self.step if self.way is None else self.way.begin


def plan_start(run_dir: Path, from_step: int | None, branch: int | None, changes: dict[str, object]) -> Start:
    """Find out how `run_dir` is taken up. Raises InputProblem or RecipeProblem, naming step or key."""
    if not is_run(run_dir):
        raise InputProblem(
            "{folder} is no run; choose a folder that `ganstudio train` or the window made.",
            folder=str(run_dir),
        )
    folder = RunFolder(run_dir)
    manifest = read_manifest(folder)
    try:
        with RunReader(run_dir) as reader:
            start = _by_journal(reader, manifest, from_step, branch, changes)
    except JournalLost:
        start = _without_journal(folder, manifest, from_step, branch, changes)
    must_have_extra(start.recipe)
    if "batch_size" in start.changes:
        _must_fill_a_batch(start)
    return start


def _by_journal(
    reader: RunReader,
    manifest: DataManifest,
    from_step: int | None,
    branch: int | None,
    changes: dict[str, object],
) -> Start:
    number = reader.current_branch() if branch is None else reader.branch(branch).id
    asked = apply_changes(reader.recipe(number), changes)
    start = Start(
        reader.folder,
        asked.recipe,
        manifest,
        branch=number,
        changes=asked.changes,
        control_changes=asked.controls,
    )
    line = reader.branch(number)
    points = {point.step: point for point in reader.checkpoints(number)}
    # A branch whose own first checkpoint was not written any more begins where it began.
    newest = max([*points, line.start_step])
    step = newest if from_step is None else _on_the_line(from_step, line, newest)
    if step == line.last_step > newest and not asked.lasting and not asked.controls:
        step = newest  # what a killed run had done is done again on its own line
    parent = MAIN_BRANCH
    if step in points:
        point = points[step]
        start, parent = replace(start, step=step, checkpoint=point.path), point.branch
    elif step:
        start = replace(start, step=step, way=plan_way(reader, number, step))
        parent = owner(reader, number, step)
    ahead = line.last_step > start.step
    broken = ahead and _diverged_after(reader, number, start.step)
    is_begin = line.parent is not None and line.start_step == start.step
    again = reader.control_changes_after(number, start.step)
    if is_begin and start.way is None:  # the checkpoint there is the parent's
        again = [*((start.step, name, value) for name, value in begun_with(line)), *again]
    altered = asked.lasting and (ahead or start.step > 0 or start.checkpoint is not None)
    beside = start.step < newest or (from_step is not None and start.way is not None)
    if not (beside or altered or broken or (ahead and asked.controls)):
        for step, name, value in again:
            start.replay.setdefault(step, []).append((name, value))
        return start
    # The batches after the step will not come again: they stay, and a branch begins beside them. With it
    # goes what was asked for at this very step, unless it may be what broke the numbers.
    if start.step == newest and (is_begin or not broken):
        here = {name: value for step, name, value in again if step == start.step}
        start = replace(start, control_changes=here | asked.controls)
    return replace(start, parent=parent)


def _on_the_line(step: int, line: Branch, newest: int) -> int:
    last = max(line.last_step, newest)
    if step > last:
        raise InputProblem(
            "There is no step {step} on branch {branch} yet; choose one from 0 to {last}.",
            step=step,
            branch=line.id,
            last=last,
        )
    return step


def _diverged_after(reader: RunReader, branch: int, step: int) -> bool:
    """Whether batches of `branch` itself after `step` led to numbers that are none."""
    told = (logged.event for logged in reader.events(branch, (Diverged,)))
    return any(event.branch == branch and event.step > step for event in told)


def without_changed_pictures(start: Start) -> Start:
    """The same start on what is left of the pictures. Raises RecipeProblem when they fill no batch."""
    changes = start.manifest.check(deep=True)
    gone = {*changes.missing, *changes.changed}
    if not gone:
        return start
    left = start.manifest.without(gone)
    start = replace(start, manifest=left, left_out=tuple(sorted(gone)))
    _must_fill_a_batch(start)
    return start


def _must_fill_a_batch(start: Start) -> None:
    count = len(start.manifest.split()[0]) if start.manifest.pictures else 0
    if count < start.recipe.batch_size:
        raise RecipeProblem(
            {
                "batch_size": Message(
                    "a batch of {batch} needs at least as many pictures, but only {count} are left; put the "
                    "others back, or lower it to {count} or less",
                    {"batch": start.recipe.batch_size, "count": count},
                )
            }
        )


def _without_journal(
    folder: RunFolder,
    manifest: DataManifest,
    from_step: int | None,
    branch: int | None,
    changes: dict[str, object],
) -> Start:
    """By what the files say: their names tell branch and step, a checkpoint holds its branch's recipe."""
    files = folder.checkpoint_files()
    number = newest_branch(folder) if branch is None else branch
    points = {file.step: file for file in files if file.branch == number}
    if not points and number != MAIN_BRANCH:
        raise InputProblem(
            "The journal of {run} is lost, and there is no checkpoint of branch {branch}; there are some of "
            "the branches {branches}.",
            run=folder.name,
            branch=number,
            branches=", ".join(str(known) for known in sorted({file.branch for file in files})) or "-",
        )
    anew = from_step == 0 and 0 not in points
    point = None if anew or not (points or from_step) else _choose(points, from_step, folder.path)
    newest = points.get(max(points, default=0))
    asked = apply_changes(folder.recipe() if newest is None else recipe_in(point or newest), changes)
    step = point.step if point else 0
    turns_off = newest is not None and (asked.lasting or step < newest.step)
    return Start(
        folder,
        asked.recipe,
        manifest,
        branch=number,
        step=step,
        checkpoint=point.path if point else None,
        parent=number if turns_off else None,
        changes=asked.changes,
        control_changes=asked.controls,
        journal_lost=True,
    )


def _choose(points: Mapping[int, _P], from_step: int | None, run_dir: Path) -> _P:
    """The checkpoint to go on from: the newest, or that of `from_step`."""
    if not points:
        raise InputProblem("{run} has no checkpoint yet; resume it without a step.", run=str(run_dir))
    step = max(points) if from_step is None else from_step
    if step not in points:
        raise InputProblem(
            "There is no checkpoint of step {step}; there are {known}.",
            step=step,
            known=", ".join(str(known) for known in sorted(points)),
        )
    return points[step]
