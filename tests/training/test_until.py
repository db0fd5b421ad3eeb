"""When a run is over."""

import math

import pytest

from ganstudio.problems import InputProblem
from ganstudio.recipe import make_recipe
from ganstudio.training.until import Until


def test_a_recipe_ends_with_its_epochs():
    assert Until.of(make_recipe({"epochs": 7})) == Until(epochs=7)


def test_a_recipe_ends_with_its_steps_if_they_are_done_first():
    assert Until.of(make_recipe({"epochs": 0, "steps": 9})) == Until(steps=9)
    assert Until.of(make_recipe({"epochs": 7, "steps": 9})) == Until(epochs=7, steps=9)


def test_a_run_keeps_epochs_and_steps_and_no_minutes():
    assert Until(epochs=3, minutes=2).kept == {"epochs": 3, "steps": 0}
    assert Until(steps=9).kept == {"epochs": 0, "steps": 9}
    assert Until(minutes=2).kept == {}


@pytest.mark.parametrize("values", [{"epochs": 0}, {"steps": -1}, {"minutes": 0.0}, {"minutes": math.nan}])
def test_an_end_that_cannot_be_is_refused_by_name(values):
    with pytest.raises(InputProblem, match=f"^{next(iter(values))} is"):
        Until(**values)


def test_nothing_is_reached_before_its_time_and_each_end_at_it():
    until = Until(epochs=3, steps=20, minutes=1)
    assert until.reached(step=19, epochs_done=2, seconds=59.9) is None
    assert "3 epochs" in str(until.reached(19, 3, 0))
    assert "20 steps" in str(until.reached(20, 2, 0))
    assert "1 minutes" in str(until.reached(0, 0, 60))
    assert Until().reached(10**9, 10**9, 1e9) is None


def test_the_total_counts_the_rest_of_this_epoch_and_whole_ones():
    total = Until(epochs=3).steps_total(step=7, epochs_done=1, left_in_epoch=3, steps_per_epoch=5)
    assert total == 7 + 3 + 5


def test_the_total_is_the_nearer_end_and_0_when_there_is_none():
    assert Until(epochs=3, steps=8).steps_total(0, 0, 5, 5) == 8
    assert Until(epochs=1, steps=8).steps_total(0, 0, 5, 5) == 5
    assert Until(minutes=5).steps_total(0, 0, 5, 5) == 0


def test_epochs_already_done_end_at_once():
    assert Until(epochs=2).steps_total(step=10, epochs_done=2, left_in_epoch=5, steps_per_epoch=5) == 10
