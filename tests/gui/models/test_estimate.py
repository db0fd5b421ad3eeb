"""How long training will take."""

from __future__ import annotations

import pytest

from ganstudio.gui.models.estimate import NO_MATTER, Estimate, speed_shape
from ganstudio.gui.models.rate import Rate
from ganstudio.gui.models.start_plan import StartPlan
from ganstudio.recipe import Recipe


def test_an_epoch_counts_only_full_batches_of_what_is_not_held_out():
    recipe = Recipe(batch_size=32, epochs=10, holdout=0.1)
    estimate = Estimate.of(recipe, StartPlan.counting(recipe, 290), 100.0)
    assert estimate.epoch_seconds == pytest.approx(2.56)
    assert estimate.total_seconds == pytest.approx(25.6) and estimate.epochs == 10
    by_steps = recipe.changed(epochs=0, steps=12)
    estimate = Estimate.of(by_steps, StartPlan.counting(by_steps, 290), 100.0)
    assert estimate.total_seconds == pytest.approx(12 * 0.32) and estimate.epochs == 2


def test_speed_is_measured_anew_when_the_work_changes_and_only_then():
    recipe = Recipe()
    assert speed_shape(recipe) == speed_shape(recipe.changed(lr_d=1e-5, epochs=7, resize="pad"))
    for change in ({"image_size": 96}, {"batch_size": 8}, {"d_updates": 2}, {"augment": 0.5}):
        assert speed_shape(recipe) != speed_shape(recipe.changed(**change))


def test_the_keys_that_do_not_matter_are_keys_of_the_recipe():
    assert set(Recipe.model_fields) >= NO_MATTER


def test_the_rate_is_that_of_the_last_moments():
    rate = Rate(window=2.0)
    assert rate.per_second is None
    for tenth in range(101):
        rate.add(tenth / 10, tenth * 10 if tenth < 50 else 500 + (tenth - 50))
    assert rate.per_second == pytest.approx(10.0)
    rate.add(10.2, 0)
    assert rate.per_second is None
