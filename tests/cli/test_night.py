"""ganstudio inspect --night on a run that was really trained."""

from __future__ import annotations

import json
from pathlib import Path

from terminal import call, train

from ganstudio.cli.night import say_night
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.events import Balance
from ganstudio.problems import Message
from ganstudio.runs.night import Night
from ganstudio.runs.tried import Tried


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
    say_night(Night(0.0, 111.0, 0, 0, 9, 72, 9, "stopped", None, (), (steps,), None, None, None, None))
    told = capsys.readouterr().out
    assert ": 1.9 min, 9 batches" in told
    assert "augment 0 -> 0.01 -> 0; D too weak: Double D's learning rate (2 times). Before" in told


def test_whose_changes_they_were_and_what_was_taken_back_or_failed_is_told(capsys):
    strong = Balance.D_TOO_STRONG
    remedy = Tried(
        0, 65, None, (("augment", 0.0, 0.2),), 1, None, strong, None, 8, by="remedy", undone=70
    )  # fmt: skip
    own = Tried(
        2, 80, None, (("freeze_d", False, True),), 1, None, strong, strong, 80, by="person", undone=90
    )
    why = Message("Noise on D 0 → 0.1")
    back = Tried(0, 99, why, (), 1, 30, strong, None, 8, onto=1, vain=(("lr_d", 2e-4, 1e-4),))
    told = (remedy, own, back)
    say_night(Night(0.0, 111.0, 0, 0, 9, 72, 9, "stopped", None, (), told, None, None, None, None))
    first, second, third = capsys.readouterr().out.partition("tried:\n")[2].splitlines()[:3]
    assert first == (
        "  step 65: augment 0 -> 0.2 (a remedy that you took). Before: D too strong; taken back at step 70"
    )
    assert second == (
        "  branch 2, step 80: freeze_d 0 -> 1 (by you). Before: D too strong;"
        " 80 pictures later: D too strong; taken back at step 90"
    )
    assert third == (
        "  step 99: went back to step 30, as branch 1: D too strong, in spite of: lr_d 2e-4 → 1e-4. It"
        " went on with: Noise on D 0 → 0.1. Before: D too strong; 8 pictures later: no state"
    )


def test_a_persons_own_way_back_is_told_as_theirs(capsys):
    states, change = (Balance.D_TOO_STRONG, Balance.BALANCED), ("lr_d", 2e-4, 1e-4)
    back = Tried(0, 99, None, (change,), 1, 30, *states, 4800, by="person", onto=1)
    say_night(Night(0.0, 111.0, 0, 0, 9, 72, 9, "stopped", None, (), (back,), None, None, None, None))
    line = capsys.readouterr().out.partition("tried:\n")[2].splitlines()[0]
    assert line == (
        "  step 99: went back to step 30, as branch 1, with lr_d 2e-4 -> 1e-4 (by you). Before: D too "
        "strong; 4800 pictures later: Balanced"
    )
