"""Remedies tried one after the other while nobody looks, and when a line is given up."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from ganstudio.controls import Controls
from ganstudio.events import Balance
from ganstudio.training.balance.pilot.tending import GiveUp, Tending, remedy_on_return
from ganstudio.training.balance.remedies import WayBack

CONTROLS = Controls(lr_g=2e-4, lr_d=2e-4, autopilot="act")
STRONG = Balance.D_TOO_STRONG


def tend(tending, state, images, controls=CONTROLS, idle=(), fading=False):
    return tending.take(state, images, controls, patience=1000, idle=idle, fading=fading)


def on_return(state, controls, tried=(), then=None, turned=()):
    return remedy_on_return(state, controls, WayBack(8, then or controls, turned), tried, ())


def test_a_remedy_has_its_time_then_comes_the_next_and_then_the_line_is_given_up():
    tending = Tending()
    assert dict(tend(tending, STRONG, 5000).changes) == {"augment": 0.2}
    assert tend(tending, STRONG, 5999) is None
    assert dict(tend(tending, STRONG, 6000).changes) == {"lr_d": 1e-4}
    assert tend(tending, STRONG, 6500) is None
    assert isinstance(tend(tending, STRONG, 7000), GiveUp)
    assert tending.tried == ("augment", "lr_d")


def test_a_cure_makes_an_end_of_counting():
    tending = Tending()
    tend(tending, STRONG, 5000)
    assert tend(tending, Balance.BALANCED, 5500) is None
    assert tending.tried == ()
    assert dict(tend(tending, STRONG, 5600).changes) == {"augment": 0.2}


def test_one_trouble_that_becomes_another_does_not_start_the_clock_anew():
    tending = Tending()
    tend(tending, STRONG, 5000)
    assert tend(tending, Balance.COLLAPSING, 5500) is None
    assert dict(tend(tending, Balance.COLLAPSING, 6000).changes) == {"lr_g": 1e-4}


def test_broken_numbers_are_given_up_at_once():
    assert isinstance(tend(Tending(), Balance.DIVERGED, 10), GiveUp)


def test_memorising_is_tended_but_no_reason_to_go_back():
    tending, found = Tending(), []
    for images in range(0, 10_000, 1000):
        found.append(tend(tending, Balance.MEMORISING, images))
    assert [set(r.changes) for r in found[:3]] == [{"augment"}, {"noise_std"}, {"lr_d"}]
    assert found[3:] == [None] * 7


def test_what_a_person_froze_or_keeps_in_hand_is_left_alone():
    frozen = replace(CONTROLS, freeze_g=True, d_updates=3)
    assert set(tend(Tending(), STRONG, 0, frozen).changes) == {"augment"}
    mine = replace(CONTROLS, by_hand="augment")
    assert set(tend(Tending(), STRONG, 0, mine).changes) == {"lr_d"}
    assert set(tend(Tending(), STRONG, 0, mine, idle=("lr_d",)).changes) == {"noise_std"}


def test_it_goes_on_from_its_state():
    tending, other = Tending(), Tending()
    tend(tending, STRONG, 5000)
    other.load_state(json.loads(json.dumps(tending.state())))
    assert tend(other, STRONG, 5500) is None
    assert set(tend(other, STRONG, 6000).changes) == {"lr_d"}


@pytest.mark.parametrize(
    ("tried", "names"),
    [
        ((), {"augment"}),
        (("augment",), {"lr_d"}),
        (("augment", "lr_d"), {"noise_std"}),
        (("augment", "lr_d", "noise_std", "real_label"), {"augment"}),
    ],
)
def test_a_return_takes_what_was_not_tried_and_the_usual_again_when_all_was(tried, names):
    assert set(on_return(STRONG, CONTROLS, tried).changes) == names


def test_after_broken_numbers_both_rates_are_halved_each_time_anew():
    once = on_return(Balance.DIVERGED, CONTROLS)
    assert dict(once.changes) == {"lr_d": 1e-4, "lr_g": 1e-4}
    again = on_return(Balance.DIVERGED, replace(CONTROLS, **once.changes), once.changes, CONTROLS)
    assert dict(again.changes) == {"lr_d": 5e-5, "lr_g": 5e-5}


def test_nothing_is_left_where_a_person_keeps_everything():
    mine = replace(CONTROLS, by_hand="augment,r1_gamma,lr_d,lr_g,noise_std,real_label")
    assert on_return(STRONG, mine) is None


def test_nothing_is_done_while_the_trouble_passes_and_it_goes_on_where_it_was_if_it_comes_back():
    tending = Tending()
    tend(tending, STRONG, 5000)
    tend(tending, STRONG, 6000)
    assert tend(tending, STRONG, 7000, fading=True) is None
    assert tend(tending, STRONG, 11_000, fading=True) is None
    assert isinstance(tend(tending, STRONG, 11_100), GiveUp)


def test_no_first_remedy_is_taken_against_what_passes():
    assert tend(Tending(), STRONG, 5000, fading=True) is None


def test_what_a_person_turned_towards_the_trouble_is_only_undone():
    now = replace(CONTROLS, lr_d=4e-3, by_hand="lr_d")
    found = on_return(STRONG, now, ("augment",), CONTROLS, {"lr_d"})
    assert dict(found.changes) == {"lr_d": 2e-4}
    assert str(found.does) == "this undoes learning rate of D 2e-4 → 4e-3"


def test_what_the_autopilot_itself_turned_towards_the_trouble_is_no_reason_to_change_nothing():
    weak = on_return(Balance.D_TOO_WEAK, replace(CONTROLS, lr_d=1e-4), (), CONTROLS)
    assert dict(weak.changes) == {"lr_d": 4e-4}
