"""What D's scores and loss mean under each objective, without torch: where it decides, where it is sure."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Game:
    """One objective as a monitor sees it; scores are Dx as shown (a probability if `probability`).

    boundary: real_label -> the score at which D holds a picture as likely real as fake, None where the
    objective has none of its own and a real is compared with the batch's fakes. sure: (scores of reals, of
    fakes, real_label) -> which of them D can hardly do better on, None where there is no such thing.
    floor, chance: real_label -> D's loss at its best, and where it cannot tell; chance_g: G's loss there;
    None if there is none that compares.
    """

    probability: bool
    boundary: Callable[[float], float] | None
    sure: Callable[[Scores, Scores, float], NDArray[np.bool_]] | None
    floor: Callable[[float], float] | None
    chance: Callable[[float], float] | None
    chance_g: Callable[[float], float] | None = None

    def hardness(self, d_loss: float, real_label: float) -> float:
        """D's loss between its floor (0) and chance (1), the same scale for all objectives; NaN if none."""
        if self.floor is None or self.chance is None:
            return math.nan
        floor = self.floor(real_label)
        return (d_loss - floor) / (self.chance(real_label) - floor)

    def pressure(self, g_loss: float, real_label: float) -> float:
        """G's loss in multiples of what it is where D cannot tell; NaN if there is none that compares."""
        return math.nan if self.chance_g is None else g_loss / self.chance_g(real_label)


_NEARLY = 0.02
"""Within this of its target a probability is as good as reached: the logit's gradient is 2% of its most."""


def _entropy(share: float) -> float:
    return -sum(p * math.log(p) for p in (share, 1 - share) if p > 0)


def _bce_chance(real_label: float) -> float:
    half = real_label / 2
    return -real_label * math.log(half) - (2 - real_label) * math.log1p(-half)


def _bce_sure(on_real: Scores, on_fake: Scores, real_label: float) -> NDArray[np.bool_]:
    return np.concatenate([on_real > real_label - _NEARLY, on_fake < _NEARLY])


def _hinge_sure(on_real: Scores, on_fake: Scores, _real_label: float) -> NDArray[np.bool_]:
    return np.concatenate([on_real > 1, on_fake < -1])


def _least_squares_sure(on_real: Scores, on_fake: Scores, _real_label: float) -> NDArray[np.bool_]:
    return np.concatenate([on_real > 0.9, on_fake < 0.1])


def _sure_pairs(on_real: Scores, on_fake: Scores, _real_label: float) -> NDArray[np.bool_]:
    count = min(len(on_real), len(on_fake))
    return on_real[:count] - on_fake[:count] > math.log((1 - _NEARLY) / _NEARLY)


# Boundaries: METHODS 2 and 4. With smoothed labels the best D says real_label / 2 where it cannot tell.
GAMES: dict[str, Game] = {
    "bce": Game(
        probability=True,
        boundary=lambda real_label: real_label / 2,
        sure=_bce_sure,
        floor=_entropy,
        chance=_bce_chance,
        chance_g=lambda real_label: -math.log(real_label / 2),
    ),
    "hinge": Game(
        probability=False,
        boundary=lambda _real_label: 0.0,
        sure=_hinge_sure,
        floor=lambda _real_label: 0.0,
        chance=lambda _real_label: 2.0,
    ),
    "soft-hinge": Game(
        probability=False,
        boundary=lambda _real_label: 0.0,
        sure=_hinge_sure,
        floor=lambda _real_label: 0.0,
        chance=lambda _real_label: 1.8,
    ),
    "lsgan": Game(
        probability=False,
        boundary=lambda _real_label: 0.5,
        sure=_least_squares_sure,
        floor=lambda _real_label: 0.0,
        chance=lambda _real_label: 0.25,
    ),
    "rpgan": Game(
        probability=False,
        boundary=None,
        sure=_sure_pairs,
        floor=lambda _real_label: 0.0,
        chance=lambda _real_label: math.log(2),
        chance_g=lambda _real_label: math.log(2),
    ),
    "wgan": Game(probability=False, boundary=None, sure=None, floor=None, chance=None),
}
