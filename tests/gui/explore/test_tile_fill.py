"""Tiles fill their room."""

from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.models.tile_fill import fill


def test_smooth_tiles_grow_by_any_factor_and_hard_ones_by_whole_factors() -> None:
    assert fill(8, 64, (900, 110), smooth=True).width == 110
    assert fill(8, 64, (900, 110), smooth=False).width == 64
    assert fill(8, 64, (2000, 300), smooth=True).width == 192


@given(st.integers(1, 64), st.integers(8, 300), st.integers(60, 900), st.integers(60, 900), st.booleans())
def test_every_tile_lies_inside_the_room(
    count: int, side: int, width: int, height: int, smooth: bool
) -> None:
    layout = fill(count, side, (width, height), smooth)
    if layout.width <= 1 or layout.height <= 1:
        return
    for index in range(count):
        left, top = layout.place(index)
        assert left >= 0 and top >= 0
        assert left + layout.width <= width and top + layout.height <= height
        assert layout.index_at(left + 1, top + 1, count) == index


@given(st.integers(1, 12), st.integers(1, 12), st.integers(60, 900), st.integers(60, 900))
def test_a_sheet_keeps_its_columns_and_fits(rows: int, columns: int, width: int, height: int) -> None:
    layout = fill(rows * columns, 64, (width, height), smooth=False, columns=columns)
    assert (layout.columns, layout.rows) == (columns, rows)
    left, top = layout.place(rows * columns - 1)
    assert left + layout.width <= width and top + layout.height <= height
