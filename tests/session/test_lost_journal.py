"""Taking a run up again whose journal is lost, damaged, locked or of a newer version."""

from __future__ import annotations

import shutil
import sqlite3

import numpy as np
import pytest
from event_lists import of
from sittings import branches, events_of, figures, steps, told

from ganstudio.events import BatchDone, Outcome
from ganstudio.problems import InputProblem
from ganstudio.runs.database import JournalProblem
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.training.until import Until


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
