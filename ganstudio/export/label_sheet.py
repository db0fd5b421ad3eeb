"""A sheet of one latent with every value of two attributes, or of several latents with every value of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ganstudio.export.files import checked_target, make_folder
from ganstudio.export.pictures import save_sheet, sheet_fits
from ganstudio.latent.conditions import decode, encode, find_attribute, grid_choices, parse_choice
from ganstudio.latent.priors import Latents, Prior, checked_seed, draw
from ganstudio.latent.run_labels import RunLabels
from ganstudio.latent.sources import Which, read_run
from ganstudio.problems import Cancelled, InputProblem

if TYPE_CHECKING:
    from ganstudio.latent.conditions import LabelVector

MOST = 64
MOST_CELLS = 4_096


@dataclass(frozen=True, slots=True, eq=False)
class SheetPlan:
    """What a sheet draws, row by row: latents (n, nz), labels (n, label_width), and how many a row.

    rows, columns: the values at its edges; columns is empty where different latents stand side by side.
    """

    z: Latents
    y: LabelVector
    rows: tuple[str, ...]
    columns: tuple[str, ...]

    @property
    def across(self) -> int:
        return len(self.z) // len(self.rows)


def plan_sheet(
    labels: RunLabels, names: Sequence[str], z: Latents, others: dict[str, str | None]
) -> SheetPlan:
    """Lay out latents `z` (k, nz) by the attributes `names`: one, or two with one latent.

    `others`: what is asked for of the other attributes; those that are left open are the same in all cells.
    Raises InputProblem for names that are not there, and for more than MOST_CELLS cells.
    """
    if not 1 <= len(names) <= 2:
        raise InputProblem(
            "sheet is {text}; name one attribute or two, such as hair,eyes.", text=",".join(names)
        )
    down = find_attribute(labels.attributes, names[0])
    right = find_attribute(labels.attributes, names[1]) if len(names) == 2 else None
    if right is down:
        raise InputProblem("sheet names {name} twice; name two attributes.", name=down.name)
    count = len(down.values) * (len(z) if right is None else len(right.values))
    if count > MOST_CELLS:
        raise InputProblem("A sheet of {count} pictures is too large; take fewer.", count=count)
    cells = grid_choices(down, right, others)
    if right is None:
        cells = [row * len(z) for row in cells]
    y = np.stack([encode(labels.attributes, choice) for row in cells for choice in row])
    latents = np.tile(z, (len(down.values), 1)) if right is None else np.repeat(z[:1], len(y), axis=0)
    return SheetPlan(latents, y, down.values, right.values if right is not None else ())


def draw_sheets(
    run: Path,
    out: Path,
    names: Sequence[str],
    *,
    count: int = 1,
    seed: int = 0,
    mean: float | None = None,
    std: float | None = None,
    checkpoint: Which = None,
    averaged: bool = True,
    labels: Sequence[str] = (),
    progress: Callable[[int, int], bool] | None = None,
) -> list[Path]:
    """Draw label-by-label sheets and return the files.

    With one attribute: one sheet, a row a value, the same `count` latents in every row. With two: a sheet a
    latent, rows and columns are the values; `out` is a folder if there are several. Attributes that are not
    named are as `labels` says (`glasses=no`), else as in one of the run's pictures. Raises InputProblem,
    naming the option, Problem, and Cancelled, after which the sheets drawn before are there.
    """
    from ganstudio.latent.model import Painter

    if not 1 <= count <= MOST:
        raise InputProblem("count is {value}; it must lie between 1 and {most}.", value=count, most=MOST)
    checked_seed(seed)
    view = read_run(run)
    others = completed(view.labels, parse_choice(view.labels.attributes, labels), seed)
    several = len(names) == 2 and count > 1
    if not several:
        checked_target(out, (".png",))
    found = view.checkpoint(checkpoint)
    painter = Painter.from_checkpoint(run, found.path.absolute(), averaged)
    z = draw(Prior.of(painter.recipe, mean, std), count, painter.nz, seed)
    groups = [z[number : number + 1] for number in range(count)] if several else [z]
    files = [out / f"sheet-{number:05d}.png" for number in range(count)] if several else [out]
    for number, (group, file) in enumerate(zip(groups, files, strict=True)):
        if progress is not None and not progress(number, len(files)):
            raise Cancelled
        plan = plan_sheet(view.labels, names, group, others)
        if not sheet_fits(len(plan.z), painter.recipe.image_size, columns=plan.across):
            raise InputProblem("A sheet of {count} pictures is too large; take fewer.", count=len(plan.z))
        make_folder(file.parent)
        save_sheet(list(painter.render(plan.z, plan.y)), file, columns=plan.across)
    return files


def completed(labels: RunLabels, choice: dict[str, str | None], seed: int) -> dict[str, str | None]:
    """A value for every attribute: the chosen ones, the others as in a picture that the seed draws."""
    if not labels:
        return dict(choice)
    (row,) = labels.drawn(choice, 1, np.random.Generator(np.random.PCG64(seed)))
    return decode(labels.attributes, row)
