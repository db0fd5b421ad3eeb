"""What is offered in which state, worked out from the controls in force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.control import Controls, checked
from ganstudio.events import Balance
from ganstudio.training.balance.remedies import MOST_AUGMENT, remedies
from ganstudio.training.balance.words import WORDS

USUAL = Controls(lr_g=2e-4, lr_d=2e-4)
TROUBLE = sorted(set(Balance) - {Balance.STARTING, Balance.BALANCED})


def changes(state, controls=USUAL, back=None):
    return [dict(remedy.changes) for remedy in remedies(state, controls, back)]


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
    assert remedies(state, USUAL, 100) == ()


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
    first = remedies(Balance.COLLAPSING, USUAL, 1600)[0]
    assert first.back_to == 1600
    assert dict(first.changes) == {"lr_g": 1e-4}
    assert str(first.does) == "Go back to step 1600 and: Halve G's learning rate: 0.0002 → 0.0001"


def test_without_a_checkpoint_nobody_is_sent_back():
    assert all(remedy.back_to is None for state in TROUBLE for remedy in remedies(state, USUAL))


def test_broken_numbers_leave_only_the_way_back():
    assert [remedy.back_to for remedy in remedies(Balance.DIVERGED, USUAL, 40)] == [40]
    assert remedies(Balance.DIVERGED, USUAL) == ()


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


@given(st.sampled_from(TROUBLE), CONTROLS, st.none() | st.integers(0, 9999))
def test_whatever_the_controls_remedies_can_be_applied_and_change_something(state, controls, back):
    for remedy in remedies(state, controls, back):
        assert str(remedy.does)
        assert remedy.changes or remedy.back_to is not None
        for name, value in remedy.changes.items():
            assert checked(name, value) == value
        if remedy.back_to is None:
            assert any(getattr(controls, name) != value for name, value in remedy.changes.items())
