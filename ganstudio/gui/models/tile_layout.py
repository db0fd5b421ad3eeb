"""How the tiles of a snapshot lie in the room there is, as large and as crisp as they can."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

GAP = 2
_NEARLY = 0.85


@dataclass(frozen=True, slots=True)
class TileLayout:
    """`columns` and `rows` of tiles, each `width` x `height`, from the corner (`left`, `top`).

    row_gap: between two rows.
    """

    columns: int
    rows: int
    width: int
    height: int
    left: int
    top: int
    row_gap: int = GAP

    def beside(self, labels: int, line: int, below: int) -> TileLayout:
        """Moved right by the room of `labels`; rows lower than a `line` of text lie further apart for it.

        `below`: the height of the room; all in device pixels.
        """
        gap = line - self.height
        if gap <= self.row_gap or self.rows * line > below:
            return replace(self, left=self.left + labels)
        return replace(self, left=self.left + labels, top=gap // 2, row_gap=gap)

    def place(self, index: int) -> tuple[int, int]:
        """The corner of a tile."""
        row, column = divmod(index, self.columns)
        return self.left + column * (self.width + GAP), self.top + row * (self.height + self.row_gap)

    def index_at(self, x: float, y: float, count: int) -> int | None:
        """The tile at a point, None between and beside them."""
        column, inside_x = divmod(x - self.left, self.width + GAP)
        row, inside_y = divmod(y - self.top, self.height + self.row_gap)
        index = int(row * self.columns + column)
        inside = 0 <= column < self.columns and 0 <= row < self.rows
        if inside and inside_x < self.width and inside_y < self.height and index < count:
            return index
        return None


def lay_out(count: int, tile: tuple[int, int], room: tuple[int, int], columns: int = 0) -> TileLayout:
    """Lay `count` tiles of (width, height) pixels into `room` (width, height), all in device pixels.

    From their true size on, tiles grow by whole factors only, so that every pixel stays a square. A layout
    without gaps in its last row is preferred to one with slightly larger tiles, then the squarest. They
    begin at the top. `columns`: so many tiles a row, where the rows mean something; 0: as the room has it.
    """
    choices = [min(columns, count)] if columns else range(1, count + 1)
    scales = {choice: _scale(count, choice, tile, room) for choice in choices}
    largest = max(scales.values())
    enough = [choice for choice, scale in scales.items() if scale >= largest * _NEARLY]
    columns = min(enough, key=lambda c: (_missing(count, c), -scales[c], _off_square(count, c, tile)))
    rows = math.ceil(count / columns)
    width, height = (max(1, int(side * scales[columns])) for side in tile)
    left = max(0, (room[0] - columns * (width + GAP) + GAP) // 2)
    return TileLayout(columns, rows, width, height, left, 0)


def _missing(count: int, columns: int) -> int:
    """Gaps in the last row."""
    return columns * math.ceil(count / columns) - count


def _off_square(count: int, columns: int, tile: tuple[int, int]) -> int:
    """How much longer one side of the whole is than the other, in pixels of the tiles."""
    return abs(columns * tile[0] - math.ceil(count / columns) * tile[1])


def _scale(count: int, columns: int, tile: tuple[int, int], room: tuple[int, int]) -> float:
    """How much larger than their true size tiles in so many columns may be."""
    rows = math.ceil(count / columns)
    across = (room[0] - GAP * (columns - 1)) / (columns * tile[0])
    down = (room[1] - GAP * (rows - 1)) / (rows * tile[1])
    scale = max(min(across, down), 1e-3)
    return float(math.floor(scale)) if scale >= 1 else scale
