"""The background job and the slot that holds one at a time."""

from __future__ import annotations

import threading

import pytest

from ganstudio.gui.workers.job import Job
from ganstudio.gui.workers.job_result import Done, Failed, Stopped
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.problems import Cancelled, InputProblem


def ended(qtbot, job):
    with qtbot.waitSignal(job.ended) as caught:
        job.start()
    job.wait()
    return caught.args[0]


def count_until_cancelled(progress):
    done = 0
    while progress(done, 0):
        done += 1
        threading.Event().wait(0.001)
    raise Cancelled


def test_a_job_runs_elsewhere_and_its_value_arrives_here(qtbot):
    here = threading.current_thread()
    arrived = []
    job = Job(lambda progress: threading.current_thread())
    job.ended.connect(lambda result: arrived.append(threading.current_thread()))
    result = ended(qtbot, job)
    assert isinstance(result, Done) and result.value is not here
    assert arrived == [here]


def test_a_problem_is_the_result_and_keeps_its_words(qtbot):
    def work(progress):
        raise InputProblem("{file} is empty.", file="a.png")

    result = ended(qtbot, Job(work))
    assert isinstance(result, Failed) and str(result.problem) == "a.png is empty."


def test_an_unexpected_error_becomes_a_problem_and_is_logged(qtbot, caplog):
    result = ended(qtbot, Job(lambda progress: 1 // 0))
    assert isinstance(result, Failed) and "ZeroDivisionError" in str(result.problem)
    assert "unexpected" in caplog.text


def test_cancelling_ends_the_work_with_stopped(qtbot):
    job = Job(count_until_cancelled)
    job.progressed.connect(lambda done, total: job.cancel())
    assert ended(qtbot, job) == Stopped()


def test_a_job_cancelled_before_its_start_stops_at_its_first_look(qtbot):
    job = Job(count_until_cancelled)
    job.cancel()
    assert ended(qtbot, job) == Stopped()


def test_progress_is_thinned_but_its_last_word_arrives(qtbot):
    told = []

    def work(progress):
        for done in range(100_001):
            progress(done, 100_000)

    job = Job(work)
    job.progressed.connect(lambda done, total: told.append(done))
    ended(qtbot, job)
    assert told[-1] == 100_000 and len(told) < 5_000


@pytest.mark.parametrize("stop_at", [None, 2])
def test_a_generator_hands_on_its_values_and_its_result_and_is_closed(qtbot, stop_at):
    values, closed = [], []

    def work(progress):
        try:
            for value in range(4):
                if value == stop_at:
                    job.cancel()
                yield value
            return "all"
        finally:
            closed.append(True)

    job = Job(work)
    job.yielded.connect(values.append)
    result = ended(qtbot, job)
    assert (result, values) == ((Done("all"), [0, 1, 2, 3]) if stop_at is None else (Stopped(), [0, 1, 2]))
    assert closed == [True]


def test_the_newest_job_wins_and_the_old_one_says_nothing_more(qtbot):
    slot, results = JobSlot(), []
    slot.ended.connect(results.append)
    slot.start(count_until_cancelled)
    with qtbot.waitSignal(slot.ended):
        slot.start(lambda progress: "new")
    qtbot.waitUntil(lambda: not slot._threads)
    assert results == [Done("new")] and not slot.busy


def test_a_cancelled_slot_says_so_and_a_dropped_one_is_silent(qtbot):
    slot, results = JobSlot(), []
    slot.ended.connect(results.append)
    slot.start(count_until_cancelled)
    with qtbot.waitSignal(slot.ended):
        slot.cancel()
    slot.start(count_until_cancelled)
    slot.drop()
    qtbot.waitUntil(lambda: not slot._threads)
    assert results == [Stopped()]


def test_closing_joins_every_thread(qtbot):
    slot = JobSlot()
    slot.start(count_until_cancelled)
    slot.start(count_until_cancelled)
    threads = tuple(slot._threads)
    slot.close()
    assert all(job.isFinished() for job in threads)
