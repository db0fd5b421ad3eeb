"""What evens out the values between layers, by the recipe's keys `g_norm` and `d_norm`."""

from __future__ import annotations

from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm
from torch.nn.modules.instancenorm import _InstanceNorm

NORMS = (_BatchNorm, _InstanceNorm, nn.GroupNorm)
"""Every kind of norm, to be told apart from other layers."""


def norm_layers(kind: str, channels: int) -> list[nn.Module]:
    """The norm `kind` for maps of `channels` as a list of one, or of none.

    "layer": over channels, rows and columns of one picture, with a scale and a shift a channel, as in
    `igul222/improved_wgan_training` (METHODS 2). "instance": over rows and columns of one channel.
    """
    if kind == "batch":
        return [nn.BatchNorm2d(channels)]
    if kind == "layer":
        return [nn.GroupNorm(1, channels)]
    if kind == "instance":
        return [nn.InstanceNorm2d(channels, affine=True)]
    return []
