"""Precision, recall, density and coverage against plain loops and their known expectations."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.evaluation.prdc import prdc, squared_distances


def by_loops(reals: np.ndarray, fakes: np.ndarray, k: int) -> tuple[float, ...]:
    def radii(points):
        return [sorted(np.linalg.norm(points - p, axis=1))[k] for p in points]

    real_radius, fake_radius = radii(reals), radii(fakes)
    near = [[np.linalg.norm(r - f) for f in fakes] for r in reals]
    n, m = len(reals), len(fakes)
    inside = [[near[i][j] < real_radius[i] for j in range(m)] for i in range(n)]
    precision = sum(any(inside[i][j] for i in range(n)) for j in range(m)) / m
    recall = sum(any(near[i][j] < fake_radius[j] for j in range(m)) for i in range(n)) / n
    density = sum(inside[i][j] for i in range(n) for j in range(m)) / (k * m)
    coverage = sum(min(near[i]) < real_radius[i] for i in range(n)) / n
    return precision, recall, density, coverage


@given(
    st.integers(0, 10_000),
    st.integers(7, 20),
    st.integers(7, 20),
    st.integers(1, 6),
    st.sampled_from([4, 1024]),
)
def test_they_are_what_plain_loops_count(seed, n, m, k, rows):
    random = np.random.default_rng(seed)
    reals, fakes = random.normal(size=(n, 3)), random.normal(0.5, 1.2, size=(m, 3))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ganstudio.evaluation.prdc._ROWS_AT_ONCE", rows)
        found = prdc(reals, fakes, k)
    assert tuple(found) == pytest.approx(by_loops(reals, fakes, k))


def test_equal_distributions_reach_the_expected_density_and_coverage():
    """E density = 1, E coverage = 1 - prod (N-i)/(2N-i), i from 1 to k (Naeem et al. 2020)."""
    random = np.random.default_rng(0)
    n, k = 200, 5
    found = [prdc(*random.normal(size=(2, n, 16)), k) for _ in range(40)]
    expected = 1 - np.prod([(n - i) / (2 * n - i) for i in range(1, k + 1)])
    assert np.mean([one.coverage for one in found]) == pytest.approx(expected, abs=0.01)
    assert np.mean([one.density for one in found]) == pytest.approx(1, abs=0.02)


def test_left_out_kinds_lower_coverage_and_recall_but_not_precision():
    random = np.random.default_rng(1)
    centres = 20 * np.eye(4)
    reals = np.concatenate([c + random.normal(size=(50, 4)) for c in centres])
    fakes = np.concatenate([c + random.normal(size=(100, 4)) for c in centres[:2]])
    found = prdc(reals, fakes)
    assert found.coverage < 0.55 and found.recall < 0.55 and found.precision > 0.9


def test_squared_distances_are_never_negative():
    points = np.full((3, 5), 1e8) + np.arange(3)[:, None]
    assert (squared_distances(points, points) >= 0).all()
