"""What the controls were where the autopilot goes back to, and what of a person's own goes along."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ganstudio.controls import CONTROL_NAMES, Controls, Setting, checked, in_hand_text
from ganstudio.events import Balance, ControlChanged
from ganstudio.recipe import CONTROL_KEYS
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.runs.reader import RunReader
from ganstudio.session.opening import Start
from ganstudio.training.balance.causes import leads_to
from ganstudio.training.balance.remedies import WayBack


def way_back(reader: RunReader, branch: int, start: Start) -> WayBack:
    """`start`, a way back on the line of `branch`, with its controls and what a person has turned since.

    The controls are the checkpoint's own, since the autopilot's small steps are not told one by one. Raises
    Problem for a checkpoint that cannot be read.
    """
    events = (logged.event for logged in reader.events(branch, (ControlChanged,)))
    turned = {
        event.name
        for event in events
        if isinstance(event, ControlChanged) and event.step >= start.step and event.by != "autopilot"
    }
    return WayBack(start.step, _controls(start), frozenset(turned))


def _controls(start: Start) -> Controls:
    values: dict[str, Any] = start.recipe.model_dump(include=set(CONTROL_KEYS))
    if start.checkpoint is not None:
        stored = load_checkpoint(start.checkpoint).get("controls")
        known = stored.items() if isinstance(stored, dict) else ()
        values |= {name: checked(name, value) for name, value in known if name in CONTROL_NAMES}
    return Controls(**(values | start.control_changes))


def goes_along(state: Balance, now: Controls, back: WayBack) -> dict[str, Setting]:
    """What a person took in hand since, with the values it has now: it is theirs on the new branch as well.

    But what of it led to the trouble stays behind, hand and value: a return that kept it would only lead to
    the same trouble again. The line that is left keeps it, and the plots mark where it was set.
    """
    own = {
        name
        for name in now.in_hand - back.controls.in_hand
        if not leads_to(state, name, getattr(back.controls, name), getattr(now, name))
    }
    if not own:
        return {}
    values: dict[str, Setting] = {name: getattr(now, name) for name in sorted(own)}
    return values | {"by_hand": in_hand_text(own | back.controls.in_hand)}


def with_hands(back: WayBack, kept: dict[str, Setting]) -> WayBack:
    """The same way back once what goes along is in force."""
    asked: dict[str, Any] = dict(kept)
    return replace(back, controls=replace(back.controls, **asked))
