"""What latents are drawn from, and drawing them by seed; numpy only.

A seed always names the same latents: they come from numpy's PCG64 through `standard_normal` or `random` in
float64, row by row, so that the first k of n latents do not depend on n, and nothing global is touched.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ganstudio.problems import InputProblem
from ganstudio.recipe import Recipe

Latents = NDArray[np.float32]
"""Latents as rows: float32 (n, nz)."""

LARGEST_SEED = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Prior:
    """A Gaussian of centre `mean` and standard deviation `std`, or uniform on `mean` ± `std`."""

    kind: Literal["normal", "uniform"]
    mean: float = 0.0
    std: float = 1.0

    def __post_init__(self) -> None:
        if not math.isfinite(self.mean):
            raise InputProblem("mean is {value}; it must be a finite number.", value=self.mean)
        if not (math.isfinite(self.std) and self.std > 0):
            raise InputProblem("std is {value}; it must be a number above 0.", value=self.std)

    @classmethod
    def of(cls, recipe: Recipe, mean: float | None = None, std: float | None = None) -> Prior:
        """The recipe's prior, with another centre or spread where given."""
        return cls(
            recipe.prior,
            recipe.prior_mean if mean is None else mean,
            recipe.prior_std if std is None else std,
        )

    @property
    def deviation(self) -> float:
        """Standard deviation of one number of a latent, whatever the kind."""
        return self.std if self.kind == "normal" else self.std / math.sqrt(3.0)


def checked_seed(seed: int) -> int:
    """Return `seed` if it is a whole number from 0 to 2^63-1, else raise InputProblem."""
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed <= LARGEST_SEED:
        raise InputProblem("seed is {value}; it must be a whole number from 0 up.", value=repr(seed))
    return seed


def draw(prior: Prior, n: int, nz: int, seed: int) -> Latents:
    """Draw latents (n, nz) by seed: the same on every platform, and the same start for every n."""
    generator = np.random.Generator(np.random.PCG64(checked_seed(seed)))
    return draw_from(prior, n, nz, generator)


def draw_from(prior: Prior, n: int, nz: int, generator: np.random.Generator) -> Latents:
    """Draw the next `n` latents (n, nz) of a generator, for sets too large to be drawn at once."""
    unit = generator.standard_normal((n, nz)) if prior.kind == "normal" else 2 * generator.random((n, nz)) - 1
    return (prior.mean + prior.std * unit).astype(np.float32)


def respread(z: Latents, old: Prior, new: Prior) -> Latents:
    """Move latents drawn from `old` to where the same draw from `new` would lie."""
    return (new.mean + (z.astype(np.float64) - old.mean) * (new.std / old.std)).astype(np.float32)


def variations(prior: Prior, z: Latents, amount: float, n: int, seed: int) -> Latents:
    """Draw `n` latents (n, nz) around `z` (nz,); `amount` 0 stays there, 1 forgets it.

    Gaussian: z' = mean + sqrt(1 - amount²) (z - mean) + amount · std · N(0, 1), which keeps the distance
    from the centre that the generator was trained on. Uniform: a step of up to `amount` · std, kept inside.
    """
    fresh = draw(Prior(prior.kind, 0.0, prior.std), n, z.shape[-1], seed).astype(np.float64)
    offset = z.astype(np.float64).reshape(1, -1) - prior.mean
    if prior.kind == "normal":
        amount = min(max(amount, 0.0), 1.0)
        moved = math.sqrt(1 - amount * amount) * offset + amount * fresh
    else:
        edge = np.maximum(prior.std, np.abs(offset))  # a point moved outside by hand may stay there
        moved = np.clip(offset + amount * fresh, -edge, edge)
    return (prior.mean + moved).astype(np.float32)
