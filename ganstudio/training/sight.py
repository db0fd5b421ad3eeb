"""What D sees of pictures, in training and in a preview."""

from __future__ import annotations

import torch
from torch import Tensor

from ganstudio.control import Controls
from ganstudio.training.augmentation import augment
from ganstudio.training.randomness import RandomStreams


class Sight:
    """Alters pictures, real and fake, as the controls say; draws from the streams `augment` and `noise`."""

    def __init__(self, streams: RandomStreams) -> None:
        self._streams = streams

    def seen(self, images: Tensor, controls: Controls) -> Tensor:
        """`images` (n, channels, size, size) in [-1, 1], augmented and noisy; gradients pass."""
        strengths = {
            "color": controls.augment_color,
            "translation": controls.augment_translation,
            "cutout": controls.augment_cutout,
        }
        images = augment(images, controls.augment, strengths, self._streams.augment)
        if controls.noise_std > 0:
            drawn = torch.randn(images.shape, generator=self._streams.noise, device=images.device)
            images = images + controls.noise_std * drawn
        return images
