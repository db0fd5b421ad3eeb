"""Kernel distance of two sets of features: the polynomial-kernel MMD of KID, in any feature space.

MMD^2 = E k(x, x') + E k(y, y') - 2 E k(x, y), k(a, b) = (a.b / d + 1)^3, over pairs of different members:
unbiased for any number of pictures, and so a little below 0 by chance for equal distributions (Binkowski et
al. 2018; METHODS 9). Not comparable with a KID, which is taken in Inception's features.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ROWS_AT_ONCE = 1024


def kernel_distance(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    """MMD^2 of features (n, d) and (m, d); at least two each."""
    n, m = len(x), len(y)
    if n < 2 or m < 2:
        raise ValueError("two pictures each at least")
    within = (_total(x, x) - _own(x)) / (n * (n - 1)) + (_total(y, y) - _own(y)) / (m * (m - 1))
    return within - 2 * _total(x, y) / (n * m)


def _total(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """The kernel summed over all pairs, some rows at a time so that memory stays bounded."""
    total = 0.0
    for first in range(0, len(a), _ROWS_AT_ONCE):
        total += float(_cubed(a[first : first + _ROWS_AT_ONCE] @ b.T, a.shape[1]).sum())
    return total


def _own(a: NDArray[np.float64]) -> float:
    """The kernel of every member with itself, summed."""
    return float(_cubed((a * a).sum(axis=1), a.shape[1]).sum())


def _cubed(products: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    base = products / width + 1.0
    return np.asarray(base * base * base)
