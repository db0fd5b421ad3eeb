"""The controls that the integral controller turns, in their order, with their bounds. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ganstudio.controls import LIMITS, Controls
from ganstudio.recipe import Recipe
from ganstudio.recipe.rules import ALTERATIONS, idle_controls
from ganstudio.training.balance.makers import MOST_AUGMENT


@dataclass(frozen=True, slots=True)
class Knob:
    """A control on its way from where it leaves D alone to where it holds D back the most.

    span: that whole way, added to the control; for `by_factors` in powers of two, from the value that the
    control had when it came into the autopilot's hands, its base. The way back ends at 0, or at the base.
    visible: so much of a move is told as one.
    """

    name: str
    span: float
    by_factors: bool
    visible: float

    def moved(self, value: float, base: float, share: float) -> float:
        """`value` moved by a `share` of the range, 1 being the whole range towards holding D back.

        A value that lies beyond a bound already is only moved the other way.
        """
        if not self.by_factors:
            # Full strength is 1, as in ADA, so that its speed means the same; the cap ends the way before.
            # In billionths, or many small moves up and down again would not end at 0.
            new = round(value + share, 9)
            return min(new, max(self.span, value)) if share > 0 else max(new, min(0.0, value))
        low, high = sorted((base, base * math.exp2(self.span)))
        new = value * math.exp2(self.span * share)
        rises = new > value
        new = min(new, max(high, value)) if rises else max(new, min(low, value))
        least, most = LIMITS[self.name]
        return min(max(new, least), most)

    def distance(self, one: float, other: float) -> float:
        """How far two values lie apart, in the unit of `visible`."""
        if not self.by_factors:
            return abs(one - other)
        return abs(math.log2(one / other)) if one > 0 and other > 0 else math.inf


AUGMENT = Knob("augment", MOST_AUGMENT, by_factors=False, visible=0.05)
APA = Knob("apa_p", MOST_AUGMENT, by_factors=False, visible=0.05)
R1 = Knob("r1_gamma", 4.0, by_factors=True, visible=0.5)
LECAM = Knob("lecam_weight", 4.0, by_factors=True, visible=0.5)
# A quarter: with a slower D, which no longer follows G, a set of 300 flat drawings lost its variety although
# r_t was where it should be. The way there takes as long as every other knob's. Remedies for a named trouble
# may go further.
LR_D = Knob("lr_d", -2.0, by_factors=True, visible=0.5)
KNOBS: tuple[Knob, ...] = (AUGMENT, R1, LECAM, LR_D)
"""Each is turned only when the one before is at its bound (METHODS 11)."""
ALONE: dict[str, tuple[Knob, ...]] = {"ada": (AUGMENT,), "apa": (APA,)}
"""The published controllers (Karras et al. 2020, Jiang et al. 2021), each with its one knob."""


def knobs_for(recipe: Recipe, controls: Controls) -> tuple[Knob, ...]:
    """Those that do something in this training. A penalty is turned where it is on, never switched on."""
    idle = idle_controls(recipe)
    useful = {
        AUGMENT: any(getattr(controls, name) > 0 for name in ALTERATIONS if name not in idle),
        APA: True,
        R1: controls.r1_gamma > 0,
        LECAM: controls.lecam_weight > 0,
        LR_D: True,
    }
    there = ALONE.get(controls.autopilot, KNOBS)
    return tuple(k for k in there if useful[k] and k.name not in idle and k.name not in controls.in_hand)
