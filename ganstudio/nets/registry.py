"""The families of nets by the recipe's key `net`; a new family is one more line of the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch

from ganstudio.labels import Attributes
from ganstudio.nets.dcgan import DcganDiscriminator, DcganGenerator
from ganstudio.nets.discriminator import Discriminator
from ganstudio.nets.fastgan import FastganDiscriminator, FastganGenerator
from ganstudio.nets.generator import Generator
from ganstudio.nets.initial import make_empty
from ganstudio.nets.mlp import MlpDiscriminator, MlpGenerator
from ganstudio.nets.projected import ProjectedDiscriminator
from ganstudio.nets.r3gan import R3ganDiscriminator, R3ganGenerator
from ganstudio.nets.resnet import ResnetDiscriminator, ResnetGenerator
from ganstudio.nets.spectral import add_spectral_norm
from ganstudio.recipe import Recipe
from ganstudio.recipe.families import ALWAYS_SPECTRAL


@dataclass(frozen=True, slots=True)
class Family:
    """How a family builds its two nets from a recipe and the attributes that a run's pictures have."""

    generator: Callable[[Recipe, Attributes], Generator]
    discriminator: Callable[[Recipe, Attributes], Discriminator]


FAMILIES: dict[str, Family] = {
    "dcgan": Family(DcganGenerator, DcganDiscriminator),
    "mlp": Family(MlpGenerator, MlpDiscriminator),
    "resnet": Family(ResnetGenerator, ResnetDiscriminator),
    "r3gan": Family(R3ganGenerator, R3ganDiscriminator),
    "fastgan": Family(FastganGenerator, FastganDiscriminator),
    "projected": Family(FastganGenerator, ProjectedDiscriminator),
}


def build_generator(recipe: Recipe, attributes: Attributes = ()) -> Generator:
    """The recipe's generator on the CPU: z (n, nz) float -> (n, channels, size, size) in [-1, 1].

    With `attributes` it takes labels as well. Its weights are zero until `initialise` or `load_state_dict`.
    Raises RecipeProblem for a size that no such net makes.
    """
    # Built without memory first: PyTorch would draw initial weights from the generator everybody shares.
    with torch.device("meta"):
        net = FAMILIES[recipe.net].generator(recipe, attributes)
        if recipe.g_spectral or recipe.net in ALWAYS_SPECTRAL:
            add_spectral_norm(net)
    make_empty(net)
    return net


def build_discriminator(recipe: Recipe, attributes: Attributes = ()) -> Discriminator:
    """The recipe's discriminator on the CPU: (n, channels, size, size) in [-1, 1] -> logits (n,).

    With `attributes` it names them as well (Opinion.classes). Its weights are zero until `initialise` or
    `load_state_dict`. Raises RecipeProblem as `build_generator`, FrozenNetProblem (nets/pretrained.py)
    where the family needs a trained net that is not there.
    """
    with torch.device("meta"):
        net = FAMILIES[recipe.net].discriminator(recipe, attributes)
        if recipe.d_spectral or recipe.net in ALWAYS_SPECTRAL:
            add_spectral_norm(net)
    make_empty(net)
    net.read_frozen()
    return net
