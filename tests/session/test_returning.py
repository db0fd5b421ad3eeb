"""Going back by itself: one sitting, several branches, one end; killed at any point it is the same."""

from __future__ import annotations

import math
import shutil

import pytest
import torch
from event_lists import of
from sittings import branches, events_of

from ganstudio.control import RunControl
from ganstudio.events import (
    Balance,
    BatchDone,
    ControlChanged,
    Diverged,
    Note,
    Outcome,
    Paused,
    PilotActed,
    RunEnded,
    RunStarted,
    StateChanged,
    WentBack,
)
from ganstudio.problems import Message
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.training.balance.monitor import Monitor, Verdict
from ganstudio.training.machine import Machine
from ganstudio.training.until import Until


@pytest.fixture
def acting(recipe):
    return recipe.changed(autopilot="act", lr_g=2e-4, lr_d=2e-4)


@pytest.fixture
def breaks(monkeypatch):
    """Makes batch `step` break the numbers, as long as G's learning rate is above `above`."""
    train = Machine.train_batch

    def install(step, above):
        def broken(self, pictures, positions=None):
            if self.step == step - 1 and self.controls.lr_g > above:
                with torch.no_grad():
                    next(self.players.g.parameters()).fill_(float("nan"))
            return train(self, pictures, positions)

        monkeypatch.setattr(Machine, "train_batch", broken)

    return install


@pytest.fixture
def trouble(monkeypatch):
    """Calls a training balanced from step `calm` on, and D too strong from step `begins(controls)` on."""

    def install(begins, calm=3):
        def take(self, batch, controls):
            state = Balance.STARTING if batch.step < calm else Balance.BALANCED
            if batch.step >= begins(controls):
                state = Balance.D_TOO_STRONG
            if state is self.state:
                return None
            self.state = state
            return Verdict(state, batch.step, batch.step, Message("so it is said"))

        monkeypatch.setattr(Monitor, "take", take)

    return install


def test_broken_numbers_send_the_run_back_with_both_rates_halved(report, acting, tmp_path, breaks):
    breaks(10, above=1.5e-4)
    session = Session.create(report, acting, tmp_path / "run", until=Until(steps=16))
    events = events_of(session)
    assert len(of(RunEnded, events)) == 1
    assert events[-1].outcome is Outcome.FINISHED
    assert (events[-1].branch, events[-1].step) == (1, 16)
    assert of(Paused, events) == []
    (back,) = of(WentBack, events)
    assert (back.branch, back.step, back.from_branch, back.from_step) == (1, 8, 0, 10)
    assert (back.state, back.attempt, back.most) == (Balance.DIVERGED, 1, 3)
    after = events[events.index(back) :]
    assert of(RunStarted, after)[0].branch == 1
    assert [b.step for b in of(BatchDone, after)] == list(range(9, 17))
    assert {(b.lr_g, b.lr_d) for b in of(BatchDone, after)} == {(1e-4, 1e-4)}
    assert session.branch == 1
    assert [(b.id, b.parent, b.start_step) for b in branches(tmp_path / "run")] == [(0, None, 0), (1, 0, 8)]


def test_without_the_autopilot_broken_numbers_wait_for_a_person(report, acting, tmp_path, breaks):
    breaks(10, above=0)
    control = RunControl()
    events = []
    for event in Session.create(report, acting.changed(autopilot="advise"), tmp_path / "run").run(control):
        events.append(event)
        if isinstance(event, Paused):
            control.stop()
    assert len(of(Paused, events)) == 1
    assert of(WentBack, events) == []


def test_it_goes_back_so_often_and_then_stops_and_says_why(report, acting, tmp_path, breaks):
    breaks(10, above=0)
    recipe = acting.changed(autopilot_returns=2)
    events = events_of(Session.create(report, recipe, tmp_path / "run", until=Until(steps=16)))
    assert [(b.branch, b.attempt) for b in of(WentBack, events)] == [(1, 1), (2, 2)]
    assert len(of(Diverged, events)) == 3
    rates = [{b.lr_g for b in of(BatchDone, events) if b.branch == n} for n in (0, 1, 2)]
    assert rates == [{2e-4}, {1e-4}, {5e-5}]
    assert events[-1].outcome is Outcome.STOPPED
    assert "Diverged at step 10, after going back 2 times" in str(events[-1].text)


def test_numbers_that_break_before_the_first_checkpoint_send_it_back_to_the_beginning(
    report, acting, tmp_path, breaks
):
    breaks(2, above=1.5e-4)
    events = events_of(Session.create(report, acting, tmp_path / "run", until=Until(steps=6)))
    (back,) = of(WentBack, events)
    assert back.step == 0
    assert [b.step for b in of(BatchDone, events) if b.branch == 1] == list(range(1, 7))
    assert events[-1].outcome is Outcome.FINISHED


def test_a_trouble_that_two_remedies_do_not_cure_is_left_with_the_third(report, acting, tmp_path, trouble):
    trouble(lambda controls: 9 if controls.noise_std == 0 else math.inf)
    recipe = acting.changed(autopilot_patience_kimg=0.016)
    events = events_of(Session.create(report, recipe, tmp_path / "run", until=Until(steps=24)))
    tried = [(e.step, e.changes[0][0]) for e in of(PilotActed, events) if e.actuator == "remedy"]
    assert tried == [(9, "augment"), (13, "lr_d")]
    (back,) = of(WentBack, events)
    assert (back.step, back.from_step, back.state) == (8, 17, Balance.D_TOO_STRONG)
    assert str(back.remedy) == "Noise on D 0 → 0.1"
    begun = [(e.name, e.new, e.by) for e in of(ControlChanged, events) if e.branch == 1]
    assert begun == [("noise_std", 0.1, "autopilot")]
    states = [s.state for s in of(StateChanged, events) if s.branch == 1]
    assert Balance.D_TOO_STRONG not in states
    assert events[-1].outcome is Outcome.FINISHED


def test_it_does_not_go_back_while_the_trouble_passes(report, acting, tmp_path, trouble, monkeypatch):
    trouble(lambda controls: 9)
    monkeypatch.setattr(Monitor, "fading", property(lambda self: self.state is Balance.D_TOO_STRONG))
    recipe = acting.changed(autopilot_patience_kimg=0.004)
    events = events_of(Session.create(report, recipe, tmp_path / "run", until=Until(steps=24)))
    assert of(WentBack, events) == [] and of(PilotActed, events) == []
    assert events[-1].outcome is Outcome.FINISHED


def test_where_going_back_did_not_help_it_goes_back_further_the_next_time(report, acting, tmp_path, trouble):
    trouble(lambda controls: 19)
    recipe = acting.changed(autopilot_patience_kimg=0.004, checkpoint_every=4, autopilot_returns=4)
    events = events_of(Session.create(report, recipe, tmp_path / "run", until=Until(steps=32)))
    returns = of(WentBack, events)
    assert [back.step for back in returns] == [16, 8, 4, 0]
    assert {back.from_step for back in returns} == {21}


def test_where_no_balanced_checkpoint_is_left_it_goes_back_to_before_the_first_one(
    report, acting, tmp_path, trouble
):
    trouble(lambda controls: 13, calm=7)
    recipe = acting.changed(autopilot_patience_kimg=0.004, checkpoint_every=3, autopilot_returns=4)
    events = events_of(Session.create(report, recipe, tmp_path / "run", until=Until(steps=32)))
    assert [back.step for back in of(WentBack, events)] == [12, 9, 3, 0]


def test_where_going_back_helped_for_a_while_it_goes_back_to_when_all_was_well(
    report, acting, tmp_path, trouble
):
    trouble(lambda controls: 19 if controls.noise_std == 0 else 25)
    recipe = acting.changed(autopilot_patience_kimg=0.004, checkpoint_every=4, autopilot_returns=2)
    events = events_of(Session.create(report, recipe, tmp_path / "run", until=Until(steps=32)))
    assert [(back.from_step, back.step) for back in of(WentBack, events)] == [(21, 16), (27, 24)]


def test_what_a_person_keeps_from_it_is_named_where_it_gives_up(report, acting, tmp_path, trouble):
    trouble(lambda controls: 9)
    recipe = acting.changed(autopilot_patience_kimg=0.004, autopilot_returns=0)
    control = RunControl()
    events = []
    for event in Session.create(report, recipe, tmp_path / "run", until=Until(steps=32)).run(control):
        events.append(event)
        if isinstance(event, BatchDone) and event.step == 4:
            control.set("lr_d", 0.0034)
            control.set("noise_std", 0.1)
    assert str(events[-1].text).endswith(
        "You keep from the autopilot: learning rate of D (3.4e-3), noise on D (0.1). If that is the cause,"
        " set it otherwise or give it back."
    )


def kill(session, run, killed, when):
    """Train until `when(event)`, and copy the folder as a kill at that moment would leave it."""
    control = RunControl()
    for event in session.run(control):
        if when(event) and not killed.exists():
            shutil.copytree(run, killed)
            control.stop()


@pytest.mark.parametrize(
    "when",
    [
        lambda e: isinstance(e, WentBack),
        lambda e: isinstance(e, RunStarted) and e.branch == 1,
        lambda e: isinstance(e, BatchDone) and e.branch == 1 and e.step == 9,
        lambda e: isinstance(e, BatchDone) and e.branch == 1 and e.step == 11,
    ],
    ids=["told", "started", "a batch later", "in the midst"],
)
def test_a_run_killed_after_going_back_goes_on_there_and_counts_on(report, acting, tmp_path, breaks, when):
    breaks(14, above=0.8e-4)
    run, killed = tmp_path / "run", tmp_path / "killed"
    recipe = acting.changed(checkpoint_every=8)
    kill(Session.create(report, recipe, run, until=Until(steps=16)), run, killed, when)
    events = events_of(Session.open(killed))
    assert of(RunStarted, events)[0].branch == 1
    assert {b.lr_g for b in of(BatchDone, events) if b.branch == 1} == {1e-4}
    assert [(b.attempt, b.from_branch) for b in of(WentBack, events)] == [(2, 1)]
    assert {b.lr_g for b in of(BatchDone, events) if b.branch == 2} == {5e-5}
    assert events[-1].outcome is Outcome.FINISHED
    with RunReader(killed) as reader:
        assert len(reader.branches()) == 3


def test_a_killed_run_makes_the_autopilots_moves_again_and_keeps_each_once(
    report, acting, tmp_path, monkeypatch
):
    monkeypatch.setattr("ganstudio.training.balance.pilot.steering.WINDOW_IMAGES", 4)
    recipe = acting.changed(autopilot_target=0.0, autopilot_kimg=0.05, lr_d=0.01, checkpoint_every=10)
    whole, run, killed = tmp_path / "whole", tmp_path / "run", tmp_path / "killed"
    events_of(Session.create(report, recipe, whole, until=Until(steps=40)))
    kill(
        Session.create(report, recipe, run, until=Until(steps=40)),
        run,
        killed,
        lambda e: isinstance(e, ControlChanged) and e.step > 20,
    )
    events_of(Session.open(killed))
    found = []
    for path in (whole, killed):
        with RunReader(path) as reader:
            logged = [e.event for e in reader.events(0, (ControlChanged, PilotActed))]
        found.append(sorted(logged, key=lambda e: (e.step, type(e).__name__)))
    assert found[0] == found[1]
    assert any(event.step > 20 for event in found[0])


def test_a_step_without_a_checkpoint_is_reached_again_with_the_autopilot_acting(
    report, acting, tmp_path, monkeypatch
):
    monkeypatch.setattr("ganstudio.training.balance.pilot.steering.WINDOW_IMAGES", 4)
    recipe = acting.changed(autopilot_target=0.0, autopilot_kimg=0.05, lr_d=0.01, checkpoint_every=10)
    run = tmp_path / "run"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=30)).run(control):
        if isinstance(event, BatchDone) and event.step == 22:
            control.set("augment", 0.1)  # from here on it is the person's
    events = events_of(Session.open(run, from_step=27, until=Until(steps=34)))
    (begins,) = [str(e.text) for e in of(Note, events)]
    assert "every figure came out as it was recorded" in begins
    with RunReader(run) as reader:
        before = [e.event for e in reader.events(0, (PilotActed,)) if e.event.step <= 27]
    assert before
    assert {b.augment for b in of(BatchDone, events)} == {0.1}


def balanced_till(begins):
    """Begins a trouble at a step that depends on the controls (see the fixture `trouble`)."""
    return lambda controls: begins if controls.lr_d > 1e-3 else math.inf


def set_at(session, step, **values):
    """Train to the end; a person sets controls after batch `step` of the first line."""
    control, events = RunControl(), []
    for event in session.run(control):
        events.append(event)
        if isinstance(event, BatchDone) and (event.branch, event.step) == (0, step):
            for name, value in values.items():
                control.set(name, value)
    return events


def test_a_rate_that_a_person_raised_is_only_undone_by_going_back(report, acting, tmp_path, trouble):
    trouble(balanced_till(12))
    recipe = acting.changed(autopilot_patience_kimg=0.004, checkpoint_every=4)
    session = Session.create(report, recipe, tmp_path / "run", until=Until(steps=24))
    events = set_at(session, 9, lr_d=4e-3, lr_g=1e-4, noise_std=0.05)
    (back,) = of(WentBack, events)
    assert (back.step, back.attempt) == (8, 1)
    assert str(back.remedy) == "this undoes learning rate of D 2e-4 → 4e-3, learning rate of G 2e-4 → 1e-4"
    later = [b for b in of(BatchDone, events) if b.branch == 1]
    assert {(b.lr_d, b.lr_g) for b in later} == {(2e-4, 2e-4)}
    # What led away from the trouble, and is in the person's hand, is theirs on the new branch too.
    begun = {e.name: e.new for e in of(ControlChanged, events) if e.branch == 1}
    assert begun == {"by_hand": "noise_std", "noise_std": 0.05}
    assert events[-1].outcome is Outcome.FINISHED
