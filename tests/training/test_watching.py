"""The monitor in a training: what it says and when, that it leaves no trace and survives a resume."""

import numpy as np
import pytest
import torch
from event_lists import of

from ganstudio.events import (
    Balance,
    BatchDone,
    CheckpointDue,
    Diverged,
    Outcome,
    SamplesMeasured,
    StateChanged,
    StateGoesOn,
)
from ganstudio.training.balance import levels, monitor
from ganstudio.training.machine import Machine


@pytest.fixture
def soon(monkeypatch):
    """States are named after a few batches."""
    for name, images in (("STARTING_IMAGES", 8), ("DWELL_IMAGES", 8), ("STARTING_STEPS", 2)):
        monkeypatch.setattr(monitor, name, images)
    monkeypatch.setattr("ganstudio.training.balance.blocks.BLOCK_IMAGES", 4)
    monkeypatch.setattr("ganstudio.training.balance.retelling.DWELL_IMAGES", 8)
    assert levels.DWELL_IMAGES > 8


def test_a_training_starts_in_a_state_of_its_own(trainer, play):
    states = of(StateChanged, play(trainer(steps=2)))
    assert [(s.state, s.step, s.since) for s in states] == [(Balance.STARTING, 0, 0)]


def test_a_training_that_has_got_going_is_called_something_else(soon, trainer, play):
    states = of(StateChanged, play(trainer(steps=12)))
    assert states[0].state is Balance.STARTING
    assert len(states) > 1
    assert states[1].step > 1


def test_a_frozen_d_is_found_too_weak(soon, trainer, play, setting, tiny):
    events = play(trainer(tiny(lr_g=0.02), steps=120), {1: [setting("freeze_d", True)]})
    states = of(StateChanged, events)
    assert states[-1].state is Balance.D_TOO_WEAK
    assert states[-1].figures["separation"] < 0.6


def test_samples_are_measured_at_every_snapshot_by_schedule_and_at_no_other(trainer, play, tiny):
    events = play(trainer(tiny(snapshot_every=3), steps=7), {5: [lambda control: control.sample()]})
    measured = of(SamplesMeasured, events)
    assert [m.step for m in measured] == [0, 3, 6]
    assert measured[0].moved is None
    assert all(m.moved > 0 for m in measured[1:])
    assert all(m.variety > 0 and m.reals > 0 for m in measured)


def test_broken_numbers_are_called_diverged_once(trainer, play):
    made = trainer(steps=6)
    with torch.no_grad():
        made._machine.players.g.parameters().__next__().fill_(float("nan"))
    events = play(made, on=lambda control, event: control.stop() if isinstance(event, Diverged) else None)
    states = of(StateChanged, events)
    assert [s.state for s in states] == [Balance.STARTING, Balance.DIVERGED]
    assert states[-1].step == of(Diverged, events)[0].step


def test_a_state_that_goes_on_is_told_again(soon, trainer, play, setting, tiny):
    events = play(trainer(tiny(lr_g=0.02), steps=120), {1: [setting("freeze_d", True)]})
    named, told = of(StateChanged, events)[-1], of(StateGoesOn, events)
    assert told[-1].state is named.state is Balance.D_TOO_WEAK
    assert told[-1].step > named.step and told[-1].since == named.since
    assert told[-1].evidence is not None


@pytest.mark.parametrize("at", [3, 7, 11])
def test_a_resumed_training_is_called_what_it_would_have_been(soon, trainer, play, tiny, at):
    recipe = tiny(snapshot_every=2, lr_d=0.02)
    whole = play(trainer(recipe, steps=16))
    first = trainer(recipe, steps=16)
    before = play(first, {at: [lambda control: control.stop()]})
    second = trainer(recipe, steps=16)
    second.load_state(of(CheckpointDue, before)[-1].state)
    after = play(second)
    for kind in (StateChanged, SamplesMeasured, StateGoesOn):
        assert of(kind, before) + of(kind, after) == of(kind, whole)


def test_a_checkpoint_from_before_there_was_a_monitor_starts_anew(trainer, play):
    first = trainer(steps=4)
    state = of(CheckpointDue, play(first))[-1].state
    del state["monitor"], state["thumbnails"]
    second = trainer(steps=6)
    second.load_state(state)
    states = of(StateChanged, play(second))
    assert [(s.state, s.step) for s in states] == [(Balance.STARTING, 4)]


def test_a_monitors_state_that_is_none_is_passed_over(trainer, play):
    state = of(CheckpointDue, play(trainer(steps=4)))[-1].state
    state["monitor"] = {"blocks": "nonsense"}
    second = trainer(steps=6)
    second.load_state(state)
    assert of(StateChanged, play(second))[0].state is Balance.STARTING


def test_watching_changes_nothing_of_what_is_trained(trainer, play, tiny, differences):
    recipe, held = tiny(snapshot_every=2, rotate_degrees=5.0), np.arange(16, 22)
    seen = trainer(recipe, steps=8, train_indices=np.arange(16), held_out=held)
    blind = trainer(recipe, steps=8, train_indices=np.arange(16), held_out=held)
    blind._watching.batch = blind._watching.snapshot = lambda _event: iter(())
    one = of(CheckpointDue, play(seen))[-1].state
    other = of(CheckpointDue, play(blind))[-1].state
    for key in ("monitor", "thumbnails"):
        del one[key], other[key]
    assert differences(one, other) == []


def test_pictures_held_out_are_compared_with_those_trained_on(trainer, play, tiny):
    made = trainer(
        tiny(snapshot_every=40, lr_d=0.01), steps=120, train_indices=np.arange(12),
        held_out=np.arange(12, 22),
    )  # fmt: skip
    found = [m.r_v for m in of(SamplesMeasured, play(made))]
    # Random pictures have nothing in common: what D knows of one tells it nothing about another.
    assert found[-1] is not None
    assert found[-1] > 0.3


def test_without_pictures_held_out_there_is_no_such_figure(trainer, play):
    assert of(SamplesMeasured, play(trainer(steps=2)))[0].r_v is None


def test_a_reference_picture_that_is_gone_stops_nothing_and_is_looked_for_again(
    trainer, play, pictures, tiny
):
    images = pictures()
    images.gone.add(21)  # in none of the first three batches
    made = trainer(tiny(snapshot_every=1), steps=3, images=images, train_indices=np.arange(22))

    def put_back(_control, event):
        if isinstance(event, BatchDone) and event.step == 2:
            images.gone.clear()

    events = play(made, on=put_back)
    assert [measured.step for measured in of(SamplesMeasured, events)] == [2, 3]
    assert events[-1].outcome is Outcome.FINISHED


def test_so_many_pictures_and_samples_are_looked_at_and_no_more(trainer, play, pictures, tiny, monkeypatch):
    images, read = pictures(count=300), []
    monkeypatch.setattr(images, "read", lambda indices: read.append(len(indices)) or images.pixels[indices])
    made = trainer(
        tiny(snapshot_images=150), steps=1, images=images, train_indices=np.arange(200),
        held_out=np.arange(200, 300),
    )  # fmt: skip
    play(made)
    assert sorted(read, reverse=True)[:3] == [64, 64, 4]
    drawn = []
    made._machine.players.g.register_forward_hook(lambda _net, _given, shown: drawn.append(len(shown)))
    made._machine.r_v(*(torch.from_numpy(images.pixels[:4]) for _ in range(2)))
    assert drawn == [64]


def test_pictures_held_out_lie_where_d_scores_them_between_those_trained_on_and_samples(tiny):
    machine = Machine(tiny(d_norm="none"), 4, torch.device("cpu"))
    trained, held_out = (torch.full((4, 3, 8, 8), value, dtype=torch.uint8) for value in (200, 100))

    def scored(trained_on, unknown, sample):
        """What it says when D's scores are these."""
        scores = iter([torch.tensor([trained_on] * 4 + [unknown] * 4), torch.full((4,), sample)])
        machine.players.d.forward = lambda _images: next(scores)
        return machine.r_v(trained, held_out)

    assert scored(3.0, 3.0, -1.0) == 0
    assert scored(3.0, 2.0, -1.0) == 0.25
    assert scored(3.0, -1.0, -1.0) == 1
    assert scored(-2.0, 2.0, -1.0) is None
    assert scored(float("nan"), 2.0, -1.0) is None
