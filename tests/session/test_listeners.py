"""Listeners hear everything, and none of them can stop or spoil a sitting."""

from __future__ import annotations

import pytest

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, Note, Outcome, RunEnded
from ganstudio.problems import Problem
from ganstudio.session import Session
from ganstudio.training.until import Until


class Ear:
    """Remembers what it heard; gives up at its `limit`-th event, or when it is closed."""

    def __init__(self, limit=None, bad_end=False):
        self.heard, self.closed = [], 0
        self._limit, self._bad_end = limit, bad_end

    def hear(self, event):
        if len(self.heard) == self._limit:
            raise Problem("Enough.")
        self.heard.append(event)

    def close(self):
        self.closed += 1
        if self._bad_end:
            raise Problem("No end.")


@pytest.fixture
def sitting(report, recipe, tmp_path):
    return Session.create(report, recipe, tmp_path / "run", until=Until(steps=3))


def test_a_listener_hears_all_in_order_and_is_closed_once(sitting):
    ear = Ear()
    sitting.listeners.append(ear)
    events = list(sitting.run(RunControl()))
    assert ear.heard == events and ear.closed == 1
    assert isinstance(ear.heard[-1], RunEnded)


def test_one_that_gives_up_is_dropped_with_a_note_and_the_others_go_on(sitting):
    tired, ear = Ear(limit=4), Ear()
    sitting.listeners += [tired, ear]
    events = list(sitting.run(RunControl()))
    assert events[-1].outcome is Outcome.FINISHED
    assert sum("Enough." in str(e.text) for e in events if isinstance(e, Note)) == 1
    assert len(tired.heard) == 4 and tired.closed == 1
    assert sum(isinstance(e, BatchDone) for e in ear.heard) == 3


def test_one_that_cannot_finish_is_told_of_before_the_end(sitting):
    sitting.listeners.append(Ear(bad_end=True))
    *_, note, ended = sitting.run(RunControl())
    assert "No end." in str(note.text) and isinstance(ended, RunEnded)


def test_a_sitting_that_is_abandoned_lets_its_listeners_go(sitting):
    ear = Ear()
    sitting.listeners.append(ear)
    events = sitting.run(RunControl())
    next(event for event in events if isinstance(event, BatchDone))
    events.close()
    assert ear.closed == 1
