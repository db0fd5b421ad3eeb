"""Ways between latents."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.latent.paths import between, lerp, path, slerp
from ganstudio.latent.priors import Prior, draw

NORMAL, UNIFORM = Prior("normal"), Prior("uniform")
HALF = np.array([0.5])


def test_slerp_halfway_between_orthogonal_unit_vectors_has_length_one() -> None:
    a, b = np.eye(2, dtype=np.float32)
    assert slerp(a, b, HALF)[0] == pytest.approx([np.sqrt(0.5)] * 2)


def test_slerp_is_straight_where_the_angle_is_lost() -> None:
    a = np.array([1.0, 2.0], dtype=np.float32)
    assert slerp(a, 3 * a, HALF)[0] == pytest.approx(2 * a)
    assert np.isfinite(slerp(a, -a, np.linspace(0, 1, 5))).all()
    assert np.isfinite(slerp(a, 0 * a, HALF)).all()


def test_slerp_goes_round_the_priors_centre() -> None:
    a, b = np.eye(2, dtype=np.float32)
    assert slerp(a + 5, b + 5, HALF, mean=5.0)[0] == pytest.approx([5 + np.sqrt(0.5)] * 2)
    assert between(Prior("normal", 5.0, 1.0), a + 5, b + 5, HALF) == pytest.approx(
        slerp(a + 5, b + 5, HALF, mean=5.0)
    )


def test_a_uniform_prior_goes_straight() -> None:
    a, b = draw(UNIFORM, 2, 6, 1)
    assert np.array_equal(between(UNIFORM, a, b, HALF), lerp(a, b, HALF))


@given(seed=st.integers(0, 1000), pins=st.integers(2, 5), closed=st.booleans(), kind=st.sampled_from("nu"))
def test_a_path_moves_at_constant_speed(seed: int, pins: int, closed: bool, kind: str) -> None:
    prior = NORMAL if kind == "n" else UNIFORM
    stops = list(draw(prior, pins, 12, seed))
    way = path(prior, stops, 60, closed).astype(np.float64)
    assert len(way) == (60 * pins if closed else 60 * (pins - 1) + 1)
    steps = np.linalg.norm(np.diff(way, axis=0), axis=1)
    # Only a corner at a pin shortens the straight line between two frames.
    assert np.quantile(steps, 0.1) == pytest.approx(np.median(steps), rel=0.02)
    assert steps.max() <= np.median(steps) * 1.02


def test_an_open_path_ends_at_its_last_pin_and_a_closed_one_just_before_its_first() -> None:
    pins = list(draw(NORMAL, 3, 8, 5))
    open_way, ring = path(NORMAL, pins, 20), path(NORMAL, pins, 20, closed=True)
    assert open_way[0] == pytest.approx(pins[0], abs=1e-6)
    assert open_way[-1] == pytest.approx(pins[-1], abs=1e-6)
    assert ring[0] == pytest.approx(pins[0], abs=1e-6)
    step = np.linalg.norm(ring[1] - ring[0])
    assert np.linalg.norm(ring[0] - ring[-1]) == pytest.approx(step, rel=0.05)


def test_the_same_pin_twice_is_no_trouble() -> None:
    a, b = draw(NORMAL, 2, 4, 0)
    assert np.isfinite(path(NORMAL, [a, a, b], 10)).all()
    assert np.array_equal(path(NORMAL, [a, a], 10), np.repeat(a[None], 11, axis=0))


def test_one_pin_makes_no_path() -> None:
    with pytest.raises(ValueError, match="two pins"):
        path(NORMAL, [draw(NORMAL, 1, 4, 0)[0]], 10)
