"""Controls changed while it trains: when they are told, when in force, and made again after a crash."""

import pytest
from event_lists import kinds, of

from ganstudio.control import RunControl
from ganstudio.events import (
    BatchDone,
    ChanceChanged,
    CheckpointDue,
    ControlChanged,
)


def test_a_changed_control_is_told_with_its_step_and_in_force_from_the_next_batch(trainer, play, setting):
    events = play(trainer(steps=3), {1: [setting("lr_d", 1e-5), setting("augment", 0.5)]})
    assert kinds(events) == ">SBccBBSC."
    changes = [(e.step, e.name, e.old, e.new, e.by) for e in of(ControlChanged, events)]
    assert changes == [(1, "lr_d", 2e-4, 1e-5, "person"), (1, "augment", 0.0, 0.5, "person")]
    assert [event.lr_d for event in of(BatchDone, events)] == [2e-4, 1e-5, 1e-5]
    assert of(CheckpointDue, events)[-1].state["controls"]["augment"] == 0.5


def test_the_losses_by_chance_move_with_the_label_of_reals(tiny, trainer, play, setting):
    made = trainer(tiny(), steps=4)
    events = play(made, {1: [setting("lr_d", 1e-4)], 2: [setting("real_label", 0.9)]})
    assert kinds(events) == ">SBcBc!BBSC."
    (moved,) = of(ChanceChanged, events)
    assert moved.step == 2
    assert moved.chance_d == pytest.approx(1.3762, abs=1e-4)
    assert moved.chance_g == pytest.approx(0.7985, abs=1e-4)


def test_changes_asked_for_before_the_start_are_made_before_the_first_batch(trainer, play, setting):
    events = play(trainer(steps=1), {0: [setting("lr_g", 1e-3)]})
    assert kinds(events) == ">ScBSC."
    assert of(BatchDone, events)[0].lr_g == 1e-3


def test_replayed_changes_come_at_their_steps_and_are_marked(trainer, play):
    made = trainer(steps=3)
    made.replay = {0: [("lr_d", 1e-5)], 2: [("lr_d", 3e-5), ("lr_g", 2e-4)]}
    control = RunControl()
    events = play(made, control=control)
    changes = [(e.step, e.name, e.new, e.by) for e in of(ControlChanged, events)]
    assert changes == [(0, "lr_d", 1e-5, "replay"), (2, "lr_d", 3e-5, "replay")]
    assert [event.lr_d for event in of(BatchDone, events)] == [1e-5, 1e-5, 3e-5]
    assert control.controls == made.controls


def test_replaying_changes_gives_the_bits_of_the_run_that_crashed(tiny, trainer, play, setting, differences):
    crashed = trainer(tiny(checkpoint_every=2), steps=6)
    events = play(crashed, {3: [setting("lr_d", 1e-3)], 4: [setting("noise_std", 0.2)]})
    again = trainer(tiny(checkpoint_every=2), steps=6)
    again.load_state(of(CheckpointDue, events)[0].state)
    again.replay = {3: [("lr_d", 1e-3)], 4: [("noise_std", 0.2)]}
    play(again)
    assert differences(again.state(), crashed.state()) == []


def test_what_a_person_sets_while_older_changes_are_made_again_holds(trainer, play, setting):
    made = trainer(steps=4)
    made.replay = {1: [("lr_d", 1e-5), ("lr_g", 1e-5)], 3: [("lr_d", 3e-5), ("lr_g", 3e-5)]}
    events = play(made, {2: [setting("lr_d", 7e-5)]})
    assert [event.lr_d for event in of(BatchDone, events)] == [2e-4, 1e-5, 7e-5, 7e-5]
    assert [event.lr_g for event in of(BatchDone, events)] == [2e-4, 1e-5, 1e-5, 3e-5]
