"""ganstudio inspect --night on a run that was really trained."""

from __future__ import annotations

import json
from pathlib import Path

from terminal import call, train

from ganstudio.cli.night import say_night
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.problems import Message
from ganstudio.runs.night import Night, Tried


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


def test_a_short_night_is_told_in_minutes_and_a_remedy_in_one_sentence(capsys):
    why = Message("{state}: {remedy}.", {"state": "D too weak", "remedy": "Double D's learning rate"})
    steps = Tried(0, 65, why, (("augment", 0.0, 0.0),), 2, None, None, None, 8, (("augment", 0.01),))
    say_night(Night(0.0, 111.0, 0, 0, 9, 72, 9, "stopped", None, (), (steps,), None, None, None))
    told = capsys.readouterr().out
    assert ": 1.9 min, 9 batches" in told
    assert "augment 0 -> 0.01 -> 0; D too weak: Double D's learning rate (2 times). Before" in told
