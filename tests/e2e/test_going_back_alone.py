"""A run that nobody watches: the command line lets the autopilot go back, says so, and ends once."""

from __future__ import annotations

import json

from ganstudio.events import Diverged, WentBack
from ganstudio.runs.reader import RunReader


def test_a_run_whose_numbers_break_goes_back_by_itself_and_ends_in_so_many_words(
    ganstudio, pictures, tiny, tmp_path
):
    run = tmp_path / "run"
    wild = ("objective=wgan", "optimizer_d=sgd", "optimizer_g=sgd", "lr_d=1", "lr_g=1", "autopilot=act")
    settings = [part for text in (*wild, "autopilot_returns=2") for part in ("--set", text)]
    done = ganstudio(
        "train", pictures, "--recipe", "dcgan-64", *tiny, *settings, "--run", run, "--steps", 400, "--json"
    )
    said = json.loads(done.stdout)
    assert "the autopilot goes back to step" in done.stderr
    assert (said["outcome"], said["branch"], done.returncode) == ("stopped", 2, 0)
    assert "after going back 2 times" in said["text"]
    with RunReader(run) as reader:
        returns = [e.event for e in reader.events(kinds=(WentBack,))]
        broken = reader.events(kinds=(Diverged,))
    assert [(back.branch, back.attempt) for back in returns] == [(1, 1), (2, 2)]
    assert len(broken) == 3
    shown = json.loads(ganstudio("inspect", run, "--json").stdout)
    did = [d for d in shown["branches"][2]["autopilot"] if d["did"] == "went back"]
    assert did[-1]["attempt"] == 2
