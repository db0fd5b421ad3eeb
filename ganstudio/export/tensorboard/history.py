"""Event files of a run that lies on disk."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ganstudio.export.tensorboard import branch_folder, missing_extra
from ganstudio.export.tensorboard.branch import BranchEvents, controls_at, is_probability, write_past
from ganstudio.problems import Cancelled, InputProblem
from ganstudio.runs.reader import RunReader


def write_run(run: Path, out: Path, progress: Callable[[int, int], bool] | None = None) -> list[Path]:
    """Write what the journal of `run` holds into `out`, a folder for each branch; return those folders.

    A branch shows its own batches: laid over its parent's, they part where it began. `progress(done, total)`
    counts batches; False raises Cancelled. Raises InputProblem when the extra is missing or `out` holds event
    files of this run already, Problem when journal or disk refuse.
    """
    missing = missing_extra()
    if missing is not None:
        raise missing
    from ganstudio.export.tensorboard.writer import EventFile, has_event_files

    written = []
    with RunReader(run) as reader:
        branches = [b for b in reader.branches() if b.parent is None or b.last_step > b.start_step]
        for branch in branches:
            if has_event_files(out / branch_folder(branch.id)):
                raise InputProblem(
                    "{folder} holds event files already, and TensorBoard would mix them with these; choose "
                    "another folder.",
                    folder=str(out / branch_folder(branch.id)),
                )
        done, total = 0, sum(branch.last_step - branch.start_step for branch in branches)
        for branch in branches:

            def show(batches: int, _of: int, before: int = done) -> bool:
                return progress is None or progress(before + batches, total)

            folder = out / branch_folder(branch.id)
            with closing(EventFile(folder)) as file:
                controls = controls_at(reader, branch.id, branch.start_step)
                events = BranchEvents(file, controls, probability=is_probability(reader, branch.id))
                events.begin(reader.recipe(branch.id), branch.start_step, branch.created)
                if not write_past(reader, branch.id, events, branch.last_step, show):
                    raise Cancelled
            done += branch.last_step - branch.start_step
            written.append(folder)
    return written
