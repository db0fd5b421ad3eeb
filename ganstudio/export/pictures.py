"""Pictures as PNG files: one, many in a sheet, or in a strip."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ganstudio.durable import replacing
from ganstudio.export.files import checked_target, make_folder
from ganstudio.problems import InputProblem

Picture = NDArray[np.uint8]
"""One picture: uint8 (height, width, channels), channels 1 or 3."""

GAP = 2
LARGEST_SIDE = 16_384


def to_image(picture: Picture, scale: int = 1, smooth: bool = False) -> Image.Image:
    """A Pillow image, enlarged `scale` times: hard squares, or smoothly (Lanczos)."""
    image = Image.fromarray(picture[:, :, 0] if picture.shape[2] == 1 else picture)
    if scale > 1:
        how = Image.Resampling.LANCZOS if smooth else Image.Resampling.NEAREST
        image = image.resize((image.width * scale, image.height * scale), how)
    return image


def checked_scale(scale: int, side: int) -> int:
    """Return `scale` if a picture of `side` pixels may be enlarged so far; raises InputProblem."""
    if scale < 1 or scale * side > LARGEST_SIDE:
        raise InputProblem(
            "A picture of {side} pixels cannot be made {scale} times as large; at most {most} times.",
            side=side,
            scale=scale,
            most=max(1, LARGEST_SIDE // side),
        )
    return scale


def save_image(image: Image.Image, path: Path) -> None:
    """Write an image as PNG in one move."""
    checked_target(path, (".png",))
    make_folder(path.parent)
    with replacing(path) as file:
        image.save(file, format="PNG", optimize=image.width * image.height < 1_000_000)


def save_picture(picture: Picture, path: Path, *, scale: int = 1, smooth: bool = False) -> None:
    """Write one picture as PNG, `scale` times enlarged. Raises InputProblem or Problem, naming the file."""
    save_image(to_image(picture, checked_scale(scale, max(picture.shape[:2])), smooth), path)


def arrange(pictures: Sequence[Picture], columns: int, gap: int = GAP, ground: int = 255) -> Picture:
    """One picture with the given ones in rows of `columns`, `gap` pixels apart and around."""
    height, width, channels = pictures[0].shape
    rows = math.ceil(len(pictures) / columns)
    shape = (rows * (height + gap) + gap, columns * (width + gap) + gap, channels)
    sheet = np.full(shape, ground, dtype=np.uint8)
    for number, picture in enumerate(pictures):
        top = gap + number // columns * (height + gap)
        left = gap + number % columns * (width + gap)
        sheet[top : top + height, left : left + width] = picture
    return sheet


def sheet_columns(count: int) -> int:
    """Columns for `count` pictures: nearly square, with a full last row where a nearby number gives one."""
    square = math.ceil(math.sqrt(count))
    for columns in range(square, min(square + square // 3, count) + 1):
        if count % columns == 0:
            return columns
    return square


def _checked_sides(width: int, height: int, count: int) -> None:
    if max(width, height) > LARGEST_SIDE:
        raise InputProblem(
            "{count} pictures would make an image of {width} x {height} pixels; take fewer.",
            count=count,
            width=width,
            height=height,
        )


def sheet_fits(count: int, side: int, scale: int = 1, columns: int | None = None) -> bool:
    """Whether a sheet of `count` pictures of `side` pixels stays within what image programs open."""
    columns = columns or sheet_columns(count)
    longer = max(columns, math.ceil(count / columns))
    return (longer * (side + GAP) + GAP) * scale <= LARGEST_SIDE


def save_sheet(
    pictures: Sequence[Picture],
    path: Path,
    *,
    columns: int | None = None,
    scale: int = 1,
    smooth: bool = False,
) -> None:
    """Write pictures as one PNG, row by row in their order, with gaps (`result.png`).

    Raises InputProblem when there is none or the sheet would be larger than 16384 pixels a side.
    """
    if not pictures:
        raise InputProblem("There is no picture to put on {file}.", file=str(path))
    height, width, _ = pictures[0].shape
    columns = columns or sheet_columns(len(pictures))
    rows = math.ceil(len(pictures) / columns)
    _checked_sides((width + GAP) * columns * scale, (height + GAP) * rows * scale, len(pictures))
    save_image(_enlarged_sheet(pictures, columns, scale, smooth), path)


def save_strip(
    frames: Sequence[Picture], path: Path, *, count: int = 12, scale: int = 1, smooth: bool = False
) -> None:
    """Write at most `count` of the frames, evenly chosen with the first and the last, in one row as PNG."""
    chosen = [frames[i] for i in even_choice(len(frames), count)]
    save_sheet(chosen, path, columns=max(1, len(chosen)), scale=scale, smooth=smooth)


def even_choice(n: int, count: int) -> list[int]:
    """At most `count` of n numbers from 0, evenly spaced, the first and the last among them."""
    if n <= count:
        return list(range(n))
    return [round(i * (n - 1) / max(1, count - 1)) for i in range(count)]


def _enlarged_sheet(pictures: Sequence[Picture], columns: int, scale: int, smooth: bool) -> Image.Image:
    """Pictures are enlarged one by one: smoothing must not draw the gaps into them."""
    enlarged = [np.asarray(to_image(picture, scale, smooth)) for picture in pictures]
    enlarged = [part if part.ndim == 3 else part[:, :, None] for part in enlarged]
    return to_image(arrange(enlarged, columns, GAP * scale))
