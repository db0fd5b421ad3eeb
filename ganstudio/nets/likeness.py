"""How unlike two sets of pictures are, pixel by pixel and in their structure."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

_SIZES = 3
_WINDOW = 7
_C1, _C2 = 0.02**2, 0.06**2  # (0.01 L)² and (0.03 L)² with L = 2, the range of pixels


def unlikeness(made: Tensor, wanted: Tensor) -> Tensor:
    """Mean over three sizes, each half the one before, of L1 + (1 - SSIM) / 2; 0 for equal pictures.

    Both (n, channels, size, size) in [-1, 1]. SSIM: Wang et al. 2004, here with a flat window of 7 pixels.
    """
    total = made.new_zeros(())
    for index in range(_SIZES):
        if index:
            made, wanted = F.avg_pool2d(made, 2), F.avg_pool2d(wanted, 2)
        total = total + F.l1_loss(made, wanted) + (1 - structural_similarity(made, wanted)) / 2
    return total / _SIZES


def structural_similarity(a: Tensor, b: Tensor) -> Tensor:
    """The mean SSIM of two sets of pictures, at most 1."""
    window = min(_WINDOW, a.shape[2], a.shape[3])

    def mean(x: Tensor) -> Tensor:
        return F.avg_pool2d(x, window, 1)

    mean_a, mean_b = mean(a), mean(b)
    spread_a = mean(a * a) - mean_a * mean_a
    spread_b = mean(b * b) - mean_b * mean_b
    shared = mean(a * b) - mean_a * mean_b
    luminance = (2 * mean_a * mean_b + _C1) / (mean_a * mean_a + mean_b * mean_b + _C1)
    structure = (2 * shared + _C2) / (spread_a + spread_b + _C2)
    return torch.mean(luminance * structure)
