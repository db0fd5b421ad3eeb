"""Minibatch standard deviation against a slow reference, and what D makes of it."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.nets import build_discriminator, initialise
from ganstudio.nets.spread import BatchSpread, group_size
from ganstudio.recipe import make_recipe


def by_hand(maps: torch.Tensor, group: int) -> list[float]:
    """The number that each picture gets."""
    groups = len(maps) // group
    found = []
    for picture in range(len(maps)):
        members = [maps[index].flatten().tolist() for index in range(picture % groups, len(maps), groups)]
        spreads = []
        for values in zip(*members, strict=True):
            mean = sum(values) / group
            spreads.append((sum((value - mean) ** 2 for value in values) / group + 1e-8) ** 0.5)
        found.append(sum(spreads) / len(spreads))
    return found


@given(count=st.integers(1, 12), most=st.integers(1, 6), seed=st.integers(0, 9), flat=st.booleans())
def test_the_last_map_is_the_spread_of_the_group(count, most, seed, flat):
    shape = (count, 3) if flat else (count, 3, 2, 2)
    maps = torch.randn(shape, generator=torch.Generator().manual_seed(seed))
    wider = BatchSpread(most)(maps)
    assert wider.shape == (count, 4, *shape[2:])
    assert torch.equal(wider[:, :3], maps)
    numbers = wider[:, 3].reshape(count, -1)
    expected = torch.tensor(by_hand(maps, group_size(count, most)))[:, None]
    assert torch.allclose(numbers, expected.expand_as(numbers), atol=1e-4)


@pytest.mark.parametrize(("count", "most", "size"), [(32, 4, 4), (6, 4, 3), (7, 4, 1), (2, 4, 2), (10, 4, 2)])
def test_where_the_group_does_not_divide_the_largest_divisor_takes_its_place(count, most, size):
    assert group_size(count, most) == size


@pytest.mark.parametrize(
    "values",
    [
        {"net": "dcgan"},
        {"net": "dcgan", "d_head": "linear", "d_spectral": True},
        {"net": "resnet", "stage_blocks": 1},
        {"net": "r3gan", "stage_blocks": 1},
    ],
)
def test_a_d_that_sees_the_spread_tells_alike_from_different_pictures(values):
    recipe = make_recipe({"image_size": 16, "ndf": 8, "ngf": 8, "init": "torch", "d_norm": "none", **values})
    net = build_discriminator(recipe.changed(minibatch_stddev=4))
    initialise(net, recipe, 0)
    pictures = torch.rand(4, 3, 16, 16, generator=torch.Generator().manual_seed(0)) * 2 - 1
    alone, together = net(pictures[:1].expand(4, -1, -1, -1)), net(pictures)
    if values["net"] != "r3gan":  # its last layer starts at 0 for no net, but its weights may be small
        assert not torch.allclose(alone[0], together[0], atol=1e-7)
    assert torch.allclose(alone, alone[:1].expand(4), atol=1e-5)
    plain = build_discriminator(recipe)
    initialise(plain, recipe, 0)
    assert torch.allclose(plain(pictures)[:1], plain(pictures[:1]), atol=1e-4)
