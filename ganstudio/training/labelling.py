"""The labels of a training's pictures, and where those that G is told come from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganstudio.labels import Attributes
from ganstudio.nets.conditioning import LabelEncoder
from ganstudio.training.classes import ClassJudge


class Labelling:
    """Codes of the pictures trained on, on the training's device. attributes: what they are about.

    What G is told to draw are the labels of pictures that exist, drawn by chance, so that no combination is
    asked for that D has never seen, and each as often as it occurs.
    """

    def __init__(self, attributes: Attributes, codes: NDArray[np.int16], device: torch.device) -> None:
        """codes: (pictures trained on, attributes), UNKNOWN (-1) where nobody said."""
        self.attributes = attributes
        self.judge = ClassJudge(attributes, device)
        self._encoder = LabelEncoder(attributes, device)
        # A quarter of the memory of int64: hundreds of thousands of pictures have dozens of attributes.
        self._rows = torch.from_numpy(np.array(codes, dtype=np.int16)).to(device)

    def of(self, positions: NDArray[np.int64]) -> Tensor:
        """The codes of pictures by their place among those trained on: int64 (n, attributes)."""
        return self._rows[torch.from_numpy(positions).to(self._rows.device)].long()

    def drawn(self, count: int, generator: torch.Generator) -> Tensor:
        """Codes (count, attributes) of pictures drawn by chance; the generator may be another device's."""
        places = torch.randint(len(self._rows), (count,), generator=generator, device=generator.device)
        return self._rows[places.to(self._rows.device)].long()

    def told(self, codes: Tensor) -> Tensor:
        """Codes as G takes them: float32 (n, label_width)."""
        return self._encoder(codes)


def plain_attributes(attributes: Attributes) -> list[list[object]]:
    """Attributes as a checkpoint holds them."""
    return [[attribute.name, attribute.kind, list(attribute.values)] for attribute in attributes]


def row_values(attributes: Attributes, name: str) -> tuple[int, Sequence[int]]:
    """The place of the attribute `name` and the codes of all its values."""
    place = [attribute.name for attribute in attributes].index(name)
    return place, range(len(attributes[place].values))
