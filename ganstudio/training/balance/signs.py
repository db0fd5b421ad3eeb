"""The few figures that a state is decided by, from the newest portions of batches and the newest samples."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ganstudio.training.balance.blocks import Block
from ganstudio.training.balance.levels import SWING_IMAGES, WINDOW_IMAGES

_LEAST_TURNS = 4
"""From one side of its mean to the other so often within the time looked at: less is no swinging."""


@dataclass(frozen=True, slots=True)
class SampleSigns:
    """What the samples measured so far say. NaN where nothing was measured.

    variety, moved, r_v, reals: the newest (see `SamplesMeasured`); most_various, most_moved: the most so far.
    """

    variety: float = math.nan
    moved: float = math.nan
    r_v: float = math.nan
    reals: float = math.nan
    most_various: float = math.nan
    most_moved: float = math.nan


@dataclass(frozen=True, slots=True)
class Signs:
    """Means over the window (NaN where there was nothing): see `Block`.

    images, steps: pictures and batches since the training began.
    fall: how far G's gradient fell from its usual size, in powers of ten. swings: standard deviation of the
    portions' hardness; swing_apart: of their separation, as a share of its mean.
    """

    images: int
    steps: int
    r_t: float
    separation: float
    saturated: float
    hardness: float
    pressure: float
    fall: float
    swings: float
    swing_apart: float
    samples: SampleSigns


def read_signs(
    blocks: Sequence[Block], began: tuple[int, int], usual_grad_g: float, samples: SampleSigns
) -> Signs:
    """Read the newest portions; there must be one.

    began: batches and pictures at the beginning. usual_grad_g: log10 of G's gradient's usual norm.
    """
    now = blocks[-1].images
    window = [block for block in blocks if block.images > now - WINDOW_IMAGES]
    swing = [block for block in blocks if block.images > now - SWING_IMAGES]
    apart = mean(block.separation for block in swing)
    return Signs(
        images=now - began[1],
        steps=blocks[-1].step - began[0],
        r_t=mean(block.r_t for block in window),
        separation=mean(block.separation for block in window),
        saturated=mean(block.saturated for block in window),
        hardness=mean(block.hardness for block in window),
        pressure=mean(block.pressure for block in window),
        fall=usual_grad_g - mean(block.grad_g for block in window),
        swings=_swings([block.hardness for block in swing]),
        swing_apart=_swings([block.separation for block in swing]) / apart if apart > 0 else math.nan,
        samples=samples,
    )


def mean(values: Iterable[float]) -> float:
    """The mean of the finite values, NaN without any."""
    found = [value for value in values if math.isfinite(value)]
    return math.fsum(found) / len(found) if found else math.nan


def _swings(values: Sequence[float]) -> float:
    """The standard deviation of a series that goes up and down; 0 for one that only goes elsewhere."""
    found = np.array([value for value in values if math.isfinite(value)])
    if len(found) < 2:
        return math.nan
    away = found - found.mean()
    sides = np.sign(away[np.abs(away) > found.std() / 2])
    turns = int((np.diff(sides) != 0).sum())
    return float(found.std()) if turns >= _LEAST_TURNS else 0.0
