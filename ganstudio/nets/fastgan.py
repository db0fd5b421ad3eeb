"""The FastGAN family: made for a hundred to a few thousand pictures at 128 and 256 pixels on one GPU.

From the paper and its authors' code (Liu et al. 2021, "Towards Faster and Stabilized GAN Training for High-
fidelity Few-shot Image Synthesis", METHODS 6): spectral norm on every layer (the registry adds it); G grows
by nearest doublings, batch norms and gated linear units, with one block at 16, 64 and 256 pixels and two at
8, 32 and 128, and small maps gate the channels of those sixteen times as large (skip-layer excitation); D
halves by two averaged branches, with the same gates from large maps to small ones, and scores 5 x 5 places,
in a second, smaller net also those of the halved picture; three decoders paint the reals back from D's maps
(its auxiliary loss). At 256 pixels layers and widths are theirs.

Ours: 64 and 128 pixels by leaving out the largest maps; D halves the picture itself, so that G has one output
instead of two; no noise between G's layers, so that one latent is one picture; a crop's quarter goes round
instead of being drawn; the decoders' loss is L1 and SSIM at several sizes, a mean, instead of LPIPS, whose
weights would have to be downloaded.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ganstudio.labels import Attributes
from ganstudio.nets.discriminator import Discriminator, Opinion
from ganstudio.nets.generator import Generator
from ganstudio.nets.likeness import unlikeness
from ganstudio.recipe import Recipe

_G_WIDTHS = {4: 16.0, 8: 8.0, 16: 4.0, 32: 2.0, 64: 2.0, 128: 1.0, 256: 0.5}
_DECODER_WIDTHS = (128, 64, 64, 32)
_LAST = 8


class Gate(nn.Module):
    """Skip-layer excitation: `large` with each channel scaled by what the small map says, 0 to 1."""

    def __init__(self, small: int, large: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.AdaptiveAvgPool2d(4),
            nn.Conv2d(small, large, 4, bias=False),
            nn.SiLU(inplace=True),
            nn.Conv2d(large, large, 1, bias=False),
            nn.Sigmoid(),
        )

    def forward(self, small: Tensor, large: Tensor) -> Tensor:
        scale: Tensor = self.layers(small)
        return large * scale


class FastganGenerator(Generator):
    """Latents -> pictures, about in [-1, 1]; `ngf` times 16 channels at 4 pixels, times 1/2 at 256."""

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        widths = {
            size: min(max(1, round(recipe.ngf * times)), recipe.max_channels)
            for size, times in _G_WIDTHS.items()
            if size <= recipe.image_size
        }
        sizes = list(widths)
        self.first = nn.ConvTranspose2d(self.inputs, 2 * widths[4], 4, bias=False)
        self.gated = nn.Sequential(nn.BatchNorm2d(2 * widths[4]), nn.GLU(1))
        self.grow = nn.ModuleDict(
            {
                str(size): _grow(widths[size // 2], widths[size], twice=index % 2 == 0)
                for index, size in enumerate(sizes[1:])
            }
        )
        self.gates = nn.ModuleDict(
            {str(size): Gate(widths[size // 16], widths[size]) for size in sizes if size >= 64}
        )
        self.last = nn.Conv2d(widths[recipe.image_size], recipe.channels, 3, 1, 1, bias=False)

    def first_features(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        return self._first(z, y).flatten(1)

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        maps = {4: self.gated(self._first(z, y))}
        size = 4
        for grow in self.grow.values():
            made = grow(maps[size])
            size *= 2
            maps[size] = self.gates[str(size)](maps[size // 16], made) if str(size) in self.gates else made
        images: Tensor = self.last(maps[size])
        return images

    def _first(self, z: Tensor, y: Tensor | None) -> Tensor:
        features: Tensor = self.first(self.joined(z, y)[:, :, None, None])
        return features


class FastganDiscriminator(Discriminator):
    """Pictures -> 50 logits each: 5 x 5 places of the picture, and as many of it at half its size."""

    turn: Tensor

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        size, slope, most = recipe.image_size, recipe.leaky_slope, recipe.max_channels

        def width(at: int, times: int = 64) -> int:
            """Channels of the map `at` pixels wide."""
            return min(max(1, recipe.ndf * times // at), most)

        sizes = [size >> index for index in range(int(math.log2(size // _LAST)) + 1)]

        def stem() -> nn.Sequential:
            first = nn.Conv2d(recipe.channels, width(size), 3, 1, 1, bias=False)
            return nn.Sequential(first, nn.LeakyReLU(slope, inplace=True))

        def shrink() -> list[TwoWays]:
            return [TwoWays(width(2 * half), width(half), slope) for half in sizes[1:]]

        self.stem = stem()
        self.shrink = nn.ModuleDict(
            {str(half): layer for half, layer in zip(sizes[1:], shrink(), strict=True)}
        )
        self.gates = nn.ModuleDict(
            {str(at): Gate(width(8 * at), width(at)) for at in sizes if 8 * at <= size}
        )
        self.classifier = nn.Sequential(
            nn.Conv2d(width(_LAST), width(2 * _LAST), 1, bias=False),
            nn.BatchNorm2d(width(2 * _LAST)),
            nn.LeakyReLU(slope, inplace=True),
            nn.Conv2d(width(2 * _LAST), 1, 4, bias=False),
        )
        self.name_attributes(width(_LAST) * _LAST**2, lambda: nn.Sequential(stem(), *shrink()))
        small: list[nn.Module] = [
            nn.Conv2d(recipe.channels, width(size // 4, 32), 4, 2, 1, bias=False),
            nn.LeakyReLU(slope, inplace=True),
        ]
        for at in sizes[3:]:
            small += _half(width(2 * at, 32), width(at, 32), slope)
        self.small = nn.Sequential(*small)
        self.small_classifier = nn.Conv2d(width(_LAST, 32), 1, 4, bias=False)
        doublings = int(math.log2(size // 2 // _LAST))
        self.decoders = nn.ModuleList(
            _decoder(inputs, recipe.channels, doublings)
            for inputs in (width(_LAST), width(_LAST, 32), width(2 * _LAST))
        )
        self.register_buffer("turn", torch.zeros((), dtype=torch.int64))

    def opinion(self, images: Tensor) -> Opinion:
        size = images.shape[2]
        maps = {size: self.stem(images)}
        for shrink in self.shrink.values():
            made = shrink(maps[size])
            size //= 2
            maps[size] = self.gates[str(size)](maps[8 * size], made) if str(size) in self.gates else made
        small = self.small(F.avg_pool2d(images, 2))
        places = [self.classifier(maps[_LAST]), self.small_classifier(small)]
        logits = torch.cat([place.flatten(1) for place in places], 1)
        classes = self.class_logits(images, maps[_LAST])
        return Opinion(logits, classes, (maps[_LAST], small, maps[2 * _LAST]))

    def auxiliary_loss(self, images: Tensor, opinion: Opinion) -> Tensor:
        """How unlike the reals the pictures are that D's maps are painted back to."""
        large, small, middle = opinion.traces
        halved = F.avg_pool2d(images, 2)
        quarter = int(self.turn) % 4  # it may come from a file
        self.turn.add_(1).remainder_(4)
        paint_large, paint_small, paint_part = self.decoders
        loss = unlikeness(paint_large(large), halved) + unlikeness(paint_small(small), halved)
        return loss + unlikeness(paint_part(_quarter(middle, quarter)), _quarter(images, quarter))


class TwoWays(nn.Module):
    """Half the size: the mean of two convolutions and of one of the averaged map."""

    def __init__(self, inputs: int, outputs: int, slope: float) -> None:
        super().__init__()
        self.main = nn.Sequential(
            *_half(inputs, outputs, slope),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.LeakyReLU(slope, inplace=True),
        )
        self.direct = nn.Sequential(
            nn.AvgPool2d(2),
            nn.Conv2d(inputs, outputs, 1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.LeakyReLU(slope, inplace=True),
        )

    def forward(self, x: Tensor) -> Tensor:
        made: Tensor = (self.main(x) + self.direct(x)) / 2
        return made


def _grow(inputs: int, outputs: int, *, twice: bool) -> nn.Sequential:
    """Twice the size: a gated convolution, or two."""
    layers: list[nn.Module] = [nn.Upsample(scale_factor=2, mode="nearest"), *_gated(inputs, outputs)]
    return nn.Sequential(*layers, *(_gated(outputs, outputs) if twice else ()))


def _gated(inputs: int, outputs: int) -> list[nn.Module]:
    return [nn.Conv2d(inputs, 2 * outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(2 * outputs), nn.GLU(1)]


def _half(inputs: int, outputs: int, slope: float) -> list[nn.Module]:
    return [
        nn.Conv2d(inputs, outputs, 4, 2, 1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.LeakyReLU(slope, inplace=True),
    ]


def _decoder(inputs: int, channels: int, doublings: int) -> nn.Sequential:
    """A map of 8 pixels -> a picture doubled so often, in [-1, 1]."""
    layers: list[nn.Module] = []
    for outputs in _DECODER_WIDTHS[:doublings]:
        layers.append(_grow(inputs, outputs, twice=False))
        inputs = outputs
    return nn.Sequential(*layers, nn.Conv2d(inputs, channels, 3, 1, 1, bias=False), nn.Tanh())


def _quarter(maps: Tensor, number: int) -> Tensor:
    """A quarter of maps or pictures by number, 0 to 3, row by row."""
    half = maps.shape[2] // 2
    top, left = divmod(number, 2)
    return maps[:, :, top * half : (top + 1) * half, left * half : (left + 1) * half]
