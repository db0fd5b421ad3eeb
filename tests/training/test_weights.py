"""The box that hands weights to other threads."""

import torch

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, Paused
from ganstudio.nets import build_discriminator, build_generator
from ganstudio.training.weights import WeightsBox


def test_a_new_box_is_empty_and_the_newest_replaces_the_older():
    box = WeightsBox()
    assert box.newest() is None
    for step in (1, 2):
        box.offer(step, {"a": torch.ones(1)}, {}, {})
    newest = box.newest()
    assert newest is not None
    assert newest.step == 2


def test_offered_weights_are_copies_laid_out_plainly():
    source = torch.zeros(2, 3, 4, 4).to(memory_format=torch.channels_last)
    box = WeightsBox()
    box.offer(1, {"w": source}, {"w": source}, {"w": source})
    source.fill_(1)
    newest = box.newest()
    assert not newest.raw["w"].any()
    assert newest.averaged["w"].is_contiguous()


def test_weights_are_offered_on_request_only_and_fit_the_nets(tiny, trainer, play):
    recipe = tiny()
    made = trainer(recipe, steps=3)
    seen = {}

    def look(control, event):
        if isinstance(event, BatchDone):
            seen[event.step] = made.weights.newest()

    play(made, {1: [RunControl.request_weights]}, on=look)
    assert seen[1] is None
    assert seen[2].step == 1
    assert seen[3] is seen[2]
    build_generator(recipe).load_state_dict(seen[2].raw)
    build_generator(recipe).load_state_dict(seen[2].averaged)
    build_discriminator(recipe).load_state_dict(seen[2].discriminator)


def test_a_pause_answers_requests_for_weights(trainer, play):
    made = trainer(steps=2)

    def look(control, event):
        if isinstance(event, Paused):
            control.request_weights()
            control.save()  # wakes the run a second time, after the weights are there
            assert made.weights.newest() is None
        elif event.__class__.__name__ == "CheckpointDue" and event.reason == "person":
            assert made.weights.newest().step == 1
            control.resume()

    events = play(made, {1: [RunControl.pause]}, on=look)
    assert made.weights.newest().step == 1
    assert [event for event in events if isinstance(event, BatchDone)][-1].step == 2
