"""Leaving pictures out by hand."""

from __future__ import annotations

from ganstudio.gui.models.exclusions import Exclusions


def test_what_is_left_out_can_be_put_back_and_both_can_be_undone():
    out = Exclusions()
    assert out.leave_out(["a", "b"]) and out.take_back(["a"])
    assert out.excluded == {"b"}
    assert out.undo() and out.excluded == {"a", "b"}
    assert out.undo() and out.excluded == frozenset()
    assert not out.undo() and not out.can_undo
    assert out.redo() and out.redo() and out.excluded == {"b"} and not out.can_redo


def test_a_change_that_changes_nothing_leaves_nothing_to_undo():
    out = Exclusions(frozenset({"a"}))
    assert not out.leave_out(["a"]) and not out.take_back(["z"]) and not out.can_undo


def test_a_new_change_forgets_what_was_undone():
    out = Exclusions()
    out.leave_out(["a"])
    out.undo()
    out.leave_out(["b"])
    assert not out.can_redo and not out.redo() and out.excluded == {"b"}
