"""What is added to D's loss beside penalties on slopes, to keep it from learning few pictures by heart."""

from __future__ import annotations

import torch
from torch import Tensor

from ganstudio.controls import Controls
from ganstudio.recipe import Recipe
from ganstudio.training.consistency import inconsistency
from ganstudio.training.lecam import LeCam
from ganstudio.training.penalties import Critic, Seen
from ganstudio.training.randomness import RandomStreams


class Regularisation:
    """LeCam's and consistency's parts of D's loss; draws from the stream `consistency`."""

    def __init__(self, recipe: Recipe, streams: RandomStreams, device: torch.device) -> None:
        self._mirror = recipe.flip
        self._generator = streams.consistency
        self.lecam = LeCam(device)

    def added(self, critic: Critic, real: Seen, fake: Seen, controls: Controls) -> list[Tensor]:
        """Scalars to add to D's loss in one of its updates, weights included."""
        scores = (real.said.scores, fake.said.scores)
        self.lecam.follow(*scores)
        found: list[Tensor] = []
        lecam = self.lecam.loss(*scores) if controls.lecam_weight > 0 else None
        if lecam is not None:
            found.append(controls.lecam_weight * lecam)
        for seen in (real, fake) if controls.cr_weight > 0 else ():
            moved = inconsistency(critic, seen.shown, seen.said.scores, self._generator, mirror=self._mirror)
            found.append(controls.cr_weight * moved)
        return found
