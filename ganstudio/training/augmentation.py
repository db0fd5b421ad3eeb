"""DiffAugment: reals and fakes altered alike before D sees them, with gradients through to G.

Zhao et al. 2020, "Differentiable Augmentation for Data-Efficient GAN Training" (METHODS 3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor


def augment(
    images: Tensor, share: float, strengths: Mapping[str, float], generator: torch.Generator
) -> Tensor:
    """Alter each picture with probability `share`, all operations together, in the paper's order.

    images: (n, channels, height, width) in [-1, 1]; the result may leave that range. strengths: by operation,
    "color", "translation" and "cutout", what its range is multiplied with: 1 is the paper's, 0 or none leaves
    it out. Nothing is drawn and `images` itself returned when there is nothing to do.
    """
    wanted = [name for name in OPERATIONS if strengths.get(name, 0.0) > 0]
    if share <= 0 or not wanted:
        return images
    altered = images
    for name in wanted:
        altered = OPERATIONS[name](altered, strengths[name], generator)
    chosen = _uniform(images, 0.0, 1.0, generator) < share
    return altered if share >= 1 else torch.where(chosen, altered, images)


def _uniform(images: Tensor, low: float, high: float, generator: torch.Generator) -> Tensor:
    drawn = torch.rand((images.shape[0], 1, 1, 1), generator=generator, device=images.device)
    return drawn * (high - low) + low


def _whole(images: Tensor, below: int, generator: torch.Generator) -> Tensor:
    return torch.randint(0, below, (images.shape[0], 1, 1, 1), generator=generator, device=images.device)


def _color(x: Tensor, strength: float, generator: torch.Generator) -> Tensor:
    """Brightness +-0.5, saturation x 0 to 2, contrast x 0.5 to 1.5."""
    x = x + _uniform(x, -0.5 * strength, 0.5 * strength, generator)
    grey = x.mean(dim=1, keepdim=True)
    x = (x - grey) * _uniform(x, 1 - strength, 1 + strength, generator) + grey
    middle = x.mean(dim=(1, 2, 3), keepdim=True)
    return (x - middle) * _uniform(x, 1 - 0.5 * strength, 1 + 0.5 * strength, generator) + middle


def _translation(x: Tensor, strength: float, generator: torch.Generator) -> Tensor:
    """Shift by whole pixels, at most an eighth of the side; what comes in is 0 (mid-grey)."""
    return shifted(x, int(strength * x.shape[2] / 8 + 0.5), generator)


def shifted(x: Tensor, most: int, generator: torch.Generator) -> Tensor:
    """Each picture shifted by whole pixels, in both directions at most so many; what comes in is 0."""
    for axis in (2, 3):
        size = x.shape[axis]
        shift = _whole(x, 2 * most + 1, generator) - most
        line = torch.arange(size, device=x.device).view([-1 if d == axis else 1 for d in range(4)])
        source = line - shift
        inside = (source >= 0) & (source < size)
        x = x.gather(axis, source.clamp(0, size - 1).expand_as(x)) * inside
    return x


def _cutout(x: Tensor, strength: float, generator: torch.Generator) -> Tensor:
    """Set a square of half the side to 0, its centre anywhere, cut off at the borders."""
    hole: Tensor | None = None
    for axis in (2, 3):
        size = x.shape[axis]
        edge = int(strength * size / 2 + 0.5)
        first = _whole(x, size + 1 - edge % 2, generator) - edge // 2
        line = torch.arange(size, device=x.device).view([-1 if d == axis else 1 for d in range(4)])
        inside = (line >= first) & (line < first + edge)
        hole = inside if hole is None else hole & inside
    assert hole is not None
    return x.masked_fill(hole, 0.0)


OPERATIONS: dict[str, Callable[[Tensor, float, torch.Generator], Tensor]] = {
    "color": _color,
    "translation": _translation,
    "cutout": _cutout,
}
"""In the paper's order."""
