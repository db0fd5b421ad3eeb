"""The list of checkpoints to go back to: what chooses a step, and what does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from ganstudio.gui.training.go_back_dialog import GoBackDialog

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(page, recorded_run, qtbot):
    """The dialog on a run with checkpoints at 100, 200 and 300."""
    page.host.open(recorded_run, 0)
    qtbot.waitUntil(lambda: page.model.step == 300 and not page.model.curves.loading)
    page.redraw()
    found = GoBackDialog(page.model, 150, page)
    found.show()
    qtbot.waitUntil(found.isVisible)
    found.activateWindow()
    yield found
    found.close()
    found.deleteLater()


def test_a_step_that_was_typed_stays_when_the_list_takes_the_focus(dialog, qtbot):
    field = dialog.step.lineEdit() if hasattr(dialog.step, "lineEdit") else dialog.step
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "217")
    QTest.keyClick(field, KEY.Key_Tab)
    qtbot.waitUntil(dialog.list.hasFocus)
    assert dialog.chosen_step == 217
    QTest.keyClicks(dialog.list, "step 100")
    assert dialog.chosen_step == 217
    assert dialog.list.currentRow() == -1


@pytest.mark.parametrize(("key", "step"), [(KEY.Key_Up, 100), (KEY.Key_Down, 200)])
def test_an_arrow_chooses_the_checkpoint_beside_the_step(dialog, qtbot, key, step):
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, key)
    assert dialog.chosen_step == step


def test_a_click_chooses_a_checkpoint(dialog, qtbot):
    place = dialog.list.visualItemRect(dialog.list.item(2)).center()
    qtbot.mouseClick(dialog.list.viewport(), LEFT, pos=place)
    assert dialog.chosen_step == 300


def test_the_rows_are_shown_whole_without_a_scroll_bar_sideways(dialog):
    assert not dialog.list.horizontalScrollBar().isVisible()
    assert dialog.list.viewport().width() >= dialog.list.sizeHintForColumn(0)


@pytest.mark.parametrize(("locale", "wrong"), [("C", "26 11"), ("de_DE", "-"), ("en_US", "-")])
def test_a_date_is_written_as_the_locale_does(locale, wrong):
    from ganstudio.gui.texts import moment_text

    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        text = moment_text(1795649340)  # 26 November 2026
    finally:
        QLocale.setDefault(before)
    assert wrong not in text
    assert text.startswith({"C": "2026-11-2", "de_DE": "2", "en_US": "11/2"}[locale])
