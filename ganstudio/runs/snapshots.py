"""Snapshots on disk: the fixed-noise samples of one step as one PNG grid, cut apart again without loss."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from ganstudio.durable import write_file
from ganstudio.events import SnapshotTaken
from ganstudio.problems import InputProblem
from ganstudio.runs.names import snapshot_name

GAP = 2
"""Pixels between two tiles."""

_GAP_GREY = 32
_LARGEST_COUNT, _LARGEST_SIDE = 4096, 4096


class SnapshotFiles(NamedTuple):
    """The two grids of a snapshot, relative to the run folder, with forward slashes."""

    averaged: str
    raw: str


def save_snapshot(run: Path, taken: SnapshotTaken) -> SnapshotFiles:
    """Write both grids of `taken` below the run folder `run`. Raises Problem when the disk refuses."""
    names = []
    for tiles, raw in ((taken.averaged, False), (taken.raw, True)):
        name = f"snapshots/{snapshot_name(taken.branch, taken.step, raw=raw)}"
        buffer = BytesIO()
        grid = tile_grid(tiles, taken.columns)
        # Level 1: hardly larger for such pictures, several times faster, and the trainer waits for it.
        Image.fromarray(grid[..., 0] if grid.shape[2] == 1 else grid).save(buffer, "PNG", compress_level=1)
        write_file(run / name, buffer.getvalue())
        names.append(name)
    return SnapshotFiles(*names)


def tile_grid(tiles: NDArray[np.uint8], columns: int) -> NDArray[np.uint8]:
    """Tiles (n, h, w, c) row by row in one picture (rows * (h + GAP) - GAP, columns * (w + GAP) - GAP, c)."""
    count, height, width, channels = tiles.shape
    grid_height, grid_width = _grid_shape(count, columns, height, width)
    grid = np.full((grid_height, grid_width, channels), _GAP_GREY, np.uint8)
    for index in range(count):
        top, left = _corner(index, columns, height, width)
        grid[top : top + height, left : left + width] = tiles[index]
    return grid


def load_tiles(path: Path, count: int, columns: int, height: int, width: int) -> NDArray[np.uint8]:
    """The tiles of a grid from `save_snapshot`: uint8 (count, height, width, channels), channels 1 or 3.

    The figures come from the journal and are checked against the file before anything is decoded. Raises
    InputProblem that names the file when it is missing, broken or of another size.
    """
    if not (
        0 < columns <= count <= _LARGEST_COUNT and 0 < height <= _LARGEST_SIDE and 0 < width <= _LARGEST_SIDE
    ):
        raise InputProblem(
            "The journal's figures for the snapshot {file} cannot be right "
            "({count} tiles in {columns} columns).",
            file=str(path),
            count=count,
            columns=columns,
        )
    try:
        with path.open("rb") as file:
            # Not Image.open: it refuses large pictures; here the size is known, and only PNG is right.
            picture = PngImageFile(file)
            wanted = _grid_shape(count, columns, height, width)
            if (picture.height, picture.width) != wanted or picture.mode not in ("L", "RGB"):
                raise InputProblem(
                    "The snapshot {file} is {width} x {height} pixels, but the journal says "
                    "{wanted_width} x {wanted_height}. Choose another snapshot.",
                    file=str(path),
                    width=picture.width,
                    height=picture.height,
                    wanted_width=wanted[1],
                    wanted_height=wanted[0],
                )
            grid = np.asarray(picture)
    except FileNotFoundError:
        raise InputProblem("The snapshot {file} is missing. Choose another one.", file=str(path)) from None
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise InputProblem(
            "The snapshot {file} cannot be read ({reason}). Choose another one.",
            file=str(path),
            reason=str(error),
        ) from error
    grid = grid.reshape(*wanted, -1)
    tiles = np.empty((count, height, width, grid.shape[2]), np.uint8)
    for index in range(count):
        top, left = _corner(index, columns, height, width)
        tiles[index] = grid[top : top + height, left : left + width]
    return tiles


def _grid_shape(count: int, columns: int, height: int, width: int) -> tuple[int, int]:
    rows = -(-count // columns)
    return rows * (height + GAP) - GAP, columns * (width + GAP) - GAP


def _corner(index: int, columns: int, height: int, width: int) -> tuple[int, int]:
    row, column = divmod(index, columns)
    return row * (height + GAP), column * (width + GAP)
