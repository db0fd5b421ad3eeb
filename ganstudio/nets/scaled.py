"""Layers that say how large their first weights are to be, for nets without normalisation."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn import init

HE_GAIN = math.sqrt(2 / (1 + 0.2**2))
"""Keeps the spread of what passes a leaky ReLU of slope 0.2 (He et al. 2015)."""


class ScaledConv2d(nn.Conv2d):
    """A convolution without bias; `gain`: spread of the first weights times the root of the inputs."""

    def __init__(
        self, inputs: int, outputs: int, kernel: int, *, padding: int = 0, groups: int = 1, gain: float = 1.0
    ) -> None:
        super().__init__(inputs, outputs, kernel, padding=padding, groups=groups, bias=False)
        self.gain = gain


class ScaledLinear(nn.Linear):
    """A linear layer without bias; `gain` as for ScaledConv2d."""

    def __init__(self, inputs: int, outputs: int, *, gain: float = 1.0) -> None:
        super().__init__(inputs, outputs, bias=False)
        self.gain = gain


class BiasedLeaky(nn.Module):
    """Leaky ReLU of what comes in plus one learned number a channel, which starts at 0."""

    def __init__(self, channels: int, slope: float) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(channels))
        self.slope = slope

    def forward(self, x: Tensor) -> Tensor:
        return F.leaky_relu(x + self.bias[:, None, None], self.slope)


class Basis(nn.Module):
    """(n, channels) -> maps (n, channels, size, size): a learned map a channel, times its number."""

    def __init__(self, channels: int, size: int) -> None:
        super().__init__()
        self.maps = nn.Parameter(torch.zeros(channels, size, size))

    def draw_weights(self, generator: torch.Generator) -> None:
        """First weights: N(0, 1)."""
        init.normal_(self.maps, generator=generator)

    def forward(self, x: Tensor) -> Tensor:
        return self.maps * x[:, :, None, None]
