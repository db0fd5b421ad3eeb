"""What a person says to a run: the desired state of a run, kept under one Condition.

A trainer asks `take()` at every batch boundary and `wait()`s there while nothing is due. Everybody else only
states what they want; the newest wish wins, and no wish is lost (pause and resume are states, not signals).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from threading import Condition
from typing import Any

from ganstudio.problems import InputProblem

Setting = float | bool | str
"""What a control may be set to."""

PILOT_MODES = ("off", "advise", "act", "ada", "apa")
PILOTED = (
    "augment", "apa_p", "r1_gamma", "lecam_weight", "lr_d", "lr_g", "noise_std", "real_label",
)  # fmt: skip
"""Controls that the autopilot may turn, unless a person keeps them in hand."""


@dataclass(frozen=True, slots=True)
class Controls:
    """What may be changed while a run trains; names are the recipe's keys.

    lr_g, lr_d: learning rates, > 0. g_updates, d_updates: updates a batch, >= 0. freeze_g, freeze_d: no
    updates while set. real_label: D's target for reals, 0.5 to 1. noise_std: standard deviation of Gaussian
    noise on D's input, 0 to 1, in units of pixels in [-1, 1]. augment: share of pictures augmented, 0 to 1;
    augment_color, augment_translation, augment_cutout: how far, from 0 (not at all) to 1 (as published);
    ada_...: how often each of ADA's operations happens, as a part of that share. apa_p: chance that D is
    shown a fake as a real. lecam_weight, cr_weight: weights of LeCam's and of the consistency regularisation.
    freeze_d_layers: the first so many layers of D are not trained, >= 0.
    gp_weight, r1_gamma, r2_gamma: weights of the penalties on D's slope, 0 to 1000. label_weight_d,
    label_weight_g: weights of naming attributes right, in the losses of D and of G, 0 to 20. autopilot: one
    of PILOT_MODES. by_hand: those of PILOTED that a person keeps from the autopilot, with commas between.
    """

    lr_g: float
    lr_d: float
    g_updates: int = 1
    d_updates: int = 1
    freeze_d_layers: int = 0
    freeze_g: bool = False
    freeze_d: bool = False
    real_label: float = 1.0
    noise_std: float = 0.0
    augment: float = 0.0
    augment_color: float = 1.0
    augment_translation: float = 1.0
    augment_cutout: float = 1.0
    ada_flip: float = 1.0
    ada_rot90: float = 1.0
    ada_shift: float = 1.0
    ada_scale: float = 1.0
    ada_rotate: float = 1.0
    ada_aniso: float = 1.0
    ada_brightness: float = 1.0
    ada_contrast: float = 1.0
    ada_luma_flip: float = 1.0
    ada_hue: float = 1.0
    ada_saturation: float = 1.0
    ada_noise: float = 0.0
    ada_cutout: float = 0.0
    apa_p: float = 0.0
    lecam_weight: float = 0.0
    cr_weight: float = 0.0
    gp_weight: float = 10.0
    r1_gamma: float = 0.0
    r2_gamma: float = 0.0
    label_weight_d: float = 1.0
    label_weight_g: float = 1.0
    autopilot: str = "off"
    by_hand: str = ""

    @property
    def in_hand(self) -> frozenset[str]:
        """The names in `by_hand`."""
        return frozenset(name for name in self.by_hand.split(",") if name)


LIMITS: dict[str, tuple[float, float]] = {
    "lr_g": (1e-8, 1.0),
    "lr_d": (1e-8, 1.0),
    "g_updates": (0, 10),
    "d_updates": (0, 10),
    "freeze_d_layers": (0, 64),
    "real_label": (0.5, 1.0),
    "noise_std": (0.0, 1.0),
    "augment": (0.0, 1.0),
    "augment_color": (0.0, 1.0),
    "augment_translation": (0.0, 1.0),
    "augment_cutout": (0.0, 1.0),
    "ada_flip": (0.0, 1.0),
    "ada_rot90": (0.0, 1.0),
    "ada_shift": (0.0, 1.0),
    "ada_scale": (0.0, 1.0),
    "ada_rotate": (0.0, 1.0),
    "ada_aniso": (0.0, 1.0),
    "ada_brightness": (0.0, 1.0),
    "ada_contrast": (0.0, 1.0),
    "ada_luma_flip": (0.0, 1.0),
    "ada_hue": (0.0, 1.0),
    "ada_saturation": (0.0, 1.0),
    "ada_noise": (0.0, 1.0),
    "ada_cutout": (0.0, 1.0),
    "apa_p": (0.0, 1.0),
    "lecam_weight": (0.0, 10.0),
    "cr_weight": (0.0, 1000.0),
    "gp_weight": (0.0, 1000.0),
    "r1_gamma": (0.0, 1000.0),
    "r2_gamma": (0.0, 1000.0),
    "label_weight_d": (0.0, 20.0),
    "label_weight_g": (0.0, 20.0),
}
SWITCHES = ("freeze_g", "freeze_d")
"""Controls that are on or off."""
_WHOLE = ("g_updates", "d_updates", "freeze_d_layers")
CONTROL_NAMES: tuple[str, ...] = tuple(f.name for f in fields(Controls))


def checked(name: str, value: object) -> Setting:
    """Return `value` as the control's type, or raise InputProblem that says which values are right."""
    if name not in CONTROL_NAMES:
        raise InputProblem(
            "{name} is no control; the controls are {names}.", name=name, names=", ".join(CONTROL_NAMES)
        )
    if name in SWITCHES:
        if not isinstance(value, bool):
            raise InputProblem("{name} is {value}; it must be true or false.", name=name, value=repr(value))
        return value
    if name == "autopilot":
        return _checked_mode(value)
    if name == "by_hand":
        return _checked_names(value)
    low, high = LIMITS[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise InputProblem("{name} is {value}; it must be a number.", name=name, value=repr(value))
    whole = name in _WHOLE
    if not low <= value <= high or (whole and value != int(value)):
        raise InputProblem(
            "{name} is {value}; it must lie between {low} and {high}.",
            name=name,
            value=value,
            low=f"{low:g}",
            high=f"{high:g}",
        )
    return int(value) if whole else float(value)


def _checked_mode(value: object) -> str:
    if not isinstance(value, str) or value not in PILOT_MODES:
        raise InputProblem(
            "{name} is {value}; it must be one of {modes}.",
            name="autopilot",
            value=repr(value),
            modes=", ".join(PILOT_MODES),
        )
    return value


def _checked_names(value: object) -> str:
    names = [part.strip() for part in value.split(",")] if isinstance(value, str) else [repr(value)]
    unknown = [name for name in names if name and name not in PILOTED]
    if unknown:
        raise InputProblem(
            "{name} is {value}; it names some of {known}.",
            name="by_hand",
            value=", ".join(unknown),
            known=", ".join(PILOTED),
        )
    return in_hand_text(names)


def in_hand_text(names: Iterable[str]) -> str:
    """The value of `by_hand` for the controls of these names."""
    there = set(names)
    return ",".join(name for name in PILOTED if name in there)


@dataclass(frozen=True, slots=True)
class Change:
    """One control's change that waits for the next batch boundary."""

    name: str
    old: Setting
    new: Setting
    by: str


@dataclass(frozen=True, slots=True)
class Due:
    """What a trainer has to do at a batch boundary. Taking it clears all but `stop` and `paused`."""

    controls: Controls
    changes: tuple[Change, ...]
    stop: bool
    paused: bool
    save: bool
    sample: bool
    weights: bool


class RunControl:
    """The one door through which a run is told what to do; safe to use from any thread."""

    def __init__(self, controls: Controls | None = None, *, paused: bool = False) -> None:
        self._condition = Condition()
        self._controls = controls
        self._changes: list[Change] = []
        self._paused = paused
        self._steps_allowed = 0
        self._stop = False
        self._save = self._sample = self._weights = False
        self._checkpoint_budget_gb: float | None = None

    @property
    def checkpoint_budget_gb(self) -> float | None:
        """The room for checkpoints that was asked for last; None: as the recipe says."""
        with self._condition:
            return self._checkpoint_budget_gb

    def give_room(self, gigabytes: float) -> None:
        """Let checkpoints take so much room; in force with the next checkpoint, or when the sitting ends."""
        with self._condition:
            self._checkpoint_budget_gb = gigabytes

    @property
    def controls(self) -> Controls | None:
        """The controls as last asked for; None before the run has set its first ones."""
        with self._condition:
            return self._controls

    @property
    def paused(self) -> bool:
        with self._condition:
            return self._paused

    @property
    def stopping(self) -> bool:
        with self._condition:
            return self._stop

    def begin(self, controls: Controls) -> None:
        """Called by the session: the controls a run starts from, without counting as changes.

        Changes asked for earlier (a person was quicker than the start) stay due on top of them.
        """
        with self._condition:
            earlier, self._changes = self._changes, []
            self._controls = controls
            for change in earlier:
                self._set_locked(change.name, change.new, change.by)

    def set(self, name: str, value: object, by: str = "person") -> None:
        """Ask for a control's new value from the next batch on. Raises InputProblem for a wrong value."""
        new = checked(name, value)
        with self._condition:
            self._set_locked(name, new, by)
            self._condition.notify_all()

    def _set_locked(self, name: str, new: Setting, by: str) -> None:
        if self._controls is None:
            self._changes.append(Change(name, new, new, by))
            return
        if by == "replay" and any(w.name == name and w.by != "replay" for w in self._changes):
            return  # what a person wants now is newer than what they wanted then
        old = getattr(self._controls, name)
        for index, waiting in enumerate(self._changes):
            if waiting.name == name and waiting.by == by:
                # A dragged slider asks many times between two batches: one change, from first to last.
                self._changes[index] = replace(waiting, new=new)
                break
        else:
            self._changes.append(Change(name, old, new, by))
        self._changes = [change for change in self._changes if change.old != change.new]
        asked: dict[str, Any] = {name: new}
        self._controls = replace(self._controls, **asked)

    def follow(self, name: str, value: Setting) -> None:
        """For the trainer: the run itself has set a control; what somebody asked for still comes."""
        with self._condition:
            asked: dict[str, Any] = {name: value}
            waiting = [change for change in self._changes if change.name == name]
            self._changes = [
                replace(change, old=value) if change.name == name else change for change in self._changes
            ]
            if self._controls is not None and not waiting:
                self._controls = replace(self._controls, **asked)

    def pause(self) -> None:
        with self._condition:
            self._paused, self._steps_allowed = True, 0
            self._condition.notify_all()

    def resume(self) -> None:
        with self._condition:
            self._paused, self._steps_allowed = False, 0
            self._condition.notify_all()

    def step_once(self) -> None:
        """Run exactly one more batch and be paused after it."""
        with self._condition:
            self._paused = True
            self._steps_allowed += 1
            self._condition.notify_all()

    def stop(self) -> None:
        with self._condition:
            self._stop = True
            self._condition.notify_all()

    def save(self) -> None:
        with self._condition:
            self._save = True
            self._condition.notify_all()

    def sample(self) -> None:
        with self._condition:
            self._sample = True
            self._condition.notify_all()

    def request_weights(self) -> None:
        """Ask the run to publish its newest weights (for the explorer) at the next batch boundary."""
        with self._condition:
            self._weights = True
            self._condition.notify_all()

    def take(self) -> Due:
        """For the trainer, at a batch boundary: what is due now. Counts one allowed step while paused."""
        with self._condition:
            if self._controls is None:
                raise RuntimeError("begin() comes before take()")
            paused = self._paused
            if paused and self._steps_allowed and not self._stop:
                self._steps_allowed -= 1
                paused = False
            due = Due(
                self._controls,
                tuple(self._changes),
                self._stop,
                paused,
                self._save,
                self._sample,
                self._weights,
            )
            self._changes = []
            self._save = self._sample = self._weights = False
            return due

    def wait(self, timeout: float | None = None) -> None:
        """For the trainer, while paused: sleep until something is due or the pause is over."""
        with self._condition:
            self._condition.wait_for(self._something_due, timeout)

    def _something_due(self) -> bool:
        return (
            not self._paused
            or self._stop
            or self._save
            or self._sample
            or self._weights
            or self._steps_allowed > 0
            or bool(self._changes)
        )
