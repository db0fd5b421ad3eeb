"""What the branches of a run are called where they are chosen and compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ganstudio.control import CONTROL_NAMES
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.style import apply_theme
from ganstudio.gui.training.branch_bar import BranchBar
from ganstudio.gui.training.branch_words import branch_line, branch_lines
from ganstudio.recipe import field_specs
from ganstudio.runs.records import Branch

MAIN = Branch(0, "", None, 0, 0.0, {}, 3000)
ONE = Branch(1, "", 0, 1130, 0.0, {"lr_g": 0.015}, 1337)
TWO = Branch(2, "", 1, 1200, 0.0, {"augment": 0.543, "freeze_d": True}, 1500)
ALL = (MAIN, ONE, TWO)
SPECS = field_specs()


def begun_with(**changes: object) -> str:
    """What is said of a branch's changes."""
    return branch_line(replace(ONE, changes=changes), ALL).partition(": ")[2]


def test_a_branch_says_where_it_left_and_what_it_changed():
    assert [branch_line(branch, ALL) for branch in ALL] == [
        "main branch",
        "branch 1 from step 1\u202f130: learning rate of G → 0.015",
        "branch 2 from step 1\u202f200 of branch 1: augmentation → 0.543; D frozen",
    ]


def test_a_branch_with_a_name_is_called_by_it():
    assert branch_line(replace(ONE, name="softer", changes={}), ALL) == "softer from step 1\u202f130"


def test_in_a_tooltip_every_change_has_a_line_of_its_own():
    assert branch_lines(TWO, ALL).splitlines() == [
        "branch 2 from step 1\u202f200 of branch 1",
        "augmentation → 0.543",
        "D frozen",
    ]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("lr_d", 1e-4, "learning rate of D → 1e-4"),
        ("g_updates", 2, "updates of G a batch → 2"),
        ("freeze_g", False, "G trains again"),
        ("autopilot", "act", "autopilot → acting"),
        ("by_hand", "augment,lr_d", "augmentation, learning rate of D taken in hand"),
        ("merit_every", 500, f"{SPECS['merit_every'].label} → 500"),
        ("flip", True, f"{SPECS['flip'].label} → on"),
        ("optimizer_d", "sgd", "Optimiser of D → SGD"),
    ],
)
def test_a_change_is_said_in_the_words_of_the_plots_and_of_the_form(key, value, said):
    assert begun_with(**{key: value}) == said


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda some: st.lists(some) | st.dictionaries(st.text(), some),
)
"""Whatever JSON holds."""
KEYS = sorted({*CONTROL_NAMES, *SPECS} - {"autopilot"})


@pytest.mark.parametrize("key", KEYS)
def test_no_key_of_a_recipe_is_shown_as_it_is_written_in_a_file(key):
    default = SPECS[key].default if key in SPECS else True
    said = begun_with(**{key: "" if key == "by_hand" else default})
    assert said and key != said.partition(" → ")[0]


@pytest.mark.parametrize(
    ("key", "value"), [("by_hand", "rainbow"), ("freeze_d", 3), ("rainbow", 1), ("labels", [["a"], {}])]
)
def test_what_makes_no_sense_in_a_journal_is_shown_as_it_is(key, value):
    assert begun_with(**{key: value}) == f"{key} → {value}"


@given(st.dictionaries(st.sampled_from([*CONTROL_NAMES, *SPECS, "x"]), st.from_type(object), max_size=3))
def test_no_change_in_a_journal_is_too_odd_to_be_shown(changes):
    assert branch_line(replace(ONE, changes=changes), ALL)


# The bar ------------------------------------------------------------------------------------------------


@pytest.fixture
def bar(qtbot, qapp) -> BranchBar:
    apply_theme(qapp, "light")
    model = RunModel()
    model.branches, model.branch = ALL, 2
    made = BranchBar(model)
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.refresh({0})
    return made


def test_the_choice_shows_a_branch_whole_where_there_is_room_and_else_without_its_middle(bar):
    line = branch_line(TWO, ALL)
    bar.choice.resize(bar.choice.sizeHint())
    assert bar.choice.shown_text() == line
    bar.choice.resize(bar.choice.minimumSizeHint())
    start, dots, end = bar.choice.shown_text().partition("…")
    assert dots and line.startswith(start) and line.endswith(end) and start and end


def test_the_whole_of_a_branch_is_its_tooltip_everywhere(bar):
    whole = branch_lines(TWO, ALL)
    assert bar.choice.toolTip().startswith(whole + "\n")
    assert bar.choice.itemData(2, Qt.ItemDataRole.ToolTipRole) == whole
    assert bar.actions_by_branch[1].toolTip() == branch_lines(ONE, ALL)
    assert bar.menu.toolTipsVisible()


def test_the_list_has_room_for_its_texts_however_narrow_the_choice_is(bar, qtbot):
    bar.show()
    qtbot.waitExposed(bar)
    bar.choice.setMaximumWidth(150)
    bar.choice.showPopup()
    view = bar.choice.view()
    assert view.viewport().width() >= view.sizeHintForColumn(0) > 300
    assert view.textElideMode() == Qt.TextElideMode.ElideMiddle
    bar.choice.hidePopup()


def test_the_choice_leaves_the_figures_beside_it_their_room(page):
    found = []
    for width in (2560, 1300, 900):
        page.resize(width, 700)
        found.append(page.branches.choice.maximumWidth())
    assert found == [520, 390, 270]


def test_a_narrow_window_has_a_narrow_menu(bar):
    action = bar.actions_by_branch[1]
    assert action.text() == branch_line(ONE, ALL)
    bar.resize(300, 40)
    bar.menu.aboutToShow.emit()
    assert "…" in action.text() and action.text().startswith("branch") and action.text().endswith("0.015")


def test_what_an_ampersand_and_a_bracket_in_a_name_are_is_shown(bar):
    bar._model.branches = (MAIN, replace(ONE, name="R&B <i>"), TWO)
    bar.refresh(set())
    assert bar.actions_by_branch[1].text().startswith("R&&B <i>")
    assert "&lt;i&gt;" in bar.actions_by_branch[1].toolTip()


def test_an_open_list_is_not_filled_anew_while_nothing_in_it_changes(bar):
    cleared = []
    bar.choice.model().rowsRemoved.connect(lambda *_: cleared.append(1))
    bar.choice.model().modelReset.connect(lambda: cleared.append(1))
    bar.refresh({0, 1})
    assert not cleared
    bar._model.branches = (MAIN, ONE)
    bar.refresh(set())
    assert cleared and bar.choice.count() == 2
