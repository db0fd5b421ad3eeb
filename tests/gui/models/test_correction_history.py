"""Leaving pictures out by hand."""

from __future__ import annotations

from ganstudio.data.labels.corrections import Corrections
from ganstudio.gui.models.correction_history import CorrectionHistory


def test_what_is_left_out_can_be_put_back_and_both_can_be_undone():
    out = CorrectionHistory()
    assert out.leave_out(["a", "b"]) and out.take_back(["a"])
    assert out.excluded == {"b"}
    assert out.undo() and out.excluded == {"a", "b"}
    assert out.undo() and out.excluded == frozenset()
    assert not out.undo() and not out.can_undo
    assert out.redo() and out.redo() and out.excluded == {"b"} and not out.can_redo


def test_a_change_that_changes_nothing_leaves_nothing_to_undo():
    out = CorrectionHistory(Corrections(frozenset({"a"})))
    assert not out.leave_out(["a"]) and not out.take_back(["z"]) and not out.can_undo


def test_a_new_change_forgets_what_was_undone():
    out = CorrectionHistory()
    out.leave_out(["a"])
    out.undo()
    out.leave_out(["b"])
    assert not out.can_redo and not out.redo() and out.excluded == {"b"}


def test_labels_and_pictures_left_out_are_undone_in_the_order_they_were_done():
    history = CorrectionHistory()
    assert history.relabel(["d1", "d2"], "hair", "aqua") and not history.relabel(["d1"], "hair", "aqua")
    assert history.leave_out(["a"]) and history.relabel(["d1"], "eyes", None)
    assert history.corrections.values == {"d1": {"hair": "aqua", "eyes": None}, "d2": {"hair": "aqua"}}
    assert history.undo() and history.excluded == {"a"}
    assert (
        history.undo()
        and history.excluded == frozenset()
        and history.corrections.values["d1"] == {"hair": "aqua"}
    )
    assert history.undo() and not history.corrections


def test_another_label_file_is_nothing_to_undo():
    history = CorrectionHistory()
    history.leave_out(["a"])
    history.settle(Corrections(history.excluded, file="tags.csv"))
    assert history.undo()
    assert history.corrections == Corrections(file="tags.csv")
