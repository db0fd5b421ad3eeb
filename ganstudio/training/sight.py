"""What D sees of pictures, in training and in a preview."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganstudio.controls import Controls
from ganstudio.recipe import Recipe
from ganstudio.training import ada, augmentation
from ganstudio.training.randomness import RandomStreams


class Sight:
    """Alters pictures, real and fake, as the controls say; draws from the streams `augment` and `noise`."""

    def __init__(self, recipe: Recipe, streams: RandomStreams) -> None:
        self._ada = recipe.augment_kind == "ada"
        self._streams = streams

    def seen(self, images: Tensor, controls: Controls) -> Tensor:
        """`images` (n, channels, size, size) in [-1, 1], augmented and noisy; gradients pass."""
        if controls.augment > 0:
            chance = self._streams.augment
            if self._ada:
                parts = {name: getattr(controls, f"ada_{name}") for name in ada.OPERATIONS}
                images = ada.ada(images, controls.augment, parts, chance)
            else:
                parts = {name: getattr(controls, f"augment_{name}") for name in augmentation.OPERATIONS}
                images = augmentation.augment(images, controls.augment, parts, chance)
        if controls.noise_std > 0:
            drawn = torch.randn(images.shape, generator=self._streams.noise, device=images.device)
            images = images + controls.noise_std * drawn
        return images


@torch.no_grad()
def as_seen(pictures: NDArray[np.uint8], recipe: Recipe, controls: Controls, seed: int) -> NDArray[np.uint8]:
    """Pictures (n, size, size, channels) as D sees them under these controls, values beyond the range cut.

    With the same seed the same alterations are drawn, however strong the controls make them.
    """
    streams = RandomStreams(seed, torch.device("cpu"))
    images = torch.from_numpy(pictures.copy()).permute(0, 3, 1, 2).float().div_(127.5).sub_(1)
    shown = Sight(recipe, streams).seen(images, controls)
    found: NDArray[np.uint8] = (
        shown.add(1).mul(127.5).round().clamp(0, 255).byte().permute(0, 2, 3, 1).contiguous().numpy()
    )
    return found
