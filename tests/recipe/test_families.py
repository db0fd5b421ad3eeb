"""Which sizes a family of nets can make."""

from typing import get_args

import pytest

from ganstudio.problems import RecipeProblem
from ganstudio.recipe import Recipe, field_specs, make_recipe
from ganstudio.recipe.families import ALWAYS_SPECTRAL, halvings, trunk


@pytest.mark.parametrize(
    ("size", "found"),
    [(28, (7, 2)), (32, (4, 3)), (64, (4, 4)), (96, (6, 4)), (144, (9, 4)), (256, (4, 6)), (8, (4, 1))],
)
def test_halving_ends_at_a_small_map(size, found):
    assert halvings(size) == found


@pytest.mark.parametrize("size", [50, 7, 9, 100])
def test_some_sizes_cannot_be_halved_to_one(size):
    assert halvings(size) is None


@pytest.mark.parametrize(("size", "found"), [(64, (8, 3)), (128, (16, 3)), (256, (16, 4)), (28, (7, 2))])
def test_a_trunk_works_at_4_to_16_pixels(size, found):
    assert trunk(size) == found


@pytest.mark.parametrize(
    ("net", "size", "part"),
    [
        ("dcgan", 50, "no net makes 50 x 50"),
        ("mlp", 512, "up to 256 x 256"),
        ("resnet", 50, "choose one of 28, 32"),
        ("r3gan", 50, "do not make 50 x 50"),
    ],
)
def test_a_size_that_a_family_cannot_make_is_refused_at_the_size(net, size, part):
    with pytest.raises(RecipeProblem) as caught:
        make_recipe({"net": net, "image_size": size})
    assert list(caught.value.errors) == ["image_size"]
    assert part in str(caught.value.errors["image_size"])


def test_what_means_nothing_to_a_family_is_not_looked_at():
    assert make_recipe({"net": "mlp", "image_size": 50, "stages": ["k4s2p1"]}).image_size == 50


@pytest.mark.parametrize("given", ["512, 64", ["512", "64"], [512, 64], (512, 64)])
def test_widths_of_layers_are_read_from_text_and_lists(given):
    assert make_recipe({"g_layers": given}).g_layers == (512, 64)


@pytest.mark.parametrize(
    ("given", "part"),
    [("512, wide", "whole number"), ([0], "1 is the least"), ([5] * 17, "16 are the most"), ([2.5], "whole")],
)
def test_widths_that_cannot_be_are_refused(given, part):
    with pytest.raises(RecipeProblem) as caught:
        make_recipe({"d_layers": given})
    assert list(caught.value.errors) == ["d_layers"] and part in str(caught.value.errors["d_layers"])


def test_a_field_knows_beside_which_values_it_means_something():
    specs = field_specs()
    assert specs["g_layers"].matters({"net": "mlp"}) and not specs["g_layers"].matters({"net": "dcgan"})
    assert specs["batch_size"].matters({"net": "mlp"})
    for spec in specs.values():
        for key, values in spec.only_for.items():
            assert set(values) <= {value for value, _ in specs[key].choices}


def test_spectral_norm_is_asked_for_where_a_family_does_not_have_it_anyway():
    specs = field_specs()
    for net in get_args(Recipe.model_fields["net"].annotation):
        for key in ("g_spectral", "d_spectral"):
            assert specs[key].matters({"net": net}) is (net not in ALWAYS_SPECTRAL)
