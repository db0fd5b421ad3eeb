"""What a run says, and when."""

import threading
from dataclasses import asdict

import numpy as np
import pytest
import torch
from event_lists import kinds, of

from ganstudio.control import RunControl
from ganstudio.events import (
    BatchDone,
    CheckpointDue,
    Outcome,
    RunEnded,
    RunStarted,
    SnapshotTaken,
)
from ganstudio.problems import InputProblem, Problem
from ganstudio.training.until import Until


def test_a_run_begins_with_its_facts(tiny, trainer, play):
    first = play(trainer(tiny(real_label=0.9, epochs=3), branch=2))[0]
    assert isinstance(first, RunStarted)
    assert (first.branch, first.step, first.steps_total, first.steps_per_epoch) == (2, 0, 15, 5)
    assert (first.batch_size, first.images, first.dx_is_probability) == (4, 22, True)
    assert first.device.startswith("cpu, ")
    assert first.chance_d == pytest.approx(1.3762, abs=1e-4)
    assert first.chance_g == pytest.approx(0.7985, abs=1e-4)


def test_every_batch_tells_where_it_lies_and_what_it_showed(tiny, trainer, play):
    batches = of(BatchDone, play(trainer(tiny(lr_d=1e-3, epochs=2))))
    assert [event.step for event in batches] == list(range(1, 11))
    assert [event.epoch for event in batches] == [1] * 5 + [2] * 5
    assert [event.images_seen for event in batches] == list(range(4, 44, 4))
    for event in batches:
        assert event.d_loss == pytest.approx(event.d_loss_real + event.d_loss_fake)
        for name in ("real", "fake"):
            low, mean, high = (getattr(event, f"dx_{name}{end}") for end in ("_lo", "", "_hi"))
            assert 0 < low <= mean <= high < 1
        assert (event.lr_g, event.lr_d) == (2e-4, 1e-3)
        assert event.images_per_second > 0


def test_snapshots_and_checkpoints_come_by_steps_at_step_0_and_at_the_end(tiny, trainer, play):
    made = trainer(tiny(snapshot_every=2, checkpoint_every=3), steps=7)
    events = play(made)
    assert kinds(events) == ">SBBSBCBSBBSCBSC."
    assert [(event.step, event.reason) for event in of(CheckpointDue, events)] == [
        (3, "schedule"),
        (6, "schedule"),
        (7, "end"),
    ]
    assert events[-1].outcome is Outcome.FINISHED
    assert "7 steps" in str(events[-1].text)


def test_snapshots_and_checkpoints_come_by_epochs(tiny, trainer, play):
    values = {
        "snapshot_every": 1,
        "snapshot_unit": "epochs",
        "checkpoint_every": 2,
        "checkpoint_unit": "epochs",
    }
    events = play(trainer(tiny(epochs=3, **values)))
    assert [event.step for event in of(SnapshotTaken, events)] == [0, 5, 10, 15]
    assert [event.step for event in of(CheckpointDue, events)] == [10, 15]


def test_the_last_step_is_kept_once_though_the_schedule_names_it_too(tiny, trainer, play):
    events = play(trainer(tiny(snapshot_every=2, checkpoint_every=2), steps=4))
    assert kinds(events) == ">SBBSCBBSC."
    assert [event.reason for event in of(CheckpointDue, events)] == ["schedule", "end"]


def test_a_run_that_is_over_says_so_and_trains_no_batch(trainer, play):
    first = trainer(steps=3)
    state = of(CheckpointDue, play(first))[-1].state
    again = trainer(steps=3)
    again.load_state(state)
    events = play(again)
    assert of(BatchDone, events) == of(CheckpointDue, events) == []
    assert events[-1].outcome is Outcome.FINISHED
    assert "3 steps are done" in str(events[-1].text)


def test_minutes_end_a_sitting(tiny, trainer, play):
    events = play(trainer(tiny(), until=Until(minutes=1e-9)))
    assert len(of(BatchDone, events)) <= 1
    assert events[-1].outcome is Outcome.FINISHED
    assert events[0].steps_total == 0


def test_a_snapshot_shows_both_generators_as_bytes_with_a_score_a_tile(tiny, trainer, play):
    made = trainer(tiny(snapshot_images=70, channels=1), steps=2)
    shot = of(SnapshotTaken, play(made))[-1]
    for pixels in (shot.averaged, shot.raw):
        assert pixels.shape == (70, 8, 8, 1)
        assert pixels.dtype == np.uint8
        assert pixels.std() > 0
    assert len(shot.dx_raw) == len(shot.dx_averaged) == 70
    assert all(0 < score < 1 for score in shot.dx_raw + shot.dx_averaged)
    assert shot.columns == 9
    assert not np.array_equal(shot.averaged, shot.raw)


def test_without_averaging_both_generators_are_one(tiny, trainer, play, differences):
    made = trainer(tiny(ema_half_life_kimg=0.0), steps=2)
    events = play(made)
    shot, state = of(SnapshotTaken, events)[-1], of(CheckpointDue, events)[-1].state
    np.testing.assert_array_equal(shot.averaged, shot.raw)
    assert differences(state["averaged"], state["generator"]) == []


def test_a_persons_snapshot_says_so(trainer, play):
    events = play(trainer(steps=2), {1: [RunControl.sample]})
    assert [(event.step, event.reason) for event in of(SnapshotTaken, events)] == [
        (0, "schedule"),
        (1, "person"),
        (2, "schedule"),
    ]


def test_stopping_keeps_the_state_and_says_how_far_it_came(trainer, play):
    events = play(trainer(steps=9), {2: [RunControl.stop]})
    assert kinds(events) == ">SBBC."
    kept = of(CheckpointDue, events)[0]
    assert (kept.step, kept.reason, kept.state["step"]) == (2, "stop", 2)
    assert events[-1] == RunEnded(0, 2, Outcome.STOPPED, events[-1].text)
    assert "2 steps" in str(events[-1].text)


def test_what_a_person_saves_is_kept_though_the_schedule_has_just_kept_it(tiny, trainer, play):
    events = play(trainer(tiny(checkpoint_every=2), steps=3), {2: [RunControl.save]})
    assert [(event.step, event.reason) for event in of(CheckpointDue, events)] == [
        (2, "schedule"),
        (2, "person"),
        (3, "end"),
    ]


def test_a_checkpoint_that_could_not_be_saved_is_asked_for_again(tiny, trainer, play):
    made = trainer(tiny(checkpoint_every=2), steps=9)

    def on(control, event):
        if isinstance(event, CheckpointDue) and (event.step, event.reason) == (4, "schedule"):
            made.not_saved()
            control.stop()

    events = play(made, on=on)
    assert [(event.step, event.reason) for event in of(CheckpointDue, events)] == [
        (2, "schedule"),
        (4, "schedule"),
        (4, "stop"),
    ]


def test_resuming_in_the_same_branch_and_stopping_at_once_keeps_nothing_new(trainer, play):
    state = of(CheckpointDue, play(trainer(steps=9), {2: [RunControl.stop]}))[0].state
    again = trainer(steps=9)
    again.load_state(state)
    assert kinds(play(again, {2: [RunControl.stop]})) == ">."
    branched = trainer(steps=9, branch=1)
    branched.load_state(state)
    assert kinds(play(branched, {2: [RunControl.stop]})) == ">C."


def test_a_vanished_picture_ends_the_run_with_its_message_and_the_state_is_kept(
    tiny, trainer, play, pictures
):
    images = pictures()

    def on(control, event):
        if isinstance(event, BatchDone) and event.step == 2:
            images.gone = set(range(22))

    events = play(trainer(tiny(), images=images), on=on)
    assert kinds(events).endswith("C.")
    assert of(CheckpointDue, events)[-1].state["step"] == events[-1].step
    assert events[-1].outcome is Outcome.FAILED
    assert "is gone" in str(events[-1].text)


def test_fewer_pictures_than_a_batch_are_refused(tiny, trainer, pictures):
    with pytest.raises(InputProblem, match="batch_size is 4"):
        trainer(tiny(), images=pictures(3))


def test_a_state_of_other_nets_is_refused_in_one_line(tiny, trainer):
    state = trainer(tiny(ngf=8)).state()
    with pytest.raises(Problem, match=r"^The checkpoint does not fit the run's recipe: .*$"):
        trainer(tiny()).load_state(state)
    with pytest.raises(Problem, match="does not fit"):
        trainer(tiny()).load_state({})


def test_a_state_with_impossible_controls_is_refused_by_their_name(trainer):
    state = trainer().state()
    state["controls"]["lr_d"] = -1.0
    with pytest.raises(Problem, match=r"lr_d is -1\.0"):
        trainer().load_state(state)


def test_a_branch_may_change_the_batch_the_optimiser_and_the_samples(tiny, trainer, play):
    state = of(CheckpointDue, play(trainer(steps=3)))[-1].state
    recipe = tiny(batch_size=8, optimizer_d="sgd", snapshot_images=6, ema_half_life_kimg=0.0, beta1=0.9)
    branched = trainer(recipe, steps=6, branch=1)
    branched.load_state(state)
    events = play(branched)
    assert [event.step for event in of(BatchDone, events)] == [4, 5, 6]
    assert of(BatchDone, events)[-1].images_seen == 12 + 24
    noise = of(CheckpointDue, events)[-1].state["fixed_noise"]
    assert torch.equal(noise[:4], state["fixed_noise"])
    assert len(noise) == 6


def test_a_state_holds_what_others_read(tiny, trainer, play):
    made = trainer(tiny(seed=5), steps=2, branch=3)
    state = of(CheckpointDue, play(made))[-1].state
    for name in ("generator", "averaged", "discriminator"):
        assert all(isinstance(tensor, torch.Tensor) for tensor in state[name].values())
    assert (state["step"], state["epoch"], state["images_seen"], state["branch"]) == (2, 1, 8, 3)
    assert state["recipe"]["seed"] == 5
    assert state["controls"] == asdict(made.controls)


def test_an_abandoned_run_leaves_no_thread(trainer):
    before = threading.active_count()
    made = trainer()
    control = RunControl()
    control.begin(made.controls)
    run = made.run(control)
    for event in run:
        if isinstance(event, BatchDone):
            break
    run.close()
    assert threading.active_count() == before
