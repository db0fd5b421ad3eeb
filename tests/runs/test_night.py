"""What a night came to, read from its journal."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from made_merits import keep_merit, make_merit

from ganstudio.evaluation.advice import advice
from ganstudio.events import (
    Balance,
    CheckpointSaved,
    ControlChanged,
    Outcome,
    PilotActed,
    RunEnded,
    RunStarted,
    StateChanged,
    WentBack,
)  # fmt: skip
from ganstudio.problems import Message
from ganstudio.runs import night as night_module
from ganstudio.runs import tried as tried_module
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.merits import save_merit
from ganstudio.runs.night import Unjudged, read_night
from ganstudio.runs.reader import RunReader

B = Balance


def started(step=0, branch=0):
    return RunStarted(branch, step, 0, 10, 8, 80, "cpu", True, 1.386, 0.693, 1.0)


def state(step, name, branch=0):
    return StateChanged(branch, step, name, step, Message("Seen."))


def train(batch, journal, first, last, branch=0):
    for step in range(first, last + 1):
        journal.add(replace(batch(step, branch), images_seen=step * 8))


def ended(step, branch=0, outcome=Outcome.STOPPED):
    return RunEnded(branch, step, outcome, Message("Stopped."))


@pytest.fixture
def told(run, batch):
    """A night: balanced, D too strong at 40; the autopilot turns knobs, goes back to 30, and it holds."""
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        journal.add(state(1, B.STARTING))
        train(batch, journal, 1, 20)
        journal.add(state(10, B.BALANCED))
        train(batch, journal, 21, 60)
        path = run.checkpoint_path(0, 30)
        path.write_bytes(b"")
        journal.add(CheckpointSaved(0, 30, run.relative(path), 1, "schedule"))
        journal.add(state(40, B.D_TOO_STRONG))
        for step, old, new in ((41, 0.0, 0.1), (42, 0.1, 0.2), (43, 0.2, 0.3)):
            journal.add(
                PilotActed(0, step, "augment", (("augment", old, new),), Message("D is too sure."), True)
            )
            journal.add(ControlChanged(0, step, "augment", old, new, "autopilot"))
        journal.add(PilotActed(0, 44, "lr_d", (("lr_d", 2e-4, 1e-4),), Message("Advice."), False))
        journal.add(ControlChanged(0, 50, "lr_d", 2e-4, 1e-4, "remedy"))
        journal.add(ControlChanged(0, 51, "lr_g", 2e-4, 1e-4, "person"))
        number = journal.add_branch(0, 30, {"lr_d": 5e-5}, recipe="name = 'x'")
        journal.add(WentBack(number, 30, 0, 60, B.D_TOO_STRONG, Message("Halve D's lr"), 1, 3))
        journal.add(started(30, number))
        train(batch, journal, 31, 90, number)
        journal.add(ended(90, number))
    return run.path


def read(path, since=0.0):
    with RunReader(path) as reader:
        return read_night(reader, since)


def test_how_far_it_came_counts_the_lines_that_were_left(told):
    night = read(told)
    assert (night.first_step, night.step, night.images, night.branch) == (0, 90, 720, 1)
    assert night.steps == 60 + 60 and night.ending == "stopped" and night.seconds >= 0


def test_the_states_are_told_in_the_order_in_which_they_were_trained(told):
    night = read(told)
    assert [(p.branch, p.first, p.last, p.state) for p in night.stretches] == [
        (0, 1, 10, B.STARTING), (0, 10, 40, B.BALANCED), (0, 40, 60, B.D_TOO_STRONG), (1, 30, 90, B.BALANCED),
    ]  # fmt: skip
    assert sum(night.shares().values()) == pytest.approx(1) and night.state is B.BALANCED


def test_small_steps_of_a_knob_are_told_as_one_and_advice_is_not_told(told, monkeypatch):
    monkeypatch.setattr(tried_module, "LATER", 40)
    tried = read(told).tried
    assert [(one.step, one.times, one.went_back, one.by) for one in tried] == [
        (41, 3, None, "autopilot"), (50, 1, None, "remedy"), (51, 1, None, "person"),
        (60, 1, 30, "autopilot"),
    ]  # fmt: skip
    assert tried[0].changes == (("augment", 0.0, 0.3),) and str(tried[0].why) == "D is too sure."
    assert tried[1].changes == (("lr_d", 2e-4, 1e-4),) and tried[1].why is None
    assert (tried[1].before, tried[1].after, tried[1].pictures) == (B.D_TOO_STRONG, B.D_TOO_STRONG, 40)
    assert (tried[3].before, tried[3].after, tried[3].branch) == (B.D_TOO_STRONG, B.BALANCED, 0)


def test_what_was_seen_already_is_not_told_again(told):
    night = read(told)
    assert read(told, since=night.ended) is None
    assert read(told, since=night.ended - 1e-3) is not None


def test_a_run_that_was_never_trained_has_no_night(run):
    assert read(run.path) is None


def test_a_sitting_after_a_long_rest_is_a_night_of_its_own(told, monkeypatch):
    monkeypatch.setattr(night_module, "_SAME_NIGHT", -1.0)
    night = read(told)
    assert night.first_step == 30 and [part.branch for part in night.stretches] == [1]


def test_a_sitting_that_was_killed_counts_up_to_where_the_next_one_goes_on(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        train(batch, journal, 1, 30)
        journal.add(started(20))
        train(batch, journal, 21, 50)
    night = read(run.path)
    assert (night.first_step, night.step, night.steps, night.ending) == (0, 50, 50, "interrupted")
    assert read(run.path, since=night.ended) is None and read(run.path, since=night.begun) is not None


def test_what_to_do_next_follows_from_how_it_ended(run, told, batch):
    assert "All is well" in str(advice(read(told)))
    with JournalWriter(run.journal_path) as journal:
        journal.add(started(90, 1))
        journal.add(state(91, B.COLLAPSING, 1))
        train(batch, journal, 91, 100, 1)
        journal.add(ended(100, 1))
    assert "Go back to step 30" in str(advice(read(told)))


@pytest.mark.parametrize(
    ("values", "turns"),
    [
        ((0.0, 0.01, 0.0), (("augment", 0.01),)),
        ((0.0, 0.1, 0.3, 0.2), (("augment", 0.3),)),
        ((0.3, 0.1, 0.2, 0.2), (("augment", 0.1),)),
        ((0.0, 0.1, 0.2), ()),
    ],
)
def test_small_steps_there_and_back_say_how_far_they_went(run, batch, values, turns):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        journal.add(state(1, B.BALANCED))
        for step, (old, new) in enumerate(pairwise(values), start=1):
            journal.add(
                PilotActed(0, step, "augment", (("augment", old, new),), Message("D is too sure."), True)
            )
        train(batch, journal, 1, 9)
    (one,) = read(run.path).tried
    assert one.changes == (("augment", values[0], values[-1]),) and one.turns == turns


def test_a_run_that_nobody_could_judge_is_told_how_many_pictures_that_takes(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        journal.add(state(0, B.STARTING))
        train(batch, journal, 1, 100)
        journal.add(ended(100))
    night = read(run.path)
    assert night.unjudged == (100, 800, 8)  # 8192 pictures and 600 batches are needed, see METHODS 4
    assert str(advice(night)).endswith("about 7392 more pictures. Train on.")
    many = replace(night, unjudged=Unjudged(100, 20_000, 32))
    assert "about 16000 more pictures" in str(advice(many))
    assert "about 16000 more pictures" in str(advice(replace(many, ending="running")))
    enough = replace(night, unjudged=Unjudged(700, 20_000, 32))
    assert "does not settle it yet" in str(advice(enough))


def test_while_it_trains_in_trouble_the_state_is_named_and_where_the_remedies_are(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        journal.add(state(1, B.BALANCED))
        train(batch, journal, 1, 10)
        journal.add(state(10, B.D_TOO_WEAK))
        train(batch, journal, 11, 50)
    night = replace(read(run.path), ending="running")
    told = str(advice(night))
    assert "in trouble, for 40 batches now: D too weak" in told and "remedies" in told
    calm = replace(night, stretches=night.stretches[:1])
    assert str(advice(calm)) == "It is still training: look at the curves, or explore the best so far."


def test_where_the_last_sitting_broke_off_is_said(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        train(batch, journal, 1, 30)
    assert "before there was a checkpoint" in str(read(run.path).text)


def test_a_sitting_that_broke_off_in_peace_says_to_train_on(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        journal.add(state(1, B.BALANCED))
        train(batch, journal, 1, 30)
    night = replace(read(run.path), ending="interrupted")
    assert str(advice(night)) == "It broke off, but all was well until then: train on."


def test_a_run_whose_newest_checkpoints_got_worse_is_not_called_well(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        journal.add(state(1, B.BALANCED))
        train(batch, journal, 1, 60)
        journal.add(ended(60))
        for step in (10, 30, 50, 60):
            path = run.checkpoint_path(0, step)
            path.write_bytes(b"")
            journal.add(CheckpointSaved(0, step, run.relative(path), 1, "schedule"))
    for step, distance in ((10, 1.0), (30, 0.3), (50, 0.9)):
        keep_merit(run.path, step, distance)
    assert "All is well" in str(advice(read(run.path)))
    keep_merit(run.path, 60, 1.1)
    night = read(run.path)
    assert night.decline == (30, 2) and night.back_to == 30 and night.best_is_old
    assert "worse than that of step 30" in str(advice(night))
    failed = replace(night, ending="failed")
    assert not failed.best_is_old and "Read why" in str(advice(failed))
    with JournalWriter(run.journal_path) as journal:
        journal.add(started(60))
        train(batch, journal, 61, 90)
        journal.add(ended(90))
    assert read(run.path).decline is None  # nothing was measured in this sitting


def test_a_decline_on_another_line_than_the_best_is_not_told(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        train(batch, journal, 1, 60)
        number = journal.add_branch(0, 20, {}, recipe="name = 'x'")
        journal.add(started(20, number))
        train(batch, journal, 21, 60, number)
        journal.add(ended(60, number))
    for line, step, distance in (
        (0, 10, 1.0),
        (0, 50, 0.1),
        (number, 30, 0.3),
        (number, 50, 0.9),
        (number, 60, 1.1),
    ):
        path = run.checkpoint_path(line, step)
        path.write_bytes(b"")
        save_merit(run, make_merit(step, distance, branch=line))
    night = read(run.path)
    assert night.best is None and night.decline is None and not night.best_is_old


def went_back(run, batch, *, kill=False, changes=("lr_d",), leave=60, start=30):
    """Balanced, D too strong from 40 on, left at 60; then a branch from `start` with changes."""
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        journal.add(state(1, B.BALANCED))
        train(batch, journal, 1, leave)
        journal.add(state(40, B.D_TOO_STRONG))
        if not kill:
            journal.add(ended(leave))
        number = journal.add_branch(0, start, dict.fromkeys(changes, 5e-5), recipe="name = 'x'")
        journal.add(started(start, number))
        for name in changes:
            journal.add(ControlChanged(number, start, name, 2e-4, 5e-5, "person"))
        train(batch, journal, start + 1, start + 60, number)
        journal.add(ended(start + 60, number))
    return number


@pytest.mark.parametrize("kill", [False, True])
def test_a_persons_own_way_back_is_told_once_with_its_change_and_the_state_that_was_left(run, batch, kill):
    number = went_back(run, batch, kill=kill)
    (one,) = read(run.path).tried
    assert (one.branch, one.step, one.went_back, one.onto, one.by) == (0, 60, 30, number, "person")
    assert (one.before, one.after, one.pictures) == (B.D_TOO_STRONG, B.BALANCED, 480)
    assert one.changes == (("lr_d", 2e-4, 5e-5),) and one.why is None and one.vain == ()


def test_the_way_back_that_begins_a_night_belongs_to_it(run, batch, monkeypatch):
    clock = iter(range(1000, 10_000))
    monkeypatch.setattr("time.time", lambda: float(next(clock)))
    number = went_back(run, batch)
    with RunReader(run.path) as reader:
        (begin,) = (one for one in reader.events(None, (RunStarted,)) if one.event.branch == number)
    (one,) = read(run.path, since=begin.time - 0.5).tried
    assert one.went_back == 30


def test_going_on_at_the_newest_batch_with_another_setting_is_no_way_back(run, batch):
    went_back(run, batch, changes=(), start=60)
    assert read(run.path).tried == ()


def test_a_start_that_failed_is_not_where_a_person_left(run, batch):
    with JournalWriter(run.journal_path) as journal:
        journal.add(started())
        train(batch, journal, 1, 60)
        journal.add(ended(60))
        journal.add(ended(30, outcome=Outcome.FAILED))
        number = journal.add_branch(0, 30, {}, recipe="name = 'x'")
        journal.add(started(30, number))
        train(batch, journal, 31, 90, number)
        journal.add(ended(90, number))
    (one,) = read(run.path).tried
    assert (one.step, one.went_back) == (60, 30)


def test_a_branch_of_another_line_is_no_way_back(run, batch):
    first = went_back(run, batch)
    with JournalWriter(run.journal_path) as journal:
        second = journal.add_branch(0, 50, {}, recipe="name = 'x'")
        journal.add(started(50, second))
        train(batch, journal, 51, 90, second)
        journal.add(ended(90, second))
    assert [one.onto for one in read(run.path).tried] == [first]
