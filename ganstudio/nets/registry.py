"""The families of nets by the recipe's key `net`; a new family is one more line of the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import nn

from ganstudio.nets.dcgan import DcganDiscriminator, DcganGenerator
from ganstudio.nets.generator import Generator
from ganstudio.nets.initial import make_empty
from ganstudio.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Family:
    """How a family builds its two nets from a recipe."""

    generator: Callable[[Recipe], Generator]
    discriminator: Callable[[Recipe], nn.Module]


FAMILIES: dict[str, Family] = {"dcgan": Family(DcganGenerator, DcganDiscriminator)}


def build_generator(recipe: Recipe) -> Generator:
    """The recipe's generator on the CPU: z (n, nz) float -> (n, channels, size, size) in [-1, 1].

    Its weights are zero until `initialise` or `load_state_dict`. Raises RecipeProblem for a size that no such
    net makes.
    """
    # Built without memory first: PyTorch would draw initial weights from the generator everybody shares.
    with torch.device("meta"):
        net = FAMILIES[recipe.net].generator(recipe)
    make_empty(net)
    return net


def build_discriminator(recipe: Recipe) -> nn.Module:
    """The recipe's discriminator on the CPU: (n, channels, size, size) in [-1, 1] -> logits (n,).

    Its weights are zero until `initialise` or `load_state_dict`. Raises RecipeProblem as `build_generator`.
    """
    with torch.device("meta"):
        net = FAMILIES[recipe.net].discriminator(recipe)
    make_empty(net)
    return net
