"""What every generator offers, whatever its family."""

from __future__ import annotations

from abc import ABC, abstractmethod

import torch
from torch import Tensor, nn

from ganstudio.labels import Attributes, label_width
from ganstudio.recipe import Recipe


class Generator(nn.Module, ABC):
    """Makes pictures from latents and, if it has any, labels.

    z: (n, nz) float. y: (n, label_width) float, 1 and -1 for what a picture is to be and not to be, 0 where
    that does not matter; None: nothing matters. Pictures: (n, channels, size, size) in [-1, 1]; some families
    leave that range a little, and whoever shows them cuts it off.
    """

    published_init = "dcgan"
    """How its authors draw the first weights: a way of `initialise`."""

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__()
        self.nz = recipe.nz
        self.label_width = label_width(attributes)

    @property
    def inputs(self) -> int:
        """Numbers that the first layer takes for a picture."""
        return self.nz + self.label_width

    def joined(self, z: Tensor, y: Tensor | None) -> Tensor:
        """What the first layer takes: latents, and labels behind them if there are any, (n, inputs)."""
        if not self.label_width:
            return z
        labels = z.new_zeros((len(z), self.label_width)) if y is None else y.to(z)
        return torch.cat([z, labels], 1)

    @abstractmethod
    def first_features(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        """What the first layer makes of latents and labels, before its norm: (n, F).

        The principal directions of these are a latent's principal directions (GANSpace, METHODS 10).
        """

    @abstractmethod
    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor: ...
