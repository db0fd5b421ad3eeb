"""The choice of a run's branches and of those drawn beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ganstudio.gui.branches.branch_words import branch_line, branch_lines
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import State
from ganstudio.gui.style import apply_theme
from ganstudio.gui.training.branch_bar import BranchBar
from ganstudio.runs.records import Branch

MAIN = Branch(0, "", None, 0, 0.0, {}, 3000)
ONE = Branch(1, "", 0, 1130, 0.0, {"lr_g": 0.015}, 1337)
TWO = Branch(2, "", 1, 1200, 0.0, {"augment": 0.543, "freeze_d": True}, 1500)
ALL = (MAIN, ONE, TWO)


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


def test_while_a_branch_is_trained_no_other_can_be_chosen_and_it_says_why(bar):
    bar._model.state = State.TRAINING
    bar.refresh(set())
    assert not bar.choice.isEnabled() and "While it trains" in bar.choice.toolTip()
    bar._model.state = State.IDLE
    bar.refresh(set())
    assert bar.choice.isEnabled() and "While it trains" not in bar.choice.toolTip()


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
