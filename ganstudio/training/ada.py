"""ADA's pipeline of alterations, 'bgc': flips, turns, shifts and scales, then colours.

Karras et al. 2020, "Training Generative Adversarial Networks with Limited Data" (METHODS 4): every operation
happens to a picture by a chance of its own. Ours: one bilinear reading for all of the geometry, mirrored at
the edges, instead of doubling the size with a sym6 wavelet before and halving it after, so that shapes never
depend on what was drawn; a picture made smaller may alias a little.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import torch
from torch import Tensor

from ganstudio.training.resampling import resampled

OPERATIONS = (
    "flip", "rot90", "shift", "scale", "rotate", "aniso", "brightness", "contrast", "luma_flip", "hue",
    "saturation", "noise", "cutout",
)  # fmt: skip

_GEOMETRY = frozenset(OPERATIONS[:6])
_COLOURS = frozenset(OPERATIONS[6:11])
_GREY = (1 / math.sqrt(3),) * 3


def ada(images: Tensor, share: float, multipliers: Mapping[str, float], generator: torch.Generator) -> Tensor:
    """Alter pictures (n, channels, size, size) in [-1, 1]; the result may leave that range.

    Each operation happens to a picture with the probability `share` times its multiplier (0 or none: never).
    Nothing is drawn for one that never happens, and `images` itself returned when there is none.
    """
    chances = {name: min(share * multipliers.get(name, 0.0), 1.0) for name in OPERATIONS}
    wanted = {name for name, chance in chances.items() if chance > 0}
    draw = _Draw(len(images), images.device, generator, chances)
    if wanted & _GEOMETRY:
        images = resampled(images, _places(draw, wanted, images.shape[2])[:, :2])
    if wanted & _COLOURS:
        images = _coloured(images, _colours(draw, wanted, colour=images.shape[1] == 3))
    if "noise" in wanted:
        images = images + _noise(draw, images)
    if "cutout" in wanted:
        images = images.masked_fill(_holes(draw, images.shape[2]), 0.0)
    return images


class _Draw:
    """Numbers by chance, one a picture, and whether an operation happens to it."""

    def __init__(
        self, count: int, device: torch.device, generator: torch.Generator, chances: Mapping[str, float]
    ) -> None:
        self._count, self._device, self._generator = count, device, generator
        self.chances = chances

    def uniform(self, low: float = 0.0, high: float = 1.0) -> Tensor:
        drawn = torch.rand(self._count, generator=self._generator, device=self._device)
        return drawn * (high - low) + low

    def normal(self, spread: float) -> Tensor:
        return torch.randn(self._count, generator=self._generator, device=self._device) * spread

    def normals(self, shape: torch.Size) -> Tensor:
        return torch.randn(shape, generator=self._generator, device=self._device)

    def gate(self, name: str, value: Tensor, else_: float = 0.0, chance: float | None = None) -> Tensor:
        """`value` where the operation happens, `else_` where not."""
        happens = self.uniform() < (self.chances[name] if chance is None else chance)
        return torch.where(happens, value, else_)

    def identity(self, side: int) -> Tensor:
        return torch.eye(side, device=self._device).expand(self._count, side, side)


def _places(draw: _Draw, wanted: set[str], size: int) -> Tensor:
    """Matrices (n, 3, 3) from a place in the altered picture to one in the original, both from -1 to 1."""
    back = draw.identity(3)
    rotate = draw.chances["rotate"]
    # Two turns, each with this chance, happen together to `rotate` of the pictures.
    turned = 1 - math.sqrt(1 - rotate)
    if "flip" in wanted:
        mirror = draw.gate("flip", (draw.uniform() * 2).floor())
        back = back @ _matrix(1 - 2 * mirror, 0.0, 0.0, 0.0, 1.0, 0.0)
    if "rot90" in wanted:
        back = back @ _rotation(draw.gate("rot90", (draw.uniform() * 4).floor()) * (-math.pi / 2))
    if "shift" in wanted:
        across = draw.gate("shift", draw.uniform(-0.125, 0.125))
        down = draw.gate("shift", draw.uniform(-0.125, 0.125))
        back = back @ _shift(*((part * size).round() / size for part in (across, down)))
    if "scale" in wanted:
        factor = torch.exp2(draw.gate("scale", draw.normal(0.2)))
        back = back @ _matrix(1 / factor, 0.0, 0.0, 0.0, 1 / factor, 0.0)
    if "rotate" in wanted:
        back = back @ _rotation(draw.gate("rotate", draw.uniform(-math.pi, math.pi), chance=turned))
    if "aniso" in wanted:
        factor = torch.exp2(draw.gate("aniso", draw.normal(0.2)))
        back = back @ _matrix(1 / factor, 0.0, 0.0, 0.0, factor, 0.0)
    if "rotate" in wanted:
        back = back @ _rotation(draw.gate("rotate", draw.uniform(-math.pi, math.pi), chance=turned))
    if "shift" in wanted:
        back = back @ _shift(*(draw.gate("shift", draw.normal(0.125)) for _ in range(2)))
    return back


def _colours(draw: _Draw, wanted: set[str], *, colour: bool) -> Tensor:
    """Matrices (n, 4, 4) that pixels (red, green, blue, 1) are multiplied with; grey ones have one channel
    three times, and no hue and saturation.
    """
    change = draw.identity(4)
    axis = torch.tensor((*_GREY, 0.0), device=change.device)
    along = torch.outer(axis, axis)
    whole = torch.eye(4, device=change.device)
    if "brightness" in wanted:
        lift = draw.gate("brightness", draw.normal(0.2))[:, None, None]
        change = change + lift * torch.nn.functional.pad(whole.new_ones(3, 1), (3, 0, 0, 1))
    if "contrast" in wanted:
        factor = torch.exp2(draw.gate("contrast", draw.normal(0.5)))[:, None, None]
        change = _scaling(factor, whole) @ change
    if "luma_flip" in wanted:
        turned = draw.gate("luma_flip", (draw.uniform() * 2).floor())[:, None, None]
        change = (whole - 2 * turned * along) @ change
    if "hue" in wanted and colour:
        change = _hue(draw.gate("hue", draw.uniform(-math.pi, math.pi)), along, whole) @ change
    if "saturation" in wanted and colour:
        factor = torch.exp2(draw.gate("saturation", draw.normal(1.0)))[:, None, None]
        change = (along + (whole - along) @ _scaling(factor, whole)) @ change
    return change


def _coloured(images: Tensor, change: Tensor) -> Tensor:
    if images.shape[1] == 1:
        mixed = change[:, :3].mean(1)
        return images * mixed[:, :3].sum(1)[:, None, None, None] + mixed[:, 3][:, None, None, None]
    pixels = change[:, :3, :3] @ images.flatten(2) + change[:, :3, 3:]
    return pixels.view_as(images)


def _hue(angle: Tensor, along: Tensor, whole: Tensor) -> Tensor:
    """A turn of colours about the grey axis (Rodrigues)."""
    x, y, z = _GREY
    cross = whole.new_tensor([[0, -z, y, 0], [z, 0, -x, 0], [-y, x, 0, 0], [0, 0, 0, 0]])
    colours = torch.diag(whole.new_tensor([1, 1, 1, 0]))
    angle = angle[:, None, None]
    turned = colours * angle.cos() + cross * angle.sin() + along * (1 - angle.cos())
    return turned + (whole - colours)


def _scaling(factor: Tensor, whole: Tensor) -> Tensor:
    colours = torch.diag(whole.new_tensor([1, 1, 1, 0]))
    return colours * factor + (whole - colours)


def _noise(draw: _Draw, images: Tensor) -> Tensor:
    """Gaussian noise, in each picture of a strength of its own."""
    strength = draw.gate("noise", draw.normal(0.1).abs())[:, None, None, None]
    return draw.normals(images.shape) * strength


def _holes(draw: _Draw, size: int) -> Tensor:
    """A square of half the side, its centre anywhere: (n, 1, size, size), true inside."""
    half = draw.gate("cutout", torch.full_like(draw.uniform(), 0.25))
    line = (torch.arange(size, device=half.device) + 0.5) / size
    across, down = ((line - draw.uniform()[:, None]).abs() < half[:, None] for _ in range(2))
    return (down[:, :, None] & across[:, None, :])[:, None]


def _rotation(angle: Tensor) -> Tensor:
    """From a place to where it was before a turn by `angle`, anticlockwise as pictures are seen."""
    return _matrix(angle.cos(), -angle.sin(), 0.0, angle.sin(), angle.cos(), 0.0)


def _shift(across: Tensor, down: Tensor) -> Tensor:
    """From a place to where it was before a shift by these parts of the side."""
    return _matrix(1.0, 0.0, -2 * across, 0.0, 1.0, -2 * down)


def _matrix(*parts: Tensor | float) -> Tensor:
    """(n, 3, 3) from the first two rows; the last is (0, 0, 1)."""
    like = next(part for part in parts if isinstance(part, Tensor))
    entries = [part if isinstance(part, Tensor) else torch.full_like(like, part) for part in parts]
    last = [torch.zeros_like(like), torch.zeros_like(like), torch.ones_like(like)]
    return torch.stack([*entries, *last], 1).view(-1, 3, 3)
