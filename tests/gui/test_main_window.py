"""The window around the pages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QToolButton

from ganstudio.data.report import FolderReport
from ganstudio.gui import page_stack
from ganstudio.gui.language import Translators
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.page import PAGE_NAMES, Page
from ganstudio.gui.settings import TENSORBOARD, Settings
from ganstudio.gui.style import apply_theme
from ganstudio.problems import Message

LOG: list[tuple[str, str]] = []


class PlainPage(Page):
    """A page that writes down what happens to it."""

    may_close = True

    def __init__(self, app, parent=None):
        super().__init__(app, parent)
        self._bar = QLabel(self.name, self)
        LOG.append((self.name, "made"))

    def bar(self):
        return self._bar if self.name in ("train", "explore") else None

    @property
    def title(self):
        return "misaka-1" if self.name == "train" else ""

    def keys(self):
        return [("Space", "pause")] if self.name == "train" else []

    def enter(self):
        LOG.append((self.name, "enter"))

    def leave(self):
        LOG.append((self.name, "leave"))

    def can_close(self):
        LOG.append((self.name, "can_close"))
        return PlainPage.may_close


for _name in PAGE_NAMES:
    _class = f"{_name.title()}Page"
    setattr(sys.modules[__name__], _class, type(_class, (PlainPage,), {"name": _name}))


@pytest.fixture
def app(qapp):
    return AppModel(Settings())


@pytest.fixture
def window(app, qtbot, qapp, monkeypatch):
    LOG.clear()
    monkeypatch.setattr(PlainPage, "may_close", True)
    for name in PAGE_NAMES:
        monkeypatch.setitem(page_stack._PAGES, name, (__name__, f"{name.title()}Page"))
    translators = Translators()
    window = MainWindow(app, translators)
    app.show_page("home")
    window.show()
    qtbot.waitExposed(window)
    yield window
    PlainPage.may_close = True
    window.close()
    window.deleteLater()
    translators.use("en")
    apply_theme(qapp, "light")


def nav(window, name: str) -> QPushButton:
    return next(button for button in window.shell.top.findChildren(QPushButton) if button.text() == name)


def menu_action(window, text: str) -> QAction:
    return next(action for action in window.menuBar().findChildren(QAction) if action.text() == text)


def test_pages_are_made_when_they_are_first_shown(window, qtbot):
    assert LOG == [("home", "made"), ("home", "enter")]
    qtbot.mouseClick(nav(window, "Recipe"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(nav(window, "Home"), Qt.MouseButton.LeftButton)
    assert LOG[2:] == [
        ("home", "leave"), ("recipe", "made"), ("recipe", "enter"), ("recipe", "leave"), ("home", "enter"),
    ]  # fmt: skip
    assert nav(window, "Home").isChecked() and not nav(window, "Recipe").isChecked()


def test_asking_for_the_page_that_is_shown_enters_it_again(window, app):
    app.show_page("home")
    assert LOG[-1] == ("home", "enter") and ("home", "leave") not in LOG


def test_ctrl_and_a_number_go_to_the_pages(window, qtbot):
    for number, name in enumerate(PAGE_NAMES, start=1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.shell.pages.name == name


def test_a_page_puts_its_bar_at_the_right_while_it_is_shown(window, app):
    app.show_page("train")
    train = window.shell.pages.page.bar()
    assert train.isVisible()
    app.show_page("explore")
    assert not train.isVisible() and window.shell.pages.page.bar().isVisible()
    app.show_page("home")
    assert not train.isVisible()


def test_the_title_names_what_the_page_is_about(window, app):
    app.show_page("train")
    assert window.windowTitle() == "misaka-1 - GAN Studio"
    app.show_page("home")
    assert window.windowTitle() == "GAN Studio"


def test_a_problem_is_said_and_can_be_dismissed_and_goes_with_the_page(window, app, qtbot):
    bar = window.shell.messages
    app.tell(Message("{folder} is empty.", {"folder": "x"}))
    assert bar.isVisible() and bar.text == "x is empty."
    dismiss = next(button for button in bar.findChildren(QToolButton) if button.toolTip() == "Dismiss")
    qtbot.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    app.tell(Message("again"))
    app.show_page("data")
    assert not bar.isVisible()
    app.tell(Message("a table is wrong"))
    app.settled.emit(Message("a table is wrong"))
    assert not bar.isVisible()


def test_a_note_can_be_undone_and_goes_by_itself(window, app, qtbot):
    bar, undone = window.shell.messages, []
    app.tell(Message("gone"), "note", undo=lambda: undone.append(True))
    assert bar._undo_button.isVisible() and bar._timer.isActive()
    qtbot.mouseClick(bar._undo_button, Qt.MouseButton.LeftButton)
    assert undone == [True] and not bar.isVisible()
    app.tell(Message("note"), "note")
    assert not bar._undo_button.isVisible()
    bar._timer.timeout.emit()
    assert not bar.isVisible()
    app.tell(Message("problem"))
    assert not bar._timer.isActive()


def test_a_message_with_markup_is_shown_as_it_is(window, app):
    app.tell(Message("<b>{name}</b>", {"name": "<img src=x>"}))
    assert window.shell.messages._text.textFormat() == Qt.TextFormat.PlainText


def drop(window, *paths: Path) -> tuple[bool, bool]:
    """Drag paths onto the window and let go; returns whether each event was accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    try:
        enter = QDragEnterEvent(QPointF(50, 50), *args)
    except TypeError:  # before Qt 6.12
        enter = QDragEnterEvent(QPoint(50, 50), *args)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    let_go = QDropEvent(QPointF(50, 50), *args)
    let_go.ignore()
    QApplication.sendEvent(window, let_go)
    return enter.isAccepted(), let_go.isAccepted()


def test_a_folder_dropped_anywhere_is_opened(window, app, tmp_path, qtbot):
    folder = tmp_path / "Bilder 猫"
    folder.mkdir()
    assert drop(window, folder) == (True, True)
    qtbot.waitUntil(lambda: app.folder == folder)
    assert window.shell.pages.name == "data"


def test_pictures_dropped_stand_for_their_folder(window, app, tmp_path, qtbot):
    for name in ("a.png", "b.png"):
        (tmp_path / name).touch()
    drop(window, tmp_path / "a.png", tmp_path / "b.png")
    qtbot.waitUntil(lambda: app.folder == tmp_path)


def test_model_files_dropped_or_given_open_the_dialog_on_them(window, app, tmp_path, qtbot, monkeypatch):
    from ganstudio.gui.importing import model_dialog

    asked = []

    class Dialog(QDialog):
        run_dir = None

        def __init__(self, files, parent):
            super().__init__(parent)
            asked.append(files)

        def exec(self):
            return 0

    monkeypatch.setattr(model_dialog, "ModelDialog", Dialog)
    files = (tmp_path / "a1.pth", tmp_path / "a2.pth")
    for file in files:
        file.touch()
    assert drop(window, *files) == (True, True)
    qtbot.waitUntil(lambda: asked == [files])
    app.open_path(files[1])
    assert asked == [files, files[1:]] and app.folder is None
    monkeypatch.setattr(model_dialog, "ask_for_models", lambda _parent, _folder: files[:1])
    menu_action(window, "Open a &model file...").trigger()
    assert asked[2:] == [files[:1]]


def test_event_files_are_a_setting_that_is_refused_where_the_extra_is_missing(window, app, monkeypatch):
    entry = menu_action(window, "Write Tensor&Board files while training")
    monkeypatch.setattr("ganstudio.export.tensorboard.find_spec", lambda _name: None)
    entry.trigger()
    assert not entry.isChecked() and not app.settings.flag(TENSORBOARD, False)
    assert "gan-studio[tensorboard]" in window.shell.messages.text
    monkeypatch.setattr("ganstudio.export.tensorboard.find_spec", lambda _name: "there")
    entry.trigger()
    assert app.settings.flag(TENSORBOARD, False)
    entry.trigger()
    assert not app.settings.flag(TENSORBOARD, False)


def test_a_table_dropped_on_the_data_page_is_for_its_pictures_and_elsewhere_for_its_folder(
    window, app, tmp_path, qtbot
):
    table = tmp_path / "tags.csv"
    table.write_text("file,hair")
    drop(window, table)
    qtbot.waitUntil(lambda: app.folder == tmp_path)
    app.set_report(FolderReport(tmp_path, ()))
    with qtbot.waitSignal(app.table_dropped) as dropped:
        assert drop(window, table) == (True, True)
    assert dropped.args == [table]


def test_two_folders_at_once_are_refused_in_words(window, app, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    assert drop(window, tmp_path / "a", tmp_path / "b") == (True, False)
    assert app.folder is None and "Drop a folder" in window.shell.messages.text
    assert not window._veil.isVisible()


def test_closing_asks_every_page_that_was_made_the_shown_one_first(window, app):
    app.show_page("train")
    LOG.clear()
    assert window.close()
    assert LOG == [("train", "can_close"), ("home", "can_close")]


def test_a_page_that_wants_to_go_on_keeps_the_window_open(window):
    PlainPage.may_close = False
    assert not window.close() and window.isVisible()
    PlainPage.may_close = True
    assert window.close()


def test_the_theme_can_be_chosen_and_is_remembered(window, app, qapp):
    menu_action(window, "Dark").trigger()
    assert app.settings.theme == "dark" and qapp.palette().window().color().lightness() < 60
    menu_action(window, "Light").trigger()
    assert app.settings.theme == "light" and qapp.palette().window().color().lightness() > 200


def test_another_language_makes_the_pages_anew(window, app, qtbot):
    app.show_page("recipe")
    LOG.clear()
    menu_action(window, "中文").trigger()
    qtbot.waitUntil(lambda: app.settings.language == "zh")
    assert LOG == [
        ("recipe", "can_close"), ("home", "can_close"), ("recipe", "made"), ("recipe", "enter"),
    ]  # fmt: skip
    assert nav(window, "配方").isChecked()
    app.show_page("home")
    assert LOG[-2:] == [("home", "made"), ("home", "enter")], "the old shell must not answer any more"


def test_the_language_stays_while_a_page_wants_to_go_on(window, app, qtbot):
    PlainPage.may_close = False
    menu_action(window, "中文").trigger()
    qtbot.waitUntil(lambda: menu_action(window, "Like the system").isChecked())
    assert app.settings.language == "system" and nav(window, "Home").isVisible()


def test_the_lists_of_keys_and_about_are_shown(window, app, monkeypatch):
    from ganstudio.gui import dialogs

    shown = []

    def read(dialog):
        shown.append([label.text() for label in dialog.findChildren(QLabel)])

    monkeypatch.setattr(dialogs.QDialog, "exec", read)
    app.show_page("train")
    menu_action(window, "&Keys").trigger()
    menu_action(window, "&About GAN Studio").trigger()
    assert "pause" in shown[0] and "F1" in shown[0]
    assert any("0.1" in text for text in shown[1])


def test_recent_runs_are_in_the_menu(window, app, tmp_path):
    from ganstudio.recipe import find_recipe
    from ganstudio.runs.folder import RunFolder

    recent = window._menus._recent
    recent.aboutToShow.emit()
    assert [action.text() for action in recent.actions()] == ["None yet"]
    RunFolder.create(tmp_path / "a & b", find_recipe("dcgan-64"), "{}", tmp_path)
    app.open_run(tmp_path / "a & b")
    recent.aboutToShow.emit()
    assert [action.text() for action in recent.actions()] == ["a && b"]
    app.show_page("home")
    recent.actions()[0].trigger()
    assert window.shell.pages.name == "train"
