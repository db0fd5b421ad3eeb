"""What D's scores and loss mean under each objective, without torch: where it decides, where it is sure."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]

OfLabel = Callable[[float], float]
"""What depends on D's target for reals, the control `real_label`."""


@dataclass(frozen=True, slots=True)
class Game:
    """One objective by what its figures mean; scores are Dx as shown (a probability if `probability`).

    boundary: real_label -> the score at which D holds a picture as likely real as fake, None where the
    objective has none of its own and a real is compared with the batch's fakes. sure: (scores of reals, of
    fakes, real_label) -> which of them D can hardly do better on, None where there is no such thing.
    floor, chance: D's loss at its best, and where it cannot tell reals from fakes and says so; chance_g: G's
    loss there; None where there is no such thing. presses: G's loss grows without bound from 0, so that
    multiples of what it is by chance say how hard D presses it.
    """

    probability: bool
    boundary: OfLabel | None
    sure: Callable[[Scores, Scores, float], NDArray[np.bool_]] | None
    floor: OfLabel | None
    chance: OfLabel | None
    chance_g: OfLabel | None
    presses: bool = False

    def hardness(self, d_loss: float, real_label: float) -> float:
        """D's loss between its floor (0) and chance (1), the same scale for all objectives; NaN if none."""
        if self.floor is None or self.chance is None:
            return math.nan
        floor = self.floor(real_label)
        return (d_loss - floor) / (self.chance(real_label) - floor)

    def pressure(self, g_loss: float, real_label: float) -> float:
        """G's loss in multiples of what it is where D cannot tell; NaN where that says nothing."""
        return g_loss / self.chance_g(real_label) if self.presses and self.chance_g else math.nan


_NEARLY = 0.02
"""Within this of its target a probability is as good as reached: the logit's gradient is 2% of its most."""


def _always(value: float) -> OfLabel:
    return lambda _real_label: value


def _entropy(share: float) -> float:
    return -sum(p * math.log(p) for p in (share, 1 - share) if p > 0)


# Where reals and fakes look alike the best D says real_label / 2 to all: 0.5, or 0.45 with a label of 0.9.
def _bce_chance(real_label: float) -> float:
    half = real_label / 2
    return -real_label * math.log(half) - (2 - real_label) * math.log1p(-half)


def _bce_sure(on_real: Scores, on_fake: Scores, real_label: float) -> NDArray[np.bool_]:
    return np.concatenate([on_real > real_label - _NEARLY, on_fake < _NEARLY])


def _hinge_sure(on_real: Scores, on_fake: Scores, _real_label: float) -> NDArray[np.bool_]:
    return np.concatenate([on_real > 1, on_fake < -1])


def _margins(mean: float) -> Game:
    """Hinge: D's loss on a score of 0 is the margin it lacks, `mean` on average."""
    return Game(
        probability=False,
        boundary=_always(0.0),
        sure=_hinge_sure,
        floor=_always(0.0),
        chance=_always(2 * mean),
        chance_g=_always(0.0),
    )


def _least_squares_sure(on_real: Scores, on_fake: Scores, _real_label: float) -> NDArray[np.bool_]:
    return np.concatenate([on_real > 0.9, on_fake < 0.1])


def _sure_pairs(on_real: Scores, on_fake: Scores, _real_label: float) -> NDArray[np.bool_]:
    count = min(len(on_real), len(on_fake))
    return on_real[:count] - on_fake[:count] > math.log((1 - _NEARLY) / _NEARLY)


# METHODS 2 and 4.
GAMES: dict[str, Game] = {
    "bce": Game(
        probability=True,
        boundary=lambda real_label: real_label / 2,
        sure=_bce_sure,
        floor=_entropy,
        chance=_bce_chance,
        chance_g=lambda real_label: -math.log(real_label / 2),
        presses=True,
    ),
    "hinge": _margins(1.0),
    "soft-hinge": _margins(0.9),
    "lsgan": Game(
        probability=False,
        boundary=_always(0.5),
        sure=_least_squares_sure,
        floor=_always(0.0),
        chance=_always(0.25),
        chance_g=_always(0.125),
    ),
    "rpgan": Game(
        probability=False,
        boundary=None,
        sure=_sure_pairs,
        floor=_always(0.0),
        chance=_always(math.log(2)),
        chance_g=_always(math.log(2)),
        presses=True,
    ),
    "wgan": Game(probability=False, boundary=None, sure=None, floor=None, chance=None, chance_g=None),
}
