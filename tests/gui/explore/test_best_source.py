"""The best checkpoint so far is a source to draw with."""

from __future__ import annotations

from made_merits import keep_merit
from PySide6.QtCore import Qt


def test_the_best_checkpoint_is_drawn_with_by_a_click_and_by_a_key(open_page, drawn_run, qtbot):
    keep_merit(drawn_run, 40, 0.1)
    keep_merit(drawn_run, 80, 0.9)
    page = open_page(drawn_run)
    bar = page.bar()
    assert page.desk.runs.step == 80 and not bar.best.isHidden() and not bar.best.isChecked()
    qtbot.mouseClick(bar.best, Qt.MouseButton.LeftButton)
    assert page.desk.runs.step == 40 and bar.best.isChecked()
    qtbot.mouseClick(bar.best, Qt.MouseButton.LeftButton)
    assert bar.best.isChecked()
    bar.slider.setValue(1)
    assert page.desk.runs.step == 80 and not bar.best.isChecked()
    qtbot.keyClick(page, Qt.Key.Key_B)
    assert page.desk.runs.step == 40


def test_where_nothing_was_measured_no_best_is_offered(page, qtbot):
    assert page.bar().best.isHidden()
    qtbot.keyClick(page, Qt.Key.Key_B)
    assert page.desk.runs.step == 80
