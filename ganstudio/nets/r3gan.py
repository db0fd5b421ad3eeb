"""The R3GAN family: a convolutional GAN without norms and tricks, kept stable by what it is trained to do.

From the paper and its authors' code (Huang et al. 2024, "The GAN is dead; long live the GAN!"): a stage a
size, with two residual blocks 1 x 1 -> grouped 3 x 3 -> 1 x 1, twice the width inside, 32 channels of the
block's width a group; a bias only before each leaky ReLU, which stands only inside blocks; no normalisation;
between stages bilinear resampling (filter [1 2 1]) and a 1 x 1 convolution where the width changes; fix-up
first weights: He's, smaller by the number of blocks, the last layer of every block zero; G starts from a
learned constant that a linear layer of the latent scales, D ends in a linear layer of learned weighted sums
over its last map; no tanh at the end. It goes with RpGAN, R1 and R2 (METHODS 2). With ngf = ndf = 384,
max_channels = 768 and nz = 64 the widths are those of the authors' 64 pixels.

Ours: smaller widths, first maps of 5, 6, 7 and 9 pixels for sizes that are no power of two.
"""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn

from ganstudio.labels import Attributes
from ganstudio.nets.dcgan import channel_plan
from ganstudio.nets.discriminator import Discriminator
from ganstudio.nets.generator import Generator
from ganstudio.nets.scaled import HE_GAIN, Basis, BiasedLeaky, ScaledConv2d, ScaledLinear
from ganstudio.recipe import Recipe
from ganstudio.recipe.families import halvings

_GROUP = 32
_EXPANSION = 2
_LAYERS = 3


class Block(nn.Module):
    """x + conv(leaky(grouped conv(leaky(conv(x))))); `blocks`: those of the whole net, for first weights."""

    def __init__(self, channels: int, blocks: int, slope: float) -> None:
        super().__init__()
        inner = _EXPANSION * channels
        groups = channels // _GROUP if channels > _GROUP and channels % _GROUP == 0 else 1
        gain = HE_GAIN * blocks ** (-1 / (2 * _LAYERS - 2))
        self.layers = nn.Sequential(
            ScaledConv2d(channels, inner, 1, gain=gain),
            BiasedLeaky(inner, slope),
            ScaledConv2d(inner, inner, 3, padding=1, groups=groups, gain=gain),
            BiasedLeaky(inner, slope),
            ScaledConv2d(inner, channels, 1, gain=0.0),
        )

    def forward(self, x: Tensor) -> Tensor:
        changed: Tensor = self.layers(x)
        return x + changed


class Grow(nn.Module):
    """Twice the size, and the width of the next stage."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.widen = ScaledConv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        repeated = F.interpolate(self.widen(x), scale_factor=2, mode="nearest")
        # Pixels repeated and neighbours averaged: every second one as it was, the mean of two between them.
        return F.avg_pool2d(F.pad(repeated, (0, 1, 0, 1)), 2, 1)


class Shrink(nn.Module):
    """Half the size, and the width of the next stage."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.widen = ScaledConv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        # Neighbours averaged twice are the filter [1 2 1] / 4 in both directions.
        halved = F.avg_pool2d(F.avg_pool2d(F.pad(x, (1, 0, 1, 0)), 2, 1), 2, 2)
        made: Tensor = self.widen(halved)
        return made


class R3ganGenerator(Generator):
    """Latents -> pictures, about in [-1, 1]; `ngf` channels at the full size, twice as many at each half."""

    published_init = "he"

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        base, widths = _plan(recipe, recipe.ngf)
        self.first = ScaledLinear(self.inputs, widths[-1])
        self.basis = Basis(widths[-1], base)
        layers: list[nn.Module] = []
        for index, width in reversed(list(enumerate(widths))):
            layers += _blocks(width, len(widths), recipe)
            if index:
                layers.append(Grow(width, widths[index - 1]))
        self.stages = nn.Sequential(*layers)
        self.last = ScaledConv2d(widths[0], recipe.channels, 1)

    def first_features(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        features: Tensor = self.first(self.joined(z, y))
        return features

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        images: Tensor = self.last(self.stages(self.basis(self.first_features(z, y))))
        return images


class R3ganDiscriminator(Discriminator):
    """Pictures -> logits (n,); `ndf` channels at the full size, twice as many at each half."""

    published_init = "he"

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        self.features, features = _trunk(recipe)
        self.classifier = ScaledLinear(features + 1 if self.spread else features, 1)
        self.name_attributes(features, lambda: _trunk(recipe)[0])


def _trunk(recipe: Recipe) -> tuple[nn.Sequential, int]:
    """Pictures -> one number a channel of the smallest map, and how many these are."""
    base, widths = _plan(recipe, recipe.ndf)
    layers: list[nn.Module] = [ScaledConv2d(recipe.channels, widths[0], 1)]
    for index, width in enumerate(widths):
        if index:
            layers.append(Shrink(widths[index - 1], width))
        layers += _blocks(width, len(widths), recipe)
    last = ScaledConv2d(widths[-1], widths[-1], base, groups=widths[-1])
    return nn.Sequential(*layers, last, nn.Flatten()), widths[-1]


def _plan(recipe: Recipe, width: int) -> tuple[int, list[int]]:
    """Side of the smallest map, and channels of each size, the largest map first."""
    found = halvings(recipe.image_size)
    assert found is not None, "a recipe of another size is refused"
    base, halved = found
    return base, channel_plan(width, halved + 1, recipe.max_channels)


def _blocks(width: int, stages: int, recipe: Recipe) -> list[nn.Module]:
    blocks = stages * recipe.stage_blocks
    return [Block(width, blocks, recipe.leaky_slope) for _ in range(recipe.stage_blocks)]
