"""A sheet of samples, each with its nearest training picture to the right of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ganstudio.evaluation.reals import read_pictures
from ganstudio.export.pictures import Picture, save_sheet, sheet_fits

if TYPE_CHECKING:
    from ganstudio.evaluation.merit import Gauge, Measured

PAIRS = 32
_PAIRS_A_ROW = 4


def save_neighbours(measured: Measured, gauge: Gauge, path: Path, pairs: int = PAIRS) -> list[str]:
    """Write the `pairs` samples that are nearest to a training picture, the most copy-like first.

    Returns the names of the training pictures, in the sheet's order. Raises InputProblem or Problem, naming
    the file.
    """
    side = gauge.manifest.settings.size
    while pairs > 1 and not sheet_fits(2 * pairs, side):
        pairs //= 2
    order = np.argsort(measured.neighbours.nearness, kind="stable")[:pairs]
    reals = gauge.yard.reals
    found = measured.neighbours.nearest[order]
    training = read_pictures(gauge.manifest, reals.indices[found])
    both: list[Picture] = []
    for number, picture in zip(order, training, strict=True):
        both += [measured.samples[number], picture]
    save_sheet(both, path, columns=2 * min(_PAIRS_A_ROW, len(order)))
    return [reals.names[index] for index in found]
