"""Reading runs for the training page."""

from __future__ import annotations

from pathlib import Path
from threading import Semaphore

import numpy as np
import pytest

from ganstudio.events import BatchDone, ControlChanged, RunStarted
from ganstudio.gui.models.run_info import CurvePiece, CurvesLoaded, RunInfo, RunNews
from ganstudio.gui.workers.run_loading import load_branch, load_lists, load_run
from ganstudio.problems import Problem
from ganstudio.recipe import dump_recipe, make_recipe
from ganstudio.runs.curves import CURVES
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter

RECIPE = make_recipe({"image_size": 16, "batch_size": 8, "epochs": 40})


def go_on(_done: int, _total: int) -> bool:
    return True


def batch(step: int, branch: int = 0) -> BatchDone:
    return BatchDone(
        **(dict.fromkeys(CURVES, 0.5) | {"branch": branch, "step": step, "images_seen": step * 8})
    )


@pytest.fixture
def run(tmp_path: Path) -> Path:
    folder = RunFolder.create(tmp_path / "run", RECIPE, "{}", tmp_path)
    with JournalWriter(folder.journal_path) as journal:
        journal.add(RunStarted(0, 0, 400, 10, 8, 80, "cpu", True, None, None, 0.0))
        for step in range(1, 41):
            journal.add(batch(step))
        journal.add(ControlChanged(0, 30, "lr_d", 2e-4, 1e-4))
        journal.add_branch(0, 20, {"lr_d": 1e-5}, recipe=dump_recipe(RECIPE))
        for step in range(21, 26):
            journal.add(batch(step, 1))
    return folder.path


def steps(values: list[object]) -> list[int]:
    pieces = [value.columns["step"] for value in values if isinstance(value, CurvePiece)]
    return np.concatenate(pieces).tolist()


def test_a_run_comes_as_what_is_known_then_curves_then_their_end(run):
    values = list(load_run(run, None, go_on))
    info = values[0]
    assert isinstance(info, RunInfo) and isinstance(values[-1], CurvesLoaded)
    assert (info.branch, info.last.step, info.steps_per_epoch, info.watched) == (0, 40, 10, False)
    assert [type(logged.event) for logged in info.events] == [RunStarted, ControlChanged]
    assert steps(values) == list(range(1, 41))


def test_a_branch_comes_along_its_line_without_what_its_parent_did_later(run):
    values = list(load_run(run, 1, go_on))
    assert steps(values) == list(range(1, 26))
    assert not any(isinstance(logged.event, ControlChanged) for logged in values[0].events)


def test_only_what_differs_of_another_branch_is_read(run):
    assert steps(list(load_branch(run, 1, 20, go_on))) == list(range(21, 26))


def test_lists_come_without_curves(run):
    news = load_lists(run, 0)
    assert [branch.id for branch in news.branches] == [0, 1]


def test_a_missing_run_is_a_problem(tmp_path):
    with pytest.raises(Problem):
        list(load_run(tmp_path / "nothing", None, go_on))


def test_a_run_that_another_process_trains_is_followed_until_it_ends(run):
    folder = RunFolder(run)
    with folder.lock(), JournalWriter(folder.journal_path) as journal:
        values = load_run(run, 0, go_on)
        assert next(values).watched
        while not isinstance(next(values), CurvesLoaded):
            pass
        journal.add(batch(41))
        journal.commit()
        piece, news = next(values), next(values)
        assert isinstance(piece, CurvePiece) and steps([piece]) == [41]
        assert isinstance(news, RunNews) and news.watched
    rest = list(values)
    assert isinstance(rest[-1], RunNews) and not rest[-1].watched


def test_following_ends_when_nobody_wants_it_any_more(run):
    wanted = [True]
    with RunFolder(run).lock():
        values = load_run(run, 0, lambda _done, _total: wanted[0])
        while not isinstance(next(values), CurvesLoaded):
            pass
        wanted[0] = False
        assert list(values) == []


def test_a_line_that_is_taken_back_is_read_anew(run):
    folder = RunFolder(run)
    with folder.lock(), JournalWriter(folder.journal_path) as journal:
        values = load_run(run, 0, go_on)
        while not isinstance(next(values), CurvesLoaded):
            pass
        journal.rewind(0, 10)
        assert isinstance(next(values), RunInfo)
        assert steps([next(values)]) == list(range(1, 11))
        values.close()


def test_no_more_pieces_are_sent_than_are_asked_for(run):
    gate, looks = Semaphore(0), []

    def give_up_at_the_third_look(_done: int, _total: int) -> bool:
        looks.append(1)
        return len(looks) < 3

    assert [type(value) for value in load_run(run, 0, give_up_at_the_third_look, gate)] == [RunInfo]
    gate.release()
    assert steps(list(load_run(run, 0, go_on, gate))) == list(range(1, 41))
