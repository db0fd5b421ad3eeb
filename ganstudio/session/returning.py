"""Going back by itself: where to, with what, and how often, when the autopilot gives a line up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ganstudio.control_names import NAMES, in_a_row
from ganstudio.control_words import control_text
from ganstudio.controls import PILOTED, Controls
from ganstudio.events import Balance, ReturnDue, WentBack
from ganstudio.problems import Message
from ganstudio.recipe.rules import idle_controls
from ganstudio.runs.reader import RunReader
from ganstudio.runs.states import CALM, StateTrack
from ganstudio.session.opening import Start, plan_start
from ganstudio.session.then import goes_along, way_back, with_hands
from ganstudio.training.balance.pilot.tending import remedy_on_return
from ganstudio.training.balance.remedies import UNDOES
from ganstudio.training.balance.words import WORDS


@dataclass(frozen=True, slots=True)
class Return:
    """start: how the new branch begins. The others: see `WentBack`. seconds: spent training before."""

    start: Start
    from_branch: int
    from_step: int
    state: Balance
    remedy: Message
    attempt: int
    most: int
    seconds: float

    def told(self, branch: int) -> WentBack:
        """What is told first on the new branch, once it has its number."""
        return WentBack(
            branch,
            self.start.step,
            self.from_branch,
            self.from_step,
            self.state,
            self.remedy,
            self.attempt,
            self.most,
        )


def plan_return(run_dir: Path, due: ReturnDue) -> Return | Message:
    """Where the line goes on and with what, or why it ends. Raises Problem when the journal or the
    checkpoint cannot be read.

    It goes on at the newest checkpoint made while the run was balanced; without one, at the newest from
    before there was trouble, or from the beginning. Where the last return got no further than the line it
    left, it goes as far again beyond it, and to before the run was first balanced if need be: what is wrong
    may have begun there already.

    What it changes counts from the controls at that checkpoint, not from those of the trouble. Where a person
    has turned a control towards the trouble since, going back undoes that and nothing more is changed. The
    autopilot's own drift is no such cause, since the same figures would make it drift again: where it went
    against the trouble in vain, the change goes further than it had come; where it went the other way, it is
    undone besides. What a person has taken in hand goes along, unless it led to the trouble (`goes_along`).
    """
    controls = Controls(**due.controls)
    with RunReader(run_dir) as reader:
        recipe = reader.recipe(due.branch)
        before = list(_returns_before(reader, due.branch))
        if len(before) >= recipe.autopilot_returns:
            return _with_what_is_kept(_no_more(due, len(before)), controls)
        step = _back_to(reader, due, before[0] if before else None)
        started_with = {
            name
            for old in before
            if old.state is due.state and old.remedy.template != UNDOES
            for name in reader.branch(old.branch).changes
        }
        back = way_back(reader, due.branch, plan_start(run_dir, step, due.branch, {}))
    own = goes_along(due.state, controls, back)
    back = with_hands(back, own)
    tried = {*due.tried, *started_with}
    remedy = remedy_on_return(due.state, controls, back, tried, idle_controls(recipe))
    if remedy is None:
        values: dict[str, object] = {"state": WORDS[due.state].name, "step": due.step}
        nothing = Message(
            "{state} at step {step}, and there is nothing left that the autopilot may turn: the run was"
            " stopped.",
            values,
        )
        return _with_what_is_kept(nothing, controls)
    start = plan_start(run_dir, step, due.branch, {**own, **remedy.changes})
    return Return(
        replace(start, by="autopilot"),
        due.branch,
        due.step,
        due.state,
        remedy.does,
        len(before) + 1,
        recipe.autopilot_returns,
        due.seconds,
    )


def _no_more(due: ReturnDue, returns: int) -> Message:
    values: dict[str, object] = {"state": WORDS[due.state].name, "step": due.step, "returns": returns}
    if not returns:
        return Message(
            "{state} at step {step}: the run was stopped, as it may not go back by itself.", values
        )
    return Message(
        "{state} at step {step}, after going back {returns} times: the run was stopped. Look at the samples"
        " of its branches, and go back with a change of your own.",
        values,
    )


def _with_what_is_kept(text: Message, controls: Controls) -> Message:
    """`text`, and which controls the autopilot was not allowed to turn: the cause may lie there."""
    kept = in_a_row(
        Message(
            "{name} ({value})", {"name": NAMES[name], "value": control_text(name, getattr(controls, name))}
        )
        for name in PILOTED
        if name in controls.in_hand
    )
    if kept is None:
        return text
    return Message(
        "{text} You keep from the autopilot: {kept}. If that is the cause, set it otherwise or give it back.",
        {"text": text, "kept": kept},
    )


def _returns_before(reader: RunReader, branch: int) -> Iterator[WentBack]:
    """The returns that led to a branch, the newest first; one may lead to before another."""
    own: dict[int, WentBack] = {}
    for logged in reader.events(kinds=(WentBack,)):
        if isinstance(logged.event, WentBack):
            own[logged.event.branch] = logged.event
    parents = {line.id: line.parent for line in reader.branches()}
    seen: set[int] = set()
    current: int | None = branch
    while current is not None and current not in seen:
        seen.add(current)
        back = own.get(current)
        if back is not None:
            yield back
        current = parents.get(current) if back is None else back.from_branch


def _back_to(reader: RunReader, due: ReturnDue, last: WentBack | None) -> int:
    """The step to go back to; 0 for the beginning. last: the return that led to this line."""
    steps = [point.step for point in reader.checkpoints(due.branch)]
    track = StateTrack(reader.state_changes(due.branch))
    found = track.balanced_checkpoints(steps, due.step, reader.recipe(due.branch).batch_size)
    first_trouble = next((first for first, state in track.starts() if state not in CALM), due.step)
    oldest = min([first_trouble, *found])
    found += sorted((step for step in steps if 0 < step < oldest), reverse=True)
    if not found:
        return 0
    if last is None or (due.step > last.from_step and found[0] > last.step):
        return found[0]
    enough = (step for step in found if step <= 2 * last.step - due.step)
    return next(enough, found[-1] if found[-1] < last.step else 0)
