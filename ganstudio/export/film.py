"""Films that loop: animated GIF and WebP."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from ganstudio.durable import replacing
from ganstudio.export.files import checked_target, make_folder
from ganstudio.export.pictures import Picture, checked_scale, to_image
from ganstudio.problems import Cancelled, InputProblem

SUFFIXES = (".gif", ".webp")
FASTEST = 50
"""Frames a second that a GIF can hold; viewers slow down what is faster."""
_MOST_PIXELS = 500_000_000
_SMALL = 192
_PALETTE_SIDE = 64


def film_pixels(frames: int, side: int, scale: int) -> int:
    """Pixels of all frames together, which is what a film's writing costs."""
    return frames * (side * scale) ** 2


def save_film(
    frames: Sequence[Picture],
    path: Path,
    fps: float,
    *,
    scale: int = 1,
    smooth: bool = True,
    there_and_back: bool = False,
    progress: Callable[[int, int], bool] | None = None,
) -> None:
    """Write `frames` as a film that loops, `fps` frames a second (1 to 50), as the suffix of `path` says.

    `there_and_back` plays it backwards after the end, without showing the ends twice. GIF gives each frame a
    palette of its own (refined by k-means) with error diffusion, close to lossless for small ones. WebP is
    lossless for small or unsmoothed frames, else of quality 95. `progress(done, total)` returning False
    raises Cancelled and leaves nothing. Raises InputProblem for a wrong suffix, rate or size.
    """
    checked_target(path, SUFFIXES)
    if not frames:
        raise InputProblem("There is no frame to write to {file}.", file=str(path))
    if not 1 <= fps <= FASTEST:
        raise InputProblem("fps is {value}; it must lie between 1 and {most}.", value=fps, most=FASTEST)
    side = max(frames[0].shape[:2])
    checked_scale(scale, side)
    order = [*range(len(frames))]
    if there_and_back:
        order += order[-2:0:-1]
    if film_pixels(len(order), side, scale) > _MOST_PIXELS:
        raise InputProblem(
            "A film of {count} frames of {side} x {side} pixels is too large; take fewer or smaller frames.",
            count=len(order),
            side=side * scale,
        )
    images = _told((to_image(frames[i], scale, smooth) for i in order), len(order), progress)
    make_folder(path.parent)
    with replacing(path) as file:
        if path.suffix.lower() == ".gif":
            _write_gif(images, file, fps, len(order))
        else:
            exact = not smooth or side * scale <= _SMALL
            first, *rest = images
            first.save(
                file, format="WEBP", save_all=True, append_images=rest, loop=0, method=4, lossless=exact,
                quality=75 if exact else 95, duration=_durations(len(order), fps, 1),
            )  # fmt: skip


def _told(
    images: Iterator[Image.Image], total: int, progress: Callable[[int, int], bool] | None
) -> Iterator[Image.Image]:
    for done, image in enumerate(images):
        if progress is not None and not progress(done, total):
            raise Cancelled
        yield image
    if progress is not None:
        progress(total, total)


def _durations(count: int, fps: float, unit: int) -> list[int]:
    """Milliseconds of each frame in multiples of `unit`, which together keep the rate exactly."""
    ends = [round((i + 1) * 1000 / fps / unit) for i in range(count)]
    return [(end - start) * unit for start, end in zip([0, *ends], ends, strict=False)]


def _write_gif(images: Iterator[Image.Image], file: BinaryIO, fps: float, count: int) -> None:
    flat = [_with_palette(image) for image in images]
    flat[0].save(
        file, format="GIF", save_all=True, append_images=flat[1:], loop=0, optimize=False, disposal=1,
        duration=_durations(count, fps, 10),
    )  # fmt: skip


def _with_palette(image: Image.Image) -> Image.Image:
    if image.mode == "L":
        return image  # 256 greys are a palette already
    small = image.copy()
    small.thumbnail(
        (_PALETTE_SIDE, _PALETTE_SIDE), Image.Resampling.BOX
    )  # the colours are there, at less cost
    palette = small.quantize(256, method=Image.Quantize.MAXCOVERAGE, kmeans=2)
    return image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
