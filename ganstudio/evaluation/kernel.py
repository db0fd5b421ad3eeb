"""Kernel distance of two sets of features: the polynomial-kernel MMD of KID, in any feature space.

MMD^2 = E k(x, x') + E k(y, y') - 2 E k(x, y), k(a, b) = (a.b / d + 1)^3, over pairs of different members:
unbiased for any number of pictures, and so a little below 0 by chance for equal distributions (Binkowski et
al. 2018; METHODS 9). Not comparable with a KID, which is taken in Inception's features.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def kernel_distance(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    """MMD^2 of features (n, d) and (m, d); at least two each."""
    n, m = len(x), len(y)
    if n < 2 or m < 2:
        raise ValueError("two pictures each at least")
    among_x, among_y, between = _kernel(x, x), _kernel(y, y), _kernel(x, y)
    within = (among_x.sum() - np.trace(among_x)) / (n * (n - 1))
    within += (among_y.sum() - np.trace(among_y)) / (m * (m - 1))
    return float(within - 2 * between.mean())


def _kernel(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray((a @ b.T / a.shape[1] + 1.0) ** 3)
