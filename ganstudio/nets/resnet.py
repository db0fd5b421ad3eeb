"""The residual family of MakeGirlsMoe, after SRResNet: the generator's blocks all work at its smallest size.

Jin et al. 2017, "Towards the Automatic Anime Characters Creation with GANs", as METHODS 8 reads its figures:
latent -> linear -> BN, ReLU -> 16 blocks of two 3 x 3 convolutions with BN -> convolution, BN, ReLU, and the
sum with what went into the first block -> three times 3 x 3 convolution, pixel shuffle, BN, ReLU -> 9 x 9
convolution, tanh; D without norms halves the size six times from 32 channels to 1024, with two blocks after
each but the last. Ours: other widths and sizes than their 64 (ngf), 32 (ndf) and 128 pixels, and PyTorch's
first weights, as the sources name none. From He's larger ones G learned noise that D took for the right
attributes, where from these, in as many batches, it learned heads with the right hair.
"""

from __future__ import annotations

from torch import Tensor, nn

from ganstudio.labels import Attributes
from ganstudio.nets.discriminator import Discriminator
from ganstudio.nets.generator import Generator
from ganstudio.recipe import Recipe
from ganstudio.recipe.families import trunk

_SMALLEST_MAP = 4


class NormedBlock(nn.Module):
    """x + BN(conv(ReLU(BN(conv(x)))))."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
            nn.BatchNorm2d(channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        changed: Tensor = self.layers(x)
        return changed + x


class BareBlock(nn.Module):
    """LReLU(x + conv(LReLU(conv(x))))."""

    def __init__(self, channels: int, slope: float) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(channels, channels, 3, 1, 1),
            nn.LeakyReLU(slope, inplace=True),
            nn.Conv2d(channels, channels, 3, 1, 1),
        )
        self.last = nn.LeakyReLU(slope, inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        changed: Tensor = self.last(self.layers(x) + x)
        return changed


class ResnetGenerator(Generator):
    """Latents -> pictures; `ngf` channels in every block, four times as many before each pixel shuffle."""

    published_init = "torch"

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        found = trunk(recipe.image_size)
        assert found is not None  # the recipe has been checked
        base, doublings = found
        width = recipe.ngf
        self.first = nn.Linear(self.inputs, width * base * base)
        self.spread = nn.Sequential(
            nn.Unflatten(1, (width, base, base)), nn.BatchNorm2d(width), nn.ReLU(inplace=True)
        )
        self.blocks = nn.Sequential(*(NormedBlock(width) for _ in range(recipe.g_blocks)))
        self.after = nn.Sequential(
            nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True)
        )
        self.grow = nn.Sequential(*(layer for _ in range(doublings) for layer in _doubling(width)))
        self.last = nn.Sequential(nn.Conv2d(width, recipe.channels, 9, 1, 4), nn.Tanh())

    def first_features(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        features: Tensor = self.first(self.joined(z, y))
        return features

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        small = self.spread(self.first_features(z, y))
        images: Tensor = self.last(self.grow(self.after(self.blocks(small)) + small))
        return images


class ResnetDiscriminator(Discriminator):
    """Pictures -> logits (n,); the size is halved until it is below 4, with `stage_blocks` blocks between."""

    published_init = "torch"

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        self.features, width, places = _trunk(recipe)
        judged = width + 1 if self.spread else width
        self.classifier = nn.Sequential(nn.Flatten(), nn.Linear(judged * places, 1))
        self.name_attributes(width * places, lambda: _trunk(recipe)[0], places)


def _trunk(recipe: Recipe) -> tuple[nn.Sequential, int, int]:
    """Pictures -> maps, and how many maps of how many pixels they are."""
    slope, size, width = recipe.leaky_slope, recipe.image_size, recipe.ndf
    inputs: int = recipe.channels
    layers: list[nn.Module] = []
    while size >= _SMALLEST_MAP:
        # The three largest maps are halved by 4 x 4 kernels, the others by 3 x 3.
        kernel = 4 if len(layers) < 3 * (2 + recipe.stage_blocks) else 3
        layers += [nn.Conv2d(inputs, width, kernel, 2, 1), nn.LeakyReLU(slope, inplace=True)]
        size = (size + 2 - kernel) // 2 + 1
        if size >= _SMALLEST_MAP:
            layers += [BareBlock(width, slope) for _ in range(recipe.stage_blocks)]
        inputs, width = width, min(2 * width, recipe.max_channels)
    return nn.Sequential(*layers), inputs, size * size


def _doubling(width: int) -> list[nn.Module]:
    return [
        nn.Conv2d(width, 4 * width, 3, 1, 1, bias=False),
        nn.PixelShuffle(2),
        nn.BatchNorm2d(width),
        nn.ReLU(inplace=True),
    ]
