"""What a batch's scores say, whatever the objective."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ganstudio.recipe import field_specs
from ganstudio.training.balance.games import GAMES
from ganstudio.training.balance.sensors import MOST_SEPARATION, read_scores, separation
from ganstudio.training.objectives import OBJECTIVES

SCORES = arrays(np.float32, st.integers(2, 20), elements=st.floats(-30, 30, width=32))
BCE = GAMES["bce"]


def probabilities(logits) -> np.ndarray:
    return torch.sigmoid(torch.tensor(logits, dtype=torch.float32)).numpy()


def test_every_objective_of_the_recipe_is_known():
    assert {value for value, _label in field_specs()["objective"].choices} <= set(GAMES)


@pytest.mark.parametrize("name", sorted(GAMES))
def test_pressure_is_told_where_gs_loss_grows_from_nothing(name):
    """Hinge and critics give scores away by the unit; the halved square of least squares is not measured."""
    told = GAMES[name].pressure(3.0, 0.9)
    assert math.isnan(told) == (name not in ("bce", "rpgan"))
    assert math.isnan(told) or told == pytest.approx(3.0 / GAMES[name].chance_g(0.9))


@pytest.mark.parametrize("label", [0.7, 0.9, 1.0])
def test_ds_loss_lies_between_floor_and_chance(label):
    logits = torch.linspace(-12, 12, 2001, dtype=torch.float64)
    on_real = min(OBJECTIVES["bce"].d_loss(s, torch.tensor(-50.0), label)[0].item() for s in logits)
    assert BCE.floor(label) == pytest.approx(on_real, abs=1e-4)
    assert BCE.hardness(BCE.floor(label), label) == 0
    assert BCE.hardness(BCE.chance(label), label) == pytest.approx(1)


def test_the_floor_with_labels_of_nine_tenths_is_the_published_one():
    assert BCE.floor(0.9) == pytest.approx(0.325, abs=1e-3)


def test_smoothing_moves_the_boundary():
    real, fake = np.array([0.47] * 4, np.float32), np.array([0.1] * 4, np.float32)
    assert read_scores(BCE, real, fake, 1.0).r_t == -1
    assert read_scores(BCE, real, fake, 0.9).r_t == 1


def test_where_d_cannot_tell_all_is_zero():
    half = np.full(8, 0.5, np.float32)
    read = read_scores(BCE, half, half, 1.0)
    assert (read.r_t, read.separation, read.saturated) == (0, 0, 0)


def test_a_d_that_is_sure_of_everything_is_saturated():
    read = read_scores(BCE, probabilities([9.0, 12.0]), probabilities([-9.0, -11.0]), 1.0)
    assert read.saturated == 1
    assert read.r_t == 1
    assert read.separation > 5


def test_scores_without_spread_are_cut_off_instead_of_infinite():
    ones, zeros = np.ones(4, np.float32), np.zeros(4, np.float32)
    assert read_scores(BCE, ones, zeros, 1.0).separation == MOST_SEPARATION
    assert read_scores(GAMES["wgan"], zeros, ones, 1.0).separation == -MOST_SEPARATION


def test_what_is_no_number_stays_none():
    broken = np.array([math.nan, 0.5], np.float32)
    assert math.isnan(read_scores(BCE, broken, broken, 1.0).separation)
    assert math.isnan(read_scores(BCE, broken, broken, 1.0).r_t)


def test_an_objective_without_saturation_has_none():
    scores = np.arange(4, dtype=np.float32)
    assert math.isnan(read_scores(GAMES["wgan"], scores, scores - 1, 1.0).saturated)


@given(SCORES, SCORES)
def test_the_sign_sensor_lies_between_minus_one_and_one(real, fake):
    for name, game in GAMES.items():
        shown = (probabilities(real), probabilities(fake)) if game.probability else (real, fake)
        assert -1 <= read_scores(game, *shown, 1.0).r_t <= 1, name


@given(SCORES, SCORES, st.floats(0.01, 100), st.floats(-5, 5))
def test_separation_does_not_depend_on_a_critics_scale(real, fake, scale, shift):
    one = separation(real.astype(float), fake.astype(float))
    other = separation(real.astype(float) * scale + shift, fake.astype(float) * scale + shift)
    lost_in_rounding = np.ptp(np.concatenate([real, fake])) < 1e-3  # once the shift is added
    if 1e-3 < abs(one) < MOST_SEPARATION / 2 and not lost_in_rounding:
        assert other == pytest.approx(one, rel=1e-3)


@given(SCORES, SCORES)
def test_separation_changes_sign_with_the_sides(real, fake):
    assert separation(real, fake) == -separation(fake, real)


@given(SCORES, SCORES)
def test_without_a_boundary_the_sign_is_that_of_every_real_against_every_fake(real, fake):
    pairs = np.sign(np.asarray(real)[:, None] - np.asarray(fake)[None, :]).mean()
    assert read_scores(GAMES["rpgan"], real, fake, 1.0).r_t == pytest.approx(pairs, abs=1e-6)
    broken = np.append(np.asarray(real, np.float32), np.float32(math.nan))
    assert math.isnan(read_scores(GAMES["rpgan"], broken, fake, 1.0).r_t)
