"""What a training or a sitting said, to be looked through."""

from __future__ import annotations

from ganstudio.events import (
    BatchDone,
    CheckpointDue,
    ControlChanged,
    Paused,
    Resumed,
    RunEnded,
    RunStarted,
    SamplesMeasured,
    SnapshotTaken,
    StateChanged,
)


def of(kind, events):
    """Those of a kind, or of one of several."""
    return [event for event in events if isinstance(event, kind)]


def kinds(events) -> str:
    """S snapshot, C checkpoint, B batch, P paused, R resumed, > started, . ended, ! anything else.

    What the monitor says in between is left out: tests/training/test_watching.py looks at that.
    """
    letters = {
        SnapshotTaken: "S", CheckpointDue: "C", BatchDone: "B", Paused: "P", Resumed: "R", RunStarted: ">",
        RunEnded: ".", ControlChanged: "c",
    }  # fmt: skip
    said = [event for event in events if not isinstance(event, StateChanged | SamplesMeasured)]
    return "".join(letters.get(type(event), "!") for event in said)
