"""Where a person took a run back and went on from there, by its journal."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from ganstudio.events import RunEnded, RunStarted
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Branch


class Return(NamedTuple):
    """Training left `from_branch` after `from_step` and went on at `step`, on `branch`."""

    branch: int
    step: int
    from_branch: int
    from_step: int


def returns_by_hand(reader: RunReader, by_itself: Collection[int]) -> Iterator[tuple[int, float, Return]]:
    """Each with the id and the time of the start of its branch; `by_itself`: what the autopilot began.

    A branch counts where it leaves the line that was trained before it behind that line's newest batch; one
    that goes on where training had stopped, or on another line, went back from nothing.
    """
    branches = {branch.id: branch for branch in reader.branches()}
    begun = set(by_itself)
    sitting: RunStarted | None = None
    left: tuple[int, int] | None = None
    for logged in reader.events(None, (RunStarted, RunEnded)):
        event = logged.event
        if isinstance(event, RunEnded):
            if sitting is not None and sitting.branch == event.branch:  # else it could not even start
                left, sitting = (event.branch, event.step), None
            continue
        if not isinstance(event, RunStarted):
            continue
        if sitting is not None and sitting.branch in branches:  # it was killed
            left = (sitting.branch, branches[sitting.branch].last_step)
        sitting, branch = event, branches.get(event.branch)
        if branch is None or branch.id in begun:
            continue
        begun.add(branch.id)
        if left is not None and _is_behind(reader, branch, *left):
            yield logged.id, logged.time, Return(branch.id, branch.start_step, *left)


def _is_behind(reader: RunReader, branch: Branch, line: int, step: int) -> bool:
    """Whether `branch` parts from `line` before its step `step`."""
    if branch.parent is None or branch.start_step >= step:
        return False
    return any(
        part.branch == branch.parent and part.last >= branch.start_step for part in reader.lineage(line)
    )
