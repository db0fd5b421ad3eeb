"""Merits are kept beside the journal, read back with distrust, and the best of comparable ones is found."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from made_merits import make_merit

from ganstudio.problems import Problem
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import (
    best_merit,
    best_there,
    comparable,
    last_gain,
    read_merits,
    save_merit,
)

merit = partial(make_merit, spread=0.1)


def test_what_is_saved_is_read_back_in_order(run: RunFolder):
    kept = [merit(300), merit(20), merit(20, averaged=False), merit(20, branch=2)]
    for one in kept:
        save_merit(run, one)
    assert read_merits(run) == [kept[1], kept[2], kept[0], kept[3]]
    assert min(p.name for p in run.merits.iterdir()) == "b2-step-00000020.json"


def test_a_run_without_merits_has_none(run: RunFolder):
    assert read_merits(run) == []


def test_measuring_again_replaces(run: RunFolder):
    save_merit(run, merit(20, distance=5))
    save_merit(run, merit(20, distance=4))
    assert [m.figures["kernel_distance"].value for m in read_merits(run)] == [4]


@pytest.mark.parametrize(
    "change",
    [
        {"step": 21}, {"branch": 1}, {"averaged": False}, {"format": 2}, {"samples": "256"}, {"seed": True},
        {"figures": {"kernel_distance": {"value": 1}}}, {"figures": 3}, {"seconds": 10**400},
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_right_is_passed_over(run: RunFolder, change):
    path = save_merit(run, merit(20))
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    assert read_merits(run) == []


def test_other_files_and_huge_or_broken_ones_are_passed_over(run: RunFolder):
    save_merit(run, merit(20))
    (run.merits / "step-00000030.json").write_text("{" * 40_000)
    (run.merits / "step-00000040.json").write_text('{"format": 1}' + " " * 100_000)
    (run.merits / "notes.json").write_text("{}")
    assert [m.step for m in read_merits(run)] == [20]


def test_only_merits_on_the_terms_of_the_newest_are_compared():
    old, other, new = merit(10), merit(20, samples=64), merit(30)
    assert comparable([new, other, old]) == [old, new]
    assert comparable([old, replace(other, measured=99.0)]) == [replace(other, measured=99.0)]


def test_the_best_has_the_least_kernel_distance_and_coverage_decides_within_its_spread():
    far = merit(10, distance=3, coverage=0.99)
    least = merit(20, distance=1.0, coverage=0.5)
    near = merit(30, distance=1.05, coverage=0.7)
    assert best_merit([far, least, near]) == near
    assert best_merit([far, least]) == least
    assert best_merit([]) is None and best_merit([merit(1, distance=float("nan"))]) is None


def test_of_equals_the_later_is_the_best():
    assert best_merit([merit(10), merit(20)]) == merit(20)


def test_the_last_gain_is_the_last_one_beyond_chance():
    line = [merit(s, distance=k) for s, k in ((10, 5), (20, 2), (30, 1.95), (40, 3), (50, 1.99))]
    assert last_gain(line) == line[1]
    assert last_gain([]) is None


def test_a_folder_that_cannot_be_made_is_named(run: RunFolder):
    Path(run.merits).write_text("a file")
    with pytest.raises(Problem, match="merits"):
        save_merit(run, merit(20))


def test_the_best_is_looked_for_among_the_checkpoints_that_are_there(run: RunFolder):
    merits = [
        merit(20, distance=0.1),
        merit(40, distance=0.5),
        merit(60, distance=2.0),
        merit(80, averaged=False),
    ]
    for step in (40, 60, 80):
        run.checkpoint_path(0, step).write_bytes(b"")
    best = best_there(run, merits)
    assert best is not None and best.step == 40
    assert best_there(run, []) is None
