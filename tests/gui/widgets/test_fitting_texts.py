"""Texts that have less room than they need."""

import pytest

from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.gui.widgets.elided_label import ElidedLabel

LONG = "list_attr_celeba_with_corrections.csv"


@pytest.fixture
def combo(qtbot):
    box = CalmCombo()
    qtbot.addWidget(box)
    box.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItem(LONG)
    return box


def test_a_choice_too_long_for_its_list_ends_in_dots(combo):
    combo.resize(120, 24)
    assert combo.shown_text().endswith("…")
    combo.resize(500, 24)
    assert combo.shown_text() == LONG
    assert combo.currentText() == LONG


def test_a_label_tells_in_its_tooltip_what_it_has_no_room_for_and_its_help(qtbot):
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.set_help("a run")
    label.resize(60, 20)
    label.setText(LONG)
    assert label.toolTip() == f"{LONG}\na run"
    label.setText("x")
    assert label.toolTip() == "a run"
