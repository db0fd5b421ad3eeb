"""A sitting keeps its checkpoints: around alarms, under a budget that can be changed at any time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from event_lists import of
from sittings import told

from ganstudio.control import RunControl
from ganstudio.events import Balance, BatchDone, CheckpointSaved, Note
from ganstudio.problems import Message, Problem, RecipeProblem
from ganstudio.runs.reader import RunReader
from ganstudio.runs.room import GB
from ganstudio.session import Session
from ganstudio.session.budget import give_room
from ganstudio.training.balance.monitor import Monitor, Verdict
from ganstudio.training.until import Until


@pytest.fixture
def alarm_at(monkeypatch):
    """Lets the monitor call D too strong at a step, for what began at another one."""

    def at(step, since):
        def take(_self, done, _controls):
            if done.step == step:
                return Verdict(Balance.D_TOO_STRONG, step, since, Message("D wins."))
            return None

        monkeypatch.setattr(Monitor, "take", take)

    return at


def points(run, branch=None):
    with RunReader(run) as reader:
        return reader.checkpoints(branch)


def test_an_alarm_is_saved_at_once_and_the_checkpoint_before_its_trouble_stays(
    report, recipe, tmp_path, alarm_at
):
    run = tmp_path / "run"
    alarm_at(step=14, since=7)
    recipe = recipe.changed(checkpoint_every=2, keep_checkpoints=8)
    events = told(Session.create(report, recipe, run, until=Until(steps=40)))
    assert [event.step for event in of(CheckpointSaved, events) if event.reason == "alarm"] == [14]
    assert [point.step for point in points(run) if point.protected] == [6, 14]
    assert len([point for point in points(run) if not point.protected]) <= 8


def test_the_budget_holds_while_a_run_trains_and_any_step_can_still_be_gone_back_to(report, recipe, tmp_path):
    run = tmp_path / "run"
    recipe = recipe.changed(checkpoint_every=1000, keep_checkpoints=100, ngf=32, ndf=32)
    told(Session.create(report, recipe, run, until=Until(steps=1)))
    changes = {"checkpoint_every": 2, "checkpoint_budget_gb": 0.01}
    told(Session.open(run, changes=changes, until=Until(steps=60)))
    assert sum(point.bytes for point in points(run)) <= 0.01 * GB
    steps = [point.step for point in points(run)]
    assert steps[0] == 1 and steps[-2:] == [58, 60]
    gone = max(after for before, after in pairwise(steps) if after - before > 2) - 1
    events = told(Session.open(run, from_step=gone, until=Until(steps=gone + 1)))
    assert any(f"exactly at step {gone}" in str(note.text) for note in of(Note, events))


def test_a_budget_asked_for_during_training_acts_at_the_next_checkpoint_and_is_kept(report, recipe, tmp_path):
    run, control, counts = tmp_path / "run", RunControl(), {}
    recipe = recipe.changed(checkpoint_every=1, keep_checkpoints=100, ngf=16, ndf=16)
    for event in Session.create(report, recipe, run, until=Until(steps=60)).run(control):
        if isinstance(event, BatchDone) and event.step == 45:
            counts["before"] = len(points(run))
            control.give_room(0.01)
    counts["after"] = len(points(run))
    assert counts["before"] == 44 > counts["after"]
    assert sum(point.bytes for point in points(run)) <= 0.01 * GB
    with RunReader(run) as reader:
        assert reader.recipe().checkpoint_budget_gb == 0.01


def test_a_run_at_rest_is_given_another_budget_and_thinned_at_once(report, recipe, tmp_path):
    run = tmp_path / "run"
    recipe = recipe.changed(checkpoint_every=1, keep_checkpoints=100, ngf=16, ndf=16)
    told(Session.create(report, recipe, run, until=Until(steps=40)))
    told(Session.open(run, from_step=20, until=Until(steps=22)))
    before = len(points(run))
    give_room(run, 0.01)
    assert len(points(run)) < before
    with RunReader(run) as reader:
        assert {reader.recipe(branch).checkpoint_budget_gb for branch in (0, 1)} == {0.01}
        assert {0, 1} == {point.branch for point in points(run)}
    with pytest.raises(RecipeProblem, match="checkpoint_budget_gb"):
        give_room(run, -1)
    from ganstudio.runs.folder import RunFolder

    with RunFolder(run).lock(), pytest.raises(Problem, match="another process"):
        give_room(run, 5)


def test_a_person_s_saves_stay_when_they_alone_are_over_the_budget_and_it_is_said(report, recipe, tmp_path):
    run, control, seen = tmp_path / "run", RunControl(), []
    recipe = recipe.changed(checkpoint_every=1000, ngf=32, ndf=32, checkpoint_budget_gb=0.01)
    for event in Session.create(report, recipe, run, until=Until(steps=30)).run(control):
        seen.append(event)
        if isinstance(event, BatchDone) and event.step % 2 == 0:
            control.save()
    kept = [point.step for point in points(run) if point.protected]
    assert kept == list(range(2, 31, 2))
    assert sum(point.bytes for point in points(run)) > 0.01 * GB
    (note,) = [note for note in of(Note, seen) if "checkpoint_budget_gb" in str(note.text)]
    assert "those you saved" in str(note.text)
