"""How well D names each attribute, gathered over many batches: one event instead of one a batch."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganstudio.events import ClassesNamed
from ganstudio.labels import Attributes

BATCHES = 100
"""Batches that one event is about."""

_SERIES = 4


class NamingWindow:
    """Takes each batch's figures of a training with these attributes.

    Its state is plain values, so that a resumed training reports the very same.
    """

    def __init__(self, attributes: Attributes) -> None:
        self._names = tuple(attribute.name for attribute in attributes)
        self._begin()

    def _begin(self) -> None:
        self._batches = 0
        self._sums = np.zeros((_SERIES, len(self._names)))
        self._counts = np.zeros((_SERIES, len(self._names)), np.int64)

    def take(self, named: NDArray[np.float32] | None) -> None:
        """Add a batch's figures (see Figures.named)."""
        if named is None:
            return
        known = np.isfinite(named)
        self._sums += np.where(known, named, 0.0)
        self._counts += known
        self._batches += 1

    def newest(self, branch: int, step: int) -> ClassesNamed | None:
        """What there is to say after batch `step`: something in every so many, with labels."""
        if step % BATCHES or not self._batches:
            return None
        means = np.divide(
            self._sums, self._counts, out=np.full(self._sums.shape, np.nan), where=self._counts > 0
        )
        batches = self._batches
        self._begin()
        return ClassesNamed(branch, step, batches, self._names, *map(tuple, means.tolist()))

    def state(self) -> dict[str, Any]:
        return {"batches": self._batches, "sums": self._sums.tolist(), "counts": self._counts.tolist()}

    def load_state(self, state: dict[str, Any] | None) -> None:
        """Go on from a state; from None (of an older version) with nothing gathered.

        Raises KeyError, TypeError or ValueError for one that is none.
        """
        self._begin()
        if state is None:
            return
        sums = np.asarray(state["sums"], np.float64)
        counts = np.asarray(state["counts"], np.int64)
        if sums.shape != self._sums.shape or counts.shape != self._counts.shape:
            raise ValueError("the figures of the labels are of other attributes")
        self._sums, self._counts, self._batches = sums, counts, int(state["batches"])
