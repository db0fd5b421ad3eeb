"""The pictures that score best, kept while any number of them goes by."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.conditions import LabelVector
from ganstudio.latent.model import Painter, Pictures
from ganstudio.latent.priors import Latents


class BestOf:
    """Keeps the `keep` pictures with the highest scores; of equal ones the earlier."""

    def __init__(self, keep: int) -> None:
        self._keep = keep
        self._kept: list[tuple[float, int, NDArray[np.uint8]]] = []

    def add(self, first: int, pictures: Pictures, scores: NDArray[np.float64]) -> None:
        """Look at pictures numbered from `first` on and their scores."""
        found = [
            (-float(score), first + number, picture)
            for number, (score, picture) in enumerate(zip(scores, pictures, strict=True))
        ]
        ranked = sorted(self._kept + found, key=lambda one: one[:2])[: self._keep]
        # A copy lets the rest of a chunk go.
        self._kept = [(score, number, picture.copy()) for score, number, picture in ranked]

    @property
    def numbers(self) -> list[int]:
        """The kept pictures' numbers, the best first."""
        return [number for _, number, _ in self._kept]

    @property
    def scores(self) -> list[float]:
        """Their scores."""
        return [-score for score, _, _ in self._kept]

    @property
    def pictures(self) -> list[NDArray[np.uint8]]:
        """The pictures, (height, width, channels) each."""
        return [picture for _, _, picture in self._kept]


def judged_parts(
    painter: Painter, z: Latents, y: LabelVector | None = None
) -> Iterator[tuple[int, Pictures, NDArray[np.float64]]]:
    """Draw and score latents (n, nz), all with labels `y` (label_width,), a batch at a time.

    Gives (number of the first, pictures, scores).
    """
    size = painter.recipe.batch_size
    for first in range(0, len(z), size):
        pictures = painter.render(z[first : first + size], y)
        yield first, pictures, painter.scores(pictures)
