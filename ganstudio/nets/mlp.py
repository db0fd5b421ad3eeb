"""The fully connected family: linear layers with leaky ReLU between them, a picture flat as one long row.

The nets of many a first GAN on MNIST (SEEDS S1: 64 -> 256 -> 256 -> 784 and 784 -> 256 -> 64 -> 1, slope
0.01, PyTorch's first weights); the recipe's `g_layers` and `d_layers` are the widths between the ends.
"""

from __future__ import annotations

from itertools import pairwise

from torch import Tensor, nn

from ganstudio.labels import Attributes
from ganstudio.nets.discriminator import Discriminator
from ganstudio.nets.generator import Generator
from ganstudio.recipe import Recipe


class MlpGenerator(Generator):
    """Latents -> pictures; the layers lie in order in `features`."""

    published_init = "torch"

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        shape = (recipe.channels, recipe.image_size, recipe.image_size)
        last = (recipe.g_layers or (self.inputs,))[-1]
        self.features = nn.Sequential(
            *_hidden((self.inputs, *recipe.g_layers), recipe.leaky_slope),
            nn.Linear(last, shape[0] * shape[1] * shape[2]),
            nn.Tanh(),
            nn.Unflatten(1, shape),
        )

    def first_features(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        features: Tensor = self.features[0](self.joined(z, y))
        return features

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        images: Tensor = self.features(self.joined(z, y))
        return images


class MlpDiscriminator(Discriminator):
    """Pictures (n, channels, size, size) -> logits (n,); `features` are the hidden layers."""

    published_init = "torch"

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        widths = (recipe.channels * recipe.image_size**2, *recipe.d_layers)

        def trunk() -> nn.Module:
            return nn.Sequential(nn.Flatten(), *_hidden(widths, recipe.leaky_slope))

        self.features = trunk()
        self.classifier = nn.Sequential(nn.Linear(widths[-1], 1))
        self.name_attributes(widths[-1], trunk)


def _hidden(widths: tuple[int, ...], slope: float) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for inputs, outputs in pairwise(widths):
        layers += [nn.Linear(inputs, outputs), nn.LeakyReLU(slope, inplace=True)]
    return layers
