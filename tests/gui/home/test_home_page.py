"""The home page: choosing pictures, and the runs of late."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from ganstudio.events import Outcome, RunEnded, SnapshotTaken
from ganstudio.gui.home import sample_box
from ganstudio.gui.home.first_steps import FirstSteps
from ganstudio.gui.home.home_page import HomePage
from ganstudio.gui.home.run_list import RunList
from ganstudio.gui.home.run_list_model import CARD, PICTURE
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings
from ganstudio.gui.widgets.path_edit import PathEdit
from ganstudio.problems import Message
from ganstudio.recipe import find_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.recent import add_recent_run, recent_runs
from ganstudio.runs.snapshots import save_snapshot


@pytest.fixture
def app(qapp):
    return AppModel(Settings())


@pytest.fixture
def show(app, qtbot):
    """Make the page, show it, and wait until the runs have been read."""

    pages = []  # qtbot alone keeps no page alive

    def make() -> HomePage:
        page = HomePage(app)
        pages.append(page)
        qtbot.addWidget(page, before_close_func=lambda closing: closing.can_close())
        page.resize(1200, 800)
        page.show()
        reload(page)
        return page

    def reload(page: HomePage) -> None:
        runs = page.findChild(RunList)
        with qtbot.waitSignal(runs._job.ended):
            page.enter()

    make.again = reload
    return make


def button(page, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def make_run(path: Path, *, trained: bool = True) -> Path:
    """A run whose last snapshot has green tiles."""
    folder = RunFolder.create(path, find_recipe("dcgan-64"), "{}", path.parent)
    if trained:
        tiles = np.zeros((64, 64, 64, 3), np.uint8)
        tiles[..., 1] = 200
        taken = SnapshotTaken(0, 1900, tiles, tiles, (0.5,) * 64, (0.5,) * 64, 8)
        with JournalWriter(folder.journal_path) as journal:
            journal.add_snapshot(taken, save_snapshot(path, taken))
            journal.add_event(RunEnded(0, 1900, Outcome.STOPPED, Message("stopped")))
    add_recent_run(path)
    return path


def test_a_typed_folder_is_opened_by_return(show, app, tmp_path, qtbot):
    page = show()
    line = page.findChild(PathEdit)
    qtbot.keyClicks(line, str(tmp_path / "nowhere"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert app.folder is None and line.property("role") == "error"
    assert not button(page, "Open").isEnabled()
    line.setText(str(tmp_path))
    assert line.property("role") is None
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert app.folder == tmp_path


def test_the_home_folder_may_be_typed_as_a_tilde(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    line = PathEdit()
    qtbot.addWidget(line)
    for text, path in (
        ("~", tmp_path),
        (f' "{tmp_path}" ', tmp_path),
        ("", None),
        ("\0", None),
        ("~nobody", None),
    ):
        line.setText(text)
        assert line.path() == path, text


def test_a_folder_is_chosen_by_the_dialog(show, app, tmp_path, qtbot, monkeypatch):
    page = show()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    qtbot.mouseClick(button(page, "Choose a folder..."), Qt.MouseButton.LeftButton)
    assert app.folder == tmp_path


def test_the_folder_of_last_time_is_offered(show, app, tmp_path):
    app.settings.last_folder = tmp_path
    assert show().findChild(PathEdit).path() == tmp_path


def test_a_folder_chosen_elsewhere_is_shown_here_too(show, app, tmp_path):
    line = show().findChild(PathEdit)
    app.open_folder(tmp_path)
    assert line.path() == tmp_path


def test_the_sample_faces_are_drawn_and_opened(show, app, own_folders, qtbot, monkeypatch):
    monkeypatch.setattr(sample_box, "_COUNT", 6)
    page = show()
    with qtbot.waitSignal(app.folder_changed):
        qtbot.mouseClick(button(page, "Try the sample faces"), Qt.MouseButton.LeftButton)
        assert button(page, "Cancel").isVisible() and not button(page, "Try the sample faces").isVisible()
    assert app.folder.parent == own_folders / "data"
    assert len(list(app.folder.glob("*.png"))) == 6
    assert button(page, "Try the sample faces").isVisible()


def test_drawing_can_be_cancelled(show, app, qtbot):
    page = show()
    qtbot.mouseClick(button(page, "Try the sample faces"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page, "Cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button(page, "Try the sample faces").isVisible())
    assert app.folder is None


def test_faces_that_cannot_be_written_are_a_problem_in_words(show, app, tmp_path, qtbot, monkeypatch):
    file = tmp_path / "a file"
    file.touch()
    monkeypatch.setenv("GANSTUDIO_DATA_DIR", str(file))
    page = show()
    with qtbot.waitSignal(app.told) as said:
        qtbot.mouseClick(button(page, "Try the sample faces"), Qt.MouseButton.LeftButton)
    assert "sample faces cannot be written" in str(said.args[0])


def test_without_runs_the_page_says_how_it_goes(show):
    assert show().findChild(FirstSteps).isVisible()


def test_runs_are_shown_with_name_picture_and_state(show, tmp_path):
    make_run(tmp_path / "untrained", trained=False)
    make_run(tmp_path / "misaka-1")
    page = show()
    rows = page.findChild(RunList).model()
    assert not page.findChild(FirstSteps).isVisible() and rows.rowCount() == 2
    first, second = rows.index(0), rows.index(1)
    card = first.data(CARD)
    assert (card.name, card.ending, second.data(CARD).ending) == ("misaka-1", "stopped", "new")
    assert first.data(PICTURE).pixelColor(20, 20).green() == 200 and second.data(PICTURE).isNull()
    assert "misaka-1" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    page.grab()


def test_a_click_or_return_opens_a_run(show, app, tmp_path, qtbot):
    path = make_run(tmp_path / "misaka-1")
    page = show()
    runs = page.findChild(RunList)
    where = runs.visualRect(runs.model().index(0)).center()
    qtbot.mouseClick(runs.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert app.run_dir == path
    app.set_run(None)
    runs.setCurrentIndex(runs.model().index(0))
    qtbot.keyClick(runs, Qt.Key.Key_Return)
    assert app.run_dir == path


def test_a_broken_run_is_shown_as_such_and_the_others_too(show, tmp_path):
    make_run(tmp_path / "good")
    broken = make_run(tmp_path / "broken")
    (broken / "journal.db").write_bytes(b"not a database at all" * 100)
    rows = show().findChild(RunList).model()
    assert [rows.index(row).data(CARD).name for row in range(2)] == ["broken", "good"]
    assert rows.index(0).data(CARD).problem is not None
    assert "journal" in rows.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_run_that_is_gone_leaves_the_list_with_the_next_look(show, tmp_path):
    one, two = make_run(tmp_path / "one"), make_run(tmp_path / "two")
    page = show()
    rows = page.findChild(RunList).model()
    assert rows.rowCount() == 2
    two.rename(tmp_path / "elsewhere")
    show.again(page)
    assert [rows.index(row).data(CARD).path for row in range(rows.rowCount())] == [one]


def test_removing_from_the_list_leaves_the_run_and_can_be_undone(show, app, tmp_path, qtbot):
    path = make_run(tmp_path / "misaka-1")
    page = show()
    runs = page.findChild(RunList)
    told = []
    app.told.connect(lambda message, kind, undo: told.append(undo))
    with qtbot.waitSignal(runs._job.ended):
        runs.forgotten.emit(path)
    assert recent_runs() == [] and path.is_dir()
    assert page.findChild(FirstSteps).isVisible()
    with qtbot.waitSignal(runs._job.ended):
        told[0]()
    assert recent_runs() == [path] and runs.model().rowCount() == 1


def test_the_menu_of_a_run_offers_what_can_be_done_with_it(show, app, tmp_path):
    path = make_run(tmp_path / "misaka-1")
    page = show()
    runs = page.findChild(RunList)
    runs._show_menu(QPoint(5000, 5000))
    assert runs.findChildren(QMenu) == []
    runs._show_menu(runs.visualRect(runs.model().index(0)).center())
    menu = runs.findChild(QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Open", "Show in the file manager", "", "Remove from this list"]
    menu.actions()[0].trigger()
    assert app.run_dir == path
    menu.close()


def test_closing_while_runs_are_read_leaves_no_thread(app, tmp_path, qtbot):
    for number in range(5):
        make_run(tmp_path / str(number), trained=False)
    page = HomePage(app)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    runs = page.findChild(RunList)
    runs.reload()
    assert runs._job.busy
    assert page.can_close()
    assert not runs._job.busy and not page._reload_soon.isActive()
