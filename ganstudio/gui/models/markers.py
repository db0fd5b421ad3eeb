"""Marks on the time axis: what a person, or the run itself, did at which step."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from ganstudio.control_words import changed_words
from ganstudio.events import ControlChanged, Diverged, PilotActed, WentBack
from ganstudio.problems import Message
from ganstudio.training.balance.words import WORDS

Kind = Literal["control", "branch", "started", "diverged", "pilot"]
Side = Literal["g", "d", ""]


@dataclass(frozen=True, slots=True)
class Marker:
    """One mark: `step` on the axis, whose it is (G's, D's or neither's) and what it says."""

    step: int
    kind: Kind
    side: Side
    text: Message


def control_marker(event: ControlChanged) -> Marker:
    """The mark of a changed control."""
    change = changed_words(event.name, event.old, event.new)
    said = Message("step {step}: {change}", {"step": event.step, "change": change})
    if event.name in ("autopilot", "by_hand"):
        return Marker(event.step, "pilot", "", said)
    side: Side = "g" if event.name in ("lr_g", "g_updates", "freeze_g") else "d"
    if event.name.startswith(("real_label", "noise_std", "augment", "ada_", "apa_p")):
        side = ""
    if event.by == "remedy":
        said = Message("{change} (as a remedy)", {"change": said})
    elif event.by == "autopilot":
        said = Message("{change} (by the autopilot)", {"change": said})
    return Marker(event.step, "control", side, said)


def diverged_marker(event: Diverged) -> Marker:
    """The mark of a loss that was no number any more."""
    return Marker(
        event.step, "diverged", "", Message("step {step}: {what}", {"step": event.step, "what": event.what})
    )


def pilot_marker(event: PilotActed) -> Marker:
    """Why the autopilot did what the marks of controls beside it show."""
    values: dict[str, object] = {"step": event.step, "why": event.why}
    return Marker(event.step, "pilot", "", Message("step {step}: autopilot: {why}", values))


def went_back_marker(event: WentBack) -> Marker:
    """Where the autopilot began a branch by itself."""
    values: dict[str, object] = {
        "step": event.step,
        "from_step": event.from_step,
        "state": WORDS[event.state].name,
        "remedy": event.remedy,
        "attempt": event.attempt,
        "most": event.most,
    }
    text = Message(
        "step {step}: the autopilot went back to here from step {from_step} ({state}; return {attempt} of"
        " {most}): {remedy}",
        values,
    )
    return Marker(event.step, "branch", "", text)


def branch_marker(step: int, name: str) -> Marker:
    """Where this line of training left its parent."""
    return Marker(
        step, "branch", "", Message("step {step}: branch {name} starts", {"step": step, "name": name})
    )


def started_marker(step: int) -> Marker:
    """Where training went on after a stop."""
    return Marker(step, "started", "", Message("step {step}: training went on", {"step": step}))


class Markers:
    """Marks in the order of their steps, found by step."""

    def __init__(self) -> None:
        self._all: list[Marker] = []
        self._steps: list[int] = []

    def __len__(self) -> int:
        return len(self._all)

    @property
    def steps(self) -> list[int]:
        """The marks' steps, rising; not to be changed."""
        return self._steps

    @property
    def all(self) -> list[Marker]:
        """The marks, in the order of their steps; not to be changed."""
        return self._all

    def add(self, marker: Marker) -> None:
        """Put a mark in its place; what is there already is not added twice."""
        place = bisect_right(self._steps, marker.step)
        if marker in self._all[bisect_left(self._steps, marker.step) : place]:
            return
        self._all.insert(place, marker)
        self._steps.insert(place, marker.step)

    def cut(self, step: int) -> None:
        """Forget the marks after `step`."""
        place = bisect_right(self._steps, step)
        del self._all[place:], self._steps[place:]

    def clear(self) -> None:
        """Forget all marks."""
        self._all.clear()
        self._steps.clear()

    def between(self, low: float, high: float) -> list[Marker]:
        """The marks with `low` <= step <= `high`."""
        return self._all[bisect_left(self._steps, low) : bisect_right(self._steps, high)]
