"""How weights start, drawn from a generator of their own."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import init
from torch.nn.modules.batchnorm import _BatchNorm

from ganstudio.recipe import Recipe

_WEIGHED = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


def make_empty(net: nn.Module) -> None:
    """Give a net that was built on "meta" memory on the CPU: weights zero, norms neutral."""
    net.to_empty(device="cpu")
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.zero_()
    for module in net.modules():
        if isinstance(module, _BatchNorm):
            module.reset_parameters()


def initialise(net: nn.Module, recipe: Recipe, seed: int) -> None:
    """Draw the initial weights by the recipe's key `init`; the same seed gives the same weights.

    "dcgan": weights N(0, 0.02), norms' scales N(1, 0.02), biases 0 (METHODS 1). "torch": PyTorch's defaults,
    weights and biases U(-b, b) with b = 1 / sqrt(fan in), norms' scales 1.
    """
    generator = torch.Generator().manual_seed(seed)
    for module in net.modules():
        if isinstance(module, _WEIGHED):
            _draw_weights(module.weight, module.bias, recipe.init, generator)
        elif isinstance(module, _BatchNorm):
            module.reset_parameters()
            if recipe.init == "dcgan":
                init.normal_(module.weight, 1.0, 0.02, generator=generator)


def _draw_weights(weight: Tensor, bias: Tensor | None, how: str, generator: torch.Generator) -> None:
    if how == "dcgan":
        init.normal_(weight, 0.0, 0.02, generator=generator)
        if bias is not None:
            init.zeros_(bias)
        return
    # PyTorch takes dimension 1 for the inputs of a transposed convolution as well; so do its defaults.
    bound = 1 / math.sqrt(weight[0].numel())
    init.uniform_(weight, -bound, bound, generator=generator)
    if bias is not None:
        init.uniform_(bias, -bound, bound, generator=generator)
