"""States and figures of samples in the journal: read back as told, taken back when they come again."""

import json

import pytest

from ganstudio.events import Balance, SamplesMeasured, StateChanged
from ganstudio.problems import Message
from ganstudio.recipe import make_recipe
from ganstudio.runs.eventlog import from_json, to_json
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader

SEEN = Message(
    "{sure}; {harm}.",
    {"sure": Message("D is sure of {percent:.0f}%", {"percent": 91.5}), "harm": Message("it harms")},
)
CHANGED = StateChanged(0, 20, Balance.D_TOO_STRONG, 12, SEEN)
MEASURED = SamplesMeasured(0, 20, 320, 0.31, 0.8, None, 0.25)


@pytest.fixture
def run(tmp_path):
    return RunFolder.create(tmp_path / "run", make_recipe({}), "{}", tmp_path)


@pytest.mark.parametrize("event", [CHANGED, MEASURED])
def test_what_is_read_back_is_what_was_told(run, event):
    with JournalWriter(run.journal_path) as journal:
        journal.add(event)
    with RunReader(run.path) as reader:
        assert [logged.event for logged in reader.events(0)] == [event]


def test_evidence_tells_its_numbers_those_within_it_too():
    assert CHANGED.figures == {"percent": 91.5}
    assert str(CHANGED.evidence) == "D is sure of 92%; it harms."


def test_states_come_in_the_order_of_their_steps(run):
    later = StateChanged(0, 40, Balance.BALANCED, 30, SEEN)
    with JournalWriter(run.journal_path) as journal:
        journal.add(CHANGED)
        journal.add(later)
    with RunReader(run.path) as reader:
        assert reader.state_changes(0) == [CHANGED, later]


def test_what_is_computed_again_is_taken_back(run):
    with JournalWriter(run.journal_path) as journal:
        for event in (CHANGED, MEASURED):
            journal.add(event)
        journal.rewind(0, 19)
    with RunReader(run.path) as reader:
        assert reader.events(0, (StateChanged, SamplesMeasured)) == []


@pytest.mark.parametrize("state", ["splendid", 3, None])
def test_a_state_that_nobody_knows_is_passed_over(state):
    stored = json.loads(to_json(CHANGED)) | {"state": state}
    assert from_json("StateChanged", 0, 20, json.dumps(stored)) is None
