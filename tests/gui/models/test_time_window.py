"""The part of time that the plots show."""

from __future__ import annotations

import pytest

from ganstudio.gui.models.time_window import TimeWindow


@pytest.fixture
def window() -> TimeWindow:
    made = TimeWindow()
    made.advance(1000)
    return made


def test_at_first_the_whole_run_is_shown_and_grows(window):
    assert window.range[0] <= 0 and window.range[1] >= 1000
    window.advance(2000)
    assert window.following and window.range[1] >= 2000


def test_panning_ends_following_and_the_view_stays(window):
    window.zoom(0.1, 1000)
    window.pan(-300)
    before = window.range
    window.advance(5000)
    assert not window.following
    assert window.range == before


def test_zooming_while_following_keeps_the_newest_step_in_view(window):
    window.zoom(0.1, 400)
    low, high = window.range
    assert window.following
    assert high >= 1000 and high - low == pytest.approx(0.1 * 1000, rel=0.1)
    window.advance(1500)
    assert window.range[0] > 1300 and window.range[1] >= 1500


def test_following_again_keeps_the_span(window):
    window.move_to(100, 200)
    window.follow()
    low, high = window.range
    assert high - low == pytest.approx(100) and low < 1000 < high


def test_zooming_out_far_enough_shows_the_whole_run(window):
    window.zoom(0.1, 1000)
    window.zoom(50, 1000)
    assert window.span is None and window.following


def test_zooming_a_held_view_keeps_the_step_under_the_mouse(window):
    window.move_to(100, 300)
    window.zoom(0.5, 150)
    low, high = window.range
    assert (150 - low) / (high - low) == pytest.approx(0.25)


def test_the_view_never_shrinks_to_nothing(window):
    window.move_to(500, 500)
    low, high = window.range
    assert high - low >= 1
    for _ in range(100):
        window.zoom(0.5, 500)
    low, high = window.range
    assert high - low >= 1


def test_an_empty_run_has_a_view():
    low, high = TimeWindow().range
    assert high > low


def test_all_of_the_branches_beside_it_is_seen_but_the_runs_own_newest_step_is_followed():
    window = TimeWindow()
    window.advance(100, others=400)
    assert window.range[1] > 400
    window.zoom(0.25, 100)
    assert 100 <= window.range[1] < 110
    window.show_all()
    window.advance(500, others=400)
    assert 500 < window.range[1] < 520
