"""Drawing latents by seed."""

import random

import numpy as np
import pytest

from ganstudio.latent.priors import Prior, draw, draw_from, respread, variations
from ganstudio.problems import InputProblem
from ganstudio.recipe import make_recipe

NORMAL, UNIFORM = Prior("normal"), Prior("uniform")


def test_a_seed_names_the_same_latents_everywhere() -> None:
    expected = [0.12573022, -0.13210486, 0.64042264, 0.1049001]
    assert draw(NORMAL, 1, 4, 0)[0] == pytest.approx(expected, abs=1e-7)
    assert draw(UNIFORM, 1, 3, 0)[0] == pytest.approx([0.27392337, -0.46042657, -0.91805295], abs=1e-7)


@pytest.mark.parametrize("prior", [NORMAL, UNIFORM])
def test_the_first_latents_do_not_depend_on_how_many_are_drawn(prior: Prior) -> None:
    many = draw(prior, 50, 7, 11)
    assert np.array_equal(draw(prior, 3, 7, 11), many[:3])
    generator = np.random.Generator(np.random.PCG64(11))
    pieces = [draw_from(prior, n, 7, generator) for n in (20, 30)]
    assert np.array_equal(np.concatenate(pieces), many)


def test_drawing_leaves_the_global_generators_alone() -> None:
    np.random.seed(3)
    random.seed(3)
    first = np.random.random(), random.random()
    np.random.seed(3)
    random.seed(3)
    draw(NORMAL, 10, 10, 5)
    assert (np.random.random(), random.random()) == first


def test_mean_and_spread_are_those_of_the_prior() -> None:
    z = draw(Prior("normal", 2.0, 0.5), 4000, 10, 1)
    assert z.mean() == pytest.approx(2.0, abs=0.02)
    assert z.std() == pytest.approx(0.5, abs=0.02)
    u = draw(Prior("uniform", -1.0, 0.5), 4000, 10, 1)
    assert u.min() >= -1.5 and u.max() <= -0.5
    assert u.std() == pytest.approx(Prior("uniform", -1.0, 0.5).deviation, abs=0.01)


def test_a_recipes_prior_takes_other_values_where_given() -> None:
    recipe = make_recipe({"prior": "uniform", "prior_mean": 0.5, "prior_std": 2.0})
    assert Prior.of(recipe) == Prior("uniform", 0.5, 2.0)
    assert Prior.of(recipe, std=0.7) == Prior("uniform", 0.5, 0.7)


@pytest.mark.parametrize(("mean", "std"), [(0.0, 0.0), (0.0, -1.0), (float("nan"), 1.0), (0.0, float("inf"))])
def test_a_prior_without_a_spread_is_refused(mean: float, std: float) -> None:
    with pytest.raises(InputProblem, match=r"mean|std"):
        Prior("normal", mean, std)


@pytest.mark.parametrize("seed", [-1, 2**63, True])
def test_a_wrong_seed_is_named(seed: int) -> None:
    with pytest.raises(InputProblem, match="seed"):
        draw(NORMAL, 1, 1, seed)


def test_another_spread_moves_a_latent_to_where_the_same_draw_would_lie() -> None:
    old, new = Prior("normal", 0.0, 1.0), Prior("normal", 0.5, 0.3)
    assert respread(draw(old, 5, 8, 2), old, new) == pytest.approx(draw(new, 5, 8, 2), abs=1e-6)


def test_gaussian_variations_keep_the_distance_from_the_centre() -> None:
    prior = Prior("normal", 1.0, 0.7)
    z = draw(prior, 1, 400, 4)[0]
    near = variations(prior, z, 0.5, 200, 9)
    assert np.linalg.norm(near - 1.0, axis=1).mean() == pytest.approx(np.linalg.norm(z - 1.0), rel=0.03)
    assert np.array_equal(variations(prior, z, 0.0, 2, 9), np.stack([z, z]))


def test_uniform_variations_stay_inside() -> None:
    z = draw(UNIFORM, 1, 50, 4)[0]
    near = variations(UNIFORM, z, 0.4, 30, 9)
    assert np.abs(near).max() <= 1.0
    assert 0 < np.abs(near - z).max() <= 0.4 + 1e-6
