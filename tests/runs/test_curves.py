"""Curves at any scale: the same minima, means and maxima as looking at every batch."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ganstudio.runs.curves import CURVES, CurveStore, bucket_width

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
    assert_same_view(store, column, 0, 1e9, max_points)


@given(columns, columns, st.integers(0, 700), st.integers(2, 40))
def test_a_store_cut_and_filled_again_shows_only_what_is_there(column, other, cut, max_points):
    store = store_of(column)
    store.view("v", 0, 1e9, max_points)
    store.truncate_after(cut)
    left = column[:cut]
    store.append({"step": np.arange(len(left) + 1, len(left) + len(other) + 1), "v": other})
    now = np.concatenate([left, other])
    np.testing.assert_array_equal(store.column("v"), now)
    assert_same_view(store, now, 0, 1e9, max_points)


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


def test_infinite_values_are_shown_and_warn_nobody():
    column = np.array([1.0, math.inf, -math.inf, 2.0] * 20)
    view = store_of(column).view("v", 0, 100, 10)
    assert view.hi.max() == math.inf
    assert view.lo.min() == -math.inf


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


@given(columns, st.integers(0, 2000), st.integers(0, 700))
def test_reserving_room_changes_nothing_but_where_values_lie(column, room, cut):
    store = CurveStore(("v",))
    store.append({"step": np.arange(1, cut + 1), "v": column[:1].repeat(cut)})
    store.reserve(room)
    store.append({"step": np.arange(cut + 1, cut + len(column) + 1), "v": column})
    np.testing.assert_array_equal(store.column("v"), np.concatenate([column[:1].repeat(cut), column]))


def test_a_curve_that_is_the_difference_of_two_follows_them_through_growth_and_cuts():
    store = CurveStore(("dx_real", "dx_fake"))
    rng = np.random.default_rng(0)

    def grow(first: int, last: int) -> None:
        steps = np.arange(first, last + 1)
        store.append({"step": steps} | {name: rng.normal(size=len(steps)) for name in store.names})

    for first, last in ((1, 500), (501, 900), (301, 1000)):
        grow(first, last)
        expected = store.column("dx_real") - store.column("dx_fake")
        np.testing.assert_array_equal(store.column("dx_gap"), expected)
        found = store.view("dx_gap", 0, 1000, 40)
        assert found.mean.mean() == pytest.approx(expected.mean(), abs=0.05)
    store.truncate_after(10)
    assert len(store.column("dx_gap")) == 10
