"""The kernel distance against plain loops, and what it must do."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.evaluation.kernel import kernel_distance


def by_loops(x: np.ndarray, y: np.ndarray) -> float:
    def k(a, b):
        return (float(np.dot(a, b)) / len(a) + 1) ** 3

    n, m = len(x), len(y)
    among_x = sum(k(x[i], x[j]) for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
    among_y = sum(k(y[i], y[j]) for i in range(m) for j in range(m) if i != j) / (m * (m - 1))
    return among_x + among_y - 2 * sum(k(a, b) for a in x for b in y) / (n * m)


@pytest.mark.parametrize("rows", [2, 1024])
def test_it_is_the_sum_over_pairs_of_different_members(monkeypatch, rows):
    monkeypatch.setattr("ganstudio.evaluation.kernel._ROWS_AT_ONCE", rows)
    random = np.random.default_rng(0)
    x, y = random.normal(size=(9, 4)), random.normal(0.3, 1.5, size=(7, 4))
    assert kernel_distance(x, y) == pytest.approx(by_loops(x, y), rel=1e-10)


def test_it_is_unbiased_so_that_small_equal_sets_average_to_zero():
    random = np.random.default_rng(1)
    found = [kernel_distance(random.normal(size=(12, 3)), random.normal(size=(12, 3))) for _ in range(4000)]
    assert abs(np.mean(found)) < 4 * np.std(found) / np.sqrt(len(found))


def test_a_shift_and_a_narrower_spread_are_seen():
    random = np.random.default_rng(2)
    reals, same = random.normal(size=(2, 300, 8))
    floor = kernel_distance(reals, same)
    assert kernel_distance(reals, same + 0.5) > floor + 0.5
    assert kernel_distance(reals, same * 0.5) > floor + 0.1


def test_one_picture_is_too_few():
    with pytest.raises(ValueError):
        kernel_distance(np.zeros((1, 3)), np.zeros((5, 3)))
