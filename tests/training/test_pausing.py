"""A run that rests: what it says, what it keeps, and single batches in between."""

import threading

import pytest
from event_lists import kinds, of

from ganstudio.control import RunControl
from ganstudio.events import (
    BatchDone,
    CheckpointDue,
    Paused,
)


def test_pausing_is_told_once_kept_safe_and_ends_with_resuming(trainer, play):
    def on(control, event):
        if isinstance(event, CheckpointDue) and event.reason == "pause":
            threading.Timer(0.05, control.resume).start()

    events = play(trainer(steps=3), {2: [RunControl.pause]}, on=on)
    assert kinds(events) == ">SBBPCRBSC."
    assert of(CheckpointDue, events)[0].reason == "pause"


def test_pausing_right_after_saving_keeps_nothing_twice(trainer, play):
    def on(control, event):
        if isinstance(event, Paused):
            control.resume()

    events = play(trainer(steps=3), {2: [RunControl.save, RunControl.pause]}, on=on)
    assert kinds(events) == ">SBBCPRBSC."
    assert [event.reason for event in of(CheckpointDue, events)] == ["person", "end"]


def test_changes_made_in_a_pause_are_kept_when_it_ends_in_a_stop(trainer, play, setting):
    def on(control, event):
        if isinstance(event, CheckpointDue) and event.reason == "pause":
            control.set("lr_d", 1e-5)
            control.stop()

    events = play(trainer(steps=3), {1: [RunControl.pause]}, on=on)
    assert kinds(events) == ">SBPCcC."
    assert of(CheckpointDue, events)[-1].state["controls"]["lr_d"] == 1e-5


def test_one_batch_at_a_time_stays_paused_and_counts_batches(trainer, play, monkeypatch):
    monkeypatch.setattr("ganstudio.training.trainer._QUIET_SECONDS", 0.01)
    steps = []

    def on(control, event):
        if isinstance(event, CheckpointDue) and event.reason == "pause":
            steps.append(event.step)
            if event.step < 3:
                control.step_once()
            else:
                control.resume()

    events = play(trainer(steps=4), {1: [RunControl.pause]}, on=on)
    # Each is kept once nothing has happened for a while; there is one pause and one resuming in all.
    assert kinds(events) == ">SBPCBCBCRBSC."
    assert steps == [1, 2, 3]


def test_single_batches_in_quick_succession_are_not_kept_each(trainer, play):
    def on(control, event):
        if isinstance(event, Paused) or (isinstance(event, BatchDone) and event.step in (2, 3)):
            control.step_once()
        elif isinstance(event, BatchDone) and event.step == 4:
            control.resume()

    events = play(trainer(steps=5), {1: [RunControl.pause]}, on=on)
    assert kinds(events) == ">SBPCBBBRBSC."


def test_a_run_can_begin_paused(trainer, play):
    def on(control, event):
        if isinstance(event, Paused):
            control.resume()

    events = play(trainer(steps=1), control=RunControl(paused=True), on=on)
    assert kinds(events) == ">SPCRBSC."


def test_pauses_do_not_slow_the_shown_speed(trainer, play, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("ganstudio.training.pace.time.perf_counter", lambda: now[0])
    made = trainer(steps=6)
    train = made._machine.players.train_batch

    def half_a_second(*args):
        now[0] += 0.5
        return train(*args)

    made._machine.players.train_batch = half_a_second

    def on(control, event):
        if isinstance(event, Paused):
            now[0] += 1000
            control.resume()

    events = play(made, {3: [RunControl.pause]}, on=on)
    assert [event.images_per_second for event in of(BatchDone, events)] == pytest.approx([8] * 6)
