"""What helps in which state: changes of the controls in force, and going back. Data, no torch."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from ganstudio.controls import Controls, Setting
from ganstudio.events import Balance
from ganstudio.problems import Message
from ganstudio.training.balance.causes import further_against, in_words, undone
from ganstudio.training.balance.makers import MAKERS, WITH, Remedy

UNDOES = "this undoes {changes}"
"""What a plain return is said to do."""

_BACK_AT: dict[Balance, int] = {Balance.COLLAPSING: 0, Balance.DIVERGED: 0}
"""Where going back stands among the remedies; at the end if not named: what is not lost yet is mended."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """A checkpoint, made while the run was balanced, that one would go back to.

    controls: those in force there, with which training goes on from it. turned: what a person, by their own
    choice or as a remedy, has turned since. What only the autopilot turned is not among them: going back does
    not rid one of it, since the same figures make it turn the same way again.
    """

    step: int
    controls: Controls
    turned: Collection[str] = ()


def remedies(
    state: Balance,
    controls: Controls,
    back: WayBack | None = None,
    idle: Collection[str] = (),
    before: Mapping[str, Setting] | None = None,
) -> tuple[Remedy, ...]:
    """What to try in a state, most promising first, worked out from the controls in force.

    back: where one would go back to, None if there is no such checkpoint; what is changed with it counts from
    the controls of then. idle: controls that the recipe has no use for; nothing that turns them is offered.
    before: what the controls were that a person turned shortly before the trouble (see `causes`); to take
    that back comes first, save where going back does, which undoes it too.
    """
    made = [maker(controls) for maker in MAKERS.get(state, ())]
    found = [remedy for remedy in made if remedy is not None and not remedy.changes.keys() & set(idle)]
    own = None if state is Balance.DIVERGED else _take_back(controls, before or {}, idle)
    if own is not None:
        found = [own, *(remedy for remedy in found if remedy.changes != own.changes)]
    if back is not None and state in WITH:
        found.insert(_BACK_AT.get(state, len(found)), _go_back(state, controls, back, idle))
    return tuple(found)


def can_go_back(state: Balance) -> bool:
    """Whether going back may help in a state."""
    return state in WITH


def remedies_on_return(state: Balance, controls: Controls, back: WayBack) -> tuple[Remedy, ...]:
    """With what to go on after going back because of a state: the usual change first, then the others.

    controls: those in force where the trouble was. Each change counts from the controls of then, with which
    training goes on; but a control that stood further against the trouble where it was all the same (a
    remedy or the autopilot's own drift had brought it there) counts from there, or the return would try
    again what was in vain already.
    """
    kept = further_against(state, back.controls, controls)
    base = replace(back.controls, **kept)
    makers = dict.fromkeys((*WITH.get(state, ()), *MAKERS.get(state, ())))
    found = []
    for make in makers:
        remedy = make(base)
        if remedy is not None and remedy.changes.keys() & kept.keys():
            does = _in_words(back.controls, remedy.changes)
            remedy = None if does is None else Remedy(does, remedy.changes)
        if remedy is not None:
            found.append(remedy)
    return tuple(found)


def plain_return(state: Balance, controls: Controls, back: WayBack) -> Remedy | None:
    """Going back without any change, where what a person turned since made the trouble: it is undone so.

    Its changes are the values of then, so that they stand in the branch. None where it was not they.
    """
    return _plainly(state, controls, back, Message(UNDOES))


def _plainly(state: Balance, controls: Controls, back: WayBack, does: Message) -> Remedy | None:
    values = undone(state, back.controls, controls, back.turned)
    told = in_words({name: (value, getattr(controls, name)) for name, value in values.items()})
    if told is None:
        return None
    return Remedy(Message(does.template, {**does.values, "changes": told}), values, back.step)


def _take_back(controls: Controls, before: Mapping[str, Setting], idle: Collection[str]) -> Remedy | None:
    changes = {name: value for name, value in before.items() if name not in idle}
    told = _in_words(controls, changes)
    return None if told is None else Remedy(Message("Take back: {changes}", {"changes": told}), changes)


def _in_words(controls: Controls, changes: Mapping[str, Setting]) -> Message | None:
    return in_words({name: (getattr(controls, name), value) for name, value in changes.items()})


def _go_back(state: Balance, controls: Controls, back: WayBack, idle: Collection[str]) -> Remedy:
    """With the first change that the controls of then allow; with none where later turns made the trouble."""
    step: dict[str, object] = {"step": back.step}
    plain = _plainly(state, controls, back, Message("Go back to step {step}, which undoes: {changes}", step))
    if plain is not None:
        return Remedy(plain.does, {}, back.step)
    made = (make(back.controls) for make in WITH[state])
    first = next((r for r in made if r is not None and not r.changes.keys() & set(idle)), None)
    if first is None:
        return Remedy(Message("Go back to step {step}", step), {}, back.step)
    does = Message("Go back to step {step} and: {change}", {**step, "change": first.does})
    return Remedy(does, first.changes, back.step)
