"""What a batch's scores say about the balance of D and G, as three numbers that journals keep."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ganstudio.training.balance.games import Game

MOST_SEPARATION = 50.0
"""Separations are cut here: beyond it the scores have next to no spread left and the ratio means nothing."""
_FURTHEST_LOGIT = 16.0
"""A float32 probability cannot tell logits beyond this apart."""


class Readings(NamedTuple):
    """r_t: mean sign of the reals' scores about D's boundary, -1 to 1 (Karras et al. 2020, METHODS 4); where
    the objective has no boundary, of real against fake. separation: distance of the means of D's scores of
    reals and fakes in their standard deviations (d'), whatever their scale. saturated: share of scores on
    which D can hardly do better. NaN where there is no such thing.
    """

    r_t: float
    separation: float
    saturated: float


def read_scores(
    game: Game, dx_real: NDArray[np.float32], dx_fake: NDArray[np.float32], real_label: float
) -> Readings:
    """Read D's scores (n,) of a batch of reals and one of fakes, as they are shown."""
    if game.boundary is not None:
        r_t = np.sign(dx_real - np.float32(game.boundary(real_label))).mean()
    else:
        r_t = _mean_sign(dx_real, dx_fake)
    sure = math.nan if game.sure is None else float(game.sure(dx_real, dx_fake, real_label).mean())
    real, fake = (_logits(dx_real), _logits(dx_fake)) if game.probability else (dx_real, dx_fake)
    return Readings(float(r_t), separation(real, fake), sure)


def _mean_sign(real: NDArray[np.float32], fake: NDArray[np.float32]) -> float:
    """The mean sign of real - fake over all pairs, without making them; NaN where a score is none."""
    if np.isnan(real).any() or np.isnan(fake).any():
        return math.nan
    ordered = np.sort(fake)
    below, not_above = (np.searchsorted(ordered, real, side) for side in ("left", "right"))
    return float(((below + not_above) / len(fake) - 1).mean())


def separation(real: NDArray[np.floating], fake: NDArray[np.floating]) -> float:
    """d': how far apart the means lie, in the root mean square of the two standard deviations."""
    distance = float(real.mean() - fake.mean())
    spread = math.sqrt((float(real.var()) + float(fake.var())) / 2)
    if not math.isfinite(distance + spread):
        return math.nan
    if spread * MOST_SEPARATION <= abs(distance):
        return math.copysign(MOST_SEPARATION, distance) if distance else 0.0
    return distance / spread


def _logits(probabilities: NDArray[np.float32]) -> NDArray[np.float64]:
    p = probabilities.astype(np.float64)
    with np.errstate(divide="ignore"):
        logits: NDArray[np.float64] = np.log(p) - np.log1p(-p)
    return logits.clip(-_FURTHEST_LOGIT, _FURTHEST_LOGIT)
