"""Slight rotations of the reals, without black corners."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn.functional import grid_sample


def rotate(images: Tensor, degrees: float, generator: torch.Generator) -> Tensor:
    """Turn each picture about its middle by an angle from -degrees to degrees; `images` itself for 0.

    images: (n, channels, size, size) in [-1, 1]. What comes in at the corners is the picture mirrored at its
    edges. Bicubic, because a bilinear turn makes pictures softer, and G would learn that.
    """
    if degrees <= 0:
        return images
    count, size = images.shape[0], images.shape[3]
    drawn = torch.rand((count, 1, 1), generator=generator, device=images.device)
    angle = (drawn * 2 - 1) * math.radians(degrees)
    # Middles of the pixels from -1 to 1, the edges of the picture.
    line = (torch.arange(size, device=images.device, dtype=images.dtype) * 2 + 1) / size - 1
    y, x = line.view(1, size, 1), line.view(1, 1, size)
    cos, sin = angle.cos(), angle.sin()
    grid = torch.stack([cos * x - sin * y, sin * x + cos * y], dim=-1)
    turned = grid_sample(images, grid, mode="bicubic", padding_mode="reflection", align_corners=False)
    return turned.clamp_(-1, 1)
