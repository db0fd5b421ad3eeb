"""Marks on the time axis."""

from __future__ import annotations

import pytest

from ganstudio.controls import CONTROL_NAMES
from ganstudio.events import Balance, ControlChanged, PilotActed, WentBack
from ganstudio.gui.models.markers import (
    Markers,
    control_marker,
    pilot_marker,
    started_marker,
    went_back_marker,
)
from ganstudio.problems import Message


def test_marks_lie_in_the_order_of_their_steps_and_are_found_by_range():
    markers = Markers()
    for step in (30, 10, 20, 20):
        markers.add(started_marker(step))
    assert markers.steps == [10, 20, 30]
    assert [marker.step for marker in markers.between(10, 20)] == [10, 20]
    assert markers.between(21, 29) == []


def test_cutting_keeps_the_marks_up_to_the_step():
    markers = Markers()
    for step in (10, 20, 30):
        markers.add(started_marker(step))
    markers.cut(20)
    assert markers.steps == [10, 20]


NUMBERS_AND_SWITCHES = [name for name in CONTROL_NAMES if name not in ("autopilot", "by_hand")]


@pytest.mark.parametrize("name", NUMBERS_AND_SWITCHES)
def test_every_control_has_a_sentence_of_its_own(name):
    switch = name.startswith("freeze_")
    event = ControlChanged(0, 5, name, False if switch else 0.5, True if switch else 1.0)
    text = str(control_marker(event).text)
    assert text.startswith("step 5: ") and f"{name} " not in text
    assert switch or text.endswith(("0.5 → 1", "5e-1 → 1"))


def test_a_mark_has_the_colour_of_the_net_it_concerns():
    sides = [
        control_marker(ControlChanged(0, 1, name, 0.0, 1.0)).side for name in ("lr_g", "lr_d", "augment")
    ]
    assert sides == ["g", "d", ""]


def test_the_autopilots_marks_say_why_and_what():
    change = ControlChanged(0, 5, "augment", 0.3, 0.35, by="autopilot")
    assert str(control_marker(change).text) == "step 5: augmentation 0.3 → 0.35 (by the autopilot)"
    why = Message("D is sure of {percent} %", {"percent": 92})
    acted = PilotActed(0, 5, "augment", (("augment", 0.3, 0.35),), why, acted=True)
    assert str(pilot_marker(acted).text) == "step 5: autopilot: D is sure of 92 %"


def test_the_mark_of_a_return_says_from_where_why_and_with_what():
    back = WentBack(2, 40, 1, 90, Balance.DIVERGED, Message("halve both"), 2, 3)
    assert str(went_back_marker(back).text) == (
        "step 40: the autopilot went back to here from step 90 (Diverged; return 2 of 3): halve both"
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("autopilot", "off", "act", "autopilot off → acting"),
        ("by_hand", "", "augment", "augmentation taken in hand"),
        ("by_hand", "augment", "augment,lr_d", "learning rate of D taken in hand"),
        ("by_hand", "augment,lr_d", "", "augmentation, learning rate of D given back to the autopilot"),
    ],
)
def test_whose_the_controls_are_is_marked(name, old, new, said):
    assert str(control_marker(ControlChanged(0, 5, name, old, new)).text) == f"step 5: {said}"
