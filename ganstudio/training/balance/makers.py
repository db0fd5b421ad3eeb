"""Single changes of controls that help in a state of trouble, worked out from the controls. No torch."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ganstudio.control_words import control_text
from ganstudio.controls import LIMITS, Controls, Setting
from ganstudio.events import Balance
from ganstudio.problems import Message

MOST_AUGMENT = 0.8
"""Beyond this share the alterations begin to show in the samples (METHODS 4)."""
MOST_NOISE = 0.3
"""Noise on D beyond this drowns the pictures."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing to try. does: what it will change, for a button. changes: controls by name with their new
    values, all at once. back_to: the step of the checkpoint to go back to first, None to go on from here.
    """

    does: Message
    changes: Mapping[str, Setting] = field(default_factory=dict)
    back_to: int | None = None


Maker = Callable[[Controls], Remedy | None]
"""The controls in force -> the remedy, None where it would change nothing or go too far."""


def _factor(name: str, factor: float, does: Message) -> Maker:
    def make(controls: Controls) -> Remedy | None:
        old = getattr(controls, name)
        low, high = LIMITS[name]
        new = min(max(old * factor, low), high)
        if math.isclose(new, old):
            return None
        return Remedy(_filled(does, name, old, new), {name: new})

    return make


def _add(name: str, by: float, bound: float, does: Message) -> Maker:
    def make(controls: Controls) -> Remedy | None:
        old = getattr(controls, name)
        new = round(min(old + by, bound) if by > 0 else max(old + by, bound), 3)
        if (new - old) * by <= 1e-9:
            return None
        return Remedy(_filled(does, name, old, new), {name: new})

    return make


def _filled(does: Message, name: str, old: float, new: float) -> Message:
    return Message(does.template, {"old": control_text(name, old), "new": control_text(name, new)})


def _thaw(name: str, does: Message) -> Maker:
    return lambda controls: Remedy(does, {name: False}) if getattr(controls, name) else None


def _train(name: str, does: Message) -> Maker:
    return lambda controls: Remedy(does, {name: 1}) if getattr(controls, name) == 0 else None


def _fewer(name: str, does: Message) -> Maker:
    def make(controls: Controls) -> Remedy | None:
        old = getattr(controls, name)
        return Remedy(Message(does.template, {"old": old, "new": 1}), {name: 1}) if old > 1 else None

    return make


def _slower(controls: Controls) -> Remedy | None:
    changes = {name: max(getattr(controls, name) / 2, LIMITS[name][0]) for name in ("lr_d", "lr_g")}
    if all(value == getattr(controls, name) for name, value in changes.items()):
        return None
    values: dict[str, object] = {name: control_text(name, value) for name, value in changes.items()}
    return Remedy(Message("Halve both learning rates: D {lr_d}, G {lr_g}", values), changes)


_HALVE_D = _factor("lr_d", 0.5, Message("Halve D's learning rate: {old} → {new}"))
_HALVE_G = _factor("lr_g", 0.5, Message("Halve G's learning rate: {old} → {new}"))
_DOUBLE_D = _factor("lr_d", 2.0, Message("Double D's learning rate: {old} → {new}"))
# R1 on a D with batch norms is ill-defined (METHODS 2): it is turned up where it is on, never switched on.
_R1_MORE = _factor("r1_gamma", 4.0, Message("R1 {old} → {new}"))
_R1_LESS = _factor("r1_gamma", 0.25, Message("R1 {old} → {new}"))
_AUGMENT = _add("augment", 0.2, MOST_AUGMENT, Message("Augmentation {old} → {new}"))
_AUGMENT_LESS = _add("augment", -0.2, 0.0, Message("Augmentation {old} → {new}"))
_SMOOTH = _add("real_label", -0.1, 0.9, Message("Label of reals {old} → {new}"))
_SHARPEN = _add("real_label", 0.5, 1.0, Message("Label of reals {old} → {new}"))
_NOISE = _add("noise_std", 0.1, MOST_NOISE, Message("Noise on D {old} → {new}"))
_NOISE_LESS = _add("noise_std", -0.1, 0.0, Message("Noise on D {old} → {new}"))

MAKERS: dict[Balance, tuple[Maker, ...]] = {
    Balance.D_TOO_STRONG: (
        _thaw("freeze_g", Message("Let G train again")),
        _train("g_updates", Message("Let G train again: 1 update a batch")),
        _fewer("d_updates", Message("Updates of D a batch {old} → {new}")),
        _AUGMENT,
        _R1_MORE,
        _HALVE_D,
        _NOISE,
        _SMOOTH,
    ),
    Balance.D_TOO_WEAK: (
        _thaw("freeze_d", Message("Let D train again")),
        _train("d_updates", Message("Let D train again: 1 update a batch")),
        _fewer("g_updates", Message("Updates of G a batch {old} → {new}")),
        _DOUBLE_D,
        _AUGMENT_LESS,
        _R1_LESS,
        _NOISE_LESS,
        _SHARPEN,
    ),
    Balance.OSCILLATING: (_slower, _R1_MORE, _NOISE),
    Balance.COLLAPSING: (_HALVE_G, _NOISE, _AUGMENT),
    Balance.MEMORISING: (_AUGMENT, _NOISE, _HALVE_D),
}
"""By state, most promising first."""

WITH: dict[Balance, tuple[Maker, ...]] = {
    Balance.D_TOO_STRONG: (_AUGMENT, _HALVE_D),
    Balance.D_TOO_WEAK: (_thaw("freeze_d", Message("Let D train again")), _DOUBLE_D),
    Balance.OSCILLATING: (_slower,),
    Balance.COLLAPSING: (_HALVE_G,),
    Balance.DIVERGED: (_slower,),
}
"""What is changed on going back, the first that applies; without it the same would come again."""
