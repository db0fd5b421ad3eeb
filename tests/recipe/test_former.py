"""Recipes of earlier versions are read as what they meant."""

import pytest

from ganstudio.problems import RecipeProblem
from ganstudio.recipe import Recipe, make_recipe
from ganstudio.recipe.files import parse_settings

PARTS = ("augment_color", "augment_translation", "augment_cutout")


def strengths(recipe: Recipe) -> tuple[float, ...]:
    return tuple(getattr(recipe, part) for part in PARTS)


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        (["color", "translation"], (1.0, 1.0, 0.0)),
        ([], (0.0, 0.0, 0.0)),
        ("cutout", (0.0, 0.0, 1.0)),
        ("color, cutout", (1.0, 0.0, 1.0)),
        (("color", "translation", "cutout"), (1.0, 1.0, 1.0)),
    ],
)
def test_the_former_list_of_alterations_becomes_their_strengths(named, meant):
    assert strengths(make_recipe({"augment_ops": named})) == meant
    assert strengths(Recipe().changed(augment_ops=named)) == meant


def test_what_is_said_today_counts_more_than_a_former_key():
    assert strengths(make_recipe({"augment_ops": ["color"], "augment_cutout": 0.5})) == (1.0, 0.0, 0.5)


def test_a_former_key_can_still_be_set_on_the_command_line():
    assert strengths(Recipe().changed(**parse_settings(["augment_ops=color"]))) == (1.0, 0.0, 0.0)


@pytest.mark.parametrize("value", [["blur"], 3, {"color": 1}])
def test_a_wrong_former_value_is_refused_at_its_key(value):
    with pytest.raises(RecipeProblem) as caught:
        make_recipe({"augment_ops": value})
    assert set(caught.value.errors) == {"augment_ops"}
