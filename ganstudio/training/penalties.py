"""Penalties on the slope of D's score in a picture, and what else is added to D's loss or done to D.

All of them differentiate twice (`create_graph`) and in float32. A picture's slope is the norm of its score's
gradient over channels, rows and columns. Sources and formulas: METHODS 2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ganstudio.controls import Controls
from ganstudio.nets.discriminator import Opinion
from ganstudio.recipe import Recipe
from ganstudio.recipe.rules import mixes_pictures

Critic = Callable[[Tensor], Tensor]

_NEVER_ZERO = 1e-4
"""Added below the root: the root's own slope at 0 is not finite."""
_DRAGAN_SPREAD = 0.5


def squared_slopes(scores: Tensor, images: Tensor) -> Tensor:
    """|gradient of each score in its picture|^2, shape (n,), itself differentiable.

    scores (n,) come from images (n, channels, height, width), which require gradients, each from its own.
    """
    (gradient,) = torch.autograd.grad(scores.sum(), images, create_graph=True)
    return gradient.square().sum((1, 2, 3))


def zero_centred(scores: Tensor, images: Tensor) -> Tensor:
    """Half the mean squared slope: R1 on reals, R2 on fakes (Mescheder et al. 2018), without gamma."""
    return 0.5 * squared_slopes(scores, images).mean()


def one_centred(critic: Critic, points: Tensor) -> Tensor:
    """The mean of (slope - 1)^2 at `points`, without its weight."""
    points = points.detach().requires_grad_(True)
    slopes = (squared_slopes(critic(points), points) + _NEVER_ZERO).sqrt()
    return (slopes - 1).square().mean()


def between(reals: Tensor, fakes: Tensor, generator: torch.Generator) -> Tensor:
    """A point by chance on the way from each real to its fake (WGAN-GP, Gulrajani et al. 2017)."""
    return reals + _share_each(reals, generator) * (fakes - reals)


def around(reals: Tensor, generator: torch.Generator) -> Tensor:
    """A point by chance on the way from each real to a noisy one (DRAGAN, Kodali et al. 2017).

    The noise lies between 0 and half the spread of all the reals' values.
    """
    drawn = torch.rand(reals.shape, generator=generator, device=reals.device)
    noise = _DRAGAN_SPREAD * reals.std(correction=0) * drawn
    return reals + _share_each(reals, generator) * noise


def _share_each(images: Tensor, generator: torch.Generator) -> Tensor:
    return torch.rand((images.shape[0], 1, 1, 1), generator=generator, device=images.device)


@torch.no_grad()
def clip_weights(net: nn.Module, most: float) -> None:
    """Cut every parameter to -most ... most (WGAN, Arjovsky et al. 2017)."""
    for parameter in net.parameters():
        parameter.clamp_(-most, most)


@dataclass(frozen=True, slots=True)
class DuePenalties:
    """What is added in one update of D: a weight each, 0 for none."""

    one_centred: float
    r1: float
    r2: float
    drift: float

    @property
    def any(self) -> bool:
        return any((self.one_centred, self.r1, self.r2, self.drift))


class Penalties:
    """The penalties of a recipe. `generator`: where those that look at points by chance draw them."""

    def __init__(self, recipe: Recipe, generator: torch.Generator) -> None:
        self._recipe = recipe
        self._generator = generator
        # Refused with the recipe and not offered as a control: a slope in a picture means nothing here.
        self._meaningless = mixes_pictures(recipe)

    def due(self, update: int, controls: Controls) -> DuePenalties:
        """What is due in D's update number `update` (from 0, over the whole training)."""
        recipe = self._recipe
        due = update % recipe.penalty_every == 0 and not self._meaningless
        times = recipe.penalty_every if due else 0
        with_points = controls.gp_weight if recipe.gradient_penalty != "none" else 0.0
        return DuePenalties(
            times * with_points, times * controls.r1_gamma, times * controls.r2_gamma, recipe.drift
        )

    def total(self, due: DuePenalties, critic: Critic, reals: Seen, fakes: Seen) -> Tensor:
        """The weighted sum of what is due, to be added to D's loss; at least one must be."""
        found: list[Tensor] = []
        if due.one_centred:
            if self._recipe.gradient_penalty == "dragan":
                points = around(reals.shown, self._generator)
            else:
                points = between(reals.shown, fakes.shown, self._generator)
            found.append(due.one_centred * one_centred(critic, points))
        if due.r1:
            found.append(due.r1 * zero_centred(reals.said.scores, reals.images))
        if due.r2:
            found.append(due.r2 * zero_centred(fakes.said.scores, fakes.images))
        if due.drift:
            found.append(due.drift * reals.said.scores.square().mean())
        return torch.stack(found).sum()


@dataclass(frozen=True, slots=True)
class Seen:
    """A batch on its way through D: the pictures, what D was shown of them (altered), what it said."""

    images: Tensor
    shown: Tensor
    said: Opinion
