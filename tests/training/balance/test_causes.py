"""Which turn of a control leads to which trouble, and what of a person's is taken back."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ganstudio.controls import Controls
from ganstudio.events import Balance, ControlChanged
from ganstudio.training.balance.causes import leads_to, to_take_back

STRONG, WEAK = Balance.D_TOO_STRONG, Balance.D_TOO_WEAK


def turned(step, name, old, new, by="person"):
    return ControlChanged(0, step, name, old, new, by)


STORY = [
    turned(657, "lr_d", 5e-5, 1e-3),
    turned(949, "lr_d", 1e-3, 5e-3),
    turned(1227, "lr_d", 5e-3, 1e-3),
    turned(1681, "lr_g", 2e-4, 1e-5),
]


@pytest.mark.parametrize(
    ("state", "name", "old", "new", "leads"),
    [
        (STRONG, "lr_d", 5e-5, 1e-3, True),
        (STRONG, "lr_d", 1e-3, 5e-5, False),
        (STRONG, "lr_d", 2e-4, 2.2e-4, False),
        (STRONG, "augment", 0.3, 0.0, True),
        (STRONG, "freeze_g", False, True, True),
        (STRONG, "autopilot", "off", "act", False),
        (WEAK, "lr_d", 1e-3, 5e-5, True),
        (WEAK, "lr_d", 2e-4, 4e-4, False),
        (WEAK, "lr_d", 5e-5, 5e-3, True),
        (WEAK, "freeze_g", True, False, False),
        (Balance.COLLAPSING, "lr_d", 1e-3, 1e-4, True),
        (Balance.BALANCED, "lr_d", 1e-3, 1e-4, False),
    ],
)
def test_a_turn_leads_to_a_trouble_by_its_way(state, name, old, new, leads):
    assert leads_to(state, name, old, new) is leads


def test_what_a_person_turned_towards_the_trouble_is_taken_back():
    now = Controls(lr_g=1e-5, lr_d=1e-3)
    assert to_take_back(STRONG, STORY, now, 400, 1728) == {"lr_g": 2e-4, "lr_d": 5e-5}
    assert to_take_back(STRONG, STORY, now, 700, 1728) == {"lr_g": 2e-4}


def test_what_came_after_the_trouble_began_did_not_make_it():
    assert to_take_back(STRONG, STORY, Controls(1e-5, 1e-3), 400, 1680) == {"lr_d": 5e-5}


def test_what_was_put_right_since_is_left_alone():
    assert to_take_back(STRONG, STORY, Controls(2e-4, 5e-5), 400, 1728) == {}


def test_the_newest_turn_that_led_there_is_taken_back_not_one_long_before():
    story = [*STORY[:2], turned(1063, "lr_d", 5e-3, 5e-5)]
    assert to_take_back(WEAK, story, Controls(2e-4, 5e-5), 30, 1280) == {"lr_d": 5e-3}


def test_a_slider_that_was_dragged_is_taken_back_as_a_whole():
    rates = [1e-4, 2e-4, 4e-4, 8e-4]
    story = [turned(100 + n, "lr_d", old, new) for n, (old, new) in enumerate(pairwise(rates))]
    assert to_take_back(STRONG, story, Controls(2e-4, 8e-4), 0, 500) == {"lr_d": 1e-4}


@pytest.mark.parametrize(("by", "taken"), [("person", 1), ("replay", 1), ("remedy", 0), ("autopilot", 0)])
def test_only_a_persons_own_turns_are_taken_back(by, taken):
    story = [turned(100, "lr_d", 1e-4, 8e-4, by)]
    assert len(to_take_back(STRONG, story, Controls(2e-4, 8e-4), 0, 500)) == taken
