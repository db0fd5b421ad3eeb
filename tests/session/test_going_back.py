"""Taking a run up again from a checkpoint: on the same line, or on a branch that leaves the old one alone."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from event_lists import of
from sittings import branches, changing, events_of, figures, steps, told

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, ControlChanged, Outcome, Paused
from ganstudio.problems import Problem, RecipeProblem
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.training.step import Players
from ganstudio.training.until import Until


@pytest.fixture
def diverged(report, recipe, tmp_path, monkeypatch):
    """A run with a checkpoint at step 4, D's rate raised at step 5, and numbers that break in batch 7."""
    really = Players.train_batch
    batches = []

    def train_batch(self, pictures, *others):
        batches.append(1)
        if len(batches) == 7:
            with torch.no_grad():
                next(self.g.parameters()).mul_(float("nan"))
        return really(self, pictures, *others)

    monkeypatch.setattr(Players, "train_batch", train_batch)
    run = tmp_path / "run"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        if isinstance(event, BatchDone) and event.step == 5:
            control.set("lr_d", 0.1)
        elif isinstance(event, Paused):
            control.stop()
    monkeypatch.undo()
    return run


@pytest.mark.parametrize("from_step", [None, 4])
def test_after_a_divergence_one_goes_on_beside_the_broken_line_and_not_into_it_again(diverged, from_step):
    session = Session.open(diverged, from_step=from_step, changes={"lr_d": 1e-6}, until=Until(steps=8))
    events = events_of(session)
    assert events[-1].outcome is Outcome.FINISHED, events[-1].text
    assert events[-1].branch == 1
    assert steps(diverged, 0) == [1, 2, 3, 4, 5, 6, 7]
    assert steps(diverged, 1) == [1, 2, 3, 4, 5, 6, 7, 8]
    # What was done on the way to the divergence is not done again.
    assert [(change.step, change.new) for change in of(ControlChanged, events)] == [(4, 1e-6)]


def test_a_key_that_keeps_its_value_changes_nothing(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    same = {"batch_size": recipe.batch_size, "image_size": recipe.image_size, "flip": False}
    events = events_of(Session.open(run, changes=same, until=Until(steps=5)))
    assert events[-1].outcome is Outcome.FINISHED
    assert [branch.id for branch in branches(run)] == [0]
    session = Session.open(run, changes={**same, "flip": True}, until=Until(steps=6))
    events_of(session)
    assert branches(run)[1].changes == {"flip": True}
    with pytest.raises(RecipeProblem) as caught:
        Session.open(run, changes={"image_size": 32, "ngf": recipe.ngf})
    assert list(caught.value.errors) == ["image_size"]


def test_a_run_that_was_trained_between_opening_and_starting_is_not_rewound(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    late = Session.open(run, until=Until(steps=20))
    events_of(Session.open(run, until=Until(steps=8)))
    ended = events_of(late)[-1]
    assert ended.outcome is Outcome.FAILED and "again" in str(ended.text)
    assert steps(run, 0) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_start_that_fails_leaves_no_empty_branch(report, recipe, tmp_path, monkeypatch):
    from ganstudio import session as module

    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=6)))

    def broken(_path):
        raise Problem("The checkpoint is damaged.")

    monkeypatch.setattr(module, "load_checkpoint", broken)
    ended = events_of(Session.open(run, from_step=4, until=Until(steps=8)))[-1]
    assert ended.outcome is Outcome.FAILED
    assert [branch.id for branch in branches(run)] == [0]


def test_a_run_can_begin_anew_beside_what_was_trained(report, recipe, tmp_path):
    run = tmp_path / "run"
    told(Session.create(report, recipe, run, until=Until(steps=6)))
    events = told(Session.open(run, from_step=0, until=Until(steps=6)))
    assert events[-1].branch == 1
    np.testing.assert_array_equal(figures(run, 0, 1, 6), figures(run, 1, 1, 6))
    told(Session.open(run, until=Until(steps=8)))
    assert steps(run, 1) == list(range(1, 9)) and steps(run, 0) == list(range(1, 7))


def test_a_branch_of_a_branch_holds_the_steps_of_each_and_goes_on_in_the_same_bits(report, recipe, tmp_path):
    run, whole = tmp_path / "run", tmp_path / "whole"
    told(Session.create(report, recipe, run, until=Until(steps=8)))
    told(Session.open(run, from_step=4, changes={"lr_d": 1e-5}, until=Until(steps=12)))
    told(Session.open(run, from_step=8, changes={"lr_d": 1e-3}, until=Until(steps=9)))
    told(Session.open(run, until=Until(steps=12)))
    with RunReader(run) as reader:
        assert reader.lineage(2) == [(0, 1, 4), (1, 5, 8), (2, 9, 12)]
    changes = changing({4: {"lr_d": 1e-5}, 8: {"lr_d": 1e-3}})
    told(Session.create(report, recipe, whole, until=Until(steps=12)), changes)
    np.testing.assert_array_equal(figures(run, 2, 1, 12), figures(whole, 0, 1, 12))
