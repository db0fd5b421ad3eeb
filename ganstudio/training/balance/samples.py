"""How the samples of a snapshot look beside the training pictures: how various, how much they still change.

Pictures are compared as small thumbnails, so the figures cost milliseconds and say nothing about detail.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SIDE = 16
"""Pixels along a side of the thumbnails."""
_AT_ONCE = 8
"""Large pictures are not all made floating-point at once."""

Thumbnails = NDArray[np.float32]


def thumbnails(pictures: NDArray[np.uint8]) -> Thumbnails:
    """Pictures (n, height, width, channels) averaged down to at most SIDE x SIDE: (n, values) in 0 to 1."""
    parts = [_small(pictures[first : first + _AT_ONCE]) for first in range(0, len(pictures), _AT_ONCE)]
    return np.concatenate(parts)


def _small(pictures: NDArray[np.uint8]) -> Thumbnails:
    small = pictures.astype(np.float32) / 255
    for axis in (1, 2):
        length = small.shape[axis]
        edges = np.arange(min(SIDE, length)) * length // min(SIDE, length)
        widths = np.diff(np.append(edges, length)).astype(np.float32)
        shape = [-1 if other == axis else 1 for other in range(4)]
        small = np.add.reduceat(small, edges, axis=axis) / widths.reshape(shape)
    return np.ascontiguousarray(small.reshape(len(small), -1))


def distances(one: Thumbnails, other: Thumbnails) -> NDArray[np.float32]:
    """Root mean square differences, (len(one), len(other)); 1 is black against white."""
    squares = (one**2).sum(1)[:, None] + (other**2).sum(1)[None, :] - 2 * one @ other.T
    found: NDArray[np.float32] = np.sqrt(np.maximum(squares, 0) / one.shape[1])
    return found


def variety(seen: Thumbnails) -> float:
    """The mean distance of two different pictures of a set; 0 for fewer than two."""
    count = len(seen)
    return float(distances(seen, seen).sum() / (count * (count - 1))) if count > 1 else 0.0
