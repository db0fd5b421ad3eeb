"""Convolutions that pad as TensorFlow's 'SAME' does: unevenly, more behind than before."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn


class SameConv2d(nn.Conv2d):
    """A convolution whose output is ceil(size / stride) wide.

    Pads max((out - 1) * stride + kernel - size, 0) in total, the smaller half before (TensorFlow's API
    guide on 'SAME').
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, *, bias: bool) -> None:
        super().__init__(inputs, outputs, kernel, stride, padding=0, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        top, bottom = self._padding(x.shape[2])
        left, right = self._padding(x.shape[3])
        return super().forward(F.pad(x, (left, right, top, bottom)))

    def _padding(self, size: int) -> tuple[int, int]:
        kernel, stride = self.kernel_size[0], self.stride[0]
        total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
        return total // 2, total - total // 2


class SameConvTranspose2d(nn.ConvTranspose2d):
    """The transpose of `SameConv2d`: its output is size * stride wide.

    The full result is kernel - stride wider; the smaller half is cut off before, the rest behind.
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, *, bias: bool) -> None:
        before = (kernel - stride) // 2
        super().__init__(inputs, outputs, kernel, stride, padding=before, bias=bias)

    def forward(self, x: Tensor, output_size: list[int] | None = None) -> Tensor:
        made = super().forward(x, output_size)
        below = x.shape[2] * self.stride[0] - made.shape[2]
        right = x.shape[3] * self.stride[1] - made.shape[3]
        # Padding by a negative number cuts; unlike a slice it keeps the layout in memory, also backwards.
        return F.pad(made, (0, right, 0, below)) if below or right else made
