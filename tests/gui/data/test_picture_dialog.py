"""One picture enlarged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ganstudio.gui.data.picture_dialog import PictureDialog


@pytest.fixture
def dialog(show, folder, qtbot):
    page = show(folder)
    page._area.grid.enlarge_wanted.emit(page._area.grid.pictures, 0)
    found = page._actions._dialog
    assert isinstance(found, PictureDialog)
    qtbot.waitUntil(lambda: not found._slot.busy)
    yield found
    if page._actions._dialog is not None:
        found.reject()


def test_the_file_stands_beside_what_d_sees(dialog):
    assert dialog._panes[0]._image.width() == 80 and dialog._panes[1]._image.width() == 64
    assert "64 × 64" in dialog._heads[1].text() and dialog.windowTitle() == dialog.picture.path


def test_the_arrow_keys_go_through_the_pictures_and_stop_at_the_ends(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog._row == 0
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert dialog._row == 1 and "2 of 14" in dialog._place.text()
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog._row == 13 and not dialog._on.isEnabled()


def test_delete_leaves_the_picture_out_and_again_puts_it_back(dialog, app, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Delete)
    assert app.excluded == {dialog.picture.path} and dialog._toggle.text() == "Put back"
    qtbot.keyClick(dialog, Qt.Key.Key_Delete)
    assert app.excluded == frozenset() and dialog._toggle.text() == "Leave out"


def test_a_picture_that_vanished_is_named(dialog, folder, qtbot):
    (folder / dialog._pictures[1].path).unlink()
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not dialog._slot.busy)
    assert "no longer there" in dialog._detail.text() and dialog._panes[0]._image.isNull()


def test_closing_joins_the_thread_and_frees_the_page(dialog, page, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog._slot._threads and page._actions._dialog is None
