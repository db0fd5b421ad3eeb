"""Minibatch standard deviation: D sees how much the pictures of a batch differ, so that G cannot make one.

Karras et al. 2018, "Progressive Growing of GANs", in StyleGAN2's form (METHODS 7).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

_NEVER_ZERO = 1e-8


class BatchSpread(nn.Module):
    """Maps (n, c, h, w) -> (n, c + 1, h, w), or (n, c) -> (n, c + 1): the last is one number a group.

    A batch falls into n / group groups, picture k into the group k mod (n / group); the number is the
    standard deviation over the group, averaged over all else. Where `group` does not divide n, the largest
    divisor of n below it takes its place; a picture alone has the spread 0.
    """

    def __init__(self, group: int) -> None:
        super().__init__()
        self.group = group

    def forward(self, maps: Tensor) -> Tensor:
        count = len(maps)
        group = group_size(count, self.group)
        apart = maps.reshape(group, count // group, -1)
        spread = (apart.var(0, correction=0) + _NEVER_ZERO).sqrt().mean(1)
        shape = (count, 1, *maps.shape[2:])
        column = spread.repeat(group).view(-1, *[1] * (maps.dim() - 1)).expand(shape)
        return torch.cat([maps, column], 1)


def group_size(count: int, most: int) -> int:
    """The largest divisor of `count` up to `most`."""
    return next(group for group in range(min(most, count), 0, -1) if count % group == 0)
