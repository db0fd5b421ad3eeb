"""Drawing many pictures with a run's generator: `ganstudio generate`, and the same from the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ganstudio.export.files import checked_target, make_folder
from ganstudio.export.pictures import Picture, save_picture, save_sheet, sheet_fits
from ganstudio.latent.conditions import parse_choice
from ganstudio.latent.priors import Prior, checked_seed, draw_from
from ganstudio.latent.run_labels import LabelStream
from ganstudio.latent.sources import Which, read_run
from ganstudio.problems import Cancelled, InputProblem

if TYPE_CHECKING:
    from ganstudio.latent.model import Painter

SHEET = "result.png"
MOST = 1_000_000
_ON_THE_SHEET = 1_024
"""A folder's sheet shows at most so many; the others lie beside it."""


def generate(
    run: Path,
    out: Path,
    *,
    count: int = 64,
    best: int | None = None,
    seed: int = 0,
    mean: float | None = None,
    std: float | None = None,
    checkpoint: Which = None,
    averaged: bool = True,
    labels: Sequence[str] = (),
    progress: Callable[[int, int], bool] | None = None,
) -> list[Path]:
    """Draw `count` pictures, save them all or the `best` that D scores highest, and return the files.

    `out` ending in .png: one sheet. Otherwise a folder: a PNG each (`sample-00017.png`, or by rank
    `001-sample-00017.png`) and the sheet `result.png`; the number is the picture's place in the draw, which
    depends on `seed`, `mean` and `std` (the recipe's if None) alone. `checkpoint`: a step, the newest if
    None. `labels`: what is asked for (`hair=aqua`); the others are drawn as they occur in the run's pictures.
    `progress(done, total)` returning False raises Cancelled and removes what was written. Raises
    InputProblem, naming the option, for wrong input, Problem when the disk refuses.
    """
    if not 1 <= count <= MOST:
        raise InputProblem("count is {value}; it must lie between 1 and {most}.", value=count, most=MOST)
    if best is not None and not 1 <= best <= count:
        raise InputProblem(
            "best is {value}; it must lie between 1 and count, {count}.", value=best, count=count
        )
    checked_seed(seed)
    as_sheet = out.suffix.lower() == ".png"
    if as_sheet:
        checked_target(out, (".png",))
    elif out.exists() and not out.is_dir():
        raise InputProblem("{file} is a file; choose a folder, or a name that ends in .png.", file=str(out))
    view = read_run(run)
    found = view.checkpoint(checkpoint)
    told = LabelStream(view.labels, parse_choice(view.labels.attributes, labels), seed)

    from ganstudio.latent.model import Painter

    painter = Painter.from_checkpoint(run, found.path.absolute(), averaged)
    prior = Prior.of(painter.recipe, mean, std)
    if as_sheet and not sheet_fits(best or count, painter.recipe.image_size):
        raise InputProblem("A sheet of {count} pictures is too large; give a folder.", count=best or count)
    if not as_sheet:
        make_folder(out)
    writer = _Writer(out, as_sheet)
    try:
        if best is None:
            for first, pictures in _drawn(painter, prior, count, seed, told, progress):
                for number, picture in enumerate(pictures, start=first):
                    writer.add(f"sample-{number:05d}.png", picture)
        else:
            numbers, kept = _best(painter, prior, count, best, seed, told, progress)
            for rank, (number, picture) in enumerate(zip(numbers, kept, strict=True), start=1):
                writer.add(f"{rank:03d}-sample-{number:05d}.png", picture)
        return writer.finish()
    except BaseException:
        writer.undo()
        raise


def _drawn(
    painter: Painter,
    prior: Prior,
    count: int,
    seed: int,
    told: LabelStream,
    progress: Callable[[int, int], bool] | None,
) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """Pictures a batch at a time, with the number of the first; the latents are never all there at once."""
    generator = np.random.Generator(np.random.PCG64(seed))
    size = painter.recipe.batch_size
    for first in range(0, count, size):
        if progress is not None and not progress(first, count):
            raise Cancelled
        z = draw_from(prior, min(size, count - first), painter.nz, generator)
        yield first, painter.render(z, told.next(len(z)))
    if progress is not None:
        progress(count, count)


def _best(
    painter: Painter,
    prior: Prior,
    count: int,
    keep: int,
    seed: int,
    told: LabelStream,
    progress: Callable[[int, int], bool] | None,
) -> tuple[list[int], list[Picture]]:
    from ganstudio.latent.best import BestOf

    best = BestOf(keep)
    for first, pictures in _drawn(painter, prior, count, seed, told, progress):
        best.add(first, pictures, painter.scores(pictures))
    return best.numbers, best.pictures


class _Writer:
    """Writes pictures as they come and the sheet at the end; can take all of it back."""

    def __init__(self, out: Path, as_sheet: bool) -> None:
        self._out = out
        self._as_sheet = as_sheet
        self._files: list[Path] = []
        self._on_sheet: list[Picture] = []

    def add(self, name: str, picture: Picture) -> None:
        if self._as_sheet or len(self._on_sheet) < _ON_THE_SHEET:
            self._on_sheet.append(picture)
        if not self._as_sheet:
            save_picture(picture, self._out / name)
            self._files.append(self._out / name)

    def finish(self) -> list[Path]:
        sheet = self._out if self._as_sheet else self._out / SHEET
        fitting = len(self._on_sheet)
        while not sheet_fits(fitting, max(self._on_sheet[0].shape)):
            fitting //= 2
        save_sheet(self._on_sheet[:fitting], sheet)
        return [*self._files, sheet]

    def undo(self) -> None:
        for file in self._files:
            with suppress(OSError):
                file.unlink()
