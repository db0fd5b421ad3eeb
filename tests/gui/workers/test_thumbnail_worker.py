"""Thumbnails made in the background."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from ganstudio.data.scan import scan_folder
from ganstudio.data.settings import PictureSettings
from ganstudio.data.source import PictureSource
from ganstudio.gui.workers.enlarge_worker import Enlarged, enlarge_work
from ganstudio.gui.workers.thumbnail_worker import ThumbnailWorker, Wish, to_image
from ganstudio.problems import Problem

SETTINGS = PictureSettings(32, 3)


@pytest.fixture
def source(tmp_path):
    rng = np.random.default_rng(0)
    for number in range(40):
        pixels = rng.integers(0, 256, (40, 60, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{number:02}.png")
    with PictureSource(tmp_path) as opened:
        yield opened


@pytest.fixture
def wishes(source):
    return [Wish(source, picture, SETTINGS) for picture in scan_folder(source.folder).pictures]


@pytest.fixture
def worker(qtbot):
    made = ThumbnailWorker()
    made.made = []
    made.ready.connect(made.made.extend)
    yield made
    made.close()


def test_an_image_has_its_own_memory_and_every_pixel(qapp):
    pixels = np.arange(3 * 5 * 3, dtype=np.uint8).reshape(3, 5, 3)
    image = to_image(pixels)
    before = image.pixelColor(4, 2).getRgb()[:3]
    pixels[:] = 0
    assert (image.width(), image.height()) == (5, 3) and before == (42, 43, 44)
    assert image.pixelColor(4, 2).getRgb()[:3] == before
    assert to_image(np.full((2, 2, 1), 7, np.uint8)).format() == QImage.Format.Format_Grayscale8


def test_every_wish_is_fulfilled_once(worker, wishes, qtbot):
    worker.want(wishes)
    qtbot.waitUntil(lambda: len(worker.made) == 40)
    assert {one.wish.picture.path for one in worker.made} == {wish.picture.path for wish in wishes}
    assert all(one.image.width() == 32 and one.problem is None for one in worker.made)


def test_newer_wishes_take_the_place_of_those_that_wait(worker, wishes, qtbot):
    worker.want(wishes)
    worker.want(wishes[-2:])
    qtbot.waitUntil(lambda: worker._job is None)
    made = [one.wish.picture.path for one in worker.made]
    assert made[-2:] == ["38.png", "39.png"] or {"38.png", "39.png"} <= set(made)
    assert len(made) < 40


def test_wishes_that_come_when_the_thread_ends_are_not_lost(worker, wishes, qtbot):
    for wish in wishes[:10]:
        worker.want([wish])
        qtbot.waitUntil(lambda wish=wish: any(one.wish is wish for one in worker.made))
    assert len(worker.made) == 10


def test_a_picture_that_vanished_or_changed_is_told(worker, wishes, source, qtbot):
    (source.folder / "00.png").unlink()
    Image.new("RGB", (50, 50)).save(source.folder / "01.png")
    worker.want(wishes[:2])
    qtbot.waitUntil(lambda: len(worker.made) == 2)
    reasons = {one.wish.picture.path: str(one.problem) for one in worker.made}
    assert "no longer there" in reasons["00.png"] and "changed" in reasons["01.png"]


def test_closing_ends_the_thread_at_once(worker, wishes):
    worker.want(wishes)
    worker.close()
    assert worker._job is None


def test_a_picture_is_enlarged_beside_what_d_sees(source):
    picture = scan_folder(source.folder).pictures[0]
    made = enlarge_work(source, picture, SETTINGS)(lambda done, total: True)
    assert isinstance(made, Enlarged)
    assert (made.original.width(), made.original.height()) == (60, 40)
    assert (made.seen.width(), made.seen.height()) == (32, 32)


def test_transparency_is_kept_in_the_enlarged_file(tmp_path):
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    with PictureSource(tmp_path) as source:
        picture = scan_folder(tmp_path).pictures[0]
        made = enlarge_work(source, picture, SETTINGS)(lambda done, total: True)
    assert made.original.hasAlphaChannel() and made.original.pixelColor(5, 5).alpha() == 0
    assert made.seen.pixelColor(5, 5).getRgb()[:3] == (255, 255, 255)


def test_a_picture_that_is_gone_cannot_be_enlarged(source):
    picture = scan_folder(source.folder).pictures[0]
    (source.folder / picture.path).unlink()
    with pytest.raises(Problem, match=r"00\.png"):
        enlarge_work(source, picture, SETTINGS)(lambda done, total: True)
