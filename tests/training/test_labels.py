"""Training with labels: what D and G are told, what is reported, and that it goes on exactly."""

import math

import numpy as np
import pytest
import torch

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, CheckpointDue, ClassesNamed, SnapshotTaken
from ganstudio.labels import Attribute
from ganstudio.training.fixed_samples import plan_samples
from ganstudio.training.labelling import Labelling
from ganstudio.training.naming import BATCHES, NamingWindow

HAIR = Attribute("hair", "group", ("red", "blue", "green"))
HAT = Attribute("hat", "flag", ("no", "yes"))
CODES = np.stack([np.arange(22) % 3, np.arange(22) % 2], 1).astype(np.int16)
CODES[5] = -1
LABELLED = {"labels": ("hair", "hat"), "snapshot_rows": "hair", "snapshot_images": 9}


def labelled(trainer, recipe, **more):
    return trainer(recipe, attributes=(HAIR, HAT), codes=CODES, **more)


def batches(events):
    return [event for event in events if isinstance(event, BatchDone)]


@pytest.mark.parametrize("net", ["dcgan", "mlp"])
@pytest.mark.parametrize("heads", ["linear", "mlp3", "separate"])
def test_a_run_with_labels_goes_on_to_the_last_bit(tiny, trainer, play, values_of, differences, net, heads):
    recipe = tiny(**LABELLED, net=net, class_heads=heads, d_every=2, label_ramp_kimg=0.01)
    straight = labelled(trainer, recipe, steps=7)
    told = play(straight)
    first = labelled(trainer, recipe, steps=7)
    before = play(first, {3: [RunControl.sample, RunControl.stop]})
    resumed = labelled(trainer, recipe, steps=7)
    resumed.load_state([event for event in before if isinstance(event, CheckpointDue)][-1].state)
    after = play(resumed)
    assert differences(resumed.state(), straight.state()) == []
    again = [values_of(event) for event in batches(before) + batches(after)]
    assert again == [values_of(event) for event in batches(told)]
    assert all(math.isfinite(event.class_loss_real + event.class_loss_fake) for event in batches(told))


def test_a_run_without_labels_says_nothing_about_them(tiny, trainer, play):
    told = batches(play(trainer(tiny(), steps=2)))
    assert all(math.isnan(event.class_loss_real) and math.isnan(event.class_right_fake) for event in told)


def test_ds_weight_of_labels_decides_whether_its_heads_learn(tiny, trainer, play, setting):
    made = labelled(trainer, tiny(**LABELLED, label_weight_d=0.0, label_weight_g=0.0), steps=4)
    head = made._machine.players.d.classes
    before = [parameter.detach().clone() for parameter in head.parameters()]
    play(made, {3: [setting("label_weight_d", 2.0)]})
    # The last batch, after the change, moves it.
    assert any(not torch.equal(a, b) for a, b in zip(before, head.parameters(), strict=True))
    still = labelled(trainer, tiny(**LABELLED, label_weight_d=0.0), steps=3)
    head = still._machine.players.d.classes
    before = [parameter.detach().clone() for parameter in head.parameters()]
    play(still)
    assert all(torch.equal(a, b) for a, b in zip(before, head.parameters(), strict=True))


def test_labels_count_in_gs_loss_by_their_weight_which_a_ramp_raises_from_nothing(
    tiny, trainer, play, differences
):
    def g_after(steps, **values):
        made = labelled(trainer, tiny(**(LABELLED | {"label_ramp_kimg": 0.0} | values)), steps=steps)
        play(made)
        return made.state()["generator"]

    without = {steps: g_after(steps, label_weight_g=0.0) for steps in (1, 2)}
    assert differences(g_after(1), without[1]) != []
    assert differences(g_after(1, label_ramp_kimg=1.0), without[1]) == []
    assert differences(g_after(2, label_ramp_kimg=1.0), without[2]) != []


def test_d_learns_to_name_what_can_be_seen(tiny, trainer, play, pictures):
    images = pictures()
    for index, (hair, _) in enumerate(CODES):
        images.pixels[index] = 40
        images.pixels[index, max(hair, 0)] = 220
    recipe = tiny(labels=("hair",), d_norm="none", lr_d=5e-3, label_weight_d=5.0)
    made = trainer(recipe, attributes=(HAIR,), codes=CODES[:, :1], images=images, steps=40)
    told = batches(play(made))
    assert told[-1].class_right_real == 1.0
    assert told[-1].class_loss_real < told[0].class_loss_real / 3


def test_g_is_told_labels_that_occur_together(tiny):
    codes = np.array([[0, 0], [1, 1], [1, 1], [1, 1]], np.int16)
    found = Labelling((HAIR, HAT), codes, torch.device("cpu"))
    drawn = found.drawn(400, torch.Generator().manual_seed(0))
    assert {tuple(row) for row in drawn.tolist()} == {(0, 0), (1, 1)}
    assert (drawn[:, 0] == 1).float().mean() == pytest.approx(0.75, abs=0.08)
    assert found.of(np.array([1, 0])).tolist() == [[1, 1], [0, 0]]


def test_a_snapshot_has_one_row_a_value_and_the_same_latents_in_each(tiny):
    recipe = tiny(**(LABELLED | {"snapshot_images": 10}))
    labelling = Labelling((HAIR, HAT), CODES, torch.device("cpu"))
    found = plan_samples(recipe, labelling, lambda n: torch.arange(3.0 * n).reshape(n, 3))
    assert found.columns == 3 and len(found.z) == 9
    assert found.codes[:, 0].tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    assert torch.equal(found.z[:3], found.z[3:6]) and torch.equal(found.codes[:3, 1], found.codes[6:, 1])


def test_the_event_lays_the_rows_out(tiny, trainer, play):
    told = play(labelled(trainer, tiny(**LABELLED, snapshot_every=1), steps=1))
    taken = [event for event in told if isinstance(event, SnapshotTaken)][-1]
    assert taken.columns == 3 and len(taken.raw) == 9


def test_rows_may_be_chosen_when_a_run_goes_on(tiny, trainer, play):
    plain = tiny(labels=("hair", "hat"))
    first = labelled(trainer, plain, steps=2)
    play(first)
    rows = labelled(trainer, plain.changed(snapshot_rows="hat", snapshot_images=8), steps=3)
    rows.load_state(first.state())
    assert rows._machine.columns == 4
    play(rows)


@pytest.mark.parametrize(("row", "words"), [(0, "loss of D"), (1, "loss of G")])
def test_a_loss_on_labels_that_is_no_number_is_its_nets(tiny, trainer, monkeypatch, row, words):
    from ganstudio.training import figures
    from ganstudio.training.failures import what_diverged

    def broken(real, fake, _device):
        losses = torch.stack([real.losses, fake.losses, real.right, fake.right])
        losses[row, 1] = math.nan
        return losses.flatten()

    made = labelled(trainer, tiny(**LABELLED), steps=1)._machine
    pictures, positions = torch.zeros((4, 3, 8, 8), dtype=torch.uint8), np.arange(4)
    monkeypatch.setattr(figures, "together", broken)
    found = made.train_batch(pictures, positions)
    assert not found.finite and words in str(what_diverged(found, 1))


def test_fewer_rows_are_laid_out_anew_even_where_the_tiles_make_a_square(tiny, trainer, play):
    """16 tiles are 4 rows of 4 by colours as well as without rows; 32 of before were rows of 8."""
    colours = Attribute("colour", "group", ("red", "blue", "green", "grey"))
    codes = (np.arange(22) % 4)[:, None].astype(np.int16)
    wide = tiny(labels=("colour",), snapshot_rows="colour", snapshot_images=32)
    first = trainer(wide, attributes=(colours,), codes=codes, steps=2)
    play(first)
    square = trainer(wide.changed(snapshot_images=16), attributes=(colours,), codes=codes, steps=3)
    square.load_state(first.state())
    assert square._machine.columns == 4
    assert square.state()["fixed_labels"][:, 0].tolist() == [value for value in range(4) for _ in range(4)]


def test_what_was_named_before_a_stop_counts_in_the_report_after_it(tiny, trainer, play, monkeypatch):
    monkeypatch.setattr("ganstudio.training.naming.BATCHES", 4)

    def reports(events):
        return [event for event in events if isinstance(event, ClassesNamed)]

    told = reports(play(labelled(trainer, tiny(**LABELLED), steps=8)))
    first, second = (labelled(trainer, tiny(**LABELLED), steps=8) for _ in range(2))
    again = play(first, {6: [RunControl.stop]})
    second.load_state([event for event in again if isinstance(event, CheckpointDue)][-1].state)
    again += play(second)
    assert reports(again) == told and [event.batches for event in told] == [4, 4]


def test_every_so_many_batches_each_attribute_is_reported():
    window = NamingWindow((HAIR, HAT))
    for share in (0.25, 0.75):
        window.take(np.array([[1, 2], [3, 4], [share, np.nan], [1, 0]], np.float32))
    assert window.newest(0, BATCHES - 1) is None
    told = window.newest(0, BATCHES)
    assert told.names == ("hair", "hat") and told.batches == 2
    assert told.right_real[0] == 0.5 and math.isnan(told.right_real[1])
    assert told.loss_fake == (3, 4)
    assert window.newest(0, 2 * BATCHES) is None


def test_what_was_named_goes_into_the_journal_and_back():
    from ganstudio.runs.eventlog import from_json, to_json

    event = ClassesNamed(1, 200, 100, ("hair",), (0.5,), (0.25,), (1.0,), (0.0,))
    assert from_json("ClassesNamed", 1, 200, to_json(event)) == event
    for bad in ('["x"]', f"[{10**400}]", "0.5"):
        assert from_json("ClassesNamed", 1, 200, to_json(event).replace("[0.5]", bad)) is None


def test_fakes_among_the_reals_are_made_for_the_labels_of_those(tiny, trainer):
    """Whatever stands in for a real is told what the real's labels are."""
    made = labelled(trainer, tiny(**LABELLED, apa_p=1.0, minibatch_stddev=2, class_heads="mlp3"), steps=1)
    machine = made._machine
    told = []
    machine.players.g.register_forward_pre_hook(lambda _g, inputs: told.append(inputs[1]))
    pictures = torch.randint(0, 256, (4, 3, 8, 8), dtype=torch.uint8)
    positions = np.arange(3, 7)
    figures = machine.train_batch(pictures, positions)
    assert figures.finite
    expected = machine.labelling.told(machine.labelling.of(positions))
    assert sum(torch.equal(labels, expected) for labels in told) == 1
