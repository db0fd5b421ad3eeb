"""Spectral norm: every layer's weights divided by their largest singular value.

Miyato et al. 2018, by torch's parametrization: one power iteration a forward pass in training mode, its two
vectors kept in the state dict, frozen in eval mode (METHODS 7).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn
from torch.nn.functional import normalize
from torch.nn.utils.parametrizations import spectral_norm
from torch.nn.utils.parametrize import ParametrizationList, is_parametrized

_FIRST_ITERATIONS = 15
_WEIGHED = (nn.Linear, nn.Conv2d, nn.ConvTranspose2d)


def add_spectral_norm(net: nn.Module) -> None:
    """Give every linear and convolutional layer of `net` spectral norm; its weights start afterwards."""
    for module in list(net.modules()):
        if isinstance(module, _WEIGHED):
            spectral_norm(module)


def normed_layers(net: nn.Module) -> list[nn.Module]:
    """The layers of `net` that have spectral norm."""
    return [module for module in net.modules() if is_parametrized(module, "weight")]


def stored_weight(layer: nn.Module) -> Tensor:
    """The weights that are trained: those of a layer with spectral norm before it divides them."""
    weight = _norm(layer).original if is_parametrized(layer, "weight") else layer.weight
    assert isinstance(weight, Tensor)
    return weight


def start_vectors(net: nn.Module, generator: torch.Generator | None) -> None:
    """Draw the vectors of the power iteration and bring them close to the singular vectors.

    Without a generator they become constant and stay so: the net is about to be loaded.
    """
    for layer in normed_layers(net):
        for vector in _norm(layer).buffers():
            drawn = vector.fill_(1.0) if generator is None else vector.normal_(generator=generator)
            vector.copy_(normalize(drawn, dim=0))
    for _ in range(_FIRST_ITERATIONS if generator is not None else 0):
        iterate(net)


@torch.no_grad()
def iterate(net: nn.Module) -> None:
    """One power iteration of every layer on its weights as they are now, whatever the net's mode."""
    for layer in normed_layers(net):
        norm = _norm(layer)
        mode = norm.training
        norm.train()
        _ = layer.weight
        norm.train(mode)


def freeze_vectors(net: nn.Module) -> None:
    """Keep the vectors as they are until the net's mode is set again."""
    for layer in normed_layers(net):
        _norm(layer).eval()


@contextmanager
def vectors_kept(net: nn.Module) -> Iterator[None]:
    """Afterwards the vectors are what they were before, whatever forward passes there were."""
    vectors = [vector for layer in normed_layers(net) for vector in _norm(layer).buffers()]
    before = [vector.clone() for vector in vectors]
    try:
        yield
    finally:
        for vector, kept in zip(vectors, before, strict=True):
            vector.copy_(kept)


def _norm(layer: nn.Module) -> ParametrizationList:
    """The spectral norm of a layer that has one."""
    parametrizations = layer.parametrizations
    assert isinstance(parametrizations, nn.ModuleDict)
    norm = parametrizations["weight"]
    assert isinstance(norm, ParametrizationList)
    return norm
