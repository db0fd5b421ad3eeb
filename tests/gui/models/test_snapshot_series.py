"""Snapshots in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from ganstudio.gui.models.snapshot_series import SnapshotSeries
from ganstudio.runs.records import Snapshot


def snapshot(step: int, branch: int = 0) -> Snapshot:
    return Snapshot(branch, step, 0.0, Path("a"), Path("b"), 4, 2, 6, 6, 3, "schedule")


@pytest.fixture
def series() -> SnapshotSeries:
    made = SnapshotSeries()
    for step in (300, 100, 200):
        made.add(snapshot(step))
    return made


def test_they_lie_in_the_order_of_their_steps_and_the_newest_is_shown(series):
    assert series.steps == [100, 200, 300]
    assert series.current.step == 300
    series.add(snapshot(400))
    assert series.current.step == 400


def test_an_earlier_one_stays_while_new_ones_come(series):
    series.show(0)
    series.add(snapshot(400))
    series.add(snapshot(50))
    assert series.current.step == 100 and not series.following


def test_showing_the_last_one_follows_again_but_holding_it_does_not(series):
    series.show(0)
    series.show(2)
    assert series.following
    series.hold(2)
    series.add(snapshot(400))
    assert series.current.step == 300


def test_a_snapshot_of_the_same_step_takes_the_others_place(series):
    series.add(snapshot(200, branch=3))
    assert len(series) == 3 and series.at(1).branch == 3


def test_cutting_forgets_what_came_later(series):
    series.cut(150)
    assert series.steps == [100] and series.current.step == 100
    series.cut(0)
    assert series.current is None and series.index == -1


@pytest.mark.parametrize(("step", "index"), [(0, 0), (149, 0), (151, 1), (1e9, 2)])
def test_the_nearest_is_found(series, step, index):
    assert series.nearest(step) == index


def test_an_empty_series_has_no_nearest():
    assert SnapshotSeries().nearest(5) == -1
