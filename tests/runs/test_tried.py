"""What was tried on a run: by whom, taken back or not, and what came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ganstudio.events import Balance, ControlChanged, PilotActed, RunStarted, StateChanged, WentBack
from ganstudio.problems import Message
from ganstudio.runs import tried as tried_module
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.tried import read_tried

B = Balance
BATCH = 8


def state(step, name, branch=0):
    return StateChanged(branch, step, name, step, Message("Seen."))


def mine(step, name, old, new, by="person", branch=0):
    return ControlChanged(branch, step, name, old, new, by)


@pytest.fixture
def tell(run, batch, monkeypatch):
    """Write these events between a start and 200 batches, balanced, from 100 on too strong; what is told."""
    monkeypatch.setattr(tried_module, "LATER", 40 * BATCH)

    def told(*events):
        with JournalWriter(run.journal_path) as journal:
            journal.add(RunStarted(0, 0, 0, 10, BATCH, 80, "cpu", True, 1.386, 0.693, 1.0))
            journal.add(state(1, B.BALANCED))
            journal.add(state(100, B.D_TOO_STRONG))
            for step in range(1, 201):
                journal.add(replace(batch(step), images_seen=step * BATCH))
            for event in events:
                journal.add(event)
        with RunReader(run.path) as reader:
            return read_tried(reader, 0.0, BATCH)

    return told


def test_a_persons_moves_of_a_control_within_a_short_time_are_one_from_first_to_last(tell):
    one, other = tell(
        mine(50, "lr_d", 1e-4, 2e-4), mine(51, "lr_g", 2e-4, 1e-4), mine(52, "lr_d", 2e-4, 1e-3),
    )  # fmt: skip
    assert (one.changes, one.times, one.by) == ((("lr_d", 1e-4, 1e-3),), 2, "person")
    assert (other.changes, other.step) == ((("lr_g", 2e-4, 1e-4),), 51)
    assert (one.before, one.after, one.pictures) == (B.BALANCED, B.BALANCED, 40 * BATCH)


def test_a_persons_moves_far_apart_are_told_each(tell, monkeypatch):
    monkeypatch.setattr(tried_module, "_AT_ONCE", -1.0)
    assert [one.times for one in tell(mine(50, "lr_d", 1e-4, 2e-4), mine(52, "lr_d", 2e-4, 1e-3))] == [1, 1]


def test_a_remedy_that_was_taken_back_at_once_is_not_told_with_what_came_later(tell):
    (one,) = tell(mine(90, "augment", 0.0, 0.2, "remedy"), mine(101, "augment", 0.2, 0.0))
    assert (one.by, one.undone, one.before, one.after) == ("remedy", 101, B.BALANCED, None)


def test_a_change_that_was_taken_back_late_has_its_result_and_the_way_back_is_told_too(tell):
    one, other = tell(mine(70, "augment", 0.0, 0.2, "remedy"), mine(150, "augment", 0.2, 0.0))
    assert (one.undone, one.after, one.pictures) == (150, B.D_TOO_STRONG, 40 * BATCH)
    assert (other.step, other.by, other.undone) == (150, "person", None)


def test_what_came_after_the_next_change_of_the_same_control_is_not_credited_to_the_first(tell, monkeypatch):
    monkeypatch.setattr(tried_module, "_AT_ONCE", -1.0)
    one, _ = tell(mine(80, "lr_d", 1e-4, 1e-3), mine(95, "lr_d", 1e-3, 5e-3))
    assert (one.after, one.pictures, one.undone) == (B.BALANCED, 15 * BATCH, None)


def test_switches_and_modes_are_told_and_whose_a_control_is_to_turn_is_not(tell):
    told = tell(
        mine(20, "freeze_d", False, True),
        mine(21, "autopilot", "off", "act"),
        mine(22, "by_hand", "", "lr_d"),
    )
    assert [one.changes for one in told] == [
        (("freeze_d", False, True),), (("autopilot", "off", "act"),),
    ]  # fmt: skip


def test_going_back_tells_which_remedies_had_failed(tell, run):
    def remedy(step, name, old, new, actuator="remedy"):
        return PilotActed(0, step, actuator, ((name, old, new),), Message("Why."), True)

    with JournalWriter(run.journal_path) as journal:
        number = journal.add_branch(0, 60, {}, recipe="name = 'x'")
    told = tell(
        remedy(50, "lr_d", 2e-4, 1e-4),  # against something that had passed
        remedy(110, "augment", 0.0, 0.2), remedy(120, "augment", 0.2, 0.25, "augment"),
        mine(130, "lr_g", 1e-4, 2e-4, "remedy"), mine(140, "noise_std", 0.0, 0.1),
        WentBack(number, 60, 0, 200, B.D_TOO_STRONG, Message("Halve D's lr"), 1, 3),
    )  # fmt: skip
    assert [one.step for one in told] == [50, 110, 120, 130, 140, 200]
    assert told[-1].vain == (("augment", 0.0, 0.2), ("lr_g", 1e-4, 2e-4)) and told[-1].onto == number


def test_a_change_that_follows_one_that_was_taken_back_is_told(tell, monkeypatch):
    monkeypatch.setattr(tried_module, "_AT_ONCE", -1.0)
    there, again, on = tell(
        mine(50, "lr_d", 1e-4, 2e-4), mine(55, "lr_d", 2e-4, 1e-4), mine(60, "lr_d", 1e-4, 2e-4),
        mine(65, "lr_d", 2e-4, 4e-4),
    )  # fmt: skip
    assert (there.step, there.undone) == (50, 55)
    assert (again.step, again.undone, again.changes) == (60, None, (("lr_d", 1e-4, 2e-4),))
    assert on.changes == (("lr_d", 2e-4, 4e-4),)


def test_what_was_in_vain_is_told_once_each_and_without_what_was_taken_back(tell, run):
    with JournalWriter(run.journal_path) as journal:
        number = journal.add_branch(0, 96, {}, recipe="name = 'x'")
    back = WentBack(number, 96, 0, 150, B.D_TOO_STRONG, Message("so"), 1, 3)
    *_, last = tell(
        mine(110, "lr_d", 2e-4, 1e-4, "remedy"), mine(120, "lr_d", 1e-4, 5e-5, "remedy"),
        mine(125, "augment", 0.0, 0.2, "remedy"), mine(130, "augment", 0.2, 0.0), back,
    )  # fmt: skip
    assert last.vain == (("lr_d", 2e-4, 1e-4), ("lr_d", 1e-4, 5e-5))
