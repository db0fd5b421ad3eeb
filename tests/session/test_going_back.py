"""Taking a run up again from a checkpoint: on the same line, or on a branch that leaves the old one alone."""

from __future__ import annotations

import shutil
import sqlite3

import numpy as np
import pytest
import torch

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, ControlChanged, Outcome, Paused, RunStarted
from ganstudio.problems import InputProblem, Problem, RecipeProblem
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


def test_what_a_person_sets_while_a_killed_run_catches_up_holds_also_after_the_next_kill(
    report, recipe, tmp_path
):
    run, killed, again = tmp_path / "run", tmp_path / "killed", tmp_path / "again"
    control = RunControl()
    for event in Session.create(report, recipe, run, until=Until(steps=50)).run(control):
        if isinstance(event, BatchDone) and event.step in (5, 6):
            control.set("lr_d", event.step * 1e-5)
        elif isinstance(event, BatchDone) and event.step == 7:
            shutil.copytree(run, killed)
            control.stop()
    control = RunControl()
    for event in Session.open(killed, until=Until(steps=50)).run(control):
        if isinstance(event, RunStarted):
            assert event.step == 4
            control.set("lr_d", 1e-3)
        elif isinstance(event, BatchDone) and event.step == 7:
            shutil.copytree(killed, again)
            control.stop()
    for path in (killed, again):
        rates = [
            e.lr_d for e in events_of(Session.open(path, until=Until(steps=9))) if isinstance(e, BatchDone)
        ]
        assert set(rates) == {1e-3}
        with RunReader(path) as reader:
            assert reader.control_changes_after(0, 5) == []


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
    events_of(Session.open(run, branch=0, until=Until(steps=5)))
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


def frozen(run, killed, step):
    """An act for `told`: copy the run's folder when the journal holds batch `step`, and stop."""

    def act(control, event):
        if isinstance(event, BatchDone) and event.step >= step and not killed.exists():
            with RunReader(run) as reader:
                if reader.branch(event.branch).last_step < step:
                    return
            shutil.copytree(run, killed)
            control.stop()

    return act


def told(session, *acts):
    control, seen = RunControl(), []
    for event in session.run(control):
        seen.append(event)
        for act in acts:
            act(control, event)
    return seen


def changing(steps):
    def act(control, event):
        if isinstance(event, BatchDone):
            for name, value in steps.get(event.step, {}).items():
                control.set(name, value)

    return act


def figures(run, branch, first, last):
    with RunReader(run) as reader:
        chunks = [
            np.stack([chunk[name] for name in ("step", "dx_real", "dx_fake", "g_loss", "lr_d")])
            for chunk in reader.batches(branch, after_step=first - 1)
        ]
    return np.concatenate(chunks, axis=1)[:, : last - first + 1]


@pytest.fixture
def killed_early(report, recipe, tmp_path):
    """A run killed after some batches, changed at step 2, before its first checkpoint; and its figures."""
    recipe = recipe.changed(checkpoint_every=10_000)
    run, killed = tmp_path / "run", tmp_path / "killed"
    session = Session.create(report, recipe, run, until=Until(steps=100_000))
    told(session, changing({2: {"lr_d": 1e-5}}), frozen(run, killed, 4))
    return killed, figures(run, 0, 1, 4)


def test_a_run_killed_before_its_first_checkpoint_is_computed_again_with_its_changes(killed_early):
    killed, before = killed_early
    events = told(Session.open(killed, until=Until(steps=4)))
    assert [(change.step, change.new) for change in of(ControlChanged, events)] == [(2, 1e-5)]
    np.testing.assert_array_equal(figures(killed, 0, 1, 4), before)
    with RunReader(killed) as reader:
        assert reader.rewinds() == 2
        assert reader.branch(0).last_step == 4


def test_what_a_killed_run_had_done_stays_when_it_begins_anew_in_another_way(killed_early):
    killed, before = killed_early
    events = told(Session.open(killed, changes={"flip": True}, until=Until(steps=4)))
    assert events[-1].branch == 1
    np.testing.assert_array_equal(figures(killed, 0, 1, 4), before)
    assert steps(killed, 1) == [1, 2, 3, 4]
    assert of(ControlChanged, events) == []


def test_a_run_can_begin_anew_beside_what_was_trained(report, recipe, tmp_path):
    run = tmp_path / "run"
    told(Session.create(report, recipe, run, until=Until(steps=6)))
    events = told(Session.open(run, from_step=0, until=Until(steps=6)))
    assert events[-1].branch == 1
    np.testing.assert_array_equal(figures(run, 0, 1, 6), figures(run, 1, 1, 6))
    told(Session.open(run, until=Until(steps=8)))
    assert steps(run, 1) == list(range(1, 9)) and steps(run, 0) == list(range(1, 7))


def test_a_branch_killed_before_its_own_checkpoint_goes_on_as_it_began(report, recipe, tmp_path):
    run, killed = tmp_path / "run", tmp_path / "killed"
    recipe = recipe.changed(checkpoint_every=4)
    told(Session.create(report, recipe, run, until=Until(steps=8)))
    branch = Session.open(run, from_step=4, changes={"lr_d": 1e-5, "checkpoint_every": 10_000},
                          until=Until(steps=100_000))  # fmt: skip
    told(branch, frozen(run, killed, 6))
    shutil.copytree(killed, tmp_path / "changed")
    before = figures(run, 1, 1, 6)
    assert told(Session.open(killed, until=Until(steps=6)))[-1].branch == 1
    np.testing.assert_array_equal(figures(killed, 1, 1, 6), before)

    events = told(Session.open(tmp_path / "changed", changes={"lr_g": 1e-3}, until=Until(steps=6)))
    assert events[-1].branch == 2
    assert {(change.step, change.name, change.new) for change in of(ControlChanged, events)} == {
        (4, "lr_d", 1e-5), (4, "lr_g", 1e-3),
    }  # fmt: skip
    np.testing.assert_array_equal(figures(tmp_path / "changed", 1, 1, 6), before)


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


@pytest.mark.parametrize(("from_step", "changes"), [(4, {}), (None, {"flip": True})])
def test_without_its_journal_a_run_still_keeps_its_line_when_one_turns_off(
    report, recipe, tmp_path, from_step, changes
):
    run = tmp_path / "run"
    told(Session.create(report, recipe, run, until=Until(steps=6)))
    (run / "journal.db").unlink()
    events = told(Session.open(run, from_step=from_step, changes=changes, until=Until(steps=8)))
    assert (events[-1].outcome, events[-1].branch) == (Outcome.FINISHED, 1), events[-1].text
    with RunReader(run) as reader:
        assert [point.step for point in reader.checkpoints(0)] == [4, 6]
        assert [reader.recipe(branch).flip for branch in (0, 1)] == [False, "flip" in changes]


@pytest.fixture
def branched(report, recipe, tmp_path):
    """A run with checkpoints on two branches and no journal; `whole` is the same run with it."""
    run, whole = tmp_path / "run", tmp_path / "whole"
    told(Session.create(report, recipe, run, until=Until(steps=8)))
    told(Session.open(run, from_step=4, changes={"flip": True}, until=Until(steps=8)))
    shutil.copytree(run, whole)
    for left in run.glob("journal.db*"):
        left.unlink()
    return run


@pytest.mark.parametrize("branch", [None, 0, 1])
def test_without_its_journal_every_branch_goes_on_as_it_would_have_with_it(branched, tmp_path, branch):
    whole, number = tmp_path / "whole", 1 if branch is None else branch
    for run in (branched, whole):
        events = told(Session.open(run, branch=branch, until=Until(steps=12)))
        assert (events[-1].outcome, events[-1].branch) == (Outcome.FINISHED, number), events[-1].text
    np.testing.assert_array_equal(figures(branched, number, 9, 12), figures(whole, number, 9, 12))
    with RunReader(branched) as reader:
        assert [reader.recipe(line.id).flip for line in reader.branches()] == [False, True]
        assert reader.branches()[1].changes == {"flip": True}
        assert [point.step for point in reader.checkpoints(1)] == ([8, 12] if number else [8])
        assert reader.current_branch() == number


def test_without_its_journal_a_branch_turns_off_from_any_branch(branched):
    events = told(Session.open(branched, branch=1, changes={"beta1": 0.4}, until=Until(steps=9)))
    assert (events[-1].outcome, events[-1].branch) == (Outcome.FINISHED, 2), events[-1].text
    with RunReader(branched) as reader:
        assert (reader.branch(2).parent, reader.branch(2).start_step) == (1, 8)
        assert reader.recipe(2).flip and reader.recipe(2).beta1 == 0.4


def test_without_its_journal_a_run_begins_anew_beside_what_there_is(branched):
    events = told(Session.open(branched, branch=0, from_step=0, until=Until(steps=2)))
    assert (events[-1].outcome, events[-1].branch) == (Outcome.FINISHED, 2), events[-1].text
    assert steps(branched, 2) == [1, 2]


def test_without_its_journal_a_branch_that_left_no_checkpoint_is_named(branched):
    with pytest.raises(InputProblem, match="no checkpoint of branch 7; there are some of the branches 0, 1"):
        Session.open(branched, branch=7)
    assert not (branched / "journal.db").exists()


def test_without_journal_a_damaged_checkpoint_is_named_and_an_earlier_one_goes_on(branched):
    newest = branched / "checkpoints" / "step-00000008.pt"
    newest.write_bytes(newest.read_bytes()[:1000])
    with pytest.raises(InputProblem, match=r"step-00000008\.pt is damaged"):
        Session.open(branched, branch=0)
    events = told(Session.open(branched, branch=0, from_step=4, until=Until(steps=6)))
    assert (events[-1].outcome, events[-1].branch) == (Outcome.FINISHED, 2), events[-1].text
