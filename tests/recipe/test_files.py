"""Recipes as files, shipped and saved, and the text of --set."""

import pytest

from ganstudio.problems import InputProblem, RecipeProblem
from ganstudio.recipe import (
    Recipe,
    copy_name,
    dump_recipe,
    find_recipe,
    load_recipe,
    parse_settings,
    save_recipe,
    saved_recipes,
    shipped_recipes,
    user_recipes_folder,
)


def test_the_shipped_recipes_load_and_carry_their_file_name():
    shipped = shipped_recipes()
    assert {"dcgan-144", "dcgan-96", "dcgan-64-5x5", "dcgan-64"} <= set(shipped)
    for name, recipe in shipped.items():
        assert recipe.name == name and recipe.notes


def test_a_recipe_survives_a_trip_through_its_file(tmp_path):
    recipe = Recipe().changed(name="Gesichter 頭像", lr_g=1.5e-5, augment_color=0.5, flip=True)
    save_recipe(recipe, tmp_path / "new" / "mine.toml")
    assert load_recipe(tmp_path / "new" / "mine.toml") == recipe
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["mine.toml"]


def test_a_saved_recipe_is_found_by_name_and_a_broken_one_is_told():
    save_recipe(Recipe().changed(name="mine"), user_recipes_folder() / "mine.toml")
    (user_recipes_folder() / "broken.toml").write_text("nz = = 3", encoding="utf-8")
    good, bad = saved_recipes()
    assert list(good) == ["mine"] and "broken.toml" in bad
    assert find_recipe("mine").name == "mine"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"nz = ", b"[[[", b"nz = 0"])
def test_a_file_that_is_no_recipe_is_named_in_the_problem(tmp_path, content):
    path = tmp_path / "odd.toml"
    path.write_bytes(content)
    with pytest.raises(InputProblem, match=r"odd\.toml"):
        load_recipe(path)


def test_a_huge_file_is_not_read_as_a_recipe(tmp_path):
    path = tmp_path / "huge.toml"
    path.write_bytes(b"#" * 2_000_000)
    with pytest.raises(InputProblem, match="too large"):
        load_recipe(path)


def test_an_unknown_recipe_is_answered_with_the_names_there_are(tmp_path):
    with pytest.raises(InputProblem, match="dcgan-144"):
        find_recipe("nothing")
    with pytest.raises(InputProblem, match="There is no recipe"):
        find_recipe(str(tmp_path / "missing.toml"))


def test_settings_are_read_as_toml_values_and_as_plain_text():
    assert parse_settings(["lr_d=5e-5", "flip=true", "device=cpu", "name=7", "stages=k4s2p1,k4s2p1"]) == {
        "lr_d": 5e-5,
        "flip": True,
        "device": "cpu",
        "name": "7",
        "stages": "k4s2p1,k4s2p1",
    }


@pytest.mark.parametrize("text", ["lr_d", "=3", "nonsense=3"])
def test_a_setting_without_a_known_key_and_value_is_refused(text):
    with pytest.raises(RecipeProblem):
        parse_settings([text])


def test_every_key_of_a_dumped_recipe_stands_in_its_text():
    text = dump_recipe(Recipe())
    assert all(f"{key} = " in text for key in Recipe.model_fields)


def test_a_copy_gets_a_free_name():
    assert copy_name("a", []) == "a"
    assert copy_name("a", ["a", "a-2"]) == "a-3"
