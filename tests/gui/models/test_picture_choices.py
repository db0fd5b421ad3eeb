"""Changing how pictures are seen."""

from __future__ import annotations

import pytest

from ganstudio.gui.models.picture_choices import SIZES, fitting_batch, with_size
from ganstudio.problems import RecipeProblem
from ganstudio.recipe import Recipe, find_recipe


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "name", ["dcgan-144", "small-144", "small-256", "dcgan-96", "dcgan-64-5x5", "dcgan-64"]
)
def test_every_shipped_recipe_can_be_turned_to_every_size(name, size):
    assert with_size(find_recipe(name), size).image_size == size


def test_stages_stay_when_they_still_fit():
    recipe = find_recipe("dcgan-144")
    assert with_size(recipe, 144) == recipe
    assert with_size(recipe, 96).stages == ("k4s2p1", "k4s2p1", "k4s2p1", "k5s3p1")


def test_a_size_that_no_net_makes_is_refused():
    with pytest.raises(RecipeProblem):
        with_size(Recipe(), 67)


@pytest.mark.parametrize(
    ("pictures", "holdout", "batch"),
    [(1000, 0, 64), (64, 0, 64), (63, 0, 32), (12, 0, 8), (2, 0, 2), (1, 0, None), (4, 0.5, 2)],
)
def test_a_batch_is_proposed_that_the_pictures_fill(pictures, holdout, batch):
    assert fitting_batch(Recipe(batch_size=64, holdout=float(holdout)), pictures) == batch
