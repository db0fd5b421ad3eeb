"""Norms other than batch norm: over which values they even out, and how they start."""

import pytest
import torch
from torch import nn

from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.nets.norms import norm_layers
from ganstudio.recipe import make_recipe


def values(seed: int = 0) -> torch.Tensor:
    return torch.randn(4, 3, 5, 5, generator=torch.Generator().manual_seed(seed)) * 3 + 2


@pytest.mark.parametrize(("kind", "over"), [("layer", (1, 2, 3)), ("instance", (2, 3))])
def test_a_norm_evens_out_over_its_own_values_of_one_picture(kind, over):
    (norm,) = norm_layers(kind, 3)
    x = values()
    spread = x.var(over, correction=0, keepdim=True)
    expected = (x - x.mean(over, keepdim=True)) / (spread + norm.eps).sqrt()
    torch.testing.assert_close(norm(x), expected, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(norm(x)[:1], norm(x[:1]))
    assert norm.weight.shape == norm.bias.shape == (3,)


def test_no_norm_is_no_layer():
    assert norm_layers("none", 3) == []


@pytest.mark.parametrize(("kind", "expected"), [("layer", nn.GroupNorm), ("instance", nn.InstanceNorm2d)])
def test_both_nets_take_the_norm_that_the_recipe_names_and_start_it_neutral(kind, expected):
    recipe = make_recipe({"image_size": 16, "ngf": 4, "ndf": 4, "g_norm": kind, "d_norm": kind})
    for net in (build_generator(recipe), build_discriminator(recipe)):
        found = [module for module in net.modules() if isinstance(module, expected)]
        assert found and not any(isinstance(module, nn.BatchNorm2d) for module in net.modules())
        for seed in (None, 3):
            if seed is not None:
                initialise(net, recipe, seed)
            assert all((norm.weight == 1).all() and not norm.bias.any() for norm in found)
