"""The one door through which a run is told what to do."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.control import RunControl
from ganstudio.controls import Controls
from ganstudio.problems import InputProblem


def begun() -> RunControl:
    control = RunControl()
    control.begin(Controls(lr_g=2e-4, lr_d=2e-4))
    return control


def test_a_change_is_due_once_with_its_old_and_new_value():
    control = begun()
    control.set("lr_d", 1e-4)
    due = control.take()
    assert [(change.name, change.old, change.new, change.by) for change in due.changes] == [
        ("lr_d", 2e-4, 1e-4, "person")
    ]
    assert due.controls.lr_d == 1e-4
    assert control.take().changes == ()


def test_a_dragged_slider_is_one_change_and_a_drag_back_is_none():
    control = begun()
    for value in (0.1, 0.2, 0.3):
        control.set("augment", value)
    assert [(change.old, change.new) for change in control.take().changes] == [(0.0, 0.3)]
    control.set("augment", 0.5)
    control.set("augment", 0.3)
    assert control.take().changes == ()


def test_a_replayed_change_gives_way_to_what_a_person_has_just_asked_for():
    control = begun()
    control.set("lr_d", 1e-5)
    control.set("lr_d", 3e-5, by="replay")
    control.set("lr_g", 3e-5, by="replay")
    due = control.take()
    assert [(change.name, change.new, change.by) for change in due.changes] == [
        ("lr_d", 1e-5, "person"),
        ("lr_g", 3e-5, "replay"),
    ]
    assert (due.controls.lr_d, due.controls.lr_g) == (1e-5, 3e-5)


def test_a_change_asked_for_before_the_start_is_made_at_the_start():
    control = RunControl()
    control.set("lr_d", 1e-5)
    control.begin(Controls(lr_g=2e-4, lr_d=2e-4))
    due = control.take()
    assert due.controls.lr_d == 1e-5
    assert [(change.old, change.new) for change in due.changes] == [(2e-4, 1e-5)]


def test_resume_right_after_pause_is_not_lost():
    control = begun()
    control.pause()
    control.resume()
    assert not control.take().paused


def test_one_batch_at_a_time_while_paused():
    control = begun()
    control.step_once()
    control.step_once()
    assert [control.take().paused for _ in range(4)] == [False, False, True, True]


def test_save_and_sample_are_due_once_even_while_paused():
    control = begun()
    control.pause()
    control.save()
    control.sample()
    control.request_weights()
    due = control.take()
    assert due.save and due.sample and due.weights and due.paused
    due = control.take()
    assert not (due.save or due.sample or due.weights)


@pytest.mark.parametrize("act", ["resume", "stop", "save", "sample", "step_once", "request_weights"])
def test_whoever_waits_in_a_pause_wakes_when_something_is_due(act):
    control = begun()
    control.pause()
    waiter = threading.Thread(target=control.wait, args=(30,))
    waiter.start()
    getattr(control, act)()
    waiter.join(10)
    assert not waiter.is_alive()


@pytest.mark.parametrize(
    ("name", "value"),
    [("lr_d", 0), ("lr_d", -1), ("lr_d", float("inf")), ("lr_d", "x"), ("g_updates", 1.5), ("freeze_d", 1),
     ("real_label", 0.2), ("lr", 1e-3), ("augment", True)],
)  # fmt: skip
def test_a_wrong_value_is_refused_and_changes_nothing(name, value):
    control = begun()
    with pytest.raises(InputProblem, match=name):
        control.set(name, value)
    assert control.take().changes == ()


@given(st.lists(st.tuples(st.sampled_from(["lr_g", "lr_d", "augment"]), st.floats(1e-8, 1.0)), max_size=12))
def test_after_any_sequence_of_changes_the_last_value_holds(changes):
    control = begun()
    expected = {"lr_g": 2e-4, "lr_d": 2e-4, "augment": 0.0}
    for name, value in changes:
        control.set(name, value)
        expected[name] = value
    controls = control.take().controls
    assert {name: getattr(controls, name) for name in expected} == expected
