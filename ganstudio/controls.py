"""What may be changed while a run trains, within which limits. Pure values."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, fields

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
