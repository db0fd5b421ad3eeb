"""How well D names each attribute, gathered over many batches: one event instead of one a batch."""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from ganstudio.events import ClassesNamed
from ganstudio.labels import Attributes

BATCHES = 100
"""Batches that one event is about."""


class NamingWindow:
    """Takes each batch's figures of a training with these attributes."""

    def __init__(self, attributes: Attributes) -> None:
        self._names = tuple(attribute.name for attribute in attributes)
        self._taken: list[NDArray[np.float32]] = []

    def take(self, named: NDArray[np.float32] | None) -> None:
        """Add a batch's figures (see Figures.named)."""
        if named is not None:
            self._taken.append(named)

    def newest(self, branch: int, step: int) -> ClassesNamed | None:
        """What there is to say after batch `step`: something in every so many, with labels."""
        if step % BATCHES or not self._taken:
            return None
        with warnings.catch_warnings():
            # An attribute unknown in all these batches has no mean.
            warnings.simplefilter("ignore", RuntimeWarning)
            rows = np.nanmean(np.stack(self._taken), axis=0).tolist()
        count, self._taken = len(self._taken), []
        return ClassesNamed(branch, step, count, self._names, *map(tuple, rows))
