"""Pictures read at other places than their pixels', differentiable as often as one likes."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import affine_grid, grid_sample

_BILINEAR, _REFLECTION = 0, 2  # as the operator below counts them


def resampled(images: Tensor, matrices: Tensor) -> Tensor:
    """`images` (n, channels, size, size) read, bilinearly, where `matrices` say; mirrored at the edges.

    matrices: (n, 2, 3), from a place in the result to one in the picture, both from -1 to 1. Gradients pass
    to the pictures only.
    """
    grid = affine_grid(matrices, list(images.shape), align_corners=False)
    sampled: Tensor = _Sample.apply(images, grid)
    return sampled


class _Sample(torch.autograd.Function):
    """grid_sample, whose backward is differentiable too; penalties on D's slope need that.

    Not every PyTorch that we support can differentiate its own twice. Reading is linear in the pictures, so
    that the derivative of its backward is reading again.
    """

    @staticmethod
    def forward(ctx: Any, images: Tensor, grid: Tensor) -> Tensor:
        ctx.save_for_backward(grid)
        ctx.shape = images.shape
        return grid_sample(images, grid, padding_mode="reflection", align_corners=False)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        (grid,) = ctx.saved_tensors
        return _Spread.apply(gradients[0], grid, ctx.shape), None


class _Spread(torch.autograd.Function):
    """The transpose of reading: what each pixel of the result says goes to the pixels it was read from."""

    @staticmethod
    def forward(ctx: Any, gradient: Tensor, grid: Tensor, shape: torch.Size) -> Tensor:
        ctx.save_for_backward(grid)
        spread: Tensor = torch.ops.aten.grid_sampler_2d_backward(
            gradient, gradient.new_empty(shape), grid, _BILINEAR, _REFLECTION, False, [True, False]
        )[0]
        return spread

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None, None]:
        (grid,) = ctx.saved_tensors
        return _Sample.apply(gradients[0], grid), None, None
