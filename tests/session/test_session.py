"""One sitting of a run: made, stopped, taken up again, and what happens when something is wrong."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest
from event_lists import of
from sittings import events_of

from ganstudio.control import RunControl
from ganstudio.data.cache import clear_cache
from ganstudio.events import (
    BatchDone,
    CheckpointDue,
    CheckpointSaved,
    ControlChanged,
    Diverged,
    Note,
    Outcome,
    Paused,
    Preparing,
    RunEnded,
    RunStarted,
    SamplesMeasured,
    SnapshotTaken,
    StateChanged,
)
from ganstudio.problems import InputProblem, RecipeProblem
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.training.until import Until


def column(run, name, branch=None):
    with RunReader(run) as reader:
        number = reader.current_branch() if branch is None else branch
        return np.concatenate([chunk[name] for chunk in reader.batches(number)])


def test_a_run_tells_its_story_in_order_and_ends_once(report, recipe, tmp_path):
    run = tmp_path / "run"
    events = events_of(Session.create(report, recipe, run, until=Until(steps=6)))
    assert isinstance(events[0], Preparing)
    assert [type(event) for event in events if not isinstance(event, Preparing | BatchDone)] == [
        RunStarted, StateChanged, SnapshotTaken, SamplesMeasured, SnapshotTaken, SamplesMeasured,
        CheckpointSaved, SnapshotTaken, CheckpointSaved, RunEnded,
    ]  # fmt: skip
    assert not of(CheckpointDue, events)
    assert [batch.step for batch in of(BatchDone, events)] == [1, 2, 3, 4, 5, 6]
    assert events[-1].outcome is Outcome.FINISHED
    for saved in of(CheckpointSaved, events):
        assert (run / saved.path).stat().st_size == saved.bytes


def test_what_is_journalled_is_what_was_told(report, recipe, tmp_path):
    run = tmp_path / "run"
    events = events_of(Session.create(report, recipe, run, until=Until(steps=5)))
    for name in ("dx_real", "dx_fake", "d_loss", "g_loss", "lr_d", "images_seen"):
        np.testing.assert_array_equal(
            column(run, name), [getattr(batch, name) for batch in of(BatchDone, events)]
        )


def test_resuming_after_control_changes_gives_the_same_bits_as_not_stopping(report, recipe, tmp_path):
    def changed_at(session, steps):
        control = RunControl()
        for event in session.run(control):
            if isinstance(event, BatchDone) and event.step in steps:
                for name, value in steps[event.step].items():
                    control.set(name, value)

    changes = {2: {"lr_d": 1e-5}, 5: {"augment": 0.7, "noise_std": 0.1}, 8: {"freeze_d": True}}
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    changed_at(Session.create(report, recipe, whole, until=Until(steps=10)), changes)
    changed_at(Session.create(report, recipe, parts, until=Until(steps=3)), changes)
    changed_at(Session.open(parts, until=Until(steps=7)), changes)
    changed_at(Session.open(parts, until=Until(steps=10)), changes)
    for name in ("dx_real", "dx_fake", "g_loss", "d_loss", "lr_d"):
        np.testing.assert_array_equal(column(whole, name), column(parts, name), err_msg=name)
    ends = [load_checkpoint(run / "checkpoints" / "step-00000010.pt") for run in (whole, parts)]
    for name, tensor in ends[0]["generator"].items():
        assert (tensor == ends[1]["generator"][name]).all(), name
    with RunReader(parts) as reader:
        told = [logged.event for logged in reader.events(0, (ControlChanged,))]
    assert [(event.step, event.name) for event in told] == [
        (2, "lr_d"), (5, "augment"), (5, "noise_std"), (8, "freeze_d"),
    ]  # fmt: skip


def test_a_control_changed_with_the_resuming_is_an_event_on_the_same_branch(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    events = events_of(Session.open(run, changes={"lr_d": 1e-6}, until=Until(steps=6)))
    assert [(change.step, change.new) for change in of(ControlChanged, events)] == [(4, 1e-6)]
    assert of(RunEnded, events)[0].branch == 0
    assert column(run, "lr_d")[4] == pytest.approx(1e-6)


def test_another_recipe_key_starts_a_branch_with_its_own_recipe(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    events = events_of(Session.open(run, changes={"flip": True, "batch_size": 8}, until=Until(steps=6)))
    assert of(RunEnded, events)[0].branch == 1
    with RunReader(run) as reader:
        assert reader.recipe(1).flip and reader.recipe(1).batch_size == 8
        assert not reader.recipe(0).flip
        assert reader.branches()[1].changes == {"flip": True, "batch_size": 8}


def test_a_longer_run_needs_no_branch_and_the_new_length_is_kept(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe.changed(epochs=1), run))
    events = events_of(Session.open(run, changes={"epochs": 3}))
    assert (events[-1].branch, events[-1].step) == (0, 6)
    with RunReader(run) as reader:
        assert reader.recipe(0).epochs == 3


@pytest.mark.parametrize("key", ["ngf", "image_size", "seed", "resize"])
def test_what_a_run_is_built_on_cannot_be_changed_and_the_key_is_named(report, recipe, tmp_path, key):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=1)))
    value = {"ngf": 8, "image_size": 32, "seed": 3, "resize": "pad"}[key]
    with pytest.raises(RecipeProblem) as caught:
        Session.open(run, changes={key: value})
    assert list(caught.value.errors) == [key]


def test_a_step_or_branch_that_there_is_not_is_answered_with_those_there_are(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=6)))
    with pytest.raises(InputProblem, match="from 0 to 6"):
        Session.open(run, from_step=7)
    with pytest.raises(InputProblem, match="branch"):
        Session.open(run, branch=7)


def test_fewer_pictures_than_a_batch_are_refused_before_anything_is_made(report, recipe, tmp_path):
    with pytest.raises(RecipeProblem, match="batch_size"):
        Session.create(report, recipe.changed(batch_size=9), tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_a_run_goes_on_from_the_cache_when_its_pictures_are_gone(report, recipe, folder, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    shutil.rmtree(folder)
    assert events_of(Session.open(run, until=Until(steps=5)))[-1].outcome is Outcome.FINISHED


def test_vanished_pictures_without_cache_are_named_and_can_be_gone_on_without(
    report, recipe, folder, tmp_path
):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    clear_cache()
    (folder / "3.png").unlink()
    ended = events_of(Session.open(run, until=Until(steps=5)))[-1]
    assert ended.outcome is Outcome.FAILED
    assert "3.png" in str(ended.text)
    events = events_of(Session.open(run, until=Until(steps=6), accept_data_changes=True))
    assert events[-1].outcome is Outcome.FINISHED, events[-1].text
    assert any("3.png" in str(note.text) for note in of(Note, events))
    assert len(json.loads((run / "data.json").read_text())["pictures"]) == 7
    assert events_of(Session.open(run, until=Until(steps=7)))[-1].outcome is Outcome.FINISHED


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_a_run_without_its_journal_goes_on_from_its_checkpoint_and_says_so(report, recipe, tmp_path, damage):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=6)))
    if damage == "missing":
        (run / "journal.db").unlink()
    else:
        (run / "journal.db").write_bytes(b"not a database at all" * 100)
    events = events_of(Session.open(run, until=Until(steps=8)))
    assert events[-1].outcome is Outcome.FINISHED, events[-1].text
    assert [batch.step for batch in of(BatchDone, events)] == [7, 8]
    assert any("journal" in str(note.text) for note in of(Note, events))
    assert (run / "journal-damaged.db").exists() == (damage == "damaged")
    assert events_of(Session.open(run, until=Until(steps=9)))[-1].outcome is Outcome.FINISHED


def test_a_truncated_checkpoint_ends_the_sitting_with_one_sentence_and_an_earlier_one_serves(
    report, recipe, tmp_path
):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=6)))
    newest = run / "checkpoints" / "step-00000006.pt"
    newest.write_bytes(newest.read_bytes()[:1000])
    events = events_of(Session.open(run, until=Until(steps=8)))
    assert events[-1].outcome is Outcome.FAILED
    assert newest.name in str(events[-1].text)
    events = events_of(Session.open(run, from_step=4, until=Until(steps=8)))
    assert events[-1].outcome is Outcome.FINISHED
    assert events[-1].branch == 1


def test_two_processes_cannot_train_one_run(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=1)))
    first = Session.open(run, until=Until(steps=100)).run(RunControl())
    next(first)
    second = events_of(Session.open(run))
    first.close()
    assert [type(event) for event in second] == [RunEnded]
    assert "another process" in str(second[0].text)


def test_a_full_disk_pauses_the_run_and_saving_again_goes_on(report, recipe, tmp_path, monkeypatch):
    from ganstudio.problems import Problem
    from ganstudio.runs import shelf

    full = [True]
    really = shelf.save_checkpoint

    def save(path, state):
        if full[0]:
            raise Problem("The disk is full.")
        return really(path, state)

    monkeypatch.setattr(shelf, "save_checkpoint", save)
    run = tmp_path / "run"
    control = RunControl()
    seen = []
    for event in Session.create(report, recipe, run, until=Until(steps=6)).run(control):
        seen.append(event)
        if isinstance(event, Paused):
            full[0] = False
            control.save()
            control.resume()
    notes = [str(note.text) for note in of(Note, seen)]
    assert len(notes) == 1 and "disk is full" in notes[0]
    assert seen[-1].outcome is Outcome.FINISHED
    assert [saved.step for saved in of(CheckpointSaved, seen)] == [4, 6]


def test_a_run_that_diverges_pauses_and_names_the_last_good_checkpoint(report, recipe, tmp_path, monkeypatch):
    import torch

    from ganstudio.training.step import Players

    really = Players.train_batch
    batches = []

    def train_batch(self, pictures, *others):
        batches.append(1)
        if len(batches) == 6:
            with torch.no_grad():
                next(self.g.parameters()).mul_(float("nan"))
        return really(self, pictures, *others)

    monkeypatch.setattr(Players, "train_batch", train_batch)
    run = tmp_path / "run"
    control = RunControl()
    seen = []
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        seen.append(event)
        if isinstance(event, Paused):
            control.stop()
    assert [(event.step, event.last_good) for event in of(Diverged, seen)] == [(6, 4)]
    assert max(saved.step for saved in of(CheckpointSaved, seen)) == 4
    assert seen[-1].outcome is Outcome.STOPPED and "4" in str(seen[-1].text)
    monkeypatch.undo()
    assert events_of(Session.open(run, until=Until(steps=8)))[-1].outcome is Outcome.FINISHED


def test_an_unforeseen_error_becomes_one_sentence_and_a_log(report, recipe, tmp_path, monkeypatch):
    from ganstudio.training.trainer import Trainer

    def fall_over(self, control):
        raise ZeroDivisionError("odd")
        yield

    monkeypatch.setattr(Trainer, "run", fall_over)
    run = tmp_path / "run"
    events = events_of(Session.create(report, recipe, run))
    assert [type(event) for event in events if isinstance(event, RunEnded)] == [RunEnded]
    assert events[-1].outcome is Outcome.FAILED
    assert "ZeroDivisionError" in str(events[-1].text)
    assert "ZeroDivisionError: odd" in (run / "error.log").read_text()


def test_checkpoints_are_thinned_and_those_a_person_saved_stay(report, recipe, tmp_path):
    run = tmp_path / "run"
    control = RunControl()
    session = Session.create(
        report, recipe.changed(checkpoint_every=1, keep_checkpoints=3), run, until=Until(steps=12)
    )
    for event in session.run(control):
        if isinstance(event, BatchDone) and event.step == 5:
            control.save()
    with RunReader(run) as reader:
        steps = [point.step for point in reader.checkpoints()]
    assert 5 in steps and 12 in steps
    assert len(steps) <= 5
    assert sorted(int(path.stem[5:]) for path in (run / "checkpoints").iterdir()) == steps


def test_stopping_while_the_pictures_are_read_ends_the_run_cleanly(report, recipe, tmp_path):
    control = RunControl()
    control.stop()
    events = events_of(Session.create(report, recipe, tmp_path / "run"), control)
    assert events[-1].outcome is Outcome.STOPPED
    assert events_of(Session.open(tmp_path / "run", until=Until(steps=2)))[-1].outcome is Outcome.FINISHED
