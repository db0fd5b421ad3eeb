"""The integral controller on series of r_t: its speed in pictures, its deadband, the order of its knobs."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.controls import Controls
from ganstudio.recipe import make_recipe
from ganstudio.recipe.rules import ALTERATIONS
from ganstudio.training.balance.pilot.knobs import AUGMENT, LR_D, R1, knobs_for
from ganstudio.training.balance.pilot.steering import DEADBAND, WINDOW_IMAGES, Steering

BATCH = 64
ACTING = Controls(lr_g=2e-4, lr_d=2e-4, autopilot="act")
WITH_R1 = make_recipe({"d_norm": "none", "r1_gamma": 1.0})


class Flight:
    """A steering with controls that do what it says."""

    def __init__(self, controls=ACTING, knobs=(AUGMENT, LR_D), *, kimg=100.0, target=0.6, batch=BATCH):
        self.steering, self.controls, self.knobs = Steering(), controls, knobs
        self.kimg, self.target, self.batch = kimg, target, batch
        self.images, self.moves = 0, []
        self.batch_of(math.nan)  # where counting starts

    def batch_of(self, r_t):
        self.images += self.batch
        move = self.steering.take(
            r_t, self.images, self.controls, self.knobs, target=self.target, kimg=self.kimg
        )
        if move is not None:
            self.moves.append(move)
            if self.controls.autopilot != "advise":
                self.controls = replace(self.controls, **{move.knob.name: move.value})

    def fly(self, r_t, images):
        for _ in range(images // self.batch):
            self.batch_of(r_t)
        return self


@pytest.mark.parametrize("kimg", [10.0, 100.0])
def test_the_strength_grows_by_pictures_seen_over_the_pictures_of_the_full_range(kimg):
    flight = Flight(kimg=kimg).fly(1.0, 6 * WINDOW_IMAGES)
    assert flight.controls.augment == pytest.approx(6 * WINDOW_IMAGES / (1000 * kimg))


def test_adas_own_controller_moves_every_four_batches_without_a_deadband():
    flight = Flight(replace(ACTING, autopilot="ada"), (AUGMENT,), kimg=500.0).fly(0.61, 20 * BATCH)
    assert [move.value for move in flight.moves] == pytest.approx([0.000512 * n for n in range(1, 6)])
    flight.fly(0.59, 40 * BATCH)
    assert flight.controls.augment == 0.0


@pytest.mark.parametrize("r_t", [0.6, 0.6 + 0.9 * DEADBAND, 0.6 - 0.9 * DEADBAND])
def test_nothing_moves_within_the_deadband(r_t):
    assert Flight(replace(ACTING, augment=0.3)).fly(r_t, 20 * WINDOW_IMAGES).moves == []


def test_a_move_goes_on_until_half_of_the_deadband_and_begins_only_beyond_it():
    flight = Flight().fly(0.6 + 1.1 * DEADBAND, WINDOW_IMAGES)
    assert flight.steering.direction == 1
    flight.fly(0.6 + 0.7 * DEADBAND, WINDOW_IMAGES)
    assert flight.steering.direction == 1
    flight.fly(0.6 + 0.4 * DEADBAND, WINDOW_IMAGES)
    assert flight.steering.direction == 0
    flight.fly(0.6 + 0.7 * DEADBAND, WINDOW_IMAGES)
    assert flight.steering.direction == 0


def test_a_knob_is_turned_only_when_the_one_before_is_at_its_bound_and_back_in_the_other_order():
    flight = Flight(replace(ACTING, r1_gamma=1.0), knobs_for(WITH_R1, replace(ACTING, r1_gamma=1.0)))
    flight.fly(1.0, 400_000)
    names = [move.knob.name for move in flight.moves]
    assert names == sorted(names, key=("augment", "r1_gamma", "lr_d").index)
    assert flight.controls.augment == 0.8
    assert flight.controls.r1_gamma == pytest.approx(16.0)
    assert flight.controls.lr_d == pytest.approx(2e-4 / 4)
    flight.moves.clear()
    flight.fly(-1.0, 400_000)
    names = [move.knob.name for move in flight.moves]
    assert names == sorted(names, key=("lr_d", "r1_gamma", "augment").index)
    assert flight.controls == replace(
        ACTING,
        augment=0.0,
        r1_gamma=pytest.approx(1.0),
        lr_d=pytest.approx(2e-4),
    )


@given(
    st.lists(st.tuples(st.floats(-1, 1), st.integers(1, 40)), max_size=12),
    st.floats(0.0, 1.0),
    st.floats(1.0, 200.0),
)
def test_whatever_is_seen_the_knobs_stay_within_their_bounds(series, began, kimg):
    flight = Flight(replace(ACTING, augment=began), kimg=kimg)
    for r_t, windows in series:
        flight.fly(r_t, windows * WINDOW_IMAGES)
    assert 0.0 <= flight.controls.augment <= max(0.8, began)
    assert 2e-4 / 4 * 0.999 <= flight.controls.lr_d <= 2e-4 * 1.001


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=60), st.integers(0, 59))
def test_a_steering_goes_on_from_its_state_as_if_nothing_had_been(series, at):
    whole, parts = Flight(batch=300), Flight(batch=300)
    for place, r_t in enumerate(series):
        if place == at:
            state = json.loads(json.dumps(parts.steering.state()))
            parts.steering = Steering()
            parts.steering.load_state(state)
        whole.batch_of(r_t)
        parts.batch_of(r_t)
    assert whole.moves == parts.moves
    assert whole.steering.state() == parts.steering.state()


def test_small_moves_are_told_as_one():
    flight = Flight().fly(1.0, 30 * WINDOW_IMAGES)
    told = [(move.told, move.value) for move in flight.moves if move.told is not None]
    assert len(flight.moves) == 30
    assert len(told) == 6  # the first, and one for every twentieth of the range
    for (_, new), (old, _) in pairwise(told):
        assert old == new


def test_a_small_way_there_and_back_is_not_told():
    flight = Flight().fly(1.0, 2 * WINDOW_IMAGES)
    for _ in range(4):
        flight.fly(0.0, 3 * WINDOW_IMAGES).fly(1.0, 2 * WINDOW_IMAGES)
    told = [(move.told, move.value) for move in flight.moves if move.told is not None]
    assert told == [(0.0, pytest.approx(0.01024)), (pytest.approx(0.01024), 0.0)]


def test_a_knob_that_somebody_else_turned_starts_from_there():
    flight = Flight().fly(1.0, 200_000)
    assert flight.controls.lr_d < 2e-4
    flight.controls = replace(flight.controls, lr_d=8e-4)
    flight.steering.turned("lr_d")
    flight.fly(1.0, 400_000)
    assert flight.controls.lr_d == pytest.approx(8e-4 / 4)
    flight.fly(-1.0, 200_000)
    assert flight.controls.lr_d == pytest.approx(8e-4)


def test_a_knob_beyond_its_bound_is_not_pulled_back_by_pushing_on():
    flight = Flight(replace(ACTING, augment=0.95), (AUGMENT,)).fly(1.0, 20 * WINDOW_IMAGES)
    assert flight.controls.augment == 0.95
    flight.fly(0.0, 4 * WINDOW_IMAGES)
    assert 0.9 < flight.controls.augment < 0.95


def test_an_advice_runs_only_so_far_ahead_and_not_to_the_next_knob():
    flight = Flight(replace(ACTING, autopilot="advise")).fly(1.0, 300_000)
    assert {move.knob.name for move in flight.moves} == {"augment"}
    told = [move.value for move in flight.moves if move.told is not None]
    assert told == pytest.approx([0.05, 0.1, 0.15], abs=0.011)


def test_batches_without_a_sensor_move_nothing():
    assert Flight().fly(math.nan, 20 * WINDOW_IMAGES).moves == []


def test_the_knobs_are_those_that_do_something_and_are_not_in_a_persons_hand():
    def names(recipe, controls):
        return [knob.name for knob in knobs_for(recipe, controls)]

    on = replace(ACTING, r1_gamma=1.0)
    assert names(WITH_R1, on) == ["augment", "r1_gamma", "lr_d"]
    assert names(WITH_R1, ACTING) == ["augment", "lr_d"]  # R1 is never switched on
    assert names(make_recipe({}), on) == ["augment", "lr_d"]  # D with batch norms
    unaltered = dict.fromkeys(ALTERATIONS, 0.0)
    assert names(WITH_R1, replace(on, **unaltered)) == ["r1_gamma", "lr_d"]
    assert names(WITH_R1, replace(on, by_hand="augment,lr_d")) == ["r1_gamma"]
    assert names(WITH_R1, replace(on, lecam_weight=0.3)) == ["augment", "r1_gamma", "lecam_weight", "lr_d"]
    assert names(WITH_R1, replace(on, autopilot="ada")) == ["augment"]
    assert names(WITH_R1, replace(on, autopilot="apa")) == ["apa_p"]


def test_factors_and_shares_have_their_distances():
    assert R1.distance(1.0, 4.0) == 2.0
    assert AUGMENT.distance(0.3, 0.5) == pytest.approx(0.2)


def test_a_knob_that_went_up_and_down_again_ends_at_nothing_at_all():
    flight = Flight().fly(1.0, 8 * WINDOW_IMAGES).fly(0.0, 8 * WINDOW_IMAGES)
    assert flight.controls.augment == 0.0 and len(flight.moves) > 8
    assert all(move.told in (None, 0.0) or move.told > 1e-3 for move in flight.moves)
