"""The best checkpoint so far is a source to draw with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import Figure, Merit, save_merit


def keep(run: Path, step: int, distance: float) -> None:
    figures = {"kernel_distance": Figure(distance, 0.01, 0, 0.01), "coverage": Figure(0.5, 0.02, 0.9, 0.02)}
    merit = Merit(0, step, True, 512, 100, 0, "space", "reals", "w", float(step), 1.0, figures)
    save_merit(RunFolder(run), merit)


def test_the_best_checkpoint_is_drawn_with_by_a_click_and_by_a_key(open_page, drawn_run, qtbot):
    keep(drawn_run, 40, 0.1)
    keep(drawn_run, 80, 0.9)
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
