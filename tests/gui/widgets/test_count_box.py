"""Whole numbers in groups of three, typed as one likes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.widgets.count_box import CountBox


@pytest.fixture
def box(qtbot):
    made = CountBox()
    made.setRange(0, 3754)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_number_is_shown_as_everywhere_else(box):
    box.setValue(2800)
    assert box.text() == count_text(2800) and "," not in box.text()


@pytest.mark.parametrize("typed", ["1130", "1 130", "1,130", "1\u2009130"])
def test_a_number_is_taken_however_its_digits_are_parted(box, qtbot, typed):
    box.selectAll()
    box.lineEdit().insert(typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 1130


@pytest.mark.parametrize("typed", ["9999", "-5", "12a", "\u0661", "9" * 5000])
def test_what_is_no_number_in_its_range_cannot_be_typed(box, typed):
    assert box.validate(typed, 0)[0].name == "Invalid"


def test_an_empty_box_is_not_taken(box, qtbot):
    box.setValue(7)
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 7


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 3754))
def test_what_is_shown_is_read_back_as_it_was(box, value):
    assert box.valueFromText(box.textFromValue(value)) == value
    assert box.validate(box.textFromValue(value), 0)[0].name == "Acceptable"
