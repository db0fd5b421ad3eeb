"""Taking a run up again from a checkpoint: on the same line, or on a branch that leaves the old one alone."""

from __future__ import annotations

import shutil
import sqlite3

import numpy as np
import pytest
import torch

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, ControlChanged, Outcome, Paused
from ganstudio.problems import Problem, RecipeProblem
from ganstudio.runs.database import JournalProblem
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.training.step import Players
from ganstudio.training.until import Until


def events_of(session, control=None):
    return list(session.run(control or RunControl()))


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def steps(run, branch):
    with RunReader(run) as reader:
        return np.concatenate([chunk["step"] for chunk in reader.batches(branch)]).tolist()


def branches(run):
    with RunReader(run) as reader:
        return reader.branches()


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


def test_a_killed_run_goes_on_its_own_line_and_its_changes_are_made_again(report, recipe, tmp_path):
    run = tmp_path / "run"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        if isinstance(event, BatchDone) and event.step == 5:
            control.set("lr_d", 1e-5)
        elif isinstance(event, BatchDone) and event.step == 7:
            shutil.copytree(run, tmp_path / "killed")
            control.stop()
    events = events_of(Session.open(tmp_path / "killed", until=Until(steps=8)))
    assert events[-1].branch == 0
    assert [(change.step, change.by) for change in of(ControlChanged, events)] == [(5, "replay")]


def test_going_back_with_a_change_after_a_kill_keeps_what_the_journal_knows(report, recipe, tmp_path):
    run, killed = tmp_path / "run", tmp_path / "killed"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        if isinstance(event, ControlChanged):
            shutil.copytree(run, killed)
            control.stop()
        elif isinstance(event, BatchDone) and event.step == 6:
            control.set("lr_d", 1e-3)
    before = steps(killed, 0)
    assert before[-1] > 4
    session = Session.open(killed, from_step=4, changes={"lr_d": 1e-6}, until=Until(steps=8))
    events = events_of(session)
    assert events[-1].branch == 1
    assert steps(killed, 0) == before
    assert [change.new for change in of(ControlChanged, events)] == [1e-6]


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


def test_the_journal_of_a_newer_version_is_refused_and_left_as_it_is(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    with sqlite3.connect(run / "journal.db") as journal:
        journal.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    journal.close()
    before = (run / "journal.db").read_bytes()
    with pytest.raises(JournalProblem, match="newer"):
        Session.open(run, until=Until(steps=6))
    assert (run / "journal.db").read_bytes() == before
    assert not list(run.glob("journal-damaged*"))


def test_a_journal_that_another_program_locks_is_not_taken_for_lost(report, recipe, tmp_path, monkeypatch):
    from ganstudio.session import opening

    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))

    def locked(_path):
        raise JournalProblem("{file} is locked by another program.", file="journal.db")

    monkeypatch.setattr(opening, "RunReader", locked)
    with pytest.raises(JournalProblem, match="locked"):
        Session.open(run, until=Until(steps=6))


def test_a_damaged_journal_is_put_aside_whole_each_time(report, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    for number in (1, 2):
        (run / "journal.db").write_bytes(b"damage %d" % number * 1000)
        session = Session.open(run, until=Until(steps=4 + number))
        (run / "journal.db-wal").write_bytes(b"log %d" % number)
        assert events_of(session)[-1].outcome is Outcome.FINISHED
    kept = {path.name: path.read_bytes() for path in run.glob("journal-damaged*")}
    assert sorted(content[:8] for content in kept.values()) == [b"damage 1", b"damage 2", b"log 1", b"log 2"]


def test_a_new_branch_does_not_take_over_the_checkpoints_of_one_whose_journal_was_lost(
    report, recipe, tmp_path
):
    run = tmp_path / "run"
    events_of(Session.create(report, recipe, run, until=Until(steps=4)))
    events_of(Session.open(run, changes={"flip": True}, until=Until(steps=20)))
    assert (run / "checkpoints" / "b1-step-00000020.pt").exists()
    (run / "journal.db").unlink()
    events_of(Session.open(run, until=Until(steps=5)))
    events_of(Session.open(run, changes={"beta1": 0.3}, until=Until(steps=7)))
    new = branches(run)[-1].id
    assert new > 1
    events = events_of(Session.open(run, until=Until(steps=8)))
    assert [batch.step for batch in of(BatchDone, events)] == [8]


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
