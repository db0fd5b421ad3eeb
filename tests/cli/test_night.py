"""ganstudio inspect --night on a run that was really trained."""

from __future__ import annotations

import json
from pathlib import Path

from terminal import call, train

from ganstudio.data.sample_faces import write_sample_faces


def test_the_last_sitting_is_told_as_text_and_as_json(tmp_path: Path):
    run = tmp_path / "run"
    folder = write_sample_faces(tmp_path / "faces", 20, 16)
    assert train(folder, run, "--steps", 6).exit_code == 0
    told = call("inspect", run, "--night")
    assert told.exit_code == 0, told.stderr
    assert "6 batches, from step 0 to 6 (24 pictures in all)" in told.stdout
    assert "finished: All 6 steps are done." in told.stdout and "next: " in told.stdout
    found = json.loads(call("inspect", run, "--night", "--json").stdout)
    assert (found["step"], found["steps"], found["ending"], found["tried"]) == (6, 6, "finished", [])
