"""The grid of pictures: keys, selecting, and making only what is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QPixmap

from ganstudio.data.report import Picture
from ganstudio.data.settings import PictureSettings
from ganstudio.gui.data.picture_grid import PictureGrid
from ganstudio.gui.data.pixmap_cache import PixmapCache
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.workers.thumbnail_worker import ThumbnailWorker, Wish


def pictures(count):
    return [
        Picture(f"{number:06}.png", 80, 80, "RGB", "PNG", 1000, f"{number:064x}") for number in range(count)
    ]


@pytest.fixture
def wishes(monkeypatch):
    """What the grid wants made; nothing is made."""
    wanted = []
    monkeypatch.setattr(ThumbnailWorker, "want", lambda self, new: wanted.append(list(new)))
    return wanted


@pytest.fixture
def grid(qtbot, wishes, tmp_path):
    thumbnails = Thumbnails(ThumbnailWorker())
    thumbnails.set_folder(tmp_path)
    thumbnails.set_settings(PictureSettings(64, 3))
    made = PictureGrid(thumbnails)
    made._keep = thumbnails
    qtbot.addWidget(made)
    made.resize(530, 400)  # 5 columns of 96 pixels and the gaps
    made.show()
    return made


def current(grid):
    return grid._pictures.number(grid.currentIndex())


def selected(grid):
    return [int(picture.path[:6]) for picture in grid.selected()]


def test_200_000_pictures_are_shown_and_only_what_is_seen_is_made(grid, wishes, qtbot):
    grid.set_pictures(pictures(200_000))
    wishes.clear()
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    qtbot.waitUntil(lambda: bool(wishes))
    assert 0 < len(wishes[-1]) < 100
    seen = grid._visible()
    assert wishes[-1][0].picture.path == grid.pictures[seen.start].path and seen.start > 90_000


def test_columns_fill_the_width_and_the_first_picture_stays_when_it_changes(grid):
    grid.set_pictures(pictures(1000))
    assert grid._pictures.columns == 5
    grid.verticalScrollBar().setValue(20 * grid.rowHeight(0))
    first = grid._visible().start
    grid.resize(1010, 400)
    assert grid._pictures.columns == 9
    assert grid._visible().start <= first < grid._visible().start + 9
    grid.set_tile_side(200)
    assert grid._pictures.columns == 4 and grid.columnWidth(0) >= 200


def test_the_cursor_goes_on_from_one_row_to_the_next(grid, qtbot):
    grid.set_pictures(pictures(12))
    grid.setCurrentIndex(grid._pictures.at(4))
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert current(grid) == 5
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert current(grid) == 4
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert current(grid) == 11
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert current(grid) == 11
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert current(grid) == 0
    grid.setCurrentIndex(grid._pictures.at(8))
    qtbot.keyClick(grid, Qt.Key.Key_Down)  # nothing lies below: the last one
    assert current(grid) == 11


def test_selecting_from_one_row_into_another_takes_all_between_in_reading_order(grid):
    grid.set_pictures(pictures(23))
    first = grid.visualRect(grid._pictures.at(3)).center()
    last = grid.visualRect(grid._pictures.at(16)).center()
    command = QItemSelectionModel.SelectionFlag.ClearAndSelect
    grid.setSelection(QRect(first, last), command)
    assert selected(grid) == list(range(3, 17))
    grid.setSelection(QRect(last, first), command)
    assert selected(grid) == list(range(3, 17))


def test_select_all_selects_every_picture_and_nothing_else(grid):
    grid.set_pictures(pictures(23))
    grid.selectAll()
    assert selected(grid) == list(range(23))


def test_delete_and_enter_tell_what_they_are_about(grid, qtbot):
    grid.set_pictures(pictures(7))
    grid.setCurrentIndex(grid._pictures.at(2))
    with qtbot.waitSignal(grid.leave_out_wanted) as left_out:
        qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert [picture.path for picture in left_out.args[0]] == ["000002.png"]
    with qtbot.waitSignal(grid.enlarge_wanted) as enlarged:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert enlarged.args == [grid.pictures, 2]


def test_after_pictures_went_the_cursor_stands_where_it_stood(grid):
    grid.set_pictures(pictures(7))
    grid.setCurrentIndex(grid._pictures.at(6))
    grid.set_pictures(pictures(5))
    assert current(grid) == 4


def test_ctrl_and_the_wheel_ask_for_larger_tiles(grid, qtbot):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(grid.zoomed) as zoomed:
        grid.wheelEvent(event)
    assert zoomed.args == [1]


def test_pixmaps_used_longest_ago_go_first(qapp):
    cache = PixmapCache(3 * 4 * 10 * 10)
    for key in "abc":
        cache.put(key, QPixmap(10, 10))
    assert cache.get("a") is not None
    cache.put("d", QPixmap(10, 10))
    assert cache.get("b") is None and all(cache.get(key) is not None for key in "acd")
    cache.put("huge", QPixmap(100, 100))
    assert len(cache) == 1 and cache.get("huge") is not None
    cache.put("huge", QPixmap(10, 10))
    cache.put("e", QPixmap(10, 10))
    assert len(cache) == 2


def test_pixels_stay_squares_when_enlarged_twofold(qapp, tmp_path, wishes):
    from PySide6.QtGui import QColor, QImage

    from ganstudio.gui.workers.thumbnail_worker import Thumbnail

    thumbnails = Thumbnails(ThumbnailWorker())
    thumbnails.set_folder(tmp_path)
    thumbnails.set_settings(PictureSettings(8, 3))
    image = QImage(8, 8, QImage.Format.Format_RGB888)
    image.fill(QColor("#000000"))
    image.setPixelColor(3, 3, QColor("#ffffff"))
    picture = pictures(1)[0]
    wish = Wish(thumbnails.source, picture, PictureSettings(8, 3))
    thumbnails._on_ready([Thumbnail(wish, image)])
    large = thumbnails.fitted(picture, 32).toImage()
    assert {large.pixelColor(x, y).lightness() for x in range(32) for y in range(32)} == {0, 255}
    assert thumbnails.fitted(picture, 8) is not None and thumbnails.fitted(pictures(2)[1], 8) is None
    thumbnails.close()
