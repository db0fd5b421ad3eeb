"""Stages follow the picture size, rows of samples the labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.problems import RecipeProblem
from ganstudio.recipe import (
    find_recipe,
    following_labels,
    following_size,
    output_size,
    parse_stage,
    plan_stages,
    rows_for,
    stages_for,
)


@pytest.mark.parametrize(
    ("name", "size", "stages", "base"),
    [
        ("dcgan-144", 64, ("k4s2p1",) * 4, 4),
        ("dcgan-144", 48, ("k4s2p1", "k4s2p1", "k5s3p1"), 4),
        ("dcgan-96", 28, ("k4s2p1",) * 2, 7),
        ("dcgan-64-5x5", 128, ("k5s2same",) * 5, 4),
        ("dcgan-64-5x5", 96, ("k5s2same",) * 3 + ("k5s3same",), 4),
        ("dcgan-64-5x5", 80, ("k5s2same",) * 4, 5),
    ],
)
def test_a_shipped_recipe_of_another_size_keeps_its_kernels(name, size, stages, base):
    changes, note = following_size(find_recipe(name), {"image_size": size})
    assert (changes["stages"], changes["base_size"]) == (stages, base)
    recipe = find_recipe(name).changed(**changes)
    assert output_size(*recipe.layout()) == size
    assert ", ".join(stages) in str(note) and f"to {size} x {size}" in str(note)


@pytest.mark.parametrize(
    "changes",
    [{"image_size": 144}, {"image_size": 64, "stages": ("k4s2p1",)}, {"image_size": 67}, {"nz": 3},
     {"image_size": "64"}, {"image_size": True}, {"image_size": -8}, {"image_size": 80, "base_size": 4},
     {"image_size": 64, "base_size": "x"}, {"image_size": 64, "net": "mlp"}],
)  # fmt: skip
def test_otherwise_the_changes_stay_as_they_were_asked_for(changes):
    assert following_size(find_recipe("dcgan-144"), changes) == (changes, None)


def test_a_recipe_whose_stages_are_chosen_needs_none():
    assert following_size(find_recipe("dcgan-64"), {"image_size": 96}) == ({"image_size": 96}, None)


def test_a_size_that_no_net_makes_is_refused_as_ever():
    with pytest.raises(RecipeProblem, match="these stages make 144 x 144 from 4 x 4, not 67 x 67"):
        find_recipe("dcgan-144").changed(**following_size(find_recipe("dcgan-144"), {"image_size": 67})[0])


_STAGES = st.lists(
    st.sampled_from(["k4s2p1", "k5s3p1", "k5s2same", "k6s2p2", "k3s3p0", "k7s1p3", "k4s3p0", "k5s3same"]),
    min_size=1,
    max_size=6,
)


@given(_STAGES, st.integers(8, 1024), st.sampled_from([0, 3, 4, 5, 8]))
def test_stages_that_follow_make_the_size_and_their_mirror_leads_back(stages, size, base_size):
    followed = stages_for(size, tuple(stages), base_size)
    if not followed:
        made = output_size(base_size or 4, tuple(map(parse_stage, stages)))
        assert made == size or plan_stages(size) is None or {"k4s3p0", "k3s3p0"} & set(stages)
        return
    base, planned = followed["base_size"] or 4, tuple(map(parse_stage, followed["stages"]))
    assert output_size(base, planned) == size
    for stage in reversed(planned):
        size = stage.down(size)
    assert size == base


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        ("mood", "mood"),
        ("mood, hair", "hair"),
        (("eyes", "mood"), "eyes"),
        (["mood"], "mood"),
        ((), ""),
        ("", ""),
    ],
)
def test_one_s_own_labels_need_no_word_about_the_rows_of_samples(labels, rows):
    recipe = find_recipe("acgan-64")
    changed = recipe.changed(**following_labels(recipe, {"labels": labels}))
    assert changed.snapshot_rows == rows


def test_rows_that_are_asked_for_or_left_to_chance_stay_so():
    recipe = find_recipe("acgan-64")
    for changes in ({"nz": 3}, {"labels": "mood", "snapshot_rows": "hair"}):
        assert following_labels(recipe, changes) == changes
    assert rows_for(("mood",), "") == "" and rows_for(7, "hair") == "hair"
