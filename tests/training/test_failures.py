"""Numbers that are none, and no memory left."""

import math

import pytest
import torch
from event_lists import of

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, CheckpointDue, Diverged, Outcome, Paused, SnapshotTaken
from ganstudio.problems import Problem
from ganstudio.training.failures import all_finite, is_out_of_memory
from ganstudio.training.machine import Machine


def poison(made, value: float = math.nan) -> None:
    with torch.no_grad():
        next(made._machine.players.g.parameters()).fill_(value)


def test_a_loss_that_is_no_number_pauses_and_is_never_kept(tiny, trainer, play):
    made = trainer(tiny(checkpoint_every=2, snapshot_every=1), steps=9)

    def on(control, event):
        if isinstance(event, BatchDone) and event.step == 3:
            poison(made)
        elif isinstance(event, Paused):
            control.stop()

    events = play(made, on=on)
    diverged = of(Diverged, events)
    assert [(event.step, event.last_good) for event in diverged] == [(4, 2)]
    assert "batch 4" in str(diverged[0].what)
    assert math.isnan(of(BatchDone, events)[-1].d_loss)
    assert [event.step for event in of(CheckpointDue, events)] == [2]
    assert [event.step for event in of(SnapshotTaken, events)] == [0, 1, 2, 3]
    assert len(of(Paused, events)) == 1
    assert events[-1].outcome is Outcome.STOPPED
    assert "checkpoint of step 2" in str(events[-1].text)


def test_a_checkpoint_that_could_not_be_saved_is_none_to_go_back_to(tiny, trainer, play):
    made = trainer(tiny(checkpoint_every=2), steps=9)

    def on(control, event):
        if isinstance(event, CheckpointDue) and event.step == 4:
            made.not_saved()
        elif isinstance(event, BatchDone) and event.step == 5:
            poison(made)
        elif isinstance(event, Paused):
            control.stop()

    events = play(made, on=on)
    assert [event.last_good for event in of(Diverged, events)] == [2]


def test_without_a_checkpoint_the_advice_is_to_start_again(trainer, play):
    made = trainer(steps=9)

    def on(control, event):
        if isinstance(event, BatchDone) and event.step == 1:
            poison(made)
        elif isinstance(event, Paused):
            control.stop()

    events = play(made, on=on)
    assert of(Diverged, events)[0].last_good is None
    assert of(CheckpointDue, events) == []
    assert "start again with lower learning rates" in str(events[-1].text)


def test_resuming_without_a_remedy_says_so_again(trainer, play):
    made = trainer(steps=9)
    pauses = []

    def on(control, event):
        if isinstance(event, BatchDone) and event.step == 1:
            poison(made)
        elif isinstance(event, Paused):
            pauses.append(event.step)
            control.resume() if len(pauses) == 1 else control.stop()

    events = play(made, on=on)
    assert [event.step for event in of(Diverged, events)] == [2, 3]
    assert pauses == [2, 3]


@pytest.mark.parametrize("wish", [RunControl.save, RunControl.pause])
def test_weights_that_broke_unseen_are_found_before_they_are_kept(trainer, play, wish):
    made = trainer(steps=9)

    def on(control, event):
        if isinstance(event, BatchDone) and event.step == 2:
            poison(made)
            wish(control)
        elif isinstance(event, Diverged):
            control.stop()

    events = play(made, on=on)
    assert of(CheckpointDue, events) == []
    assert len(of(Diverged, events)) == 1
    assert "weights" in str(of(Diverged, events)[0].what)
    assert events[-1].outcome is Outcome.STOPPED


def test_a_run_that_broke_in_its_last_batch_does_not_count_as_finished(trainer, play):
    made = trainer(steps=2)

    def on(control, event):
        if isinstance(event, BatchDone) and event.step == 1:
            poison(made)

    events = play(made, on=on)
    assert of(Diverged, events)[0].step == 2
    assert events[-1].outcome is Outcome.STOPPED


def test_all_finite_looks_into_nested_states():
    good = {"a": torch.ones(2), "b": {"c": torch.ones(1, dtype=torch.uint8), "d": 3.0}}
    assert all_finite(good)
    good["b"]["e"] = torch.tensor([1.0, math.inf])
    assert not all_finite(good)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (MemoryError(), True),
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"), True),
        (RuntimeError("[enforce fail at alloc_cpu.cpp:1] DefaultCPUAllocator: can't allocate memory"), True),
        (RuntimeError("MPS backend out of memory"), True),
        (RuntimeError("could not create a primitive"), True),
        (RuntimeError("shapes do not match"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_running_out_of_memory_is_recognised(error, expected):
    assert is_out_of_memory(error) is expected


def failing(made, error, at: int):
    train = made._machine.players.train_batch

    def train_batch(*args):
        if made.step == at:
            raise error
        return train(*args)

    made._machine.players.train_batch = train_batch


def test_no_memory_within_a_batch_says_what_to_lower_and_keeps_no_half_batch(tiny, trainer, play):
    made = trainer(tiny(batch_size=4), steps=9)
    failing(made, torch.OutOfMemoryError("CUDA out of memory."), at=2)
    events = play(made)
    assert of(CheckpointDue, events) == []
    assert events[-1].outcome is Outcome.FAILED
    text = str(events[-1].text)
    assert all(f"{key} (" in text for key in ("batch_size", "image_size", "ngf", "ndf"))


def test_no_memory_between_batches_keeps_the_state(tiny, trainer, play, monkeypatch):
    made = trainer(tiny(snapshot_every=3), steps=9)
    tiles = made._machine.tiles

    def draw(*, averaged):
        if made.step == 3:
            raise MemoryError
        return tiles(averaged=averaged)

    made._machine.tiles = draw
    events = play(made)
    assert [(event.step, event.reason) for event in of(CheckpointDue, events)] == [(3, "stop")]
    assert events[-1].outcome is Outcome.FAILED


def test_nets_too_large_for_the_memory_are_refused_with_what_to_lower(tiny, monkeypatch):
    def build(*_args):
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    monkeypatch.setattr("ganstudio.training.machine.Players", build)
    with pytest.raises(Problem, match="Lower batch_size"):
        Machine(tiny(), 20, torch.device("cpu"))


def test_an_unforeseen_error_is_passed_on(trainer, play):
    made = trainer(steps=9)
    failing(made, RuntimeError("shapes do not match"), at=1)
    with pytest.raises(RuntimeError, match="shapes do not match"):
        play(made)
