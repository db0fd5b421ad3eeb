"""The series of batches in portions of equal numbers of pictures, so that time is counted in pictures."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from ganstudio.events import BatchDone

BLOCK_IMAGES = 256
"""Pictures in a portion; a batch that is larger is a portion of its own."""


class Block(NamedTuple):
    """Means over the batches of a portion, NaN where none had a value.

    step, images: batches and pictures at its end. hardness: D's loss between its floor and chance; pressure:
    G's in multiples of chance (see `Game`). grad_d, grad_g: of log10 of the gradients' norms.
    """

    step: int
    images: int
    r_t: float
    separation: float
    saturated: float
    hardness: float
    pressure: float
    grad_d: float
    grad_g: float


_SERIES = Block._fields[2:]


class BlockMaker:
    """Gathers batches until a portion is full. Its state is plain values, the same after a resume."""

    def __init__(self) -> None:
        self.begin(0)

    def begin(self, images: int) -> None:
        """Start after so many pictures, with nothing gathered."""
        self._images = images
        self._begin()

    def _begin(self) -> None:
        self._sums = [0.0] * len(_SERIES)
        self._counts = [0] * len(_SERIES)
        self._gathered = 0

    def take(self, batch: BatchDone, hardness: float, pressure: float) -> Block | None:
        """Add a batch; the finished portion if it is full now."""
        values = (
            batch.r_t,
            batch.separation,
            batch.saturated,
            hardness,
            pressure,
            _log10(batch.grad_d),
            _log10(batch.grad_g),
        )
        for index, value in enumerate(values):
            if math.isfinite(value):
                self._sums[index] += value
                self._counts[index] += 1
        self._gathered += batch.images_seen - self._images
        self._images = batch.images_seen
        if self._gathered < BLOCK_IMAGES:
            return None
        means = (s / n if n else math.nan for s, n in zip(self._sums, self._counts, strict=True))
        block = Block(batch.step, batch.images_seen, *means)
        self._begin()
        return block

    def state(self) -> dict[str, Any]:
        return {
            "sums": list(self._sums),
            "counts": list(self._counts),
            "gathered": self._gathered,
            "images": self._images,
        }

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on from a state. Raises KeyError, TypeError or ValueError for one that is none."""
        sums = [float(value) for value in state["sums"]]
        counts = [int(value) for value in state["counts"]]
        if len(sums) != len(_SERIES) or len(counts) != len(_SERIES):
            raise ValueError("the stored sums are of other series")
        self._sums, self._counts = sums, counts
        self._gathered, self._images = int(state["gathered"]), int(state["images"])


def _log10(value: float) -> float:
    return math.log10(value) if value > 0 else math.nan
