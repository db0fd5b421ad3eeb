"""How alike pictures of a set are: MS-SSIM of random pairs; a collapsed generator's samples are too alike.

Wang et al. 2003 (`tkarras/progressive_growing_of_gans:metrics/ms_ssim.py`, METHODS 9): five scales, a
Gaussian window of 11 pixels (sigma 1.5), smaller where the picture is, contrast and structure at each scale,
luminance at the last. Read beside the reals' own value: higher is less varied.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from ganstudio.evaluation.features import Pictures

WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
_WINDOW, _SIGMA = 11, 1.5
_C1, _C2 = 0.01**2, 0.03**2
_AT_ONCE = 64


def ms_ssim(a: Pictures, b: Pictures) -> NDArray[np.float64]:
    """MS-SSIM of each pair (n, side, side, c): 1 for equal pictures, shape (n,).

    A picture too small for five halvings uses the scales it has. A negative structure term counts as 0.
    """
    found = [
        _pairs(_images(a[first : first + _AT_ONCE]), _images(b[first : first + _AT_ONCE]), a.shape[3])
        for first in range(0, len(a), _AT_ONCE)
    ]
    return np.concatenate(found)


def likeness(pictures: Pictures, pairs: int, seed: int = 0) -> NDArray[np.float64]:
    """MS-SSIM of random pairs of different members of a set, one value a pair."""
    count = len(pictures)
    if count < 2:
        raise ValueError("two pictures at least")
    random = np.random.Generator(np.random.PCG64(seed))
    first = random.integers(0, count, pairs)
    second = (first + random.integers(1, count, pairs)) % count
    return ms_ssim(pictures[first], pictures[second])


def _images(pictures: Pictures) -> Tensor:
    """Every channel a picture of its own, from 0 to 1: (n * c, 1, side, side)."""
    images = torch.from_numpy(np.ascontiguousarray(pictures.transpose(0, 3, 1, 2))).float().div_(255)
    return images.flatten(0, 1)[:, None]


def _pairs(a: Tensor, b: Tensor, channels: int) -> NDArray[np.float64]:
    scales = min(len(WEIGHTS), int(math.log2(a.shape[-1])) - 1)
    weights = np.array(WEIGHTS[:scales]) / sum(WEIGHTS[:scales])
    result = np.ones(len(a) // channels)
    for scale, weight in enumerate(weights):
        luminance, structure = _ssim(a, b)
        term = structure * luminance if scale == scales - 1 else structure
        mean = term.mean((1, 2, 3)).double().view(-1, channels).mean(1)
        result *= np.maximum(mean.numpy(), 0.0) ** weight
        a, b = functional.avg_pool2d(a, 2), functional.avg_pool2d(b, 2)
    return result


def _ssim(a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """Maps of the luminance term and of contrast times structure."""
    line = _line(min(_WINDOW, a.shape[-1]))
    images = torch.cat([a, b, a * a, b * b, a * b])
    rows = functional.conv2d(images, line.view(1, 1, 1, -1))
    mean_a, mean_b, square_a, square_b, product = functional.conv2d(rows, line.view(1, 1, -1, 1)).chunk(5)
    var_a, var_b = square_a - mean_a**2, square_b - mean_b**2
    luminance = (2 * mean_a * mean_b + _C1) / (mean_a**2 + mean_b**2 + _C1)
    return luminance, (2 * (product - mean_a * mean_b) + _C2) / (var_a + var_b + _C2)


def _line(size: int) -> Tensor:
    """The Gaussian window along one side."""
    places = torch.arange(size, dtype=torch.float32) - (size - 1) / 2
    line = torch.exp(-(places**2) / (2 * (_SIGMA * size / _WINDOW) ** 2))
    return line / line.sum()
