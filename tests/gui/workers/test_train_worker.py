"""The thread that trains."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from ganstudio.control import RunControl
from ganstudio.events import Event, Note, Outcome, RunEnded
from ganstudio.gui.workers.train_worker import TrainWorker
from ganstudio.problems import InputProblem, Message


def note(number: int) -> Note:
    return Note(0, number, Message("note"))


class Source:
    """A session that says what `events` yields."""

    def __init__(self, events: Callable[[], Iterator[Event]]) -> None:
        self._events = events

    def run(self, control: RunControl) -> Iterator[Event]:
        return self._events()


@pytest.fixture
def listen(qtbot):
    """Runs a worker to its end; returns the bursts and when each came."""
    workers = []

    def run(make: Callable[[], Source]) -> tuple[list[tuple[Event, ...]], list[float]]:
        bursts, times = [], []
        worker = TrainWorker(make, RunControl())
        workers.append(worker)
        worker.burst.connect(lambda events: (bursts.append(events), times.append(time.monotonic())))
        with qtbot.waitSignal(worker.finished):
            worker.start()
        qtbot.waitUntil(lambda: bool(bursts) and isinstance(bursts[-1][-1], RunEnded))
        return bursts, times

    yield run
    for worker in workers:
        worker.wait()


ENDED = RunEnded(0, 9, Outcome.FINISHED, Message("Done."))


def test_many_fast_events_come_in_order_in_few_bursts_and_none_is_lost(listen):
    def events():
        for number in range(20_000):
            yield note(number)
        yield ENDED

    began = time.monotonic()
    bursts, _times = listen(lambda: Source(events))
    took = time.monotonic() - began
    seen = [event for burst in bursts for event in burst]
    assert [event.step for event in seen[:-1]] == list(range(20_000))
    assert seen[-1] is ENDED
    assert len(bursts) <= 3 + took / 0.05


def test_a_slow_training_does_not_hold_its_events_back(listen):
    def events():
        yield note(0)
        yield note(1)
        time.sleep(0.6)
        yield ENDED

    bursts, times = listen(lambda: Source(events))
    assert [event.step for event in bursts[0]] in ([0], [0, 1])
    first_two = next(i for i in range(len(bursts)) if sum(map(len, bursts[: i + 1])) >= 2)
    assert times[-1] - times[first_two] > 0.3


def ended(bursts) -> list[RunEnded]:
    return [event for burst in bursts for event in burst if isinstance(event, RunEnded)]


def test_a_session_that_cannot_be_made_ends_with_its_reason(listen):
    def make():
        raise InputProblem("There is no run {name}.", name="x")

    (end,) = ended(listen(make)[0])
    assert end.outcome is Outcome.FAILED and str(end.text) == "There is no run x."


def test_an_unforeseen_error_ends_the_run_with_a_sentence(listen):
    def events():
        yield note(0)
        raise RuntimeError("oops")

    (end,) = ended(listen(lambda: Source(events))[0])
    assert end.outcome is Outcome.FAILED and "oops" in str(end.text)


def test_a_session_that_says_no_end_gets_one(listen):
    (end,) = ended(listen(lambda: Source(lambda: iter([note(0)])))[0])
    assert end.outcome is Outcome.FAILED


def test_nothing_follows_the_end(listen):
    bursts, _ = listen(lambda: Source(lambda: iter([ENDED, note(1), ENDED])))
    assert [event for burst in bursts for event in burst] == [ENDED]
