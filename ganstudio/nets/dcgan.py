"""The DCGAN family: a latent grows to a picture by transposed convolutions, and D mirrors it.

Radford et al. 2015 as in `pytorch/examples:dcgan` (METHODS 1); the recipe's keys also reach the variants with
'SAME' padding, strides of 3, linear ends and other sizes.
"""

from __future__ import annotations

from torch import Tensor, nn

from ganstudio.labels import Attributes
from ganstudio.nets.discriminator import Discriminator
from ganstudio.nets.generator import Generator
from ganstudio.nets.layers import SameConv2d, SameConvTranspose2d
from ganstudio.nets.norms import norm_layers
from ganstudio.recipe import Recipe, Stage


def channel_plan(width: int, maps: int, most: int) -> list[int]:
    """Channels of `maps` feature maps, the largest map first: doubling from `width`, at most `most`."""
    return [min(width * 2**index, most) for index in range(maps)]


class DcganGenerator(Generator):
    """Latents -> pictures; the layers lie in order in `features`."""

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        base, stages = recipe.layout()
        self.linear = recipe.g_head == "linear"
        widths = channel_plan(recipe.ngf, len(stages), recipe.max_channels)[::-1]
        layers: list[nn.Module] = []
        if self.linear:
            layers += [
                nn.Linear(self.inputs, widths[0] * base * base, bias=recipe.bias),
                nn.Unflatten(1, (widths[0], base, base)),
            ]
        else:
            layers.append(nn.ConvTranspose2d(self.inputs, widths[0], base, 1, 0, bias=recipe.bias))
        for stage, inputs, outputs in zip(stages, widths, [*widths[1:], recipe.channels], strict=True):
            layers += norm_layers(recipe.g_norm, inputs)
            layers += [nn.ReLU(inplace=True), _up(stage, inputs, outputs, recipe.bias)]
        self.features = nn.Sequential(*layers, nn.Tanh())

    def first_features(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        features: Tensor = self.features[0](self._placed(z, y))
        return features.flatten(1)

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        images: Tensor = self.features(self._placed(z, y))
        return images

    def _placed(self, z: Tensor, y: Tensor | None) -> Tensor:
        joined = self.joined(z, y)
        return joined if self.linear else joined[:, :, None, None]


class DcganDiscriminator(Discriminator):
    """Pictures (n, channels, size, size) -> logits (n,); `features` convolve, `classifier` scores."""

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        base, stages = recipe.layout()
        width = channel_plan(recipe.ndf, len(stages), recipe.max_channels)[-1]
        self.features = _trunk(recipe)
        judged = width + 1 if self.spread else width
        if recipe.d_head == "linear":
            self.classifier = nn.Sequential(nn.Flatten(), nn.Linear(judged * base * base, 1))
        else:
            self.classifier = nn.Sequential(nn.Conv2d(judged, 1, base, 1, 0, bias=recipe.bias))
        self.name_attributes(width * base * base, lambda: _trunk(recipe), base * base)


def _trunk(recipe: Recipe) -> nn.Sequential:
    """D's convolutions: pictures -> maps of the base size."""
    _, stages = recipe.layout()
    widths = channel_plan(recipe.ndf, len(stages), recipe.max_channels)
    layers: list[nn.Module] = []
    for index, stage in enumerate(reversed(stages)):
        inputs = widths[index - 1] if index else recipe.channels
        layers.append(_down(stage, inputs, widths[index], recipe.bias))
        if index or recipe.d_first_norm:
            layers += norm_layers(recipe.d_norm, widths[index])
        layers.append(nn.LeakyReLU(recipe.leaky_slope, inplace=True))
    return nn.Sequential(*layers)


def _up(stage: Stage, inputs: int, outputs: int, bias: bool) -> nn.Module:
    if stage.padding is None:
        return SameConvTranspose2d(inputs, outputs, stage.kernel, stage.stride, bias=bias)
    return nn.ConvTranspose2d(inputs, outputs, stage.kernel, stage.stride, stage.padding, bias=bias)


def _down(stage: Stage, inputs: int, outputs: int, bias: bool) -> nn.Module:
    if stage.padding is None:
        return SameConv2d(inputs, outputs, stage.kernel, stage.stride, bias=bias)
    return nn.Conv2d(inputs, outputs, stage.kernel, stage.stride, stage.padding, bias=bias)
