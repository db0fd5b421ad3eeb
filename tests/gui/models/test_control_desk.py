"""The controls as a person sees and changes them."""

from __future__ import annotations

import pytest

from ganstudio.control import RunControl
from ganstudio.controls import Controls
from ganstudio.gui.models.control_desk import ControlDesk
from ganstudio.problems import InputProblem, Message


@pytest.fixture
def desk() -> ControlDesk:
    made = ControlDesk()
    made.start_from(Controls(lr_g=2e-4, lr_d=1e-4))
    return made


def test_without_a_run_nothing_is_shown_and_nothing_can_be_set():
    desk = ControlDesk()
    assert desk.shown is None
    assert not desk.set("lr_d", 1e-5)


def test_a_change_while_nothing_trains_waits_and_becomes_the_next_sittings_first_change(desk):
    desk.set("lr_d", 5e-5)
    assert desk.shown.lr_d == 5e-5 and desk.waiting == {"lr_d"}
    control = RunControl()
    desk.attach(control)
    control.begin(Controls(lr_g=2e-4, lr_d=1e-4))
    changes = control.take().changes
    assert [(change.name, change.old, change.new) for change in changes] == [("lr_d", 1e-4, 5e-5)]


def test_a_live_change_goes_to_the_run_and_counts_as_in_force_when_the_run_says_so(desk):
    control = RunControl()
    desk.attach(control)
    control.begin(Controls(lr_g=2e-4, lr_d=1e-4))
    desk.run_started()
    desk.set("lr_d", 5e-5)
    assert control.controls.lr_d == 5e-5
    assert desk.waiting == {"lr_d"}
    desk.changed("lr_d", 5e-5)
    assert desk.waiting == frozenset() and desk.shown.lr_d == 5e-5


def test_undo_and_redo_set_the_control_again(desk):
    desk.set("lr_d", 5e-5)
    desk.set("augment", 0.3)
    desk.undo()
    assert desk.shown.augment == 0.0 and desk.shown.lr_d == 5e-5
    desk.undo()
    assert desk.shown.lr_d == 1e-4
    assert not desk.undo()
    desk.redo()
    assert desk.shown.lr_d == 5e-5


def test_a_new_change_forgets_what_was_undone(desk):
    desk.set("lr_d", 5e-5)
    desk.undo()
    desk.set("lr_g", 1e-4)
    assert not desk.redo()


def test_setting_what_is_set_is_no_change(desk):
    assert not desk.set("lr_d", 1e-4)
    assert desk.history.last is None


def test_a_value_out_of_range_is_refused_and_leaves_everything_as_it_was(desk):
    with pytest.raises(InputProblem):
        desk.set("real_label", 2.0)
    assert desk.shown.real_label == 1.0 and desk.history.last is None


def test_going_back_to_the_value_in_force_is_no_wish_any_more(desk):
    desk.set("noise_std", 0.5)
    desk.set("noise_std", 0.0)
    assert desk.waiting == frozenset()


def test_a_control_without_use_is_refused_with_the_reason():
    desk = ControlDesk()
    desk.start_from(Controls(lr_g=2e-4, lr_d=2e-4), {"r1_gamma": Message("because")})
    with pytest.raises(InputProblem, match="r1_gamma: because"):
        desk.set("r1_gamma", 1.0)
    assert desk.set("r2_gamma", 1.0)
    desk.clear()
    assert not desk.idle
