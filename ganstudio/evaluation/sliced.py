"""Sliced Wasserstein distance of small patches, level by level of a Laplacian pyramid, and of colours.

Karras et al. 2018 (`tkarras/progressive_growing_of_gans:metrics/sliced_wasserstein.py`, METHODS 9): patches
of 7 x 7 pixels, standardised a channel by their own set's mean and spread, projected on random directions;
the mean distance of the sorted projections, times 1000. Since each set is standardised by itself, a shift of
colour or contrast is not seen: `colour_distance` says that.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from ganstudio.evaluation.features import Pictures

PATCH = 7
SMALLEST = 14
"""The pyramid ends before a side would be smaller (in pixels): at 16 for powers of two."""

_BINOMIAL = (1.0, 4.0, 6.0, 4.0, 1.0)
_DIRECTIONS_AT_ONCE = 64
_PICTURES_AT_ONCE = 64


def sliced_wasserstein(
    a: Pictures, b: Pictures, *, patches: int = 128, directions: int = 512, seed: int = 0
) -> dict[int, float]:
    """The distance by side length of the pyramid's levels (px), of sets of equal size (n, side, side, c).

    `patches` from each picture at random places, `directions` random directions.
    """
    if a.shape != b.shape:
        raise ValueError("two sets of the same shape")
    found: dict[int, float] = {}
    # The same places in both sets: equal sets are at a distance of 0, and chance has less to say.
    pairs = [_patches(pictures, patches, np.random.Generator(np.random.PCG64(seed))) for pictures in (a, b)]
    random = np.random.Generator(np.random.PCG64(seed + 1))
    for side in pairs[0]:
        width = pairs[0][side].shape[1]
        aimed = random.standard_normal((width, directions))
        aimed /= np.linalg.norm(aimed, axis=0)
        aims = torch.from_numpy(aimed.astype(np.float32))
        total = 0.0
        for first in range(0, directions, _DIRECTIONS_AT_ONCE):
            some = aims[:, first : first + _DIRECTIONS_AT_ONCE]
            one, other = ((pair[side] @ some).T.contiguous().sort(dim=1).values for pair in pairs)
            total += float((one - other).abs().mean()) * some.shape[1]
        found[side] = 1000 * total / directions
    return found


def colour_distance(a: Pictures, b: Pictures) -> float:
    """How far apart the channels' means and spreads are over two sets: root mean square, in levels of 255."""
    first, second = _colours(a), _colours(b)
    return float(np.sqrt(np.mean((first - second) ** 2)))


def _colours(pictures: Pictures) -> NDArray[np.float64]:
    """Mean and standard deviation of each channel over all pixels, (2 * channels,)."""
    count = pictures[..., 0].size
    sums = squares = np.zeros(pictures.shape[3])
    for part in np.array_split(pictures, max(1, len(pictures) // _PICTURES_AT_ONCE)):
        numbers = part.astype(np.float64)
        sums = sums + numbers.sum(axis=(0, 1, 2))
        squares = squares + (numbers**2).sum(axis=(0, 1, 2))
    mean = sums / count
    return np.concatenate([mean, np.sqrt(np.maximum(squares / count - mean**2, 0.0))])


def pyramid(images: Tensor) -> list[Tensor]:
    """Laplacian levels of images (n, c, side, side), finest first; the last is what is left."""
    levels = []
    while (images.shape[-1] + 1) // 2 >= SMALLEST:
        small = _blurred(images)[:, :, ::2, ::2]
        levels.append(images - _enlarged(small, images.shape[-1]))
        images = small
    return [*levels, images]


def _kernel(channels: int) -> Tensor:
    line = torch.tensor(_BINOMIAL) / 16
    return torch.outer(line, line).expand(channels, 1, 5, 5)


def _blurred(images: Tensor) -> Tensor:
    channels = images.shape[1]
    wider = functional.pad(images, (2, 2, 2, 2), mode="reflect")
    return functional.conv2d(wider, _kernel(channels), groups=channels)


def _enlarged(images: Tensor, side: int) -> Tensor:
    spread = images.new_zeros(*images.shape[:2], side, side)
    spread[:, :, ::2, ::2] = images
    return _blurred(spread) * 4


def _patches(pictures: Pictures, count: int, random: np.random.Generator) -> dict[int, Tensor]:
    """Standardised patches of a set by side length of the level: (n * count, c * 49)."""
    found: dict[int, list[Tensor]] = {}
    for first in range(0, len(pictures), _PICTURES_AT_ONCE):
        part = np.ascontiguousarray(pictures[first : first + _PICTURES_AT_ONCE].transpose(0, 3, 1, 2))
        for level in pyramid(torch.from_numpy(part).float()):
            found.setdefault(level.shape[-1], []).append(_cut(level, count, random))
    return {side: _standardised(torch.cat(parts)) for side, parts in found.items()}


def _cut(images: Tensor, count: int, random: np.random.Generator) -> Tensor:
    """`count` patches from each image at random places, (n * count, c, 7, 7)."""
    n, _, height, width = images.shape
    tops = torch.from_numpy(random.integers(0, height - PATCH + 1, n * count))
    lefts = torch.from_numpy(random.integers(0, width - PATCH + 1, n * count))
    which = torch.arange(n).repeat_interleave(count)
    inside = torch.arange(PATCH)
    rows, columns = tops[:, None, None] + inside[:, None], lefts[:, None, None] + inside
    return images.permute(0, 2, 3, 1)[which[:, None, None], rows, columns].permute(0, 3, 1, 2)


def _standardised(patches: Tensor) -> Tensor:
    mean = patches.mean((0, 2, 3), keepdim=True)
    spread = patches.std((0, 2, 3), keepdim=True, unbiased=False).clamp_min(1e-6)
    return ((patches - mean) / spread).flatten(1)
