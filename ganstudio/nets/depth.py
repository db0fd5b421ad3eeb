"""The layers of a net in their order, to train only the later ones (Freeze-D, Mo et al. 2020)."""

from __future__ import annotations

from torch import nn

_WEIGHED = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


def layers_of(net: nn.Module) -> list[list[nn.Parameter]]:
    """The parameters of each linear or convolutional layer, with those of the norms and biases after it."""
    layers: list[list[nn.Parameter]] = []
    taken: set[int] = set()
    for module in net.modules():
        weighed = isinstance(module, _WEIGHED)
        found = [p for p in module.parameters(recurse=weighed) if id(p) not in taken]
        taken |= {id(parameter) for parameter in found}
        if weighed or not layers:
            layers.append(found)
        else:
            layers[-1] += found
    return [layer for layer in layers if layer]


def train_but_first(layers: list[list[nn.Parameter]], frozen: int) -> None:
    """Gradients for all `layers` but the first `frozen`; the last always has them."""
    for index, layer in enumerate(layers):
        trained = index >= min(frozen, len(layers) - 1)
        for parameter in layer:
            parameter.requires_grad_(trained)
