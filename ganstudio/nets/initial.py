"""How weights start, drawn from a generator of their own."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import init
from torch.nn.modules.batchnorm import _BatchNorm

from ganstudio.nets.discriminator import Discriminator
from ganstudio.nets.generator import Generator
from ganstudio.nets.norms import NORMS
from ganstudio.nets.projected import RandomMix
from ganstudio.nets.scaled import HE_GAIN, Basis
from ganstudio.nets.spectral import start_vectors, stored_weight
from ganstudio.recipe import Recipe

_WEIGHED = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


def make_empty(net: nn.Module) -> None:
    """Give a net that was built on "meta" memory on the CPU: weights zero, norms neutral."""
    net.to_empty(device="cpu")
    with torch.no_grad():
        for tensor in (*net.parameters(), *net.buffers()):
            tensor.zero_()
    for module in net.modules():
        if isinstance(module, NORMS):
            module.reset_parameters()
    start_vectors(net, None)


def initialise(net: Generator | Discriminator, recipe: Recipe, seed: int) -> None:
    """Draw the initial weights by the recipe's key `init`; the same seed gives the same weights.

    "dcgan": weights N(0, 0.02), batch norms' scales N(1, 0.02), biases 0 (METHODS 1). "torch": PyTorch's
    defaults, weights and biases U(-b, b) with b = 1 / sqrt(fan in), norms' scales 1. "own": the net's
    `published_init`, one of those or "he": N(0, g / sqrt(fan in)) with g as the layer says, else for leaky
    ReLU; biases 0. Spectral norm starts after the weights it divides.
    """
    generator = torch.Generator().manual_seed(seed)
    how = net.published_init if recipe.init == "own" else recipe.init
    for module in net.modules():
        if isinstance(module, _WEIGHED):
            _draw_weights(module, how, generator)
        elif isinstance(module, NORMS):
            module.reset_parameters()
            if how == "dcgan" and isinstance(module, _BatchNorm):
                init.normal_(module.weight, 1.0, 0.02, generator=generator)
        elif isinstance(module, Basis | RandomMix):
            module.draw_weights(generator)
    start_vectors(net, generator)


def _draw_weights(
    module: nn.Linear | nn.Conv2d | nn.ConvTranspose2d, how: str, generator: torch.Generator
) -> None:
    weight = stored_weight(module)
    bias: Tensor | None = module.bias
    # PyTorch takes dimension 1 for the inputs of a transposed convolution as well; so do its defaults.
    fan_in = weight[0].numel()
    if how == "torch":
        bound = 1 / math.sqrt(fan_in)
        init.uniform_(weight, -bound, bound, generator=generator)
        if bias is not None:
            init.uniform_(bias, -bound, bound, generator=generator)
        return
    spread = 0.02 if how == "dcgan" else getattr(module, "gain", HE_GAIN) / math.sqrt(fan_in)
    init.normal_(weight, 0.0, spread, generator=generator)
    if bias is not None:
        init.zeros_(bias)
