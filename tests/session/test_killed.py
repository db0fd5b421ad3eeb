"""Taking a killed run up again: its batches are computed once more, with the changes that a person made."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from event_lists import of
from sittings import changing, events_of, figures, frozen, steps, told

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, ControlChanged, RunStarted
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.training.until import Until


def test_a_killed_run_goes_on_its_own_line_and_its_changes_are_made_again(report, recipe, tmp_path):
    run = tmp_path / "run"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        if isinstance(event, BatchDone) and event.step == 5:
            control.set("lr_d", 1e-5)
        elif isinstance(event, BatchDone) and event.step == 7:
            shutil.copytree(run, tmp_path / "killed")
            control.stop()
    events = events_of(Session.open(tmp_path / "killed", until=Until(steps=8)))
    assert events[-1].branch == 0
    assert [(change.step, change.by) for change in of(ControlChanged, events)] == [(5, "replay")]


def test_what_a_person_sets_while_a_killed_run_catches_up_holds_also_after_the_next_kill(
    report, recipe, tmp_path
):
    run, killed, again = tmp_path / "run", tmp_path / "killed", tmp_path / "again"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        if isinstance(event, BatchDone) and event.step in (5, 6):
            control.set("lr_d", event.step * 1e-5)
        elif isinstance(event, BatchDone) and event.step == 7:
            shutil.copytree(run, killed)
            control.stop()
    control = RunControl()
    for event in Session.open(killed, until=Until(steps=50)).run(control):
        if isinstance(event, RunStarted):
            assert event.step == 4
            control.set("lr_d", 1e-3)
        elif isinstance(event, BatchDone) and event.step == 7:
            shutil.copytree(killed, again)
            control.stop()
    for path in (killed, again):
        rates = [
            e.lr_d for e in events_of(Session.open(path, until=Until(steps=9))) if isinstance(e, BatchDone)
        ]
        assert set(rates) == {1e-3}
        with RunReader(path) as reader:
            assert reader.control_changes_after(0, 5) == []


def test_going_back_with_a_change_after_a_kill_keeps_what_the_journal_knows(report, recipe, tmp_path):
    run, killed = tmp_path / "run", tmp_path / "killed"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        if isinstance(event, ControlChanged):
            shutil.copytree(run, killed)
            control.stop()
        elif isinstance(event, BatchDone) and event.step == 6:
            control.set("lr_d", 1e-3)
    before = steps(killed, 0)
    assert before[-1] > 4
    session = Session.open(killed, from_step=4, changes={"lr_d": 1e-6}, until=Until(steps=8))
    events = events_of(session)
    assert events[-1].branch == 1
    assert steps(killed, 0) == before
    assert [change.new for change in of(ControlChanged, events)] == [1e-6]


@pytest.fixture
def killed_early(report, recipe, tmp_path):
    """A run killed after some batches, changed at step 2, before its first checkpoint; and its figures."""
    recipe = recipe.changed(checkpoint_every=10_000)
    run, killed = tmp_path / "run", tmp_path / "killed"
    session = Session.create(report, recipe, run, until=Until(steps=100_000))
    told(session, changing({2: {"lr_d": 1e-5}}), frozen(run, killed, 4))
    return killed, figures(run, 0, 1, 4)


def test_a_run_killed_before_its_first_checkpoint_is_computed_again_with_its_changes(killed_early):
    killed, before = killed_early
    events = told(Session.open(killed, until=Until(steps=4)))
    assert [(change.step, change.new) for change in of(ControlChanged, events)] == [(2, 1e-5)]
    np.testing.assert_array_equal(figures(killed, 0, 1, 4), before)
    with RunReader(killed) as reader:
        assert reader.rewinds() == 2
        assert reader.branch(0).last_step == 4


def test_what_a_killed_run_had_done_stays_when_it_begins_anew_in_another_way(killed_early):
    killed, before = killed_early
    events = told(Session.open(killed, changes={"flip": True}, until=Until(steps=4)))
    assert events[-1].branch == 1
    np.testing.assert_array_equal(figures(killed, 0, 1, 4), before)
    assert steps(killed, 1) == [1, 2, 3, 4]
    assert of(ControlChanged, events) == []


def test_a_branch_killed_before_its_own_checkpoint_goes_on_as_it_began(report, recipe, tmp_path):
    run, killed = tmp_path / "run", tmp_path / "killed"
    recipe = recipe.changed(checkpoint_every=4)
    told(Session.create(report, recipe, run, until=Until(steps=8)))
    branch = Session.open(run, from_step=4, changes={"lr_d": 1e-5, "checkpoint_every": 10_000},
                          until=Until(steps=100_000))  # fmt: skip
    told(branch, frozen(run, killed, 6))
    shutil.copytree(killed, tmp_path / "changed")
    before = figures(run, 1, 1, 6)
    assert told(Session.open(killed, until=Until(steps=6)))[-1].branch == 1
    np.testing.assert_array_equal(figures(killed, 1, 1, 6), before)

    events = told(Session.open(tmp_path / "changed", changes={"lr_g": 1e-3}, until=Until(steps=6)))
    assert events[-1].branch == 2
    assert {(change.step, change.name, change.new) for change in of(ControlChanged, events)} == {
        (4, "lr_d", 1e-5), (4, "lr_g", 1e-3),
    }  # fmt: skip
    np.testing.assert_array_equal(figures(tmp_path / "changed", 1, 1, 6), before)
