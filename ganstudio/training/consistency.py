"""Balanced consistency: D is to say the same of a picture and of the picture moved a little.

Zhao et al. 2020, "Improved Consistency Regularization for GANs" (METHODS 7), on reals and fakes alike.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from ganstudio.training.augmentation import shifted

_FURTHEST = 1 / 32


def inconsistency(
    critic: Callable[[Tensor], Tensor],
    shown: Tensor,
    scores: Tensor,
    generator: torch.Generator,
    *,
    mirror: bool,
) -> Tensor:
    """E[(s(x) - s(T x))^2], without its weight, for the `scores` (n,) that D gave what it was shown.

    T shifts by up to a thirty-second of the side, a pixel at least, and where `mirror` says so, which it may
    only where the training mirrors reals as well, mirrors by chance: what T does leaks into the samples.
    """
    moved = shifted(shown.detach(), max(1, round(_FURTHEST * shown.shape[2])), generator)
    if mirror:
        drawn = torch.rand((len(moved), 1, 1, 1), generator=generator, device=moved.device)
        moved = torch.where(drawn < 0.5, moved.flip(3), moved)
    return (scores - critic(moved)).square().mean()
