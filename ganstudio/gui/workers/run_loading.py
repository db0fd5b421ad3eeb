"""Reads a run's journal in pieces, and goes on reading while another process trains it."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path
from threading import Semaphore

from ganstudio.events import RunStarted
from ganstudio.gui.models.run_info import CurvePiece, CurvesLoaded, RowsNamed, RunInfo, RunNews
from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.gui.workers.job import Progress
from ganstudio.latent.run_labels import read_run_labels
from ganstudio.problems import Problem
from ganstudio.runs.broken_off import broken_off
from ganstudio.runs.curves import CURVES
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader

Loaded = RunInfo | CurvePiece | CurvesLoaded | RowsNamed | RunNews

_COLUMNS = ("step", *CURVES)
_CHUNK = 16_384
"""Batches a piece: small enough that neither thread keeps the other waiting for a visible time."""
PIECES_AHEAD = 2
"""Pieces on their way from the disk to the screen at a time, where a gate holds them back."""
_LOOK_EVERY = 0.5


def load_run(
    run_dir: Path, branch: int | None, progress: Progress, gate: Semaphore | None = None
) -> Generator[Loaded, None, None]:
    """The run along `branch` (None: the one trained last), first what is known of it, then its curves.

    While another process has it locked, its news follow until it ends. A piece is sent for every release of
    `gate`, so that whoever draws them is not flooded. Raises Problem.
    """
    watched = RunFolder(run_dir).is_locked()
    with RunReader(run_dir) as reader:
        shown = reader.current_branch() if branch is None else branch
        rewinds = reader.rewinds()  # before anything is read, so that none is missed
        info = _info(reader, run_dir, shown, watched=watched)
        yield info
        for columns in reader.batches(shown, columns=_COLUMNS, chunk=_CHUNK):
            if not _may_send(gate, progress):
                return
            yield CurvePiece(shown, columns)
        yield CurvesLoaded()
        if rows := _sample_rows(reader):
            yield RowsNamed(rows)
        if watched:
            yield from _watch(reader, info, rewinds, progress, gate)


def _may_send(gate: Semaphore | None, progress: Progress) -> bool:
    """Wait until the next piece is wanted; False when none is any more."""
    while gate is not None and not gate.acquire(timeout=0.1):
        if not progress(0, 0):
            return False
    return True


def load_branch(
    run_dir: Path, branch: int, after_step: int, progress: Progress, gate: Semaphore | None = None
) -> Generator[CurvePiece, None, None]:
    """The batches of a branch's line after a step, to be drawn beside another's; `gate` as for `load_run`."""
    with RunReader(run_dir) as reader:
        for columns in reader.batches(branch, after_step, columns=_COLUMNS, chunk=_CHUNK):
            if not _may_send(gate, progress):
                return
            yield CurvePiece(branch, columns)


def load_lists(run_dir: Path, branch: int) -> RunNews:
    """What the lists of branches and checkpoints show, without curves."""
    with RunReader(run_dir) as reader:
        return RunNews(
            tuple(reader.branches()),
            tuple(reader.checkpoints(branch)),
            tuple(reader.snapshots(branch)),
            (),
            False,
            tuple(reader.merits(branch)),
            reader.best(),
            _sample_rows(reader),
        )


def _sample_rows(reader: RunReader) -> dict[int, SampleRows]:
    """What the rows of the samples are, by branch: a sitting may have asked for others.

    `data.json` is read only where there are such rows, since it is long where the pictures are many.
    """
    asked = {}
    for branch in reader.branches():
        try:
            name = reader.recipe(branch.id).snapshot_rows
        except Problem:  # of another branch than the one shown, perhaps; it is told of where it is opened
            continue
        if name:
            asked[branch.id] = name
    if not asked:
        return {}
    attributes = read_run_labels(reader.folder.path).attributes
    found = {branch: SampleRows.of(attributes, name) for branch, name in asked.items()}
    return {branch: rows for branch, rows in found.items() if rows is not None}


def _info(reader: RunReader, run_dir: Path, branch: int, *, watched: bool) -> RunInfo:
    recipe = reader.recipe(branch)
    events = tuple(reader.events(branch))
    return RunInfo(
        run_dir=run_dir,
        recipe=recipe,
        branch=branch,
        branches=tuple(reader.branches()),
        checkpoints=tuple(reader.checkpoints(branch)),
        snapshots=tuple(reader.snapshots(branch)),
        events=events,
        last=reader.last_batch(branch),
        steps_per_epoch=_steps_per_epoch(reader.folder, recipe.batch_size, events),
        watched=watched,
        merits=tuple(reader.merits(branch)),
        best=reader.best(),
        broke_off=None if watched or branch != reader.current_branch() else broken_off(reader),
    )


def _steps_per_epoch(folder: RunFolder, batch_size: int, events: tuple[object, ...]) -> int:
    starts = [e.event for e in events if isinstance(e.event, RunStarted)]  # type: ignore[attr-defined]
    if starts and starts[-1].batch_size == batch_size:
        return starts[-1].steps_per_epoch
    try:
        return len(folder.manifest().split()[0]) // batch_size
    except Problem:
        return 0


def _watch(
    reader: RunReader, info: RunInfo, rewinds: int, progress: Progress, gate: Semaphore | None
) -> Generator[Loaded, None, None]:
    branch, last_step = info.branch, info.last.step if info.last is not None else 0
    last_event = info.events[-1].id if info.events else 0
    watched = True
    while watched:
        until = time.monotonic() + _LOOK_EVERY
        while time.monotonic() < until:
            if not progress(0, 0):
                return
            time.sleep(0.05)
        watched = reader.folder.is_locked()
        if reader.rewinds() != rewinds or reader.current_branch() != branch:
            # Another line is trained now: everything is to be shown from its beginning.
            yield from load_run(info.run_dir, None, progress, gate)
            return
        for columns in reader.batches(branch, last_step, columns=_COLUMNS, chunk=_CHUNK):
            last_step = int(columns["step"][-1])
            if not _may_send(gate, progress):
                return
            yield CurvePiece(branch, columns)
        events = tuple(reader.events(branch, after_id=last_event))
        last_event = events[-1].id if events else last_event
        yield RunNews(
            tuple(reader.branches()),
            tuple(reader.checkpoints(branch)),
            tuple(reader.snapshots(branch)),
            events,
            watched,
            tuple(reader.merits(branch)),
            reader.best(),
            broke_off=None if watched else broken_off(reader),
        )
