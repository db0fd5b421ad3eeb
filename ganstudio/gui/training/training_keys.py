"""The training page's keys: what they do, and the list of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ganstudio.gui.training.run_actions import RunActions


def make_shortcuts(page: QWidget, act: RunActions) -> None:
    """Keys that work wherever on the page the keyboard is."""
    for key, slot in (
        ("Space", lambda: _press_or_toggle(page, act)),
        ("N", act.step_once),
        ("Ctrl+S", act.save),
        ("F5", act.sample),
        ("Ctrl+.", act.stop),
        ("Ctrl+Z", act.undo),
        ("Ctrl+Shift+Z", act.redo),
    ):
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)


def _press_or_toggle(page: QWidget, act: RunActions) -> None:
    """Pause or go on, unless a button was reached by Tab: then Space presses that, as everywhere."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and focused.isEnabled() and page.isAncestorOf(focused):
        focused.click()
    else:
        act.toggle()


def key_list() -> list[tuple[str, str]]:
    """(key, what it does), translated."""
    translate = QCoreApplication.translate
    return [
        ("Space", translate("TrainingPage", "Pause, or go on")),
        ("N", translate("TrainingPage", "Train one batch and hold")),
        ("Ctrl+S", translate("TrainingPage", "Save a checkpoint")),
        ("F5", translate("TrainingPage", "Take a snapshot of the samples")),
        ("Ctrl+.", translate("TrainingPage", "Save and stop")),
        ("Ctrl+Z, Ctrl+Shift+Z", translate("TrainingPage", "Take back a change of a control; make it again")),
        ("←, →, +, −", translate("TrainingPage", "On the plots: earlier, later, closer, farther")),
        ("Home, End", translate("TrainingPage", "On the plots: the whole run; follow the newest batch")),
        ("M", translate("TrainingPage", "On the plots: choose the moment at the mouse, or the newest batch")),
        (
            "Shift+←, Shift+→, Enter, Esc",
            translate("TrainingPage", "At a chosen moment: a batch earlier, later; go back to it; leave it"),
        ),
        (", . P", translate("TrainingPage", "On the samples: snapshot before, next one, play")),
        ("A, C", translate("TrainingPage", "On the samples: averaged or raw G; compare two steps")),
        ("Enter, Esc", translate("TrainingPage", "On the samples: enlarge a tile; all tiles again")),
    ]
