"""Thinning out checkpoints: what stays whatever happens, and how far a replay can be."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ganstudio.runs.keeping import RATIOS, thin


@dataclass(frozen=True)
class Point:
    branch: int
    step: int
    bytes: int = 1
    protected: bool = False


points = st.lists(
    st.builds(Point, st.integers(0, 2), st.integers(0, 10_000), st.integers(1, 50), st.booleans()),
    unique_by=lambda point: (point.branch, point.step),
    max_size=60,
)
starts = st.dictionaries(st.integers(1, 2), st.integers(0, 10_000))


@given(points, st.integers(0, 30), st.integers(0, 2000), starts)
def test_the_protected_and_the_newest_stay_whatever_the_limits(found, keep, budget, starts):
    deleted = thin(found, keep=keep, budget=budget, starts=starts)
    assert set(deleted) <= set(found) and len(set(deleted)) == len(deleted)
    assert not any(point.protected for point in deleted)
    for branch in {point.branch for point in found}:
        line = [point for point in found if point.branch == branch]
        assert max(line, key=lambda point: point.step) not in deleted
        if branch not in starts:
            assert min(line, key=lambda point: point.step) not in deleted


@given(points, st.integers(0, 30), st.integers(0, 2000))
def test_the_limits_hold_unless_only_what_must_stay_is_left(found, keep, budget):
    left = set(found) - set(thin(found, keep=keep, budget=budget))
    must = {
        point
        for branch in {p.branch for p in found}
        for line in [sorted((p for p in found if p.branch == branch), key=lambda p: p.step)]
        for point in line
        if point.protected or point is line[0] or point is line[-1]
    }
    assert sum(point.bytes for point in left) <= budget or left == must
    for branch in {point.branch for point in found}:
        mine = [point for point in left if point.branch == branch and not point.protected]
        assert len(mine) <= max(keep, len([p for p in must if p.branch == branch and not p.protected]))


@given(points, st.integers(0, 30), st.integers(0, 2000))
def test_nothing_is_deleted_while_everything_fits(found, keep, budget):
    whole = sum(point.bytes for point in found)
    assert thin(found, keep=len(found), budget=whole + budget) == []


@given(
    st.integers(6, 25),
    st.lists(st.tuples(st.integers(1, 400), st.booleans()), min_size=1, max_size=120),
    st.integers(0, 4),
)
def test_the_longest_replay_is_bounded_by_its_age_for_any_history(places, history, most_protected):
    """With n places for those not protected, p protected ones, the first gap g and the length t of the run:
    no gap is longer than the longest that the run itself left, or than ratio * age, where
    1 + ratio = (t / g) ** (2 / (n - 3 - 2 p)), rounded up to the scale, as `keeping` says.
    """
    kept, step, protected, widest = [], 0, 0, 0
    steps = []
    for gap, wish in history:
        step += gap
        steps.append(step)
        widest = max(widest, gap)
        protects = wish and protected < most_protected
        protected += protects
        kept.append(Point(0, step, 1, protects))
        for gone in thin(kept, keep=places, budget=places + protected):
            kept.remove(gone)
        assert len(kept) <= places + protected
    free = places - 3 - 2 * protected
    if free <= 0:
        return
    least = min([gap for gap, _ in history])
    needed = (max(step, 1) / least) ** (2 / free) - 1
    ratio = next(r for r in RATIOS if r >= needed)
    newest = kept[-1].step
    for before, after in pairwise(kept):
        age = newest - after.step
        assert after.step - before.step <= max(widest, ratio * (age + widest)), (kept, ratio)
    for wanted in steps:
        replayed = wanted - max((point.step for point in kept if point.step <= wanted), default=0)
        assert replayed <= max(widest, ratio * (newest - wanted + widest) + widest)


def test_a_long_run_stays_dense_near_now_and_its_gaps_grow_with_age():
    kept = []
    for step in range(500, 100_001, 500):
        kept.append(Point(0, step))
        for gone in thin(kept, keep=30):
            kept.remove(gone)
    gaps = [after.step - before.step for before, after in pairwise(kept)]
    assert len(kept) > 24 and set(gaps[-5:]) == {500}
    assert max(gaps) >= 8 * 500
    for gap, (_, after) in zip(gaps, pairwise(kept), strict=True):
        assert gap <= max(500, 0.5 * (100_000 - after.step))


def test_a_smaller_budget_takes_the_old_before_the_young_and_large_files_count_for_more():
    line = [Point(0, step, 10) for step in range(100, 2001, 100)]
    deleted = thin(line, keep=100, budget=100)
    left = [point.step for point in line if point not in deleted]
    assert len(left) <= 10 and left[0] == 100 and left[-4:] == [1700, 1800, 1900, 2000]
    heavy = [replace(point, bytes=20) for point in line]
    assert len(thin(heavy, keep=100, budget=100)) > len(deleted)


def test_a_branch_that_can_be_reached_from_its_parent_needs_no_first_checkpoint_of_its_own():
    line = [Point(1, 1010), Point(1, 1500), Point(1, 2000)]
    assert thin(line, keep=1, starts={1: 1000}) == [line[1], line[0]]
    assert thin(line, keep=1) == [line[1]]
    assert math.isinf(RATIOS[-1])
