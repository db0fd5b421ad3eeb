"""What is offered in which state, worked out from the controls in force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.controls import Controls, checked
from ganstudio.events import Balance
from ganstudio.training.balance.makers import MOST_AUGMENT
from ganstudio.training.balance.remedies import WayBack, remedies, remedies_on_return
from ganstudio.training.balance.words import WORDS

USUAL = Controls(lr_g=2e-4, lr_d=2e-4)
TROUBLE = sorted(set(Balance) - {Balance.STARTING, Balance.BALANCED})


def changes(state, controls=USUAL, back=None):
    return [dict(remedy.changes) for remedy in remedies(state, controls, back)]


def to(step, controls=USUAL, turned=()):
    return WayBack(step, controls, turned)


def test_every_state_has_its_words():
    assert set(WORDS) == set(Balance)


@pytest.mark.parametrize("state", sorted(Balance))
def test_where_d_gives_scores_nothing_speaks_of_a_probability(state):
    words = WORDS[state]
    assert words.explained(probability=True) is words.why
    told = str(words.explained(probability=False))
    assert "0.9" not in told and "Dx" not in told


@pytest.mark.parametrize("state", [Balance.STARTING, Balance.BALANCED])
def test_where_nothing_is_wrong_nothing_is_offered(state):
    assert remedies(state, USUAL, to(100)) == ()


def test_a_strong_d_sees_altered_pictures_first_and_learns_more_slowly_next():
    assert changes(Balance.D_TOO_STRONG)[:2] == [{"augment": 0.2}, {"lr_d": 1e-4}]


def test_what_a_button_says_is_what_it_does():
    first = remedies(Balance.D_TOO_STRONG, Controls(2e-4, 2e-4, augment=0.3))[0]
    assert str(first.does) == "Augmentation 0.3 → 0.5"
    assert dict(first.changes) == {"augment": 0.5}


def test_augmentation_goes_no_further_than_where_it_shows_in_the_samples():
    offered = changes(Balance.D_TOO_STRONG, Controls(2e-4, 2e-4, augment=0.7))
    assert offered[0] == {"augment": MOST_AUGMENT}
    offered = changes(Balance.D_TOO_STRONG, Controls(2e-4, 2e-4, augment=MOST_AUGMENT))
    assert not any("augment" in change for change in offered)


def test_a_frozen_d_is_first_of_all_to_train_again():
    assert changes(Balance.D_TOO_WEAK, Controls(2e-4, 2e-4, freeze_d=True))[0] == {"freeze_d": False}


def test_controls_that_the_recipe_has_no_use_for_are_not_offered():
    offered = remedies(Balance.D_TOO_STRONG, USUAL, idle={"real_label": "why"})
    assert offered
    assert not any("real_label" in remedy.changes for remedy in offered)
    assert any("real_label" in remedy.changes for remedy in remedies(Balance.D_TOO_STRONG, USUAL))


@pytest.mark.parametrize(("label", "to"), [(1.0, 0.9), (0.95, 0.9)])
def test_the_label_of_reals_is_smoothed_to_nine_tenths(label, to):
    offered = changes(Balance.D_TOO_STRONG, Controls(2e-4, 2e-4, real_label=label))
    assert {"real_label": to} in offered
    assert {"real_label": 1.0} in changes(Balance.D_TOO_WEAK, Controls(2e-4, 2e-4, real_label=0.6))


def test_a_collapse_is_best_left_behind():
    first = remedies(Balance.COLLAPSING, USUAL, to(1600))[0]
    assert first.back_to == 1600
    assert dict(first.changes) == {"lr_g": 1e-4}
    assert str(first.does) == "Go back to step 1600 and: Halve G's learning rate: 2e-4 → 1e-4"


def test_without_a_checkpoint_nobody_is_sent_back():
    assert all(remedy.back_to is None for state in TROUBLE for remedy in remedies(state, USUAL))


def test_broken_numbers_leave_only_the_way_back():
    assert [remedy.back_to for remedy in remedies(Balance.DIVERGED, USUAL, to(40))] == [40]
    assert remedies(Balance.DIVERGED, USUAL) == ()


def back_from(state, now, then, turned=(), idle=()):
    return next(r for r in remedies(state, now, WayBack(900, then, turned), idle) if r.back_to is not None)


def test_what_is_changed_on_going_back_counts_from_the_controls_of_then():
    offer = back_from(Balance.D_TOO_STRONG, Controls(2e-4, 2e-4, augment=0.2), USUAL)
    assert str(offer.does) == "Go back to step 900 and: Augmentation 0 → 0.2"
    assert dict(offer.changes) == {"augment": 0.2}


def test_where_a_later_turn_made_the_trouble_going_back_undoes_it_and_changes_nothing():
    then, now = Controls(2e-4, 1e-3), Controls(2e-4, 5e-5)
    offer = back_from(Balance.D_TOO_WEAK, now, then, {"lr_d"})
    assert str(offer.does) == "Go back to step 900, which undoes: learning rate of D 1e-3 → 5e-5"
    assert dict(offer.changes) == {}
    away = back_from(Balance.D_TOO_STRONG, now, then, {"lr_d"})  # that turn was against this trouble
    assert dict(away.changes) == {"augment": 0.2}


def test_going_back_turns_nothing_that_the_recipe_has_no_use_for():
    assert dict(back_from(Balance.D_TOO_STRONG, USUAL, USUAL, idle={"augment"}).changes) == {"lr_d": 1e-4}


def test_to_take_back_what_was_just_turned_comes_first_and_names_it():
    now = Controls(lr_g=1e-5, lr_d=1e-3)
    first = remedies(Balance.D_TOO_STRONG, now, before={"lr_d": 5e-5, "lr_g": 2e-4})[0]
    told = "Take back: learning rate of D 1e-3 → 5e-5, learning rate of G 1e-5 → 2e-4"
    assert (str(first.does), dict(first.changes)) == (told, {"lr_d": 5e-5, "lr_g": 2e-4})


def test_a_collapse_is_left_behind_before_anything_is_taken_back():
    found = remedies(Balance.COLLAPSING, Controls(1e-3, 2e-4), to(1600), before={"lr_g": 2e-4})
    assert [r.back_to for r in found[:2]] == [1600, None]
    assert dict(found[1].changes) == {"lr_g": 2e-4}


def test_what_is_taken_back_is_not_offered_twice():
    now = Controls(2e-4, 2e-4, freeze_g=True)
    found = remedies(Balance.D_TOO_STRONG, now, before={"freeze_g": False})
    assert [str(r.does) for r in found if r.changes == {"freeze_g": False}] == ["Take back: G trains again"]


def test_rates_are_written_as_their_fields_write_them():
    said = [str(r.does) for state in TROUBLE for r in remedies(state, Controls(2e-4, 5e-5), to(9))]
    assert any("5e-5 → 1e-4" in text for text in said)
    assert not any("e-0" in text or "0.000" in text for text in said)


def test_a_return_goes_further_than_what_was_in_vain_and_counts_from_then():
    then, now = USUAL, Controls(2e-4, 2e-4, augment=0.55, noise_std=0.1)
    found = remedies_on_return(Balance.D_TOO_STRONG, now, to(900, then))
    told = {str(r.does): dict(r.changes) for r in found}
    assert told["augmentation 0 → 0.75"] == {"augment": 0.75}
    assert told["noise on D 0 → 0.2"] == {"noise_std": 0.2}
    assert told["Halve D's learning rate: 2e-4 → 1e-4"] == {"lr_d": 1e-4}


def test_a_return_counts_from_then_where_the_drift_went_towards_the_trouble():
    then, now = Controls(2e-4, 1e-3), Controls(2e-4, 5e-5, augment=0.6)
    found = remedies_on_return(Balance.D_TOO_WEAK, now, to(900, then))
    assert dict(found[0].changes) == {"lr_d": 2e-3}
    assert not any("augment" in r.changes for r in found)


CONTROLS = st.builds(
    Controls,
    lr_g=st.floats(1e-8, 1.0),
    lr_d=st.floats(1e-8, 1.0),
    g_updates=st.integers(0, 10),
    d_updates=st.integers(0, 10),
    freeze_g=st.booleans(),
    freeze_d=st.booleans(),
    real_label=st.floats(0.5, 1.0),
    noise_std=st.floats(0, 1),
    augment=st.floats(0, 1),
)


@given(st.sampled_from(TROUBLE), CONTROLS, st.none() | st.builds(to, st.integers(0, 9999), CONTROLS))
def test_whatever_the_controls_remedies_can_be_applied_and_change_something(state, controls, back):
    for remedy in remedies(state, controls, back):
        assert str(remedy.does)
        assert remedy.changes or remedy.back_to is not None
        for name, value in remedy.changes.items():
            assert checked(name, value) == value
        if remedy.back_to is None:
            assert any(getattr(controls, name) != value for name, value in remedy.changes.items())
