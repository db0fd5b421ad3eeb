"""What inspect says of measured checkpoints: the best, and since when none was better; a run end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_merits import keep_merit
from terminal import call, train

from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.session import measuring


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_sample_faces(tmp_path / "faces", 40, 16)


def test_a_run_measured_at_an_interval_is_told_of_and_its_best_checkpoint_drawn_with(
    folder, tmp_path, monkeypatch
):
    monkeypatch.setattr(measuring, "SAMPLES", 16)
    monkeypatch.setattr(measuring, "NICENESS", 0)
    run = tmp_path / "run"
    done = train(folder, run, "--steps", 5, "--set", "merit_every=3")
    assert done.exit_code == 0, done.stderr
    assert "step 5 measured: kernel distance" in done.stderr
    told = call("inspect", run)
    assert "(best)" in told.stdout and "measured (16 samples" in told.stdout
    found = json.loads(call("inspect", run, "--json").stdout)
    assert found["best_checkpoint"] in (3, 5) and found["branches"][0]["stopped_improving"] is None
    assert (
        call("generate", run, "--out", tmp_path / "out", "--count", 2, "--checkpoint", "best").exit_code == 0
    )


def test_since_when_nothing_has_improved_is_said_with_how_many_pictures_ago(folder, tmp_path):
    run = tmp_path / "run"
    done = train(folder, run, "--steps", 20, "--set", "checkpoint_every=2")
    assert done.exit_code == 0, done.stderr
    for step in range(2, 21, 2):
        keep_merit(run, step, 2.0 if step < 6 else 1.0)
    # A median of three follows one measurement after the step itself.
    assert "stopped improving since step 8, 48 pictures ago" in call("inspect", run).stdout
    found = json.loads(call("inspect", run, "--json").stdout)
    assert found["branches"][0]["stopped_improving"] == {"since": 8, "images_ago": 48, "measurements": 6}
