"""Nearest training pictures of samples, and whether samples are copies of them.

Pictures are compared as 14 x 14 cells of mean colour of their middle, the sample mirrored or not and moved by
up to 3/64 of its side. A distance says little by itself (some sets are more alike than others, and what is
blurred is near to everything), so `nearness` is that to the nearest over that to the sixth nearest training
picture: near 1 for one more picture of the same kind, near 0 for a copy. Reals that were never trained on
show what is usual; without them each training picture among the others does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from ganstudio.evaluation.features import SIDE, Pictures
from ganstudio.problems import Cancelled

FURTHER = 6
"""The distance to the so many-th nearest is what that to the nearest is held against."""

USUAL_SHARE = 0.01
"""A sample is a near-copy if its nearness is below this quantile of the reals'."""

_CELL, _MOVE = 4, 3
_INSIDE = SIDE - 2 * _CELL
_AT_ONCE = 2048


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Of each looked-at picture: its nearest training picture's index, and how near it is."""

    nearest: NDArray[np.int64]
    distance: NDArray[np.float32]
    nearness: NDArray[np.float32]


def reduced(pictures: Pictures) -> Pictures:
    """Pictures in the size that is compared, uint8 (n, 64, 64, 3): little memory for many of them."""
    images = torch.from_numpy(np.ascontiguousarray(pictures.transpose(0, 3, 1, 2))).float()
    if images.shape[2:] != (SIDE, SIDE):
        images = functional.interpolate(
            images, (SIDE, SIDE), mode="bilinear", antialias=True, align_corners=False
        )
    small = images.round_().clamp_(0, 255).to(torch.uint8).expand(-1, 3, -1, -1)
    return small.permute(0, 2, 3, 1).contiguous().numpy()


def find_neighbours(
    looked_at: Pictures,
    training: Pictures,
    *,
    leave_out_self: bool = False,
    go_on: Callable[[], bool] = lambda: True,
) -> Neighbours:
    """The nearest of `training` (m, 64, 64, 3) to each of `looked_at` (n, 64, 64, 3), both `reduced`.

    `leave_out_self`: both are the same set, and a picture is not its own neighbour. Distances are root mean
    square differences of cells in levels of 255. `go_on()` False raises Cancelled.
    """
    places = [(y, x) for y in range(-_MOVE, _MOVE + 1) for x in range(-_MOVE, _MOVE + 1)]
    sides = [_sums(looked_at), _sums(looked_at[:, :, ::-1])]
    keep = FURTHER + (1 if leave_out_self else 0)
    best = torch.full((len(looked_at), 0), 0.0)
    which = torch.zeros((len(looked_at), 0), dtype=torch.int64)
    for first in range(0, len(training), _AT_ONCE):
        others = _cells(_sums(training[first : first + _AT_ONCE]), 0, 0)
        nearest: Tensor | None = None
        for side in sides:
            for y, x in places:
                if not go_on():
                    raise Cancelled
                found = torch.cdist(_cells(side, y, x), others)
                nearest = found if nearest is None else torch.minimum(nearest, found)
        assert nearest is not None
        if leave_out_self:
            own = torch.arange(len(looked_at)) - first
            inside = (own >= 0) & (own < nearest.shape[1])
            nearest[torch.nonzero(inside).squeeze(1), own[inside]] = torch.inf
        numbers = torch.arange(first, first + nearest.shape[1]).expand(len(looked_at), -1)
        best, which = torch.cat([best, nearest], 1), torch.cat([which, numbers], 1)
        best, order = best.topk(min(keep, best.shape[1]), dim=1, largest=False)
        which = which.gather(1, order)
    scale = 255 / (_INSIDE // _CELL * 3**0.5)
    usable = min(FURTHER, len(training) - (1 if leave_out_self else 0))
    distances = best[:, :usable] * scale
    nearness = distances[:, 0] / distances[:, -1].clamp_min(1e-6)
    return Neighbours(which[:, 0].numpy(), distances[:, 0].numpy(), nearness.numpy())


def usual_nearness(reals: Neighbours) -> float:
    """Below this a sample counts as a near-copy: the first percentile of what reals have."""
    return float(np.quantile(reals.nearness, USUAL_SHARE))


def copies(samples: Neighbours, reals: Neighbours) -> NDArray[np.bool_]:
    """Which samples are nearer to a training picture than 99 of 100 reals."""
    return np.asarray(samples.nearness < usual_nearness(reals))


def _sums(pictures: Pictures) -> Tensor:
    """Mean colours of all cells at all places, (n, 3, 61, 61), colours from 0 to 1."""
    images = torch.from_numpy(np.ascontiguousarray(pictures.transpose(0, 3, 1, 2)))
    return functional.avg_pool2d(images.float().div_(255), _CELL, stride=1)


def _cells(means: Tensor, y: int, x: int) -> Tensor:
    """The middle's cells moved by (y, x) pixels, (n, 3 * 14 * 14)."""
    top, left = _CELL + y, _CELL + x
    return means[:, :, top : top + _INSIDE : _CELL, left : left + _INSIDE : _CELL].flatten(1)
