"""A figure and its floor are taken with equal numbers, on halves that share no picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.evaluation.halves import against_halves
from ganstudio.problems import Cancelled


@given(st.integers(4, 40), st.integers(2, 40), st.integers(0, 100))
def test_both_sides_always_have_as_many_and_halves_never_meet(reals, fakes, seed):
    calls = []

    def compare(half, given_):
        calls.append((half[:, 0].tolist(), given_[:, 0].tolist()))
        return {"mean": float(given_.mean())}

    against_halves(
        np.arange(reals, dtype=float)[:, None], -1.0 - np.arange(fakes)[:, None], compare, splits=3, seed=seed
    )
    assert len(calls) == 6
    for half, other in calls:
        assert len(half) == len(other) == len(set(half)) == len(set(other)) == min(reals // 2, fakes)
        assert not set(half) & set(other)
    for (one, fake), (same, real) in zip(calls[::2], calls[1::2], strict=True):
        assert one == same and max(fake) < 0 <= min(real)


def test_values_and_floors_are_means_with_their_spreads():
    numbers = iter([1.0, 10.0, 3.0, 30.0])
    found = against_halves(
        np.zeros((4, 1)), np.zeros((4, 1)), lambda a, b: {"x": next(numbers)}, splits=2, seed=0
    )["x"]
    assert (found.value, found.spread, found.floor, found.floor_spread) == (2, 1, 20, 10)


def test_it_can_be_cancelled():
    with pytest.raises(Cancelled):
        against_halves(
            np.zeros((4, 1)), np.zeros((4, 1)), lambda a, b: {}, splits=1, seed=0, go_on=lambda: False
        )
