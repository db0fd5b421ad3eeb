"""It has stopped improving: said of series that have, not of those that still do, whatever the noise."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_merits import make_merit

from ganstudio.runs.progress import PATIENCE, decline, stall


def merits(values, spread=0.02, every=100):
    return [
        make_merit((index + 1) * every, float(value), spread=spread) for index, value in enumerate(values)
    ]


def noisy(values, sigma, seed):
    return np.asarray(values) + np.random.default_rng(seed).normal(0, sigma, len(values))


@pytest.mark.parametrize("seed", range(20))
def test_a_plateau_is_said_and_begins_about_where_it_does(seed):
    values = [2 * math.exp(-k / 4) + 0.5 for k in range(40)]
    found = stall(merits(noisy(values, 0.03, seed)))
    # From about the 14th on a step of the curve is lost in the noise.
    assert found is not None and 700 <= found.since <= 2600 and found.until == 4000


@pytest.mark.parametrize("seed", range(20))
def test_steady_progress_is_not_called_a_stop_though_each_step_is_smaller_than_the_noise(seed):
    values = np.linspace(2.0, 0.4, 40)  # 0.04 a step
    assert stall(merits(noisy(values, 0.05, seed))) is None


@pytest.mark.parametrize("seed", range(20))
def test_one_lucky_measurement_hides_no_progress(seed):
    values = np.linspace(2.0, 0.4, 40)
    values[10] = 0.2
    assert stall(merits(noisy(values, 0.02, seed))) is None


@pytest.mark.parametrize("seed", range(10))
def test_getting_worse_is_a_stop_at_the_best(seed):
    values = [abs(k - 12) / 10 + 0.5 for k in range(40)]
    found = stall(merits(noisy(values, 0.02, seed)))
    assert found is not None and 1000 <= found.since <= 1600


@pytest.mark.parametrize("seed", range(10))
def test_noise_alone_never_improved(seed):
    found = stall(merits(noisy(np.ones(30), 0.05, seed), spread=0.05))
    assert found is not None


def test_too_few_measurements_say_nothing():
    assert stall([]) is None
    assert stall(merits([1.0] * (PATIENCE + 1))) is None
    assert stall(merits([1.0] * (PATIENCE + 2))) is not None


def test_many_measurements_in_a_short_time_say_nothing():
    early = merits([3.0, 2.0, 1.0], every=1000)
    close = [
        replace(m, step=3000 + m.step, measured=9000.0 + n) for n, m in enumerate(merits([1.0] * 9, every=10))
    ]
    assert stall([*early, *close]) is None


@given(st.lists(st.floats(0, 100), max_size=30))
def test_whatever_was_measured_the_step_is_one_of_them(values):
    found = stall(merits(values))
    if found is not None:
        assert found.since in {m.step for m in merits(values)} and found.until == 100 * len(values)


def test_a_run_that_gets_better_is_hardly_ever_called_worse():
    told = 0
    for seed in range(20):
        values = noisy(2 * np.exp(-np.arange(40) / 6) + 0.5, 0.03, seed)
        told += sum(decline(merits(values[:count], 0.03)) is not None for count in range(1, 41))
    assert told <= 4  # of 800


def test_two_clearly_worse_measurements_are_called_a_decline_and_one_is_not():
    assert decline(merits([1.0, 0.4, 0.9])) is None
    assert decline(merits([1.0, 0.4, 0.9, 1.3])) == (200, 2)


def test_a_rise_within_what_measurements_differ_by_chance_is_no_decline():
    assert decline(merits([1.0, 0.4, 0.6, 0.7], spread=0.1)) is None


def test_a_run_that_recovered_is_not_in_decline():
    assert decline(merits([1.0, 0.4, 1.4, 1.3, 0.45])) is None
