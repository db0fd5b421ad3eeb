"""Samples in rows by a label: which value each row is, beside the row and in a tile's words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from ganstudio.data.manifest import DataManifest
from ganstudio.data.report import Picture
from ganstudio.data.settings import PictureSettings
from ganstudio.events import RunStarted, SnapshotTaken
from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.gui.models.tile_layout import TileLayout
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.gui.training.row_labels import line_height, paint_labels, room_for
from ganstudio.gui.training.tile_grid import TileGrid
from ganstudio.labels import Attribute
from ganstudio.recipe import Recipe, dump_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.snapshots import save_snapshot

HAIR = Attribute("hair", "group", ("aqua", "brown"))
HAT = Attribute("hat", "flag", ("no", "yes"))


def keep_labels(folder: RunFolder, recipe: Recipe) -> None:
    """Let the run's pictures be labelled with hair and hat."""
    pictures = tuple(Picture(f"{n}.png", 9, 9, "RGB", "PNG", 1, f"{n:064x}") for n in range(2))
    codes = np.zeros((2, 2), np.int16)
    manifest = DataManifest(
        folder.path.absolute(),
        PictureSettings.of(recipe),
        pictures,
        attributes=(HAIR, HAT),
        code_bytes=codes.tobytes(),
    )
    folder.data_path.write_text(manifest.to_json())


@pytest.fixture
def labelled(tmp_path: Path, small_recipe: Recipe, make_batch, make_snapshot) -> Path:
    """60 batches with rows by hair, and a branch from there whose rows are by hat."""
    recipe = small_recipe.changed(labels=("hair", "hat"), snapshot_rows="hair")
    folder = RunFolder.create(tmp_path / "labelled", recipe, "{}", tmp_path / "pictures")
    keep_labels(folder, recipe)
    with JournalWriter(folder.journal_path) as journal:
        journal.add(RunStarted(0, 0, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, 1.0))
        for step in range(1, 61):
            journal.add(make_batch(step))
        for step in (40, 60):
            journal.add_snapshot(make_snapshot(step), save_snapshot(folder.path, make_snapshot(step)))
        branch = journal.add_branch(0, 60, {}, recipe=dump_recipe(recipe.changed(snapshot_rows="hat")))
        journal.add(RunStarted(branch, 60, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, 2.0))
        for step in range(61, 71):
            journal.add(make_batch(step, branch))
        taken = make_snapshot(70, branch)
        journal.add_snapshot(taken, save_snapshot(folder.path, taken))
    return folder.path


def wait_for_rows(page, qtbot, step: str) -> TileGrid:
    pane = page.viewer.pane
    qtbot.waitUntil(lambda: pane.heading.startswith(step) and pane.grid.row_of(0) != "")
    return pane.grid


@pytest.fixture
def shown(page, labelled, qtbot):
    page.app.open_run(labelled)
    wait_for_rows(page, qtbot, "step 70")
    return page


def test_a_run_that_is_opened_names_the_row_of_a_tile(shown):
    grid = shown.viewer.pane.grid
    assert [grid.row_of(index) for index in range(5)] == ["hat: no", "hat: no", "hat: yes", "hat: yes", ""]
    grid.pick(2)
    assert shown.viewer.tile_text.text() == "Tile 3: Dx 0.300 · hat: yes"
    assert grid.help_for(3) == "hat: yes\nTile 4: Dx 0.400. Click to enlarge."


def test_the_rows_are_named_where_one_goes_back_as_well(shown, qtbot):
    dialog = GoBackDialog(shown.model, 40, shown)
    qtbot.waitUntil(lambda: dialog.pane.grid.row_of(3) == "hair: brown")
    dialog.reject()
    dialog.deleteLater()


def test_samples_from_before_the_branch_keep_the_rows_that_they_had(shown, qtbot):
    shown.viewer.show_until(40)
    grid = wait_for_rows(shown, qtbot, "step 40")
    assert grid.row_of(3) == "hair: brown"


def test_the_run_that_trains_here_names_its_rows_too(page, qtbot, new_run, small_recipe, scripted):
    recipe = small_recipe.changed(labels=("hair", "hat"), snapshot_rows="hair")
    folder = RunFolder(new_run)
    keep_labels(folder, recipe)
    with JournalWriter(folder.journal_path) as journal:
        journal.set_recipe(0, dump_recipe(recipe))
    page.host.train_with(scripted, new_run, recipe)
    grid = wait_for_rows(page, qtbot, "step 0")
    assert grid.row_of(0) == "hair: aqua"


def grid_of(qtbot, rows: SampleRows | None, taken: SnapshotTaken, width: int) -> TileGrid:
    grid = TileGrid()
    qtbot.addWidget(grid)
    grid.resize(width, 200)
    grid.columns, grid.rows = taken.columns, rows
    grid.set_tiles(taken.averaged, taken.dx_averaged)
    return grid


def painted(grid: TileGrid) -> QImage:
    return grid.grab().toImage()


@pytest.mark.parametrize("width", [120, 400])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_value_stands_beside_its_row_whatever_the_room(qtbot, qapp, make_snapshot, width, theme):
    from ganstudio.gui.style import apply_theme

    apply_theme(qapp, theme)
    rows = SampleRows("hair", ("a name that is much too long for its room", "brown"))
    grid = grid_of(qtbot, rows, make_snapshot(1), width)
    for first in (0, 2):
        tile = grid.tile_rect(first)
        beside = QRect(0, tile.top(), tile.left() - 1, tile.height())
        assert beside.width() >= 0.2 * width
        seen = painted(grid).copy(beside)
        assert len({seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())}) > 2
        assert grid.tile_at(tile.center()) == first
        assert grid.tile_rect(first + 1).right() < width
    apply_theme(qapp, "light")


def test_rows_that_are_low_lie_far_enough_apart_for_their_words(qtbot):
    tiles = np.zeros((80, 6, 6, 3), np.uint8)
    taken = SnapshotTaken(0, 1, tiles, tiles, (0.5,) * 80, (0.5,) * 80, 40)
    grid = grid_of(qtbot, SampleRows("hair", ("aqua", "brown")), taken, 300)
    first, second = grid.tile_rect(0), grid.tile_rect(40)
    assert first.height() < 10 < line_height() <= second.top() - first.top() + 1
    assert (grid.tile_at(first.center()), grid.tile_at(second.center())) == (0, 40)


def test_rows_lie_no_further_apart_than_the_room_allows():
    low = TileLayout(columns=40, rows=2, width=4, height=4, left=3, top=0)
    assert low.beside(50, 13, 26) == replace(low, left=53, top=4, row_gap=9)
    assert low.beside(50, 13, 25) == replace(low, left=53)


def test_tiles_that_are_not_these_rows_get_no_names(qtbot, make_snapshot):
    grid = grid_of(qtbot, SampleRows("hair", ("aqua", "brown", "red")), make_snapshot(1), 300)
    bare = grid_of(qtbot, None, make_snapshot(1), 300)
    assert grid.row_of(0) == "" and grid.tile_rect(0) == bare.tile_rect(0)


def test_a_tile_alone_has_all_the_room(qtbot, make_snapshot):
    grid = grid_of(qtbot, SampleRows("hair", ("aqua", "brown")), make_snapshot(1), 300)
    bare = grid_of(qtbot, None, make_snapshot(1), 300)
    for one in (grid, bare):
        one.pick(0)
        one.set_large(True)
    assert painted(grid) == painted(bare)


def test_what_is_compared_lies_in_the_same_places_though_its_rows_are_others(qtbot, make_snapshot):
    short, long = SampleRows("hair", ("a", "b")), SampleRows("hat", ("no", "yes"), is_flag=True)
    grids = [grid_of(qtbot, rows, make_snapshot(1), 300) for rows in (short, long)]
    for one, other in (grids, grids[::-1]):
        one.set_partner(other)
        one.show()
    assert grids[0].tile_rect(3) == grids[1].tile_rect(3)


def test_words_take_a_share_of_the_room_at_most_and_rows_too_low_for_them_have_none(qapp):
    assert room_for((), 300) == 0
    assert 0 < room_for(("brown",), 300) < room_for(("brown" * 30,), 300) <= 90
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(0)
    before = image.copy()
    painter = QPainter(image)
    paint_labels(painter, ("brown",), [QRect(0, 0, 60, 5)])
    painter.end()
    assert image == before


def test_a_value_that_looks_like_markup_is_shown_as_it_is():
    from ganstudio.gui.widgets.plain_tooltip import plain_tooltip

    assert plain_tooltip("hair: a & b") == "hair: a & b"
    assert plain_tooltip("hair: <b>x</b>\nTile") == "<qt>hair: &lt;b&gt;x&lt;/b&gt;<br>Tile</qt>"
