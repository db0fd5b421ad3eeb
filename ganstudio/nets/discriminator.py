"""What every discriminator offers, whatever its family."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Opinion:
    """What D says about n pictures.

    logits: (n,), or (n, k) from a D that judges k places of a picture, each with its own loss. traces: maps
    from inside D that its auxiliary loss needs.
    """

    logits: Tensor
    traces: tuple[Tensor, ...] = ()

    @property
    def scores(self) -> Tensor:
        """One logit a picture, (n,): the mean of its places."""
        return self.logits if self.logits.dim() == 1 else self.logits.mean(1)


class Discriminator(nn.Module, ABC):
    """Judges pictures (n, channels, size, size) in [-1, 1]: the more real, the higher the logit."""

    published_init = "dcgan"
    """How its authors draw the first weights: a way of `initialise`."""

    @abstractmethod
    def opinion(self, images: Tensor) -> Opinion:
        """Everything that D says about pictures."""

    def auxiliary_loss(self, images: Tensor, opinion: Opinion) -> Tensor | None:
        """A loss of D's own on the reals `images`, about which it has this `opinion`; None: it has none."""
        del images, opinion
        return None

    def forward(self, images: Tensor) -> Tensor:
        """One logit a picture, (n,)."""
        return self.opinion(images).scores
