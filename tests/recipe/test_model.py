"""The recipe: what it accepts, what it refuses and how it says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.problems import RecipeProblem
from ganstudio.recipe import CONTROL_KEYS, NET_KEYS, Recipe, field_specs, make_recipe


@pytest.mark.parametrize(
    ("values", "key", "part"),
    [
        ({"batch_size": 0}, "batch_size", "2 is the least"),
        ({"batch_size": 2.5}, "batch_size", "whole number"),
        ({"batch_size": True}, "batch_size", "whole number"),
        ({"batch_sise": 32}, "batch_sise", "no such key; did you mean batch_size?"),
        ({"zzz": 32}, "zzz", "no such key; `ganstudio recipes"),
        ({"lr_g": "fast"}, "lr_g", "must be a number"),
        ({"lr_g": float("nan")}, "lr_g", "must be a finite number"),
        ({"lr_d": 2.0}, "lr_d", "1.0 is the most"),
        ({"channels": 2}, "channels", "1 or 3"),
        ({"flip": "yes"}, "flip", "true or false"),
        ({"image_size": 50}, "image_size", "no net makes 50 x 50"),
        ({"stages": ["k4s2p1"], "image_size": 64}, "stages", "8 x 8"),
        ({"stages": ["k4s2p1", "big"]}, "stages", "no stage"),
        ({"background": "red"}, "background", "#rrggbb"),
        ({"name": "a/b"}, "name", "characters"),
        ({"name": ""}, "name", "characters"),
        ({"augment_ops": ["blur"]}, "augment_ops", "must be one of"),
    ],
)
def test_a_wrong_value_is_named_with_its_key_and_what_would_be_right(values, key, part):
    with pytest.raises(RecipeProblem) as caught:
        make_recipe(values)
    assert list(caught.value.errors) == [key]
    assert part in str(caught.value.errors[key])


def test_several_mistakes_are_told_at_once():
    with pytest.raises(RecipeProblem) as caught:
        make_recipe({"batch_size": 0, "lr_g": "x", "nonsense": 1}, source="mine.toml")
    assert set(caught.value.errors) == {"batch_size", "lr_g", "nonsense"}
    assert str(caught.value).startswith("mine.toml: ")


def test_a_whole_number_serves_where_a_fraction_is_asked_for():
    assert make_recipe({"prior_std": 1, "augment": 0}).augment == 0.0


def test_a_recipe_cannot_be_changed_in_place_but_copied_with_changes():
    recipe = Recipe()
    with pytest.raises(Exception, match="frozen"):
        recipe.nz = 3
    assert recipe.changed(nz=3).nz == 3
    with pytest.raises(RecipeProblem):
        recipe.changed(nz=0)


def test_every_field_has_a_label_a_help_and_a_group():
    from ganstudio.recipe import GROUPS

    specs = field_specs()
    assert list(specs) == list(Recipe.model_fields)
    for spec in specs.values():
        assert spec.label and spec.help.endswith(".") and spec.group in GROUPS
        if spec.kind in ("int", "float"):
            assert spec.minimum is not None and spec.maximum is not None
        if spec.kind == "choice":
            assert spec.default in [value for value, _ in spec.choices]


def test_the_named_groups_of_keys_are_keys_of_the_recipe():
    assert set(CONTROL_KEYS) | set(NET_KEYS) <= set(Recipe.model_fields)


@given(
    st.dictionaries(
        st.sampled_from([*Recipe.model_fields, "unknown"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text(), max_size=3),
        max_size=6,
    )
)
def test_whatever_values_come_in_a_recipe_or_one_clear_problem_comes_out(values):
    try:
        recipe = make_recipe(values)
    except RecipeProblem as problem:
        assert problem.errors
        assert all(str(message) for message in problem.errors.values())
    else:
        assert make_recipe(recipe.model_dump()) == recipe
