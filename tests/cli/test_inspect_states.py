"""What inspect says of the state in force: what was seen of it last, not when it was named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from terminal import call, train

from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.events import Balance, StateChanged, StateGoesOn
from ganstudio.problems import Message
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter


def sure(percent: float) -> Message:
    return Message("D is sure of {percent:.0f}%.", {"percent": percent})


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """Balanced from 2 on, when D was sure of 86%."""
    path = tmp_path / "run"
    assert train(write_sample_faces(tmp_path / "faces", 20, 16), path, "--steps", 6).exit_code == 0
    add(path, StateChanged(0, 2, Balance.BALANCED, 2, sure(86.2)))
    return path


def add(run: Path, *events) -> None:
    with JournalWriter(RunFolder(run).journal_path) as journal:
        for event in events:
            journal.add(event)


def told(run: Path) -> tuple[str, dict]:
    (line,) = (line for line in call("inspect", run).stdout.splitlines() if "state:" in line)
    return line.strip(), json.loads(call("inspect", run, "--json").stdout)["branches"][0]["state_now"]


def test_the_newest_evidence_is_told_with_its_step(run):
    assert told(run) == ("state: Balanced since step 2. D is sure of 86%.", None)
    add(run, StateGoesOn(0, 1, Balance.BALANCED, 1, sure(99.0)))  # of when it was balanced before
    assert told(run)[1] is None
    add(
        run,
        *(StateGoesOn(0, step, Balance.BALANCED, step, sure(now)) for step, now in ((5, 13.4), (4, 50.0))),
    )
    line, now = told(run)
    assert line == "state: Balanced since step 2. At step 5: D is sure of 13%."
    assert now == {"step": 5, "seen": "D is sure of 13%.", "figures": {"percent": 13.4}}


def test_evidence_of_a_state_that_has_passed_is_not_told(run):
    add(run, StateGoesOn(0, 3, Balance.BALANCED, 3, sure(50.0)))
    add(run, StateChanged(0, 4, Balance.D_TOO_STRONG, 4, sure(95.0)))
    assert told(run) == ("state: D too strong since step 4. D is sure of 95%.", None)


def test_that_nothing_of_a_trouble_is_seen_any_more_is_told(run):
    add(run, StateChanged(0, 3, Balance.D_TOO_STRONG, 3, sure(95.0)))
    add(run, StateGoesOn(0, 6, Balance.D_TOO_STRONG, 5, None))
    assert told(run)[0].endswith("At step 6: nothing of it has been seen since step 5.")
