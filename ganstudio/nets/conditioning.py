"""Labels as the nets take them: codes become numbers, one a value of a group and one a flag."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from ganstudio.labels import Attribute


class LabelEncoder:
    """Turns codes (n, attributes) into what a generator is told: (n, label_width) float32.

    1 for the value that a picture has, -1 for the others; a flag is one number; 0 all through an attribute
    that is not known (METHODS 8).
    """

    def __init__(self, attributes: Sequence[Attribute], device: torch.device | str = "cpu") -> None:
        owners: list[int] = []
        values: list[int] = []
        for number, attribute in enumerate(attributes):
            meant = range(len(attribute.values)) if attribute.kind == "group" else (1,)
            owners += [number] * len(meant)
            values += meant
        self._owners = torch.tensor(owners, dtype=torch.int64, device=device)
        self._values = torch.tensor(values, dtype=torch.int64, device=device)

    def __call__(self, codes: Tensor) -> Tensor:
        """Codes are whole numbers on the encoder's device; UNKNOWN and whatever else is below 0: unknown."""
        told = codes.to(torch.int64)[:, self._owners]
        signs = (told == self._values).to(torch.float32).mul_(2).sub_(1)
        return torch.where(told < 0, 0.0, signs)
