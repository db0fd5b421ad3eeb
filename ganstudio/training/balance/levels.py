"""From which figures on a state has its name, and from which it has lost it again, objective by objective.

Measured on recorded runs, see tests/benchmarks/bench_states.py: change them there first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

WINDOW_IMAGES = 4096
"""Pictures over which the figures of batches are averaged."""
SWING_IMAGES = 8192
"""Pictures over which the swings of D's loss are looked at."""
DWELL_IMAGES = 4096
"""Pictures for which a condition has to hold before the state takes its name."""
STARTING_IMAGES = 8192
"""Pictures after which a training has got going: nothing but broken numbers is named before."""
STARTING_STEPS = 600
"""Batches that it needs besides: D is far ahead in the first, however large they are."""


class Level(NamedTuple):
    """Beyond `enter` a condition begins to hold, and it holds on until `leave` is passed the other way."""

    enter: float
    leave: float


@dataclass(frozen=True, slots=True)
class Levels:
    """What is compared with what. None: the objective has no such figure.

    sure: share of saturated scores above which D is sure of itself; apart: separation that says the same
    where nothing saturates. pinned: hardness (D's loss between floor and chance) below which D has nothing
    left to learn. What shows that a sure D does harm: pressed, G's loss in multiples of chance while the
    samples are settled, their movement small beside the pictures' variety; vanished, the fall of G's gradient
    from its usual size in powers of ten; still, the samples' movement, and lost, their variety, as shares of
    the most there was. near: separation below which D cannot tell. swings:
    standard deviation of hardness; swing_apart: of the separation as a share of its mean, where there is no
    hardness. collapsed: variety as a share of the most there was; poor: as a share of the training
    pictures'. known: r_v.
    """

    sure: Level | None
    apart: Level | None
    pinned: Level | None
    pressed: Level
    settled: Level
    vanished: Level
    still: Level
    lost: Level
    near: Level
    swings: Level | None
    swing_apart: Level
    collapsed: Level
    poor: Level
    known: Level


_BCE = Levels(
    sure=Level(0.45, 0.38),
    apart=None,
    pinned=Level(0.01, 0.02),
    pressed=Level(7.4, 6.4),
    settled=Level(0.16, 0.2),
    vanished=Level(1.0, 0.7),
    still=Level(0.1, 0.15),
    lost=Level(0.9, 0.94),
    near=Level(0.3, 0.6),
    swings=Level(0.5, 0.3),
    swing_apart=Level(0.6, 0.4),
    collapsed=Level(0.6, 0.7),
    poor=Level(0.15, 0.2),
    known=Level(0.75, 0.6),
)
LEVELS: dict[str, Levels] = {
    "bce": _BCE,
    # Beyond the margins hinge has no gradient at all; a D that does well has most of its scores there.
    "hinge": replace(_BCE, sure=Level(0.8, 0.7)),
    "soft-hinge": replace(_BCE, sure=Level(0.8, 0.7)),
    "lsgan": replace(_BCE, sure=Level(0.7, 0.6)),
    "rpgan": replace(_BCE, sure=Level(0.6, 0.5)),
    # A critic is meant to keep reals and fakes apart: only far beyond what others reach is it too strong.
    "wgan": replace(_BCE, sure=None, apart=Level(12.0, 9.0), pinned=None, swings=None),
}
"""Only the levels of "bce" are measured; the others follow it by what their losses mean."""

ALIKE = 0.02
"""Training pictures that differ by less on average (1 is black against white) are copies of one picture."""
MEANT_VARIETY = 0.4
"""Samples that never were as various as this share of the training pictures had nothing to lose yet."""
EARLY_IMAGES, EARLY_STEPS = 16384, 1500
"""Pictures and batches after which a generator whose D is sure should draw various samples."""
LATE_IMAGES, LATE_STEPS = 49152, 3000
"""Pictures and batches after which any generator should."""
