"""What the autopilot did, in the journal: read back as told, taken back when it comes again."""

import json

import pytest

from ganstudio.events import Balance, PilotActed, WentBack
from ganstudio.problems import Message
from ganstudio.recipe import make_recipe
from ganstudio.runs.eventlog import from_json, to_json
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader

WHY = Message("r_t is {r_t:.2f}.", {"r_t": 0.91})
ACTED = PilotActed(0, 20, "augment", (("augment", 0.3, 0.35), ("r1_gamma", 1.0, 4.0)), WHY, acted=True)
ADVISED = PilotActed(0, 30, "lr_d", (), WHY, acted=False)
BACK = WentBack(0, 20, 0, 90, Balance.COLLAPSING, WHY, 1, 3)


@pytest.fixture
def run(tmp_path):
    return RunFolder.create(tmp_path / "run", make_recipe({}), "{}", tmp_path)


@pytest.mark.parametrize("event", [ACTED, ADVISED, BACK])
def test_what_is_read_back_is_what_was_told(run, event):
    with JournalWriter(run.journal_path) as journal:
        journal.add(event)
    with RunReader(run.path) as reader:
        assert [logged.event for logged in reader.events(0)] == [event]


def test_what_the_autopilot_does_again_is_taken_back_and_a_return_is_not(run):
    with JournalWriter(run.journal_path) as journal:
        for event in (ACTED, ADVISED, BACK):
            journal.add(event)
        journal.rewind(0, 19)
    with RunReader(run.path) as reader:
        assert [logged.event for logged in reader.events(0)] == [BACK]


@pytest.mark.parametrize(
    "changes", [[["augment", 0.3]], [["augment", "0.3", 0.4]], [[1, 0.3, 0.4]], "augment"]
)
def test_changes_of_another_shape_are_passed_over(changes):
    stored = json.loads(to_json(ACTED)) | {"changes": changes}
    assert from_json("PilotActed", 0, 20, json.dumps(stored)) is None
