"""Precision, recall, density and coverage of samples among reals, by nearest neighbours in a feature space.

With r_i the distance of real i to its k-th nearest other real, and likewise for fakes: precision is the share
of fakes within r_i of some real i, recall the share of reals within the radius of some fake, density the mean
number of reals whose ball a fake lies in, over k, coverage the share of reals with a fake in their ball
(Kynkaanniemi et al. 2019, Naeem et al. 2020; `clovaai/generative-evaluation-prdc:prdc/prdc.py`, METHODS 9).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NEIGHBOURS = 5


class Prdc(NamedTuple):
    """All are best high. Density alone may exceed 1; equal distributions have precision = recall < 1."""

    precision: float
    recall: float
    density: float
    coverage: float


def prdc(reals: NDArray[np.float64], fakes: NDArray[np.float64], k: int = NEIGHBOURS) -> Prdc:
    """Of features (n, d) and (m, d), more than `k` each."""
    if min(len(reals), len(fakes)) <= k:
        raise ValueError(f"more than {k} pictures each")
    real_radius, fake_radius = _radii(reals, k), _radii(fakes, k)
    between = squared_distances(reals, fakes)
    in_real_ball = between < real_radius[:, None]
    return Prdc(
        precision=float(in_real_ball.any(axis=0).mean()),
        recall=float((between < fake_radius[None, :]).any(axis=1).mean()),
        density=float(in_real_ball.sum(axis=0).mean() / k),
        coverage=float((between.min(axis=1) < real_radius).mean()),
    )


def squared_distances(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Squared Euclidean distances (n, m) between the rows of (n, d) and (m, d)."""
    squares = (a * a).sum(axis=1)[:, None] + (b * b).sum(axis=1)[None, :] - 2 * (a @ b.T)
    return np.asarray(np.maximum(squares, 0.0))


def _radii(points: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    among = squared_distances(points, points)
    np.fill_diagonal(among, 0.0)  # rounding may leave more, and a point is its own nearest
    return np.asarray(np.partition(among, k, axis=1)[:, k])
