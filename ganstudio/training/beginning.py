"""The state of a run that begins from given weights: a checkpoint less what only training makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor

from ganstudio.controls import Controls
from ganstudio.recipe import CONTROL_KEYS, Recipe
from ganstudio.training.randomness import derived_seed, draw_latents


def fixed_noise(recipe: Recipe) -> Tensor:
    """The latents (snapshot_images, nz) that a training with this recipe draws in every snapshot."""
    return seeded_latents(recipe, "fixed noise", recipe.snapshot_images)


def seeded_latents(recipe: Recipe, purpose: str, count: int) -> Tensor:
    """Latents (count, nz) that are the same for every training with this prior and seed, on any device."""
    generator = torch.Generator().manual_seed(derived_seed(recipe.seed, purpose))
    return draw_latents(recipe, count, generator)


def weights_state(
    recipe: Recipe, generator: Mapping[str, Tensor], discriminator: Mapping[str, Tensor] | None
) -> dict[str, Any]:
    """A state to draw with and to train on from: optimisers, random streams and order begin with training.

    The averaged G is G itself. discriminator None: training starts D anew.
    """
    return {
        "weights_only": True,
        "step": 0,
        "epoch": 1,
        "images_seen": 0,
        "branch": 0,
        "recipe": recipe.model_dump(),
        "controls": asdict(Controls(**recipe.model_dump(include=set(CONTROL_KEYS)))),
        "generator": dict(generator),
        "averaged": dict(generator),
        "discriminator": None if discriminator is None else dict(discriminator),
        "fixed_noise": fixed_noise(recipe),
    }


def is_weights_only(state: Mapping[str, Any]) -> bool:
    """Whether `state` is one of `weights_state`."""
    return state.get("weights_only") is True
