"""The data page, driven as a person drives it, on real folders."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from ganstudio.data.settings import PictureSettings
from ganstudio.gui.data import data_page
from ganstudio.gui.data.data_page import DataPage
from ganstudio.gui.data.pictures_area import ALL, DUPLICATES, LEFT_OUT
from ganstudio.problems import Cancelled
from tests.gui.data.conftest import draw


def tab_texts(page):
    return [page._area.tabs._group.button(number).text().split()[-1] for number in range(4)]


def names(grid):
    return [picture.path for picture in grid.pictures]


def texts(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_without_a_folder_the_page_asks_for_one(page):
    assert page._stack.currentWidget() is page._empty
    assert "Choose a folder" in page._empty.text and page.title == ""


def test_a_chosen_folder_is_looked_through_and_shown_as_d_sees_it(show, app, folder, qtbot):
    page = show(folder)
    assert page._stack.currentWidget() is page._splitter
    assert page.title == "pictures" and len(app.report.pictures) == 14
    qtbot.waitUntil(lambda: tab_texts(page) == ["14", "2", "2", "1"])
    first = page._area.grid.pictures[0]
    qtbot.waitUntil(lambda: page._thumbnails.pixmap(first) is not None)
    assert page._thumbnails.pixmap(first).width() == app.recipe.image_size


def test_the_summary_counts_what_is_used(show, folder):
    side = texts(show(folder)._side.summary)
    assert "80 × 80: 13" in side and "40 × 40: 1" in side and "PNG 14" in side
    assert "1 smaller than 64 px" in side
    assert "172 kB at 64 px" in side  # 14 x 3 x 64 x 64 bytes


def test_an_empty_folder_says_so_and_looking_again_finds_what_was_put_there(show, app, tmp_path, qtbot):
    place = tmp_path / "empty"
    place.mkdir()
    page = show(place)
    assert page._stack.currentWidget() is page._empty
    assert "empty" in page._empty.text and str(place) in page._empty.text and app.report is None
    for number in range(3):
        draw(number).save(place / f"{number}.png")
    page._empty.rescan_wanted.emit()
    qtbot.waitUntil(lambda: app.report is not None)
    assert len(page._area.grid.pictures) == 3


def test_a_folder_that_is_gone_when_looked_at_again_is_named(show, app, folder, tmp_path, qtbot):
    page = show(folder)
    folder.rename(tmp_path / "elsewhere")
    page.rescan()
    qtbot.waitUntil(lambda: not page._scan.busy)
    assert str(folder) in page._empty.text and app.report is None


def waiting_scan(place):
    def work(progress):
        while progress(3, 10):
            time.sleep(0.002)
        raise Cancelled

    return work


def test_progress_is_shown_with_its_rate_and_cancelling_leaves_the_page_usable(
    show, page, app, folder, qtbot, monkeypatch
):
    with monkeypatch.context() as patched:
        patched.setattr(data_page, "scan_work", waiting_scan)
        app.open_folder(folder)
        qtbot.waitUntil(lambda: "3 of 10" in page._scan_view._figures.text())
        qtbot.waitUntil(lambda: "a second" in page._scan_view._figures.text())
        page._scan_view.cancelled.emit()
        qtbot.waitUntil(lambda: not page._scan.busy)
    assert page._stack.currentWidget() is page._empty and app.report is None
    page._empty.rescan_wanted.emit()
    qtbot.waitUntil(lambda: app.report is not None)


def test_cancelling_a_second_look_keeps_what_the_first_one_found(show, folder, app, qtbot, monkeypatch):
    page = show(folder)
    report = app.report
    monkeypatch.setattr(data_page, "scan_work", waiting_scan)
    page.rescan()
    page._scan.cancel()
    qtbot.waitUntil(lambda: not page._scan.busy)
    assert page._stack.currentWidget() is page._splitter and app.report is report


def test_the_newest_folder_wins_over_one_that_is_still_looked_through(
    show, page, app, folder, tmp_path, qtbot
):
    other = tmp_path / "other"
    other.mkdir()
    draw(50).save(other / "one.png")
    app.open_folder(folder)
    show(other)
    assert app.report.folder == other and names(page._area.grid) == ["one.png"]


def test_broken_files_are_listed_with_their_reasons_and_can_be_copied(show, folder):
    page = show(folder)
    page._area.tabs.choose(LEFT_OUT)
    page._area.left_out.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["dogs/cut.png", "notes.txt"]
    assert "cut off" in lines[0]


def test_a_left_out_file_is_shown_in_the_file_manager(show, folder, monkeypatch):
    shown = []
    monkeypatch.setattr("ganstudio.gui.data.picture_actions.reveal", shown.append)
    page = show(folder)
    page._area.tabs.choose(LEFT_OUT)
    page._area.left_out._table.selectRow(0)
    page._area.left_out._show.click()
    assert shown == [folder / "dogs" / "cut.png"]


def test_delete_leaves_a_picture_out_and_undo_puts_it_back_without_touching_the_file(
    show, app, folder, qtbot
):
    page = show(folder)
    grid = page._area.grid
    grid.setCurrentIndex(grid._pictures.at(1))
    taken = grid.pictures[1].path
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert app.excluded == {taken} and taken not in names(grid) and (folder / taken).exists()
    assert tab_texts(page)[ALL] == "13" and tab_texts(page)[LEFT_OUT] == "3"
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert app.excluded == frozenset() and taken in names(grid)
    qtbot.keyClick(
        grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert app.excluded == {taken}
    qtbot.keyClick(grid, Qt.Key.Key_Home)  # lets the modifiers go: Qt would remember them for the next test


def test_what_was_left_out_by_hand_can_be_put_back_from_the_list(show, app, folder):
    page = show(folder)
    page._actions.leave_out(page._area.grid.pictures[2:4])
    page._area.tabs.choose(LEFT_OUT)
    view = page._area.left_out
    assert [row.by_hand for row in view._model.rows] == [True, True, False, False]
    view._table.selectRow(0)
    view._back.click()
    assert len(app.excluded) == 1 and len(page._area.grid.pictures) == 13


def test_another_folder_forgets_what_was_left_out(show, app, folder, tmp_path):
    page = show(folder)
    page._actions.leave_out(page._area.grid.pictures[:2])
    other = tmp_path / "other"
    other.mkdir()
    draw(50).save(other / "one.png")
    show(other)
    assert app.excluded == frozenset() and not page._actions.can_undo
    page._actions.undo()
    assert app.excluded == frozenset()


def test_looking_again_keeps_what_was_left_out(show, app, folder, qtbot):
    page = show(folder)
    page._actions.leave_out(page._area.grid.pictures[:1])
    before = app.report
    page.rescan()
    qtbot.waitUntil(lambda: app.report is not before)
    assert len(page._area.grid.pictures) == 13


def test_duplicates_stand_side_by_side_and_keeping_one_writes_the_recipe(show, app, folder):
    page = show(folder)
    page._area.tabs.choose(DUPLICATES)
    view = page._area.duplicates
    groups = {}
    for picture, place in zip(view.grid.pictures, view.grid._pictures._places, strict=True):
        groups.setdefault(place.exact, set()).add(picture.path)
    assert groups == {
        True: {"cats/03.png", "cats/03 - Copy.png"},
        False: {"dogs/09.png", "dogs/small.png"},
    }
    view._buttons["one"].click()
    assert app.recipe.duplicates == "one" and tab_texts(page)[ALL] == "12"
    assert "dogs/small.png" not in names(page._area.grid)
    view._buttons["keep"].click()
    assert app.recipe.duplicates == "keep" and tab_texts(page)[ALL] == "14"


def test_a_folder_without_duplicates_says_so(show, tmp_path):
    place = tmp_path / "few"
    place.mkdir()
    for number in range(3):
        draw(number).save(place / f"{number}.png")
    page = show(place)
    page._area.tabs.choose(DUPLICATES)
    assert "No picture occurs twice" in texts(page._area.duplicates)


def test_size_and_fitting_change_the_recipe_and_what_is_shown(show, app, folder, qtbot):
    page = show(folder)
    fit = page._area.fit
    fit._size.setCurrentIndex(fit._size.findData(96))
    fit._size.activated.emit(fit._size.currentIndex())
    fit._fit.setCurrentIndex(fit._fit.findData("pad"))
    fit._fit.activated.emit(fit._fit.currentIndex())
    assert (app.recipe.image_size, app.recipe.resize) == (96, "pad")
    assert page._thumbnails._settings == PictureSettings.of(app.recipe)
    first = page._area.grid.pictures[0]
    qtbot.waitUntil(lambda: page._thumbnails.pixmap(first) is not None)
    assert page._thumbnails.pixmap(first).width() == 96
    assert fit._background.isVisible()
    assert "at 96 px" in texts(page._side.summary)


def test_a_recipe_changed_elsewhere_is_shown_here(show, app, folder):
    page = show(folder)
    app.set_recipe(app.recipe.changed(image_size=48, duplicates="one", channels=1))
    assert page._area.fit._size.currentData() == 48 and page._area.fit._channels.currentData() == 1
    assert tab_texts(page)[ALL] == "12" and page._area.duplicates._buttons["one"].isChecked()


def test_a_page_made_anew_shows_the_report_without_another_scan(show, app, folder, qtbot):
    show(folder)._actions.leave_out(app.report.pictures[:1])
    again = DataPage(app)
    qtbot.addWidget(again, before_close_func=lambda page: page.can_close())
    assert not again._scan.busy and again._stack.currentWidget() is again._splitter
    assert len(again._area.grid.pictures) == 13


def test_fewer_pictures_than_a_batch_cannot_start_until_the_offered_batch_is_taken(show, app, folder):
    page = show(folder)
    card = page._side.recipe
    assert not card._start.isEnabled() and "fewer than a batch of 64" in card._short.text()
    card._fix.click()
    assert app.recipe.batch_size == 8 and card._start.isEnabled()


def test_one_picture_cannot_be_trained_on(show, tmp_path):
    place = tmp_path / "one"
    place.mkdir()
    draw(1).save(place / "only.png")
    card = show(place)._side.recipe
    assert not card._start.isEnabled() and not card._fix.isVisibleTo(card)
    assert "At least 2 pictures" in card._short.text() and not card._measure.isVisibleTo(card)


def test_start_hands_over_the_pictures_the_recipe_and_a_free_run_folder(show, app, folder, own_folders):
    page = show(folder)
    page._actions.leave_out(page._area.grid.pictures[:1])
    app.set_recipe(app.recipe.changed(batch_size=4))
    (own_folders / "runs" / "pictures").mkdir(parents=True)
    page._side.recipe._start.click()
    request = app.take_start()
    assert request.source == folder and request.report is app.report and request.recipe == app.recipe
    assert request.excluded == app.excluded != frozenset()
    assert request.run_dir == own_folders / "runs" / "pictures-2"


def test_the_scraped_set_has_its_duplicates_and_the_junk_its_reasons(show, shared_data):
    page = show(shared_data / "scraped300")
    assert tab_texts(page)[:3] == ["300", "38", "0"]
    page = show(shared_data / "scraped300_junk")
    left_out = {row.path: str(row.reason) for row in page._area.left_out._model.rows}
    assert {"truncated.png", "truncated.jpg", "empty.png", "page.jpg", "Thumbs.db", "notes.txt"} <= set(
        left_out
    )
    assert all(left_out.values())


@pytest.mark.parametrize("when", ["scanning", "shown"])
def test_closing_leaves_no_thread(page, app, folder, qtbot, when):
    app.open_folder(folder)
    if when == "shown":
        qtbot.waitUntil(lambda: not page._scan.busy)
        page._area.grid._want_visible()
    assert page.can_close()
    assert page._thumbnails._worker._job is None and not page._scan._threads
