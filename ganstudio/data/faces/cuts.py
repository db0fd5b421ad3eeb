"""The hair cuts: what falls behind the head and beside the face."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .hair import Hair, both
from .labels import Colour
from .shapes import Pair, Points, ellipse, mirror, path, quadratic, smooth

_TOP: tuple[Pair, ...] = ((0.0, 0.12), (0.16, 0.15), (0.26, 0.26), (0.300, 0.40))
_SIDES = (-1.0, 1.0)


def _flip(side: float) -> Points:
    return np.array([side, 1.0])


# ---- behind the head ----


def _back_pixie(hair: Hair) -> None:
    hair.piece(
        both([*_TOP, (0.318, 0.50), (0.300, 0.62), (0.25, 0.705), (0.16, 0.755), (0.0, 0.77)]), 0.0, back=True
    )


def _back_spiky(hair: Hair) -> None:
    right = path(
        quadratic((0.0, 0.70), (0.1, 0.76), (0.21, 0.785)),
        quadratic((0.21, 0.785), (0.225, 0.73), (0.255, 0.685)),
        quadratic((0.255, 0.685), (0.31, 0.70), (0.365, 0.690)),
        quadratic((0.365, 0.690), (0.325, 0.61), (0.310, 0.500)),
    )
    hair.piece(path(right, np.array([[0.20, 0.2]]), mirror(right)[::-1]), 0.0, back=True)


def _back_bob(hair: Hair) -> None:
    bottom = [(0.335, 0.52), (0.350, 0.66), (0.326, 0.775), (0.262, 0.828), (0.16, 0.810), (0.0, 0.80)]
    hair.piece(both([*_TOP, *bottom]), -0.1, back=True)


def _back_curly(hair: Hair) -> None:
    ring = [
        (0.330, 0.36, 0.080),
        (0.362, 0.47, 0.084),
        (0.358, 0.59, 0.086),
        (0.325, 0.70, 0.085),
        (0.245, 0.79, 0.075),
    ]
    hair.cloud([*ring, *((-x, y, r) for x, y, r in ring), (0.0, 0.50, 0.31)], -0.1, back=True)


def _back_long(hair: Hair) -> None:
    hair.piece(
        both([*_TOP, (0.335, 0.54), (0.356, 0.70), (0.372, 0.86), (0.38, 1.06), (0.0, 1.06)]), -0.1, back=True
    )


def _back_wavy(hair: Hair) -> None:
    waves = [
        (0.340, 0.50),
        (0.392, 0.585),
        (0.366, 0.675),
        (0.416, 0.765),
        (0.388, 0.865),
        (0.432, 0.955),
        (0.40, 1.06),
    ]
    hair.piece(both([*_TOP, *waves, (0.0, 1.06)]), -0.1, back=True)


def _back_small(hair: Hair) -> None:
    hair.piece(both([*_TOP, (0.300, 0.49), (0.280, 0.61), (0.215, 0.69), (0.0, 0.72)]), -0.1, back=True)


_TWIN_TAIL = (
    (0.262, 0.255), (0.325, 0.190), (0.392, 0.255), (0.428, 0.42), (0.434, 0.60), (0.405, 0.77),
    (0.352, 0.915), (0.357, 0.76), (0.322, 0.80), (0.334, 0.62), (0.312, 0.42),
)  # fmt: skip
_PONY_TAIL = (
    (0.140, 0.165), (0.235, 0.065), (0.345, 0.095), (0.415, 0.26), (0.438, 0.46), (0.420, 0.66),
    (0.380, 0.84), (0.382, 0.69), (0.340, 0.745), (0.352, 0.54), (0.322, 0.34), (0.250, 0.23),
)  # fmt: skip


def _back_twin_tails(hair: Hair) -> None:
    _back_small(hair)
    tail = smooth(_TWIN_TAIL, closed=True)
    light = smooth([(0.362, 0.36), (0.402, 0.37), (0.412, 0.46), (0.374, 0.44)], closed=True)
    for side in _SIDES:
        mask = hair.piece(tail * _flip(side), -0.1)
        for x, top in ((0.350, 0.28), (0.388, 0.34)):
            hair.strand((side * x, 0.80), (side * (x + 0.055), 0.55), (side * (x - 0.015), top), -0.1)
        hair.gleam(hair.side(light * _flip(side)), -0.1, mask, 0.7)


def _back_ponytail(hair: Hair) -> None:
    _back_small(hair)
    mask = hair.piece(smooth(_PONY_TAIL, closed=True), -0.1)
    hair.strand((0.357, 0.72), (0.415, 0.45), (0.305, 0.20), -0.1)
    hair.strand((0.397, 0.70), (0.435, 0.42), (0.340, 0.19), -0.1)
    light = smooth([(0.335, 0.20), (0.375, 0.20), (0.403, 0.33), (0.365, 0.32)], closed=True)
    hair.gleam(hair.side(light), -0.1, mask, 0.7)


def _back_buns(hair: Hair) -> None:
    _back_small(hair)
    for side in _SIDES:
        mask = hair.piece(ellipse((side * 0.225, 0.148), 0.104, 0.096), 0.0)
        swirl = [
            (0.155, 0.165),
            (0.195, 0.105),
            (0.258, 0.103),
            (0.286, 0.150),
            (0.248, 0.182),
            (0.220, 0.160),
        ]
        line = smooth([(side * x, y) for x, y in swirl])
        hair.pen.stroke(hair.side(line), 0.010, hair.tones.line, depth=0.0, taper=(0.3, 0.6), alpha=0.75)
        hair.gleam(ellipse((side * 0.225 - 0.035, 0.090), 0.034, 0.018), 0.0, mask, 0.75)


# ---- beside the face ----


def _locks(hair: Hair, right: Sequence[Pair], strand: tuple[Pair, Pair, Pair], depth: float = 0.35) -> None:
    shape = smooth(right, closed=True)
    for side in _SIDES:
        hair.piece(shape * _flip(side), depth)
        a, b, c = ((side * x, y) for x, y in strand)
        hair.strand(a, b, c, depth)


_BOB_LOCK = (
    (0.235, 0.36), (0.290, 0.40), (0.330, 0.56), (0.328, 0.70), (0.268, 0.808), (0.222, 0.795), (0.238, 0.70),
    (0.226, 0.58), (0.222, 0.46),
)  # fmt: skip
_LONG_LOCK = (
    (0.235, 0.36), (0.290, 0.40), (0.325, 0.60), (0.334, 0.80), (0.300, 1.02), (0.262, 0.93), (0.262, 0.78),
    (0.232, 0.62), (0.222, 0.46),
)  # fmt: skip
_WAVY_LOCK = (
    (0.235, 0.36), (0.290, 0.40), (0.338, 0.53), (0.316, 0.64), (0.350, 0.75), (0.315, 0.86), (0.330, 0.98),
    (0.268, 0.90), (0.285, 0.80), (0.240, 0.70), (0.252, 0.60), (0.220, 0.48),
)  # fmt: skip
_WISP = ((0.232, 0.38), (0.282, 0.42), (0.288, 0.56), (0.240, 0.735), (0.245, 0.62), (0.224, 0.50))


def _sides_bob(hair: Hair) -> None:
    _locks(hair, _BOB_LOCK, ((0.262, 0.785), (0.292, 0.66), (0.276, 0.56)))


def _sides_long(hair: Hair) -> None:
    _locks(hair, _LONG_LOCK, ((0.298, 0.98), (0.300, 0.76), (0.276, 0.58)))


def _sides_hime(hair: Hair) -> None:
    lock = path(
        smooth([(0.218, 0.40), (0.222, 0.55), (0.200, 0.715)]),
        smooth([(0.200, 0.715), (0.250, 0.730), (0.302, 0.712)]),
        smooth([(0.302, 0.712), (0.318, 0.55), (0.290, 0.40)]),
    )
    for side in _SIDES:
        hair.piece(lock * _flip(side), 0.4)
        hair.strand((side * 0.238, 0.722), (side * 0.258, 0.64), (side * 0.250, 0.58), 0.4)
        hair.strand((side * 0.272, 0.722), (side * 0.288, 0.64), (side * 0.278, 0.57), 0.4)


def _sides_wavy(hair: Hair) -> None:
    _locks(hair, _WAVY_LOCK, ((0.300, 0.93), (0.318, 0.77), (0.280, 0.60)))


def _sides_wisps(hair: Hair) -> None:
    _locks(hair, _WISP, ((0.248, 0.69), (0.266, 0.64), (0.262, 0.58)))


def _sides_curly(hair: Hair) -> None:
    discs = [(0.282, 0.48, 0.050), (0.292, 0.555, 0.055), (0.284, 0.640, 0.053), (0.258, 0.710, 0.045)]
    hair.cloud([*discs, *((-x, y, r) for x, y, r in discs)], 0.2)


def _sides_braids(hair: Hair) -> None:
    _sides_wisps(hair)
    leaf = ((0.0, 0.058), (0.050, 0.018), (0.060, -0.022), (0.032, -0.046), (0.0, -0.012), (-0.008, 0.030))
    for side in _SIDES:
        for number in range(5):
            scale, x, y = 1.0 - 0.045 * number, 0.285 + 0.004 * number, 0.715 + 0.062 * number
            for half in (-1.0, 1.0):
                bead = smooth(
                    [(side * (x + half * scale * dx), y + scale * dy) for dx, dy in leaf], closed=True
                )
                mask = hair.piece(bead, 0.1)
                gleam = ellipse(
                    (side * (x + half * scale * 0.034), y - scale * 0.014), 0.014, 0.012, steps=12
                )
                hair.gleam(hair.side(gleam), 0.1, mask, 0.4)


def _sides_none(_hair: Hair) -> None:
    pass


@dataclass(frozen=True, slots=True)
class _Cut:
    back: Callable[[Hair], None]
    sides: Callable[[Hair], None]
    bows: tuple[Pair, ...] = ()
    bow_scale: float = 1.0


_CUTS: dict[str, _Cut] = {
    "pixie": _Cut(_back_pixie, _sides_none),
    "spiky": _Cut(_back_spiky, _sides_none),
    "bob": _Cut(_back_bob, _sides_bob),
    "curly": _Cut(_back_curly, _sides_curly),
    "long": _Cut(_back_long, _sides_long),
    "wavy": _Cut(_back_wavy, _sides_wavy),
    "hime": _Cut(_back_long, _sides_hime),
    "twin tails": _Cut(_back_twin_tails, _sides_wisps, ((0.280, 0.235), (-0.280, 0.235)), 0.95),
    "ponytail": _Cut(_back_ponytail, _sides_wisps, ((0.200, 0.145),), 1.0),
    "buns": _Cut(_back_buns, _sides_wisps, ((0.180, 0.215), (-0.180, 0.215)), 0.7),
    "braids": _Cut(_back_small, _sides_braids, ((0.300, 0.975), (-0.300, 0.975)), 0.7),
}


def draw_back_hair(hair: Hair, cut: str) -> None:
    """Draw what falls behind the head."""
    _CUTS[cut].back(hair)


def draw_side_hair(hair: Hair, cut: str) -> None:
    """Draw the locks beside the face."""
    _CUTS[cut].sides(hair)


def draw_bows(hair: Hair, cut: str, colour: Colour) -> None:
    """Draw ribbons where the hair is tied."""
    for centre in _CUTS[cut].bows:
        hair.bow(centre, _CUTS[cut].bow_scale, colour)
