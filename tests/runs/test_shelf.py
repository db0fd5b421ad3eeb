"""Checkpoints on the shelf: files and journal agree whenever the process is killed, and alarms are framed."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from ganstudio.events import CheckpointDue
from ganstudio.problems import Problem
from ganstudio.recipe import make_recipe
from ganstudio.runs import shelf as module
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.room import GB
from ganstudio.runs.shelf import Shelf


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def folder(tmp_path):
    return RunFolder.create(tmp_path / "run", make_recipe({}), "{}", tmp_path)


@pytest.fixture
def journal(folder):
    with JournalWriter(folder.journal_path) as journal:
        yield journal


def due(step, reason="schedule", branch=0, size=1000):
    return CheckpointDue(branch, step, reason, {"step": step, "weights": torch.zeros(size)})


def shelf_with(folder, journal, steps, *, keep=100, budget_gb=1.0):
    shelf = Shelf(folder, journal, keep=keep, budget_gb=budget_gb)
    shelf.load()
    for step in steps:
        shelf.save(due(step))
    return shelf


def protected(folder):
    with RunReader(folder.path) as reader:
        return [point.step for point in reader.checkpoints() if point.protected]


def test_an_alarm_is_kept_with_the_newest_checkpoint_from_before_its_trouble(folder, journal):
    shelf = shelf_with(folder, journal, range(10, 101, 10))
    shelf.save(due(104, "alarm"), since=75)
    assert protected(folder) == [70, 104]
    shelf.save(due(107, "alarm"), since=2)
    assert protected(folder) == [70, 104, 107]
    tight = Shelf(folder, journal, keep=3, budget_gb=1.0)
    tight.load()
    tight.thin()
    assert {70, 104, 107} <= set(tight.steps(0))
    assert sorted(int(file.path.stem[5:]) for file in folder.checkpoint_files()) == sorted(tight.steps(0))


def test_alarms_protect_no_more_than_their_share_of_the_budget(folder, journal):
    shelf = shelf_with(folder, journal, [10])
    size = shelf.used
    shelf.budget = 6 * size
    for step in range(20, 400, 10):
        shelf.save(due(step, "alarm"), since=step - 1)
    assert shelf.used <= shelf.budget
    assert 0 < shelf.protected <= shelf.budget * module.ALARM_SHARE + 2 * size
    assert shelf.overfull() is None


def test_a_budget_too_small_for_what_is_protected_deletes_nothing_of_it_and_says_so_once(folder, journal):
    shelf = shelf_with(folder, journal, [10, 20])
    shelf.budget = 2.5 * shelf.used / 2
    for step in (30, 40, 50):
        shelf.save(due(step, "person"))
    assert protected(folder) == [30, 40, 50]
    text = shelf.overfull()
    assert text is not None and "3 of them are protected" in str(text) and "checkpoint_budget_gb" in str(text)
    assert shelf.overfull() is None
    shelf.budget = 1.0 * GB
    assert shelf.overfull() is None
    shelf.budget = 1.0
    assert shelf.overfull() is not None


def test_what_somebody_is_about_to_read_goes_only_afterwards(folder, journal):
    shelf_with(folder, journal, range(10, 61, 10))
    tight = Shelf(folder, journal, keep=1, budget_gb=1.0)
    tight.load()
    tight.held = lambda: {(0, 30)}
    tight.thin()
    assert 30 in tight.steps(0) and 20 not in tight.steps(0)
    tight.held = set
    tight.thin()
    assert 30 not in tight.steps(0)


@pytest.mark.parametrize("reason", ["schedule", "person", "alarm", "branch"])
@pytest.mark.parametrize(
    "moment", ["expecting", "before the file", "after the file", "protecting", "deleting", "forgetting"]
)
def test_files_and_journal_agree_when_the_process_is_killed_at_any_moment(
    folder, journal, monkeypatch, reason, moment
):
    shelf = shelf_with(folder, journal, [10, 20, 30, 40, 50, 60], keep=4)
    old = set(shelf.steps(0))

    def killing(owner, name, *, first=False):
        really = getattr(owner, name)

        def then_killed(*values, **named):
            if not first:
                really(*values, **named)
            raise Killed

        monkeypatch.setattr(owner, name, then_killed)

    match moment:
        case "expecting":
            killing(JournalWriter, "expect_checkpoint")
        case "before the file":
            killing(module, "save_checkpoint", first=True)
        case "after the file":
            killing(module, "save_checkpoint")
        case "protecting":
            killing(JournalWriter, "protect_checkpoint")
        case "deleting":
            killing(Path, "unlink")
        case "forgetting":
            killing(JournalWriter, "forget_checkpoint", first=True)
    died = False
    try:
        shelf.save(due(65, reason), since=45)
    except Killed:
        died = True
    monkeypatch.undo()
    files = [file.step for file in folder.checkpoint_files()]
    with RunReader(folder.path) as reader:
        told = {point.step: point for point in reader.checkpoints()}
    assert sorted(told) == files
    assert max(old) in told
    if 65 in told and (reason != "schedule"):
        assert told[65].protected
    again = Shelf(folder, journal, keep=4, budget_gb=1.0)
    again.load()
    again.save(due(70))
    with RunReader(folder.path) as reader:
        assert [point.step for point in reader.checkpoints()] == sorted(again.steps(0))
    assert died or moment in ("expecting", "protecting", "deleting", "forgetting")


def test_a_disk_that_takes_no_checkpoint_leaves_no_trace_of_it(folder, journal, monkeypatch):
    shelf = shelf_with(folder, journal, [10])

    def full(*_):
        raise Problem("The disk is full.")

    monkeypatch.setattr(module, "save_checkpoint", full)
    with pytest.raises(Problem):
        shelf.save(due(20, "person"))
    assert shelf.steps(0) == [10] and protected(folder) == []
    monkeypatch.undo()
    shelf.save(due(20))
    assert protected(folder) == []
