"""The R3GAN nets, against the paper's design."""

import pytest
import torch
from torch import nn

from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.nets.r3gan import Block, Grow, Shrink
from ganstudio.recipe import make_recipe

FFHQ_64 = {"net": "r3gan", "image_size": 64, "nz": 64, "ngf": 384, "ndf": 384, "max_channels": 768}


def ramp(size: int) -> torch.Tensor:
    return torch.arange(float(size)).repeat(size, 1)[None, None]


def test_the_published_widths_and_groups_come_out():
    g = build_generator(make_recipe(FFHQ_64))
    blocks = [m for m in g.modules() if isinstance(m, Block)]
    assert [b.layers[0].in_channels for b in blocks] == [768] * 8 + [384] * 2
    assert {(b.layers[2].out_channels, b.layers[2].groups) for b in blocks} == {(1536, 24), (768, 12)}
    assert g.basis.maps.shape == (768, 4, 4)
    d = build_discriminator(make_recipe(FFHQ_64))
    assert [m.layers[0].in_channels for m in d.modules() if isinstance(m, Block)] == [384] * 2 + [768] * 8


def test_there_is_no_norm_and_no_bias_but_before_the_leaky_relus():
    for net in (build_generator(make_recipe(FFHQ_64)), build_discriminator(make_recipe(FFHQ_64))):
        assert not any("Norm" in type(m).__name__ for m in net.modules())
        assert all(m.bias is None for m in net.modules() if isinstance(m, nn.Conv2d | nn.Linear))


def test_every_block_begins_as_the_identity_and_inner_layers_shrink_with_their_number():
    recipe = make_recipe({"net": "r3gan", "image_size": 32, "ngf": 32, "nz": 8, "init": "own"})
    g = build_generator(recipe)
    initialise(g, recipe, 0)
    g.requires_grad_(False)
    blocks = [m for m in g.modules() if isinstance(m, Block)]
    assert len(blocks) == 8
    x = torch.randn(1, 128, 4, 4, generator=torch.Generator().manual_seed(0))
    assert torch.equal(blocks[2](x), x)
    first = blocks[2].layers[0].weight
    # He's gain for a slope of 0.2, times 8 ** -1/4, over the root of the inputs.
    assert first.std() == pytest.approx((2 / 1.04) ** 0.5 * 8**-0.25 / 128**0.5, rel=0.03)
    assert g.basis.maps.std() == pytest.approx(1, rel=0.1)


def test_growing_is_linear_interpolation_and_shrinking_the_filter_121():
    with torch.no_grad():
        grown = Grow(1, 1)(ramp(4))
        shrunk = Shrink(1, 1)(ramp(8))
    assert grown.shape == (1, 1, 8, 8)
    assert grown[0, 0, 0].tolist() == [0, 0.5, 1, 1.5, 2, 2.5, 3, 1.5]  # beyond the edge lie zeros
    assert shrunk.shape == (1, 1, 4, 4)
    assert shrunk[0, 0, 1].tolist() == [0.25, 2, 4, 6]


def test_a_size_that_is_no_power_of_two_starts_from_another_first_map():
    assert (
        build_generator(make_recipe({"net": "r3gan", "image_size": 144, "ngf": 8})).basis.maps.shape[1] == 9
    )
