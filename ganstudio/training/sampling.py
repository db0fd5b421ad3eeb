"""Snapshots: the same latents drawn again and again, without a trace in training."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ganstudio.nets import Generator
from ganstudio.training.averaging import drawing, judging
from ganstudio.training.objectives import Objective

AT_ONCE = 64
"""Pictures that are drawn and judged together at most."""


def to_bytes(images: Tensor) -> NDArray[np.uint8]:
    """Pictures (n, channels, height, width) in [-1, 1] -> uint8 (n, height, width, channels) on the CPU."""
    pixels = images.nan_to_num(0).add(1).mul(127.5).round().clamp(0, 255).to(torch.uint8)
    copied: NDArray[np.uint8] = pixels.permute(0, 2, 3, 1).contiguous().cpu().numpy()
    return copied


def draw_tiles(
    generator: Generator, discriminator: nn.Module, objective: Objective, z: Tensor, y: Tensor | None = None
) -> tuple[NDArray[np.uint8], tuple[float, ...]]:
    """Draw the latents z (n, nz) and score each picture: (uint8 (n, height, width, channels), Dx a picture).

    y: labels (n, label_width), if the generator takes any. D judges by the statistics of these very pictures,
    as it judges a batch of fakes in training.
    """
    pixels: list[NDArray[np.uint8]] = []
    scores: list[float] = []
    size = math.ceil(len(z) / math.ceil(len(z) / AT_ONCE))
    with drawing(generator), judging(discriminator):
        for first in range(0, len(z), size):
            images = generator(z[first : first + size], None if y is None else y[first : first + size])
            pixels.append(to_bytes(images))
            scores += objective.dx(discriminator(images)).tolist()
    return np.concatenate(pixels), tuple(scores)


def columns_for(count: int) -> int:
    """Columns of a grid that is about square."""
    return math.ceil(math.sqrt(count))


def spread_over(count: int, most: int) -> NDArray[np.int64]:
    """At most `most` of the numbers from 0 to count - 1, rising, evenly spread."""
    chosen = min(count, most)
    return np.arange(chosen, dtype=np.int64) * count // max(chosen, 1)
