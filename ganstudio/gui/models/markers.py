"""Marks on the time axis: what a person, or the run itself, did at which step."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ganstudio.control import PILOTED, SWITCHES, Setting
from ganstudio.events import ControlChanged, Diverged, PilotActed, WentBack
from ganstudio.gui.models.numbers import rate_text, value_text
from ganstudio.problems import Message
from ganstudio.training.balance.words import WORDS

Kind = Literal["control", "branch", "started", "diverged", "pilot"]
Side = Literal["g", "d", ""]

_TEXTS: dict[str, Message] = {
    "lr_g": Message("step {step}: learning rate of G {old} → {new}"),
    "lr_d": Message("step {step}: learning rate of D {old} → {new}"),
    "g_updates": Message("step {step}: updates of G a batch {old} → {new}"),
    "d_updates": Message("step {step}: updates of D a batch {old} → {new}"),
    "real_label": Message("step {step}: label of reals {old} → {new}"),
    "noise_std": Message("step {step}: noise on D {old} → {new}"),
    "augment": Message("step {step}: augmentation {old} → {new}"),
    "augment_color": Message("step {step}: altered colours {old} → {new}"),
    "augment_translation": Message("step {step}: shift {old} → {new}"),
    "augment_cutout": Message("step {step}: cut-out {old} → {new}"),
    "ada_flip": Message("step {step}: ADA, mirrored {old} → {new}"),
    "ada_rot90": Message("step {step}: ADA, quarter turns {old} → {new}"),
    "ada_shift": Message("step {step}: ADA, moved {old} → {new}"),
    "ada_scale": Message("step {step}: ADA, scaled {old} → {new}"),
    "ada_rotate": Message("step {step}: ADA, turned {old} → {new}"),
    "ada_aniso": Message("step {step}: ADA, stretched {old} → {new}"),
    "ada_brightness": Message("step {step}: ADA, brightness {old} → {new}"),
    "ada_contrast": Message("step {step}: ADA, contrast {old} → {new}"),
    "ada_luma_flip": Message("step {step}: ADA, lightness inverted {old} → {new}"),
    "ada_hue": Message("step {step}: ADA, hue {old} → {new}"),
    "ada_saturation": Message("step {step}: ADA, saturation {old} → {new}"),
    "ada_noise": Message("step {step}: ADA, noise {old} → {new}"),
    "ada_cutout": Message("step {step}: ADA, square cut out {old} → {new}"),
    "apa_p": Message("step {step}: fakes among the reals {old} → {new}"),
    "lecam_weight": Message("step {step}: LeCam {old} → {new}"),
    "cr_weight": Message("step {step}: consistency {old} → {new}"),
    "freeze_d_layers": Message("step {step}: frozen layers of D {old} → {new}"),
    "gp_weight": Message("step {step}: gradient penalty {old} → {new}"),
    "r1_gamma": Message("step {step}: R1 {old} → {new}"),
    "r2_gamma": Message("step {step}: R2 {old} → {new}"),
    "label_weight_d": Message("step {step}: weight of labels in D {old} → {new}"),
    "label_weight_g": Message("step {step}: weight of labels in G {old} → {new}"),
}
_SWITCHED: dict[tuple[str, bool], Message] = {
    ("freeze_g", True): Message("step {step}: G frozen"),
    ("freeze_g", False): Message("step {step}: G trains again"),
    ("freeze_d", True): Message("step {step}: D frozen"),
    ("freeze_d", False): Message("step {step}: D trains again"),
}
NAMES: dict[str, Message] = {
    "augment": Message("augmentation"),
    "apa_p": Message("fakes among the reals"),
    "r1_gamma": Message("R1"),
    "lecam_weight": Message("LeCam"),
    "lr_d": Message("D's learning rate"),
    "lr_g": Message("G's learning rate"),
    "noise_std": Message("noise on D"),
    "real_label": Message("label of reals"),
}
"""What the controls that the autopilot may turn are called in a sentence."""
MODES: dict[str, Message] = {
    "off": Message("off"),
    "advise": Message("advising"),
    "act": Message("acting"),
    "ada": Message("adaptive augmentation"),
    "apa": Message("adaptive fakes among the reals"),
}
_OTHER = Message("step {step}: {name} {old} → {new}")


@dataclass(frozen=True, slots=True)
class Marker:
    """One mark: `step` on the axis, whose it is (G's, D's or neither's) and what it says."""

    step: int
    kind: Kind
    side: Side
    text: Message


def control_text(name: str, value: Setting) -> str:
    """A control's value as a person reads it."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, str):
        return value
    if name.startswith("lr_"):
        return rate_text(value)
    text = value_text(value)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def names_text(names: Iterable[str]) -> Message:
    """Controls in a row."""
    words = [NAMES[name] for name in PILOTED if name in set(names)]
    text = words[0] if words else Message("nothing")
    for word in words[1:]:
        text = Message("{names}, {name}", {"names": text, "name": word})
    return text


def _pilot_control(event: ControlChanged) -> Message:
    """The autopilot's mode, or whose a control is."""
    if event.name == "autopilot":
        old, new = (MODES.get(str(value)) for value in (event.old, event.new))
        return Message("step {step}: autopilot {old} → {new}", {"step": event.step, "old": old, "new": new})
    before, now = (set(str(value).split(",")) - {""} for value in (event.old, event.new))
    values: dict[str, object] = {"step": event.step}
    if now - before:
        return Message("step {step}: {names} taken in hand", values | {"names": names_text(now - before)})
    text = Message("step {step}: {names} given back to the autopilot")
    return Message(text.template, values | {"names": names_text(before - now)})


def control_marker(event: ControlChanged) -> Marker:
    """The mark of a changed control."""
    if event.name in ("autopilot", "by_hand"):
        return Marker(event.step, "pilot", "", _pilot_control(event))
    side: Side = "g" if event.name in ("lr_g", "g_updates", "freeze_g") else "d"
    if event.name.startswith(("real_label", "noise_std", "augment", "ada_", "apa_p")):
        side = ""
    switched = _SWITCHED.get((event.name, bool(event.new))) if event.name in SWITCHES else None
    values: dict[str, object] = {
        "step": event.step,
        "name": event.name,
        "old": control_text(event.name, event.old),
        "new": control_text(event.name, event.new),
    }
    text = switched or _TEXTS.get(event.name, _OTHER)
    said = Message(text.template, values)
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
