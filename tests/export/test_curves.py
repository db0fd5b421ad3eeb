"""Curves as a table."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

from ganstudio.events import Balance, BatchDone, ChanceChanged, RunStarted, StateChanged
from ganstudio.export.curves import save_curves
from ganstudio.problems import Cancelled, Message, Problem
from ganstudio.recipe import make_recipe
from ganstudio.runs.curves import CURVES
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter


@pytest.fixture
def run(tmp_path: Path) -> Path:
    folder = RunFolder.create(tmp_path / "run", make_recipe({}), "{}", tmp_path)
    with JournalWriter(folder.journal_path) as journal:
        for step in range(1, 51):
            values = dict.fromkeys(CURVES, 0.1) | {
                "step": step,
                "branch": 0,
                "epoch": 1,
                "images_seen": step * 8,
            }
            values["g_loss"] = math.nan if step % 2 else step / 7
            journal.add(BatchDone(**values))
    return folder.path


def test_every_batch_is_a_row_with_its_exact_values_and_empty_where_there_is_none(run, tmp_path):
    path = tmp_path / "curves.csv"
    assert save_curves(run, 0, path, lambda _done, _total: True) == 50
    rows = list(csv.DictReader(path.read_text().splitlines()))
    assert [int(row["step"]) for row in rows] == list(range(1, 51))
    assert rows[0]["g_loss"] == "" and float(rows[1]["g_loss"]) == 2 / 7
    assert rows[9]["images_seen"] == "80" and float(rows[0]["dx_real"]) == 0.1


def test_the_losses_by_chance_stand_beside_each_batch(run, tmp_path):
    with JournalWriter(RunFolder(run).journal_path) as journal:
        journal.add(RunStarted(0, 0, 0, 10, 8, 80, "cpu", True, 1.386, 0.693, 0.0))
        journal.add(ChanceChanged(0, 20, 1.376, None))
    path = tmp_path / "curves.csv"
    save_curves(run, 0, path, lambda _done, _total: True)
    found = [(row["chance_d"], row["chance_g"]) for row in csv.DictReader(path.read_text().splitlines())]
    assert found == [("1.386", "0.693")] * 20 + [("1.376", "")] * 30


def test_the_state_stands_beside_each_batch(run, tmp_path):
    with JournalWriter(RunFolder(run).journal_path) as journal:
        journal.add(StateChanged(0, 5, Balance.BALANCED, 3, Message("Seen.")))
        journal.add(StateChanged(0, 40, Balance.COLLAPSING, 30, Message("Seen.")))
    path = tmp_path / "curves.csv"
    save_curves(run, 0, path, lambda _done, _total: True)
    found = [row["state"] for row in csv.DictReader(path.read_text().splitlines())]
    assert found == [""] * 2 + ["balanced"] * 27 + ["collapsing"] * 21


def test_a_cancelled_export_leaves_no_file(run, tmp_path):
    path = tmp_path / "curves.csv"
    with pytest.raises(Cancelled):
        save_curves(run, 0, path, lambda _done, _total: False)
    assert list(tmp_path.glob("*.csv*")) == []


def test_a_place_that_cannot_be_written_is_named(run, tmp_path):
    with pytest.raises(Problem, match=r"curves\.csv"):
        save_curves(run, 0, tmp_path / "gone" / "curves.csv", lambda _done, _total: True)
