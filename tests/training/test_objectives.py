"""The games between D and G."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from ganstudio.recipe import field_specs
from ganstudio.training.balance.games import GAMES
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
    torch.testing.assert_close(BCE.g_loss(fake, None), cross_entropy(fake, torch.ones_like(fake)))


def test_dx_is_the_sigmoid_of_the_logit():
    assert BCE.game.probability
    assert BCE.dx(torch.tensor([0.0, 2.0])).tolist() == pytest.approx([0.5, 1 / (1 + math.exp(-2))])


def test_the_chance_values_without_smoothing_are_2_ln_2_and_ln_2():
    assert BCE.game.chance(1.0) == pytest.approx(2 * math.log(2))
    assert BCE.game.chance_g(1.0) == pytest.approx(math.log(2))


@pytest.mark.parametrize("label", [0.5, 0.75, 0.9, 1.0])
def test_the_chance_value_is_ds_least_loss_when_reals_and_fakes_look_alike(label):
    logits = torch.linspace(-6, 6, 20001, dtype=torch.float64)
    losses = label * torch.nn.functional.softplus(-logits) + (1 - label) * torch.nn.functional.softplus(
        logits
    )
    losses = losses + torch.nn.functional.softplus(logits)
    best = int(losses.argmin())
    assert losses[best].item() == pytest.approx(BCE.game.chance(label), abs=1e-6)
    assert torch.sigmoid(logits[best]).item() == pytest.approx(label / 2, abs=1e-3)
    assert BCE.g_loss(logits[best], None).item() == pytest.approx(BCE.game.chance_g(label), abs=1e-3)


def test_losses_stay_finite_for_very_sure_logits():
    sure = torch.tensor([200.0, -200.0])
    for objective in OBJECTIVES.values():
        losses = (*objective.d_loss(sure, sure.flip(0), 0.9), objective.g_loss(sure, sure.flip(0)))
        assert all(loss.isfinite() for loss in losses), objective.name


def numbers(tensor):
    return tensor.tolist()


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def soft(x):
    """The mean of max(0, m - x) over margins m from 0.8 to 1, by cases."""
    if x <= 0.8:
        return 0.9 - x
    return (1 - x) ** 2 / 0.4 if x < 1 else 0.0


PAIRED = st.integers(1, 6).flatmap(
    lambda n: st.tuples(*[st.lists(st.floats(-30, 30), min_size=n, max_size=n)] * 2)
)


@given(PAIRED)
def test_the_losses_are_those_of_their_formulas_picture_by_picture(scores):
    real, fake = (torch.tensor(x, dtype=torch.float64) for x in scores)
    r, f = numbers(real), numbers(fake)
    expected = {
        "soft-hinge": (mean(soft(x) for x in r) + mean(soft(-x) for x in f), -mean(f)),
        "hinge": (mean(max(0, 1 - x) for x in r) + mean(max(0, 1 + x) for x in f), -mean(f)),
        "lsgan": (
            mean((x - 1) ** 2 / 2 for x in r) + mean(x**2 / 2 for x in f),
            mean((x - 1) ** 2 / 2 for x in f),
        ),
        "wgan": (mean(f) - mean(r), -mean(f)),
        "rpgan": (
            mean(math.log1p(math.exp(-(a - b))) for a, b in zip(r, f, strict=True)),
            mean(math.log1p(math.exp(-(b - a))) for a, b in zip(r, f, strict=True)),
        ),
    }
    for name, (d, g) in expected.items():
        objective = OBJECTIVES[name]
        assert sum(objective.d_loss(real, fake, 1.0)).item() == pytest.approx(d, abs=1e-9)
        assert objective.g_loss(fake, real if objective.pairs else None).item() == pytest.approx(g, abs=1e-9)


@pytest.mark.parametrize("name", [name for name in OBJECTIVES if name != "bce"])
def test_only_cross_entropy_has_labels_and_a_probability(name):
    objective, scores = OBJECTIVES[name], torch.tensor([0.3, -2.0])
    assert not objective.game.probability
    assert torch.equal(objective.dx(scores), scores)
    for label in (0.5, 0.9):
        for a, b in zip(
            objective.d_loss(scores, scores, 1.0), objective.d_loss(scores, scores, label), strict=True
        ):
            assert torch.equal(a, b)
        for told in (objective.game.chance, objective.game.chance_g):
            assert told is None or told(label) == told(1.0)


def test_chance_is_the_loss_of_a_d_that_says_the_same_to_all_where_that_is_best():
    """For reals and fakes that look alike: no other score that D could give to all makes its loss less."""
    for name, objective in OBJECTIVES.items():
        scores = torch.linspace(-3, 3, 6001, dtype=torch.float64)
        losses = torch.stack([sum(objective.d_loss(s[None], s[None], 1.0)) for s in scores])
        told = objective.game.chance
        assert (told is None) == (name == "wgan")
        assert told is None or told(1.0) == pytest.approx(losses.min().item())
        undecided = objective.game.boundary
        if undecided is not None:
            score = torch.tensor([0.0 if name == "bce" else undecided(1.0)], dtype=torch.float64)
            assert objective.dx(score).item() == undecided(1.0)
            assert sum(objective.d_loss(score, score, 1.0)).item() == pytest.approx(losses.min().item())
            assert objective.g_loss(score, score).item() == pytest.approx(objective.game.chance_g(1.0))


def test_every_objective_has_its_line_in_the_table_without_torch():
    assert set(GAMES) == set(OBJECTIVES)


def test_in_pairs_only_differences_of_scores_count():
    pairs = OBJECTIVES["rpgan"]
    real, fake = torch.tensor([1.0, -2.0]), torch.tensor([0.5, 3.0])
    torch.testing.assert_close(pairs.d_loss(real + 7, fake + 7, 1.0), pairs.d_loss(real, fake, 1.0))
    assert len(pairs.d_loss(real, fake, 1.0)) == 1
    assert pairs.game.chance_g(1.0) == pytest.approx(math.log(2))


def test_the_soft_hinge_is_what_drawn_margins_come_to_on_average():
    scores = torch.tensor([-2.0, 0.5, 0.85, 0.95, 1.5], dtype=torch.float64)
    margins = torch.linspace(0.8, 1.0, 4001, dtype=torch.float64)
    drawn = torch.relu(margins[:, None] - scores).mean()
    on_real, on_fake = OBJECTIVES["soft-hinge"].d_loss(scores, -scores, 1.0)
    assert on_real.item() == pytest.approx(drawn.item(), abs=1e-5)
    assert on_fake.item() == pytest.approx(drawn.item(), abs=1e-5)
