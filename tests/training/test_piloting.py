"""The autopilot in a training: what it turns and tells, whose a knob is, that a resume does not show."""

from __future__ import annotations

from itertools import pairwise

import pytest
from event_lists import of

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, CheckpointDue, ControlChanged, PilotActed, StateChanged
from ganstudio.training.balance import monitor
from ganstudio.training.balance.pilot import steering


@pytest.fixture
def quick(monkeypatch, tiny):
    """A recipe whose autopilot turns a knob after every second batch."""
    monkeypatch.setattr(steering, "WINDOW_IMAGES", 8)
    # Two pictures in a hundred of the range a batch: 4 / 200.
    return lambda **values: tiny(**{"autopilot": "act", "autopilot_kimg": 0.2, "lr_d": 0.01} | values)


def test_a_d_that_is_sure_is_held_back_and_the_curve_of_the_control_is_recorded(quick, trainer, play):
    events = play(trainer(quick(autopilot_target=0.0), steps=80))
    shares = [batch.augment for batch in of(BatchDone, events)]
    assert shares[0] == 0.0
    assert max(shares) > 0.2
    changes = [e for e in of(ControlChanged, events) if e.name == "augment"]
    assert {change.by for change in changes} == {"autopilot"}
    assert 2 < len(changes) < len({*shares})
    acted = [e for e in of(PilotActed, events) if e.actuator == "augment"]
    assert [(a.step, a.changes) for a in acted] == [
        (change.step, (("augment", change.old, change.new),)) for change in changes
    ]
    assert "of reals for real" in str(acted[0].why)
    # What is told of a change is in force from the next batch on.
    by_step = {batch.step: batch for batch in of(BatchDone, events)}
    assert all(by_step[c.step + 1].augment == c.new for c in changes if c.step < 80)


@pytest.mark.parametrize("mode", ["off", "advise"])
def test_off_and_advising_change_nothing_of_what_is_trained(mode, quick, trainer, play, differences):
    states = []
    for autopilot in ("off", mode):
        events = play(trainer(quick(autopilot=autopilot, autopilot_target=0.0), steps=40))
        assert of(ControlChanged, events) == []
        states.append(of(CheckpointDue, events)[-1].state)
        for key in ("pilot", "controls", "recipe"):
            del states[-1][key]
    assert differences(*states) == []


def test_an_advice_says_what_it_would_change(quick, trainer, play):
    events = play(trainer(quick(autopilot="advise", autopilot_target=0.0), steps=60))
    advice = of(PilotActed, events)
    assert advice
    assert not any(event.acted for event in advice)
    assert [advice[0].actuator, advice[0].changes[0][:2]] == ["augment", ("augment", 0.0)]


@pytest.mark.parametrize(("mode", "knob"), [("ada", "augment"), ("apa", "apa_p")])
def test_a_published_controller_alone_turns_nothing_but_its_knob(mode, knob, quick, trainer, play):
    events = play(trainer(quick(autopilot=mode, autopilot_target=0.0), steps=60))
    assert {event.name for event in of(ControlChanged, events)} == {knob}
    batches = of(BatchDone, events)
    moved = [b.step for a, b in pairwise(batches) if getattr(a, knob) != getattr(b, knob)]
    assert moved
    assert all((step - 2) % 4 == 0 for step in moved)  # counting begins with the first batch


@pytest.mark.parametrize("at", [5, 18, 33])
def test_a_resumed_training_is_flown_as_it_would_have_been(at, quick, trainer, play, differences):
    recipe = quick(autopilot_target=0.0)
    whole = play(trainer(recipe, steps=50))
    before = play(trainer(recipe, steps=50), {at: [lambda control: control.stop()]})
    second = trainer(recipe, steps=50)
    second.load_state(of(CheckpointDue, before)[-1].state)
    after = play(second)
    assert of(PilotActed, whole)
    for kind in (PilotActed, ControlChanged):
        assert of(kind, before) + of(kind, after) == of(kind, whole)
    last = [of(CheckpointDue, events)[-1].state for events in (whole, after)]
    assert differences(*last) == []


def test_a_control_that_a_person_turns_is_theirs_until_they_give_it_back(quick, trainer, play, setting):
    acts = {20: [setting("augment", 0.5)], 60: [setting("by_hand", "")]}
    made = trainer(quick(autopilot_target=0.0), steps=100)
    events = play(made, acts)
    told = [(e.step, e.name, e.new, e.by) for e in of(ControlChanged, events) if e.by == "person"]
    assert told == [
        (20, "augment", 0.5, "person"),
        (20, "by_hand", "augment", "person"),
        (60, "by_hand", "", "person"),
    ]
    shares = {b.step: b.augment for b in of(BatchDone, events)}
    assert {shares[step] for step in range(21, 61)} == {0.5}
    assert len({shares[step] for step in range(61, 101)}) > 1
    # Meanwhile the next knob was turned in its place.
    assert any(e.name == "lr_d" and 20 < e.step <= 60 for e in of(ControlChanged, events))


def test_a_remedy_that_a_person_takes_leaves_the_control_to_the_autopilot(quick, trainer, play):
    acts = {20: [lambda control: control.set("augment", 0.5, by="remedy")]}
    events = play(trainer(quick(autopilot_target=0.0), steps=60), acts)
    assert [e for e in of(ControlChanged, events) if e.name == "by_hand"] == []
    assert len({b.augment for b in of(BatchDone, events) if b.step > 30}) > 1


def test_the_mode_is_changed_while_it_trains(quick, trainer, play, setting):
    acts = {20: [setting("autopilot", "act")], 40: [setting("autopilot", "off")]}
    events = play(trainer(quick(autopilot="off", autopilot_target=0.0), steps=60), acts)
    piloted = [e.step for e in of(ControlChanged, events) if e.by == "autopilot"]
    assert piloted
    assert all(20 < step <= 40 for step in piloted)


def test_it_rests_while_a_net_is_frozen(quick, trainer, play, setting):
    events = play(trainer(quick(autopilot_target=0.0), steps=40), {1: [setting("freeze_g", True)]})
    assert of(PilotActed, events) == []


def test_the_door_knows_what_the_autopilot_has_set(quick, trainer, play):
    control = RunControl()
    made = trainer(quick(autopilot_target=0.0), steps=60)
    control.begin(made.controls)
    for _event in made.run(control):
        pass
    assert control.controls == made.controls
    assert made.controls.augment > 0


def test_a_sure_d_is_tended_with_a_remedy_when_its_state_has_a_name(monkeypatch, quick, trainer, play):
    for name, images in (("STARTING_IMAGES", 8), ("DWELL_IMAGES", 8), ("STARTING_STEPS", 2)):
        monkeypatch.setattr(monitor, name, images)
    monkeypatch.setattr("ganstudio.training.balance.blocks.BLOCK_IMAGES", 4)
    recipe = quick(lr_g=0.02, lr_d=1e-8, autopilot_target=0.0, autopilot_patience_kimg=0.1)
    events = play(trainer(recipe, steps=120))
    named = of(StateChanged, events)
    tended = [event for event in of(PilotActed, events) if event.actuator == "remedy"]
    assert tended
    trouble = [s for s in named if s.state not in ("starting", "balanced")]
    assert tended[0].step == trouble[0].step
    assert tended[0].changes[0][0] == "lr_d"
    assert str(tended[0].why).startswith("D too weak: Double D's learning rate")
