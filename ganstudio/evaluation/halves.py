"""A figure beside its floor: samples against half of the reals, and the other half against that same half."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ganstudio.problems import Cancelled
from ganstudio.runs.merits import Figure

T = TypeVar("T", bound=np.generic)

Compare = Callable[[NDArray[T], NDArray[T]], Mapping[str, float]]
"""Figures by name of (reals, fakes), which have equal numbers of rows."""


def equal_size(reals: int, fakes: int) -> int:
    """How many of each are compared: every figure depends on the numbers, the floor must have the same."""
    return min(reals // 2, fakes)


def against_halves(
    reals: NDArray[T],
    fakes: NDArray[T],
    compare: Compare[T],
    *,
    splits: int,
    seed: int,
    go_on: Callable[[], bool] = lambda: True,
) -> dict[str, Figure]:
    """Means and spreads over `splits` random halvings of the reals (rows), with as many random fakes.

    In each the fakes and the one half of the reals are held against the other half, so that a figure and its
    floor differ by nothing but the fakes. The spread is the standard deviation over the splits, which share
    pictures: it understates what another run would show. `go_on()` False raises Cancelled.
    """
    size = equal_size(len(reals), len(fakes))
    random = np.random.Generator(np.random.PCG64(seed))
    values: dict[str, list[float]] = {}
    floors: dict[str, list[float]] = {}
    for _ in range(splits):
        order = random.permutation(len(reals))
        half, others = reals[order[:size]], reals[order[size : 2 * size]]
        some = fakes[random.permutation(len(fakes))[:size]]
        for found, given in ((values, some), (floors, others)):
            if not go_on():
                raise Cancelled
            for name, value in compare(half, given).items():
                found.setdefault(name, []).append(value)
    return {
        name: Figure(
            value=float(np.mean(values[name])),
            spread=float(np.std(values[name])),
            floor=float(np.mean(floors[name])),
            floor_spread=float(np.std(floors[name])),
        )
        for name in values
    }
