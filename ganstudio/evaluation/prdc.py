"""Precision, recall, density and coverage of samples among reals, by nearest neighbours in a feature space.

With r_i the distance of real i to its k-th nearest other real, and likewise for fakes: precision is the share
of fakes within r_i of some real i, recall the share of reals within the radius of some fake, density the mean
number of reals whose ball a fake lies in, over k, coverage the share of reals with a fake in their ball
(Kynkaanniemi et al. 2019, Naeem et al. 2020; `clovaai/generative-evaluation-prdc:prdc/prdc.py`, METHODS 9).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NEIGHBOURS = 5
_ROWS_AT_ONCE = 1024


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
    balls = np.zeros(len(fakes), np.int64)
    reached = covered = 0
    for rows in _parts(reals):
        between, radius = squared_distances(reals[rows], fakes), real_radius[rows]
        balls += (between < radius[:, None]).sum(axis=0)
        reached += int((between < fake_radius[None, :]).any(axis=1).sum())
        covered += int((between.min(axis=1) < radius).sum())
    return Prdc(
        precision=float((balls > 0).mean()),
        recall=reached / len(reals),
        density=float(balls.mean() / k),
        coverage=covered / len(reals),
    )


def squared_distances(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Squared Euclidean distances (n, m) between the rows of (n, d) and (m, d)."""
    squares = (a * a).sum(axis=1)[:, None] + (b * b).sum(axis=1)[None, :] - 2 * (a @ b.T)
    return np.asarray(np.maximum(squares, 0.0))


def _radii(points: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    """Squared distances to the k-th nearest others."""
    found = np.empty(len(points))
    for rows in _parts(points):
        among = squared_distances(points[rows], points)
        # Rounding may leave more than 0, and a point is its own nearest.
        among[np.arange(len(among)), np.arange(rows.start, rows.start + len(among))] = 0.0
        found[rows] = np.partition(among, k, axis=1)[:, k]
    return found


def _parts(points: NDArray[np.float64]) -> Iterator[slice]:
    """All rows, some at a time, so that memory stays bounded."""
    for first in range(0, len(points), _ROWS_AT_ONCE):
        yield slice(first, first + _ROWS_AT_ONCE)
