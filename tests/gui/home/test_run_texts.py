"""What a card says."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage

from ganstudio.gui.home.run_pictures import snapshot_corner
from ganstudio.gui.home.run_texts import amount_text, state_text, when_text
from ganstudio.gui.models.run_card import RunCard
from ganstudio.gui.theme import LIGHT
from ganstudio.problems import Message
from ganstudio.runs.snapshots import GAP

NOW = datetime(2026, 3, 14, 0, 30)


@pytest.mark.parametrize(
    ("before", "said"),
    [(timedelta(minutes=5), "today 00:25"), (timedelta(hours=1), "yesterday 23:30")],
)
def test_a_moment_is_named_by_the_calendar_not_by_the_clock(qapp, before, said):
    assert when_text((NOW - before).timestamp(), NOW) == said


def test_older_moments_are_dates_and_none_is_nothing(qapp):
    assert "3" in when_text((NOW - timedelta(days=8)).timestamp(), NOW)
    assert when_text(0.0) == ""


def test_every_state_has_words_and_a_colour(qapp):
    for ending in ("new", "running", "finished", "stopped", "failed", "interrupted"):
        words, token = state_text(RunCard(Path("x"), "x", ending=ending))
        assert words and hasattr(LIGHT, token)
    assert state_text(RunCard(Path("x"), "x", problem=Message("broken")))[1] == "bad"


def test_the_amount_says_steps_and_epochs(qapp):
    assert (
        amount_text(RunCard(Path("x"), "x", step=1908, epoch=212)).replace("\u202f", " ")
        == "step 1 908, epoch 212"
    )
    assert amount_text(RunCard(Path("x"), "x")) == "not trained yet"


@pytest.mark.parametrize("tile_side", [28, 64, 144, 600])
def test_a_card_shows_whole_tiles(qapp, tmp_path, tile_side):
    tile, count = tile_side + GAP, 8
    whole = QImage(QSize(tile * count - GAP, tile * count - GAP), QImage.Format.Format_RGB32)
    whole.fill(0xFF202020)
    for row in range(count):
        for column in range(count):
            corner = QRect(column * tile, row * tile, tile_side, tile_side)
            for x in range(corner.left(), corner.right() + 1):
                whole.setPixel(x, corner.bottom(), 0xFF00FF00)
    file = tmp_path / "step.png"
    whole.save(str(file))
    seen = snapshot_corner(file, 188, tile)
    assert (seen.width(), seen.height()) == (188, 188)
    assert seen.pixelColor(4, 187).green() > 100, "the last line is the last line of a tile"


def test_a_snapshot_that_is_no_picture_is_none(qapp, tmp_path):
    (tmp_path / "x.png").write_bytes(b"no picture")
    assert snapshot_corner(tmp_path / "x.png", 188, 66).isNull()
    assert snapshot_corner(tmp_path / "gone.png", 188, 66).isNull()
