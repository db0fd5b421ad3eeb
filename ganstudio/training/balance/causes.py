"""Which changes of controls lead to which state of trouble, and what to take back of them. No torch."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ganstudio.control_names import in_a_row
from ganstudio.control_words import changed_words
from ganstudio.controls import Controls, Setting
from ganstudio.events import Balance, ControlChanged
from ganstudio.problems import Message

CAUSE_IMAGES = 20_000
"""Pictures before a trouble began within which a change counts as what made it: as many as a remedy has for
its cure by default (the recipe's patience), since what mends a balance within them can break it within them.
"""
LEAP = 4.0
"""A rate turned by this factor or more is a leap, see `_LEAPS`."""
_SLIGHT = 1.2
"""A rate turned by less than this factor explains nothing."""

_D_AHEAD: dict[str, int] = {
    "lr_d": 1, "d_updates": 1, "freeze_g": 1, "real_label": 1, "lr_g": -1, "g_updates": -1,
    "freeze_d_layers": -1, "noise_std": -1, "augment": -1, "augment_color": -1, "augment_translation": -1,
    "augment_cutout": -1, "apa_p": -1, "lecam_weight": -1, "cr_weight": -1, "gp_weight": -1, "r1_gamma": -1,
    "r2_gamma": -1,
}  # fmt: skip
"""Controls that put D ahead when they are raised (1) or lowered (-1)."""
_D_BEHIND = {name: -way for name, way in _D_AHEAD.items() if name != "freeze_g"} | {"freeze_d": 1}
_STEEPER: dict[str, int] = {
    "lr_d": 1, "lr_g": 1, "d_updates": 1, "g_updates": 1, "noise_std": -1, "gp_weight": -1, "r1_gamma": -1,
    "r2_gamma": -1,
}  # fmt: skip
"""Controls that make both take larger steps."""

_LEADS: dict[Balance, dict[str, int]] = {
    Balance.D_TOO_STRONG: _D_AHEAD,
    Balance.D_TOO_WEAK: _D_BEHIND,
    Balance.OSCILLATING: _STEEPER,
    Balance.COLLAPSING: {"lr_g": 1, "g_updates": 1, "freeze_d": 1, "noise_std": -1, "augment": -1},
    Balance.MEMORISING: {"lr_d": 1, "d_updates": 1, "noise_std": -1, "augment": -1, "r1_gamma": -1},
    Balance.DIVERGED: {"lr_d": 1, "lr_g": 1, "gp_weight": 1, "r1_gamma": 1, "r2_gamma": 1},
}
_LEAPS: dict[Balance, frozenset[str]] = {
    # A rate far beyond what D bears breaks it, and it then tells nothing apart.
    Balance.D_TOO_WEAK: frozenset({"lr_d"}),
    # G gives up its variety before a D that runs away as before one that falls behind.
    Balance.COLLAPSING: frozenset({"lr_d"}),
}
"""Controls of which a leap, up or down, leads to a state."""


def leads_to(state: Balance, name: str, old: Setting, new: Setting) -> bool:
    """Whether turning a control from `old` to `new` leads to a state, as far as one knows."""
    if isinstance(old, str) or isinstance(new, str) or math.isclose(old, new, rel_tol=1e-6, abs_tol=1e-9):
        return False
    fold = max(old / new, new / old) if name.startswith("lr_") and old > 0 and new > 0 else math.inf
    if name in _LEAPS.get(state, ()) and LEAP * (1 - 1e-6) <= fold < math.inf:
        return True
    return (new - old) * _LEADS.get(state, {}).get(name, 0) > 0 and fold >= _SLIGHT


def undone(state: Balance, then: Controls, now: Controls, names: Iterable[str]) -> dict[str, Setting]:
    """Those of `names` whose way from `then` to `now` leads to a state, with their values then."""
    return {
        name: getattr(then, name)
        for name in sorted(set(names))
        if leads_to(state, name, getattr(then, name), getattr(now, name))
    }


def further_against(state: Balance, then: Controls, now: Controls) -> dict[str, Any]:
    """The controls that stand further against a state `now` than they did `then`, with their values now."""
    return {
        name: getattr(now, name)
        for name, way in _LEADS.get(state, {}).items()
        if (getattr(then, name) - getattr(now, name)) * way > 0
    }


def of_a_person(change: ControlChanged) -> bool:
    """Whether a person made a change of their own accord; "replay" makes such a one again."""
    return change.by in ("person", "replay")


def to_take_back(
    state: Balance, changes: Sequence[ControlChanged], now: Controls, first: float, last: float
) -> dict[str, Setting]:
    """The controls that a person turned towards a state in the steps `first` to `last`, and what they were.

    changes: of a line of training, in order. now: the controls in force; what was put right since is left
    out. Of several turns of a control the newest that led there counts, and those before it as far as they
    go on the same way: a slider that was dragged told many.
    """
    found: dict[str, Setting] = {}
    closed: set[str] = set()
    for change in reversed(changes):
        if not (first <= change.step <= last and of_a_person(change)) or change.name in closed:
            continue
        name, old = change.name, change.old
        reached = found.get(name)
        if reached is None:
            if leads_to(state, name, old, getattr(now, name)):
                found[name] = old
        elif _is_further(old, reached, getattr(now, name)):
            found[name] = old
        else:
            closed.add(name)
    return found


def _is_further(old: Setting, reached: Setting, now: Setting) -> bool:
    """Whether `old` lies beyond `reached`, seen from `now`."""
    if isinstance(old, str) or isinstance(reached, str) or isinstance(now, str):
        return False
    return (old - reached) * (reached - now) > 0


def in_words(changes: Mapping[str, tuple[Setting, Setting]]) -> Message | None:
    """Changes by name, from what to what, in a row; None for none."""
    return in_a_row(changed_words(name, old, new) for name, (old, new) in changes.items())
