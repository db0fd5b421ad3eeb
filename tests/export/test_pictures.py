"""Pictures, sheets and strips as PNG."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ganstudio.export.pictures import (
    arrange,
    even_choice,
    save_picture,
    save_sheet,
    save_strip,
    sheet_columns,
)
from ganstudio.problems import InputProblem


def flat(value: int, side: int = 4, channels: int = 3) -> np.ndarray:
    return np.full((side, side, channels), value, dtype=np.uint8)


@pytest.mark.parametrize("channels", [1, 3])
def test_a_picture_is_saved_to_the_last_bit(tmp_path: Path, channels: int) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (8, 8, channels), dtype=np.uint8)
    save_picture(picture, tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as found:
        assert found.mode == ("L" if channels == 1 else "RGB")
        assert np.array_equal(np.asarray(found).reshape(8, 8, channels), picture)


def test_an_enlarged_picture_has_hard_or_smooth_squares(tmp_path: Path) -> None:
    picture = np.zeros((2, 2, 3), np.uint8)
    picture[0, 0] = 255
    save_picture(picture, tmp_path / "hard.png", scale=8)
    save_picture(picture, tmp_path / "smooth.png", scale=8, smooth=True)
    with Image.open(tmp_path / "hard.png") as hard, Image.open(tmp_path / "smooth.png") as smooth:
        assert hard.size == smooth.size == (16, 16)
        assert set(np.unique(np.asarray(hard))) == {0, 255}
        assert len(np.unique(np.asarray(smooth))) > 4


def test_another_suffix_is_refused_and_named(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"a\.jpg.*\.png"):
        save_picture(flat(0), tmp_path / "a.jpg")


def test_a_scale_beyond_reason_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="at most 4096 times"):
        save_picture(flat(0), tmp_path / "a.png", scale=100_000)


def test_a_sheet_keeps_the_order_row_by_row_with_gaps(tmp_path: Path) -> None:
    save_sheet([flat(value) for value in (10, 20, 30)], tmp_path / "s.png", columns=2)
    with Image.open(tmp_path / "s.png") as found:
        sheet = np.asarray(found)[:, :, 0]
    assert sheet.shape == (14, 14)
    assert (sheet[2:6, 2:6] == 10).all() and (sheet[2:6, 8:12] == 20).all() and (sheet[8:12, 2:6] == 30).all()
    assert (sheet[:2] == 255).all() and (sheet[6:8] == 255).all() and (sheet[8:12, 8:] == 255).all()


def test_an_empty_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="no picture"):
        save_sheet([], tmp_path / "s.png")


def test_smoothing_draws_no_gap_into_a_picture(tmp_path: Path) -> None:
    save_sheet([flat(0), flat(0)], tmp_path / "s.png", columns=2, scale=4, smooth=True)
    with Image.open(tmp_path / "s.png") as found:
        assert set(np.unique(np.asarray(found))) == {0, 255}


def test_a_strip_shows_first_and_last_frame(tmp_path: Path) -> None:
    save_strip([flat(value) for value in range(100)], tmp_path / "s.png", count=5)
    with Image.open(tmp_path / "s.png") as found:
        row = np.asarray(found)[3, :, 0]
    assert [int(row[3 + 6 * k]) for k in range(5)] == [0, 25, 50, 74, 99]


@given(n=st.integers(1, 300), count=st.integers(1, 40))
def test_an_even_choice_rises_and_keeps_its_ends(n: int, count: int) -> None:
    chosen = even_choice(n, count)
    assert chosen == sorted(set(chosen))
    assert chosen[0] == 0 and len(chosen) == min(n, count)
    assert count == 1 or chosen[-1] == n - 1


@given(st.integers(1, 2000))
def test_a_sheet_is_nearly_square(count: int) -> None:
    columns = sheet_columns(count)
    rows = -(-count // columns)
    assert rows <= columns <= max(3, rows * 2)


def test_arranging_grey_pictures_keeps_one_channel() -> None:
    assert arrange([flat(0, channels=1)] * 2, 2).shape == (8, 14, 1)
