"""How well D names the attributes of pictures: losses and shares of right answers, attribute by attribute."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from ganstudio.labels import Attribute


class ClassFigures(NamedTuple):
    """What class logits come to: a loss each attribute (0 where no picture's value is known), and the share
    of pictures named right (NaN there). Both of shape (attributes,).
    """

    losses: Tensor
    right: Tensor

    def detached(self) -> ClassFigures:
        """The same without the way back to what they came from."""
        return ClassFigures(self.losses.detach(), self.right.detach())


class ClassJudge:
    """Compares D's class logits with codes.

    A group's loss is the cross-entropy over its values, a flag's the binary one; each is the mean over the
    pictures whose value is known (METHODS 8).
    """

    def __init__(self, attributes: Sequence[Attribute], device: torch.device) -> None:
        self._groups: list[tuple[Tensor, slice]] = []
        flags: list[int] = []
        columns: list[int] = []
        start = 0
        for number, attribute in enumerate(attributes):
            if attribute.kind == "group":
                where = torch.tensor([number], device=device)
                self._groups.append((where, slice(start, start + attribute.width)))
            else:
                flags.append(number)
                columns.append(start)
            start += attribute.width
        self._flags = torch.tensor(flags, dtype=torch.int64, device=device)
        self._columns = torch.tensor(columns, dtype=torch.int64, device=device)

    def __call__(self, logits: Tensor, codes: Tensor) -> ClassFigures:
        """logits: (n, label_width). codes: int64 (n, attributes), below 0 where unknown."""
        known = codes >= 0
        losses = logits.new_zeros(codes.shape)
        right = torch.zeros_like(codes, dtype=torch.bool)
        parts: list[tuple[Tensor, Tensor, Tensor]] = []
        if len(self._flags):
            said, meant = logits[:, self._columns], codes[:, self._flags]
            binary = F.binary_cross_entropy_with_logits(said, meant.clamp(min=0).to(said), reduction="none")
            parts.append((self._flags, binary, (said > 0) == (meant > 0)))
        for where, place in self._groups:
            said, meant = logits[:, place], codes[:, where].flatten()
            entropy = F.cross_entropy(said, meant.clamp(min=0), reduction="none")
            parts.append((where, entropy[:, None], (said.argmax(1) == meant)[:, None]))
        for where, loss, hit in parts:
            losses = losses.index_copy(1, where, loss)
            right = right.index_copy(1, where, hit)
        counts = known.sum(0)
        mean = torch.where(known, losses, 0.0).sum(0) / counts.clamp(min=1)
        share = (right & known).sum(0) / counts
        return ClassFigures(mean, share)


def together(real: ClassFigures | None, fake: ClassFigures | None, device: torch.device) -> Tensor:
    """Losses on reals and fakes and the shares of both named right, one after the other; empty without."""
    if real is None or fake is None:
        return torch.empty(0, device=device)
    return torch.cat([real.losses, fake.losses, real.right, fake.right])
