"""Every random draw of a training comes from one of these generators; PyTorch's shared one is left alone."""

from __future__ import annotations

import hashlib
from typing import Any

import torch
from torch import Tensor

from ganstudio.recipe import Recipe


def derived_seed(seed: int, purpose: str) -> int:
    """A seed for one purpose, so that equal seeds give unrelated streams for different purposes."""
    return int.from_bytes(hashlib.sha256(f"{seed}/{purpose}".encode()).digest()[:7], "big")


def draw_latents(recipe: Recipe, count: int, generator: torch.Generator) -> Tensor:
    """Latents (count, nz) from the recipe's prior, on the generator's device."""
    shape = (count, recipe.nz)
    if recipe.prior == "uniform":
        z = torch.rand(shape, generator=generator, device=generator.device).mul_(2).sub_(1)
    else:
        z = torch.randn(shape, generator=generator, device=generator.device)
    return z.mul_(recipe.prior_std).add_(recipe.prior_mean)


class RandomStreams:
    """One generator for each purpose, so that switching one thing on does not shift the draws of another.

    order (on the CPU): the epochs' permutations. latents, labels, flips, rotations, augment, noise,
    penalties, consistency, deceit (on the training device).
    """

    def __init__(self, seed: int, device: torch.device) -> None:
        self._seed = seed
        self._device = device
        self.order = self._seeded("order", torch.device("cpu"))
        self.latents = self._seeded("latents", device)
        self.labels = self._seeded("labels", device)
        self.flips = self._seeded("flips", device)
        self.rotations = self._seeded("rotations", device)
        self.augment = self._seeded("augment", device)
        self.noise = self._seeded("noise", device)
        self.penalties = self._seeded("penalties", device)
        self.consistency = self._seeded("consistency", device)
        self.deceit = self._seeded("deceit", device)

    def _seeded(self, purpose: str, device: torch.device) -> torch.Generator:
        return torch.Generator(device).manual_seed(derived_seed(self._seed, purpose))

    def _all(self) -> dict[str, torch.Generator]:
        return {
            "order": self.order,
            "latents": self.latents,
            "labels": self.labels,
            "flips": self.flips,
            "rotations": self.rotations,
            "augment": self.augment,
            "noise": self.noise,
            "penalties": self.penalties,
            "consistency": self.consistency,
            "deceit": self.deceit,
        }

    def state(self) -> dict[str, Any]:
        """The states of all generators as byte tensors, and the kind of device they belong to."""
        states: dict[str, Any] = {name: generator.get_state() for name, generator in self._all().items()}
        return states | {"device": self._device.type}

    def load_state(self, state: dict[str, Any], step: int) -> None:
        """Go on with the stored states.

        A state of another kind of device cannot be continued, and an older one may lack a purpose: such
        streams start anew, seeded by `step`.
        """
        same_kind = state["device"] == self._device.type
        for name, generator in self._all().items():
            if name in state and (name == "order" or same_kind):
                generator.set_state(state[name])
            else:
                generator.manual_seed(derived_seed(self._seed, f"{name} from {step}"))
