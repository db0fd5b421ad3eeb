"""How tiles lie in the room there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.models.tile_layout import GAP, lay_out


def test_tiles_at_or_above_their_size_grow_by_whole_factors_only():
    layout = lay_out(64, (64, 64), (1200, 1300))
    assert (layout.columns, layout.rows, layout.width) == (8, 8, 128)
    assert lay_out(64, (64, 64), (700, 700)).width == 64


def test_a_full_last_row_is_preferred():
    layout = lay_out(64, (64, 64), (540, 700))
    assert layout.columns * layout.rows == 64


def test_of_layouts_with_tiles_of_one_size_the_squarest_is_taken():
    layout = lay_out(64, (32, 32), (440, 560))
    assert (layout.columns, layout.rows, layout.width) == (8, 8, 32)


@given(
    count=st.integers(1, 256),
    tile=st.integers(4, 256),
    room=st.tuples(st.integers(60, 3000), st.integers(60, 3000)),
)
def test_all_tiles_lie_in_the_room_and_are_found_where_they_lie(count, tile, room):
    layout = lay_out(count, (tile, tile), room)
    assert layout.columns * layout.rows >= count
    for index in {0, count // 2, count - 1}:
        left, top = layout.place(index)
        assert layout.index_at(left + layout.width / 2, top + layout.height / 2, count) == index
        # Where there is less room than a pixel a tile, the smallest tiles stick out.
        if layout.width > 1:
            assert left + layout.width <= room[0] + GAP and top + layout.height <= room[1] + GAP


def test_between_and_beside_the_tiles_is_no_tile():
    layout = lay_out(4, (10, 10), (22, 22))
    assert layout.index_at(10.5, 5, 4) is None
    assert layout.index_at(-1, 5, 4) is None
    assert layout.index_at(5, 500, 4) is None


def test_the_gap_in_the_last_row_is_no_tile():
    layout = lay_out(3, (10, 10), (22, 22))
    if layout.columns == 2:
        left, top = layout.place(3)
        assert layout.index_at(left + 5, top + 5, 3) is None


@given(
    values=st.integers(1, 40),
    across=st.integers(1, 12),
    room=st.tuples(st.integers(60, 3000), st.integers(60, 3000)),
)
def test_rows_that_mean_something_stay_rows_in_every_room(values, across, room):
    layout = lay_out(values * across, (16, 16), room, across)
    assert (layout.columns, layout.rows) == (across, values)
    tops = {layout.place(index)[1] for index in range(across)}
    assert len(tops) == 1 and layout.place(across)[1] not in tops
