"""A new journal for a run that lost its own."""

from __future__ import annotations

import pytest

from ganstudio.control import RunControl
from ganstudio.events import Outcome
from ganstudio.problems import Problem
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.session.mending import mend_journal
from ganstudio.training.until import Until


@pytest.fixture
def run(report, recipe, tmp_path):
    path = tmp_path / "run"
    list(Session.create(report, recipe, path, until=Until(steps=4)).run(RunControl()))
    return path


def test_a_journal_that_can_be_read_is_left_alone(run):
    before = RunFolder(run).journal_path.read_bytes()
    mend_journal(run)
    assert RunFolder(run).journal_path.read_bytes() == before
    assert not list(run.glob("journal-damaged*"))


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_a_run_goes_on_from_its_checkpoint_with_a_new_journal(run, report, how):
    journal = RunFolder(run).journal_path
    if how == "missing":
        journal.unlink()
    else:
        journal.write_bytes(b"this was a journal once " * 300)
    mend_journal(run)
    with RunReader(run) as reader:
        assert [point.step for point in reader.checkpoints(0)] == [4]
        assert reader.summary().source == str(report.folder)
    assert len(list(run.glob("journal-damaged*"))) == (1 if how == "damaged" else 0)
    ended = list(Session.open(run, until=Until(steps=6)).run(RunControl()))[-1]
    assert (ended.outcome, ended.step) == (Outcome.FINISHED, 6)


def test_a_run_that_somebody_trains_is_not_touched(run):
    folder = RunFolder(run)
    folder.journal_path.unlink()
    with folder.lock(), pytest.raises(Problem, match="run"):
        mend_journal(run)
    assert not folder.journal_path.exists()
