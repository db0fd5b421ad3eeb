"""The games between D and G."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from ganstudio.recipe import field_specs
from ganstudio.training.objectives import OBJECTIVES

BCE = OBJECTIVES["bce"]
LOGITS = st.lists(st.floats(-30, 30), min_size=1, max_size=6).map(
    lambda x: torch.tensor(x, dtype=torch.float64)
)


def test_every_objective_of_the_recipe_is_there():
    assert {value for value, _label in field_specs()["objective"].choices} == set(OBJECTIVES)
    assert all(name == objective.name for name, objective in OBJECTIVES.items())


@given(LOGITS, LOGITS, st.floats(0.5, 1.0))
def test_bce_is_cross_entropy_with_smoothed_reals_and_unsmoothed_fakes(real, fake, label):
    on_real, on_fake = BCE.d_loss(real, fake, label)
    torch.testing.assert_close(on_real, cross_entropy(real, torch.full_like(real, label)))
    torch.testing.assert_close(on_fake, cross_entropy(fake, torch.zeros_like(fake)))
    torch.testing.assert_close(BCE.g_loss(fake), cross_entropy(fake, torch.ones_like(fake)))


def test_dx_is_the_sigmoid_of_the_logit():
    assert BCE.has_probability
    assert BCE.dx(torch.tensor([0.0, 2.0])).tolist() == pytest.approx([0.5, 1 / (1 + math.exp(-2))])


def test_the_chance_values_without_smoothing_are_2_ln_2_and_ln_2():
    assert BCE.chance_d(1.0) == pytest.approx(2 * math.log(2))
    assert BCE.chance_g(1.0) == pytest.approx(math.log(2))


@pytest.mark.parametrize("label", [0.5, 0.75, 0.9, 1.0])
def test_the_chance_value_is_ds_least_loss_when_reals_and_fakes_look_alike(label):
    logits = torch.linspace(-6, 6, 20001, dtype=torch.float64)
    losses = label * torch.nn.functional.softplus(-logits) + (1 - label) * torch.nn.functional.softplus(
        logits
    )
    losses = losses + torch.nn.functional.softplus(logits)
    best = int(losses.argmin())
    assert losses[best].item() == pytest.approx(BCE.chance_d(label), abs=1e-6)
    assert torch.sigmoid(logits[best]).item() == pytest.approx(label / 2, abs=1e-3)
    assert BCE.g_loss(logits[best]).item() == pytest.approx(BCE.chance_g(label), abs=1e-3)


def test_losses_stay_finite_for_very_sure_logits():
    sure = torch.tensor([200.0, -200.0])
    assert all(loss.isfinite() for loss in (*BCE.d_loss(sure, sure, 0.9), BCE.g_loss(sure)))
