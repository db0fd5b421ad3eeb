"""What every generator offers, whatever its family."""

from __future__ import annotations

from abc import ABC, abstractmethod

from torch import Tensor, nn


class Generator(nn.Module, ABC):
    """Makes pictures from latents: (n, nz) float -> (n, channels, size, size) in [-1, 1]."""

    nz: int

    @abstractmethod
    def first_features(self, z: Tensor) -> Tensor:
        """What the first layer makes of latents (n, nz), before its norm: (n, F).

        The principal directions of these are a latent's principal directions (GANSpace, METHODS 10).
        """

    @abstractmethod
    def forward(self, z: Tensor) -> Tensor: ...
