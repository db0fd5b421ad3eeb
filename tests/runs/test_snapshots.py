"""Snapshots: tiles into one PNG and out again, without loss and without trust."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ganstudio.problems import InputProblem
from ganstudio.runs.snapshots import GAP, load_tiles, save_snapshot, tile_grid


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize(("count", "columns"), [(6, 4), (1, 1), (9, 3), (5, 5), (7, 1)])
@pytest.mark.parametrize("branch", [0, 2])
def test_tiles_come_back_exactly(run, snapshot, channels, count, columns, branch):
    taken = snapshot(1200, branch, count, columns, channels=channels)
    files = save_snapshot(run.path, taken)
    prefix = "b2-" if branch else ""
    assert files == (f"snapshots/{prefix}step-00001200.png", f"snapshots/{prefix}step-00001200.raw.png")
    np.testing.assert_array_equal(load_tiles(run.path / files.averaged, count, columns, 5, 7), taken.averaged)
    np.testing.assert_array_equal(load_tiles(run.path / files.raw, count, columns, 5, 7), taken.raw)
    assert sorted(path.name for path in run.snapshots.iterdir()) == sorted(
        name.partition("/")[2] for name in files
    )


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 5), st.integers(1, 5), st.sampled_from([1, 3]))
def test_a_grid_holds_every_tile_at_its_place_and_nothing_else(count, columns, height, width, channels):
    columns = min(columns, count)
    tiles = np.full((count, height, width, channels), 255, np.uint8)
    grid = tile_grid(tiles, columns)
    rows = -(-count // columns)
    assert grid.shape == (rows * (height + GAP) - GAP, columns * (width + GAP) - GAP, channels)
    assert (grid == 255).sum() == tiles.size


@pytest.fixture
def saved(run, snapshot):
    return run.path / save_snapshot(run.path, snapshot(5)).averaged


def test_a_missing_snapshot_is_named(saved):
    saved.unlink()
    with pytest.raises(InputProblem, match=r"step-00000005\.png is missing"):
        load_tiles(saved, 6, 4, 5, 7)


@pytest.mark.parametrize("figures", [(6, 4, 5, 8), (9, 4, 5, 7), (6, 3, 5, 7), (6, 6, 5, 7)])
def test_figures_that_do_not_fit_the_file_are_noticed(saved, figures):
    with pytest.raises(InputProblem, match=r"step-00000005\.png is 34 x 12 pixels, but the journal says"):
        load_tiles(saved, *figures)


@pytest.mark.parametrize(
    "figures",
    [(0, 4, 5, 7), (6, 0, 5, 7), (6, 7, 5, 7), (6, 4, -5, 7), (10**9, 4, 5, 7), (6, 4, 10**9, 10**9)],
)
def test_figures_that_cannot_be_right_are_refused(saved, figures):
    with pytest.raises(InputProblem, match="cannot be right"):
        load_tiles(saved, *figures)


@pytest.mark.parametrize("content", [b"", b"text", b"\x89PNG\r\n\x1a\n" + b"\0" * 50])
def test_a_file_that_is_no_picture_is_named(saved, content):
    saved.write_bytes(content)
    with pytest.raises(InputProblem, match=r"step-00000005\.png cannot be read"):
        load_tiles(saved, 6, 4, 5, 7)


def test_a_picture_that_was_cut_short_is_named(saved):
    saved.write_bytes(saved.read_bytes()[:-200])
    with pytest.raises(InputProblem, match=r"step-00000005\.png cannot be read"):
        load_tiles(saved, 6, 4, 5, 7)


@pytest.mark.parametrize("kind", ["JPEG", "GIF"])
def test_a_picture_of_another_kind_under_the_name_is_refused(saved, kind):
    Image.new("RGB", (34, 12)).save(saved, kind)
    with pytest.raises(InputProblem, match="cannot be read"):
        load_tiles(saved, 6, 4, 5, 7)


def test_a_palette_picture_is_refused(saved):
    Image.new("P", (34, 12)).save(saved, "PNG")
    with pytest.raises(InputProblem, match="Choose another"):
        load_tiles(saved, 6, 4, 5, 7)


def test_a_grid_larger_than_pillow_opens_by_itself_is_read(saved, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(Image.DecompressionBombError):
        Image.open(saved)
    assert load_tiles(saved, 6, 4, 5, 7).shape == (6, 5, 7, 3)
