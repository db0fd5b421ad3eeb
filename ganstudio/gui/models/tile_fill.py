"""How few square tiles fill the room there is, smoothly enlarged where they are small. No Qt."""

from __future__ import annotations

import math

from ganstudio.gui.models.tile_layout import GAP, TileLayout, lay_out

_LARGEST_SCALE = 3.0
_RAGGED = 0.75


def fill(
    count: int, side: int, room: tuple[int, int], smooth: bool, columns: int | None = None
) -> TileLayout:
    """Lay `count` tiles of `side` pixels into `room` (width, height), all in device pixels.

    Smooth tiles grow by any factor up to 3; others by whole factors, so that every pixel stays a square. In
    so many `columns` where that is said, and then always smoothly: they are to fit above all.
    """
    if not smooth and columns is None:
        return lay_out(count, (side, side), room)
    best, chosen, size = 0.0, columns or 1, 1
    for tried in range(1, count + 1) if columns is None else (columns,):
        rows = math.ceil(count / tried)
        across = (room[0] - GAP * (tried - 1)) // tried
        down = (room[1] - GAP * (rows - 1)) // rows
        tile = min(across, down, int(_LARGEST_SCALE * side))
        # A full last row looks better than tiles that are a little larger.
        worth = tile * (1.0 if count % tried == 0 else _RAGGED)
        if worth > best:
            best, chosen, size = worth, tried, max(1, tile)
    rows = math.ceil(count / chosen)
    left = max(0, (room[0] - chosen * (size + GAP) + GAP) // 2)
    top = max(0, (room[1] - rows * (size + GAP) + GAP) // 2)
    return TileLayout(chosen, rows, size, size, left, top)
