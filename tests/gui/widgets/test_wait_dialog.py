"""Waiting for threads that end by themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ganstudio.gui.widgets.wait_dialog import WaitDialog, wait_until


def test_nothing_is_shown_when_there_is_nothing_to_wait_for(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    wait_until(lambda: True, "Ending", window)
    assert not window.findChildren(WaitDialog)


def test_the_window_lives_while_it_waits_and_escape_does_not_end_it(qtbot):
    window, seen = QWidget(), []
    qtbot.addWidget(window)

    def press_escape():
        dialog = QApplication.activeModalWidget()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        dialog.close()
        seen.append(dialog.isVisible())

    QTimer.singleShot(50, window, press_escape)
    QTimer.singleShot(150, window, lambda: seen.append("over"))
    wait_until(lambda: "over" in seen, "Ending", window)
    assert seen == [True, "over"]
