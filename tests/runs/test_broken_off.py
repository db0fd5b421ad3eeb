"""Where a sitting broke off that came to no end of its own, and what is kept of it."""

from __future__ import annotations

import pytest

from ganstudio.events import CheckpointSaved, Diverged, Outcome, RunEnded, RunStarted
from ganstudio.problems import Message
from ganstudio.runs.broken_off import broken_off
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader


@pytest.fixture
def broke(run, batch):
    """Write 30 batches, the checkpoints of `steps`, and `events`; where the sitting broke off."""

    def write(*events, steps=()):
        with JournalWriter(run.journal_path) as journal:
            journal.add(RunStarted(0, 0, 0, 10, 8, 80, "cpu", True, 1.386, 0.693, 1.0))
            for step in range(1, 31):
                journal.add(batch(step))
            for step in steps:
                path = run.checkpoint_path(0, step)
                path.write_bytes(b"")
                journal.add(CheckpointSaved(0, step, run.relative(path), 1, "schedule"))
            for event in events:
                journal.add(event)
        return look(run)

    return write


def look(run):
    with RunReader(run.path) as reader:
        return broken_off(reader)


def test_the_batches_after_the_newest_checkpoint_are_counted(broke):
    found = broke(steps=(10, 20))
    assert found == (30, 20, False) and "the 10 batches after it" in str(found.text)


def test_with_a_checkpoint_of_the_newest_batch_everything_is_kept(broke):
    found = broke(steps=(30,))
    assert found == (30, 30, False) and "Everything is kept" in str(found.text)


def test_without_a_checkpoint_it_begins_again(broke):
    found = broke()
    assert found == (30, 0, False) and "from the beginning" in str(found.text)


def test_after_broken_numbers_it_goes_on_beside(broke):
    found = broke(Diverged(0, 30, Message("NaN."), 20), steps=(20,))
    assert found == (30, 20, True) and "a branch of its own" in str(found.text)


def test_a_sitting_that_ended_or_still_trains_did_not_break_off(broke, run):
    with run.lock():
        assert broke(steps=(20,)) is None
    with JournalWriter(run.journal_path) as journal:
        journal.add(RunEnded(0, 30, Outcome.STOPPED, Message("Stopped.")))
    assert look(run) is None


def test_a_branch_that_broke_off_before_its_first_checkpoint_goes_on_where_it_began(broke, run, batch):
    broke(steps=(20,))
    with JournalWriter(run.journal_path) as journal:
        number = journal.add_branch(0, 15, {}, recipe="name = 'x'")
        journal.add(RunStarted(number, 15, 0, 10, 8, 80, "cpu", True, 1.386, 0.693, 1.0))
        journal.add(batch(16, number))
    assert look(run) == (16, 15, False)
