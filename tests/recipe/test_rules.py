"""Which parts of a recipe cannot stand together, which are odd, and which controls have no use."""

import pytest

from ganstudio.problems import RecipeProblem
from ganstudio.recipe import CONTROL_KEYS, make_recipe, shipped_recipes
from ganstudio.recipe.rules import ALTERATIONS, idle_controls, recipe_notes

ADA = {name for name in ALTERATIONS if name.startswith("ada_")}
NO_LABELS = {"label_weight_d", "label_weight_g"}


@pytest.mark.parametrize(
    "values",
    [{"gradient_penalty": "wgan-gp"}, {"gradient_penalty": "dragan"}, {"r1_gamma": 1.0}, {"r2_gamma": 0.1}],
)
def test_a_slope_in_each_picture_and_batch_norm_in_d_are_refused_at_the_penalty(values):
    with pytest.raises(RecipeProblem) as caught:
        make_recipe(values | {"d_norm": "batch"})
    assert list(caught.value.errors) == list(values)
    assert "d_norm" in str(next(iter(caught.value.errors.values())))
    for norm in ("none", "layer", "instance"):
        make_recipe(values | {"d_norm": norm})


def test_every_such_penalty_is_named():
    with pytest.raises(RecipeProblem) as caught:
        make_recipe({"gradient_penalty": "dragan", "r1_gamma": 1.0, "r2_gamma": 1.0})
    assert set(caught.value.errors) == {"gradient_penalty", "r1_gamma", "r2_gamma"}


@pytest.mark.parametrize("key", ["g_norm", "d_norm"])
def test_instance_norm_on_a_single_pixel_is_refused(key):
    stages = ["k4s2p1"] * 4
    with pytest.raises(RecipeProblem) as caught:
        make_recipe({"image_size": 16, "base_size": 1, "stages": stages, key: "instance"})
    assert list(caught.value.errors) == [key]
    make_recipe({"image_size": 16, "base_size": 1, "stages": stages, key: "layer"})


@pytest.mark.parametrize(
    ("values", "keys"),
    [
        ({}, set()),
        ({"objective": "hinge", "real_label": 0.9}, {"real_label"}),
        ({"real_label": 0.9}, set()),
        ({"objective": "hinge", "weight_clip": 0.01}, {"weight_clip"}),
        ({"objective": "wgan"}, {"objective"}),
        ({"objective": "wgan", "d_spectral": True}, set()),
        ({"objective": "wgan", "d_norm": "none", "gradient_penalty": "wgan-gp"}, set()),
        (
            {"objective": "wgan", "d_norm": "none", "gradient_penalty": "wgan-gp", "gp_weight": 0.0},
            {"objective"},
        ),
        ({"objective": "wgan", "weight_clip": 0.01}, {"beta1"}),
        ({"objective": "wgan", "weight_clip": 0.01, "beta1": 0.0}, set()),
        ({"objective": "wgan", "weight_clip": 0.01, "optimizer_d": "rmsprop"}, set()),
    ],
)
def test_what_works_but_is_odd_gets_a_note_at_its_key(values, keys):
    assert set(recipe_notes(make_recipe(values))) == keys


def test_the_shipped_recipes_need_no_notes():
    assert {
        name: recipe_notes(recipe) for name, recipe in shipped_recipes().items() if recipe_notes(recipe)
    } == {}


def test_controls_without_use_are_named_with_the_reason():
    assert set(idle_controls(make_recipe({}))) == {"gp_weight", "r1_gamma", "r2_gamma"} | NO_LABELS | ADA
    assert set(idle_controls(make_recipe({"d_norm": "none"}))) == {"gp_weight"} | NO_LABELS | ADA
    free = make_recipe({"d_norm": "layer", "gradient_penalty": "dragan", "objective": "wgan"})
    assert set(idle_controls(free)) == {"real_label"} | NO_LABELS | ADA
    told = make_recipe({"labels": ["hair"]})
    assert not NO_LABELS & set(idle_controls(told))
    assert set(idle_controls(make_recipe({"objective": "rpgan"}))) <= set(CONTROL_KEYS)
    other = set(ALTERATIONS) - ADA
    assert set(idle_controls(make_recipe({"augment_kind": "ada"}))) & set(ALTERATIONS) == other
    assert "lecam_weight" in idle_controls(make_recipe({"objective": "rpgan"}))


def test_sample_rows_are_by_an_attribute_of_the_run():
    with pytest.raises(RecipeProblem) as caught:
        make_recipe({"labels": ["hair"], "snapshot_rows": "eyes"})
    assert list(caught.value.errors) == ["snapshot_rows"]
    assert make_recipe({"labels": ["hair"], "snapshot_rows": "hair"}).snapshot_rows == "hair"
