"""Curves at any scale: the same minima, means and maxima as looking at every batch."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ganstudio.runs.curves import CURVES, CurveStore, bucket_width
from ganstudio.runs.running_mean import RunningMean

values = st.one_of(st.just(math.nan), st.floats(-1e6, 1e6))
columns = arrays(np.float64, st.integers(1, 700), elements=values, fill=st.floats(0, 1))


def store_of(column, first=1):
    store = CurveStore(("v",))
    store.append({"step": np.arange(first, first + len(column)), "v": column})
    return store


def brute_force(steps, column, x0, x1, max_points):
    """The view as its description says it, batch by batch."""
    inside = [i for i, step in enumerate(steps) if x0 <= step <= x1]
    if inside:
        first, last = max(inside[0] - 1, 0), min(inside[-1] + 2, len(steps))
    else:
        after = sum(step < x0 for step in steps)
        first, last = max(after - 1, 0), min(after + 1, len(steps))
    width = 1
    while len({i // width for i in range(first, last)}) > max_points:
        width *= 2
    rows = []
    for bucket in sorted({i // width for i in range(first, last)}):
        places = range(bucket * width, min((bucket + 1) * width, len(steps)))
        there = [column[i] for i in places if not math.isnan(column[i])]
        x = (steps[places[0]] + steps[places[-1]]) / 2
        rows.append((x, min(there), sum(there) / len(there), max(there)) if there else (x, *[math.nan] * 3))
    return np.array(rows).T


def assert_same_view(store, column, x0, x1, max_points):
    view = store.view("v", x0, x1, max_points)
    x, lo, mean, hi = brute_force(store.steps.tolist(), column.tolist(), x0, x1, max_points)
    np.testing.assert_array_equal(view.x, x)
    np.testing.assert_array_equal(view.lo, lo)
    np.testing.assert_array_equal(view.hi, hi)
    np.testing.assert_allclose(view.mean, mean, rtol=1e-9, atol=1e-6)
    assert len(view.x) <= max_points


@given(columns, st.integers(-10, 720), st.integers(0, 720), st.integers(2, 60))
def test_a_view_equals_looking_at_every_batch(column, x0, length, max_points):
    assert_same_view(store_of(column), column, x0, x0 + length, max_points)


@given(columns, st.lists(st.integers(0, 700), max_size=6), st.integers(2, 40))
def test_a_store_filled_bit_by_bit_and_looked_at_in_between_shows_the_same(column, cuts, max_points):
    store = CurveStore(("v",))
    edges = [0, *sorted(min(cut, len(column)) for cut in cuts), len(column)]
    for start, stop in pairwise(edges):
        store.append({"step": np.arange(start + 1, stop + 1), "v": column[start:stop]})
        store.view("v", 0, 1e9, max_points)
        store.running_mean("v", 10)
    assert_same_view(store, column, 0, 1e9, max_points)
    np.testing.assert_allclose(
        store.running_mean("v", 10), store_of(column).running_mean("v", 10), rtol=1e-9, atol=1e-9
    )


@given(columns, columns, st.integers(0, 700), st.integers(2, 40))
def test_a_store_cut_and_filled_again_shows_only_what_is_there(column, other, cut, max_points):
    store = store_of(column)
    store.view("v", 0, 1e9, max_points)
    store.running_mean("v", 7)
    store.truncate_after(cut)
    left = column[:cut]
    store.append({"step": np.arange(len(left) + 1, len(left) + len(other) + 1), "v": other})
    now = np.concatenate([left, other])
    np.testing.assert_array_equal(store.column("v"), now)
    assert_same_view(store, now, 0, 1e9, max_points)
    np.testing.assert_allclose(
        store.running_mean("v", 7), store_of(now).running_mean("v", 7), rtol=1e-9, atol=1e-9
    )


@given(st.sets(st.integers(1, 5000), min_size=1, max_size=300), st.integers(-5, 5005), st.integers(0, 3000))
def test_steps_may_have_gaps(steps, x0, length):
    steps = np.array(sorted(steps))
    column = np.sin(steps.astype(float))
    store = CurveStore(("v",))
    store.append({"step": steps, "v": column})
    assert_same_view(store, column, x0, x0 + length, 20)


def test_a_long_curve_costs_a_screen_full_and_misses_no_spike():
    column = np.zeros(200_000)
    column[123_456] = 5.0
    store = store_of(column)
    view = store.view("v", 0, 1e9, 1000)
    assert len(view.x) <= 1000
    assert view.hi.max() == 5.0
    assert (view.mean > 0).sum() == 1


@given(st.integers(0, 10**7), st.integers(1, 10**6), st.integers(2, 5000))
def test_the_bucket_width_is_the_least_power_of_two_that_fits(first, count, max_points):
    width = bucket_width(first, first + count, max_points)
    assert width & (width - 1) == 0

    def buckets(size):
        return (first + count - 1) // size - first // size + 1

    assert buckets(width) <= max_points
    assert width == 1 or buckets(width // 2) > max_points


def test_buckets_stay_where_they_are_while_the_curve_grows_and_the_view_moves():
    column = np.random.default_rng(0).random(1000)
    short, long = store_of(column[:900]).view("v", 100, 800, 50), store_of(column).view("v", 100, 800, 50)
    np.testing.assert_array_equal(short.lo, long.lo)
    moved = store_of(column).view("v", 120, 820, 50)
    both = np.isin(moved.x, long.x)
    assert both.sum() >= 40
    np.testing.assert_array_equal(moved.mean[both], long.mean[np.isin(long.x, moved.x)])


def test_an_empty_store_shows_nothing():
    view = CurveStore(("v",)).view("v", 0, 100, 50)
    assert [len(part) for part in view] == [0, 0, 0, 0]
    assert CurveStore(("v",)).running_mean("v", 5).tolist() == []


def test_infinite_values_are_shown_and_warn_nobody():
    column = np.array([1.0, math.inf, -math.inf, 2.0] * 20)
    view = store_of(column).view("v", 0, 100, 10)
    assert view.hi.max() == math.inf
    assert view.lo.min() == -math.inf
    assert np.isfinite(store_of(column).running_mean("v", 5)).all()


def test_columns_cannot_be_changed_from_outside():
    store = store_of(np.zeros(3))
    with pytest.raises(ValueError, match="read-only"):
        store.column("v")[0] = 1
    with pytest.raises(ValueError, match="read-only"):
        store.steps[0] = 1


def test_a_burst_of_batches_is_added(batch):
    store = CurveStore()
    store.append_batches([batch(1), batch(2)])
    store.append_batches([])
    assert store.names == CURVES
    assert store.steps.tolist() == [1, 2]
    assert store.column("images_seen").tolist() == [64, 128]
    assert store.column("g_loss").tolist() == [batch(1).g_loss, batch(2).g_loss]


def test_batches_that_come_again_take_the_place_of_the_old_ones():
    store = store_of(np.arange(10.0))
    store.append({"step": np.array([4, 5]), "v": np.array([-1.0, -2.0])})
    assert store.steps.tolist() == [1, 2, 3, 4, 5]
    assert store.column("v").tolist() == [0, 1, 2, -1, -2]


@pytest.mark.parametrize("steps", [[2, 1], [1, 1]])
def test_steps_that_do_not_grow_are_a_mistake(steps):
    with pytest.raises(ValueError, match="steps must grow"):
        CurveStore(("v",)).append({"step": np.array(steps), "v": np.zeros(2)})


def test_columns_of_different_lengths_are_a_mistake():
    with pytest.raises(ValueError, match="equal lengths"):
        CurveStore(("v",)).append({"step": np.array([1, 2]), "v": np.zeros(3)})


def test_the_nearest_batch_is_found():
    store = store_of(np.zeros(5), first=10)
    assert [store.nearest(x) for x in (-5, 10.4, 10.6, 12, 99)] == [0, 0, 1, 2, 4]
    with pytest.raises(IndexError):
        CurveStore(("v",)).nearest(1)


# The running mean


def slow_mean(column, window):
    decay = (window - 1) / (window + 1)
    weighted = weights = 0.0
    newest, found = None, []
    for place, value in enumerate(column):
        if math.isfinite(value):
            weighted, weights, newest = decay * weighted + value, decay * weights + 1, place
        there = newest is not None and place - newest <= window
        found.append(weighted / weights if there else math.nan)
    return found


@given(columns, st.sampled_from([1, 2, 3, 10, 50, 100, 1000]), st.lists(st.integers(0, 700), max_size=4))
def test_the_running_mean_equals_its_description_however_it_is_fed(column, window, cuts):
    mean = RunningMean(window)
    for cut in [*sorted(cuts), len(column)]:
        mean.update(column[:cut] if cut >= len(mean.means) else column[: len(mean.means)])
    np.testing.assert_allclose(mean.means.values, slow_mean(column.tolist(), window), rtol=1e-7, atol=1e-6)


def test_the_running_mean_of_a_constant_is_that_constant_from_the_first_batch_on():
    np.testing.assert_allclose(store_of(np.full(100_000, 0.7)).running_mean("v", 100), 0.7, rtol=1e-12)


def test_the_running_mean_follows_a_jump_within_its_window():
    column = np.concatenate([np.zeros(1000), np.ones(1000)])
    mean = store_of(column).running_mean("v", 100)
    assert mean[999] == 0
    assert mean[1099] == pytest.approx(1 - math.exp(-2), abs=0.01)


def test_the_running_mean_bridges_a_schedule_but_not_a_freeze():
    column = np.full(1000, 0.5)
    column[1:500:2] = math.nan
    column[600:900] = math.nan
    mean = store_of(column).running_mean("v", 20)
    assert np.isfinite(mean[:600]).all()
    assert np.isnan(mean[621:900]).all()
    assert np.isfinite(mean[900:]).all()


def test_a_view_of_the_running_mean_is_a_view_of_that_column():
    column = np.random.default_rng(1).random(5000)
    store = store_of(column)
    smooth = store.running_mean("v", 50)
    expected = store_of(smooth).view("v", 0, 1e9, 100)
    found = store.view("v", 0, 1e9, 100, window=50)
    for a, b in zip(found, expected, strict=True):
        np.testing.assert_array_equal(a, b)
    assert not np.array_equal(store.view("v", 0, 1e9, 100, window=5).mean, found.mean)


def test_a_window_below_one_batch_is_a_mistake():
    with pytest.raises(ValueError, match="at least one batch"):
        RunningMean(0)
