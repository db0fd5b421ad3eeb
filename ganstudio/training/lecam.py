"""LeCam's regularisation: D's scores of reals are held near what it has said of fakes, and the other way.

Tseng et al. 2021, "Regularizing Generative Adversarial Networks under Limited Data" (METHODS 5).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import relu

DECAY = 0.99
FIRST_UPDATES = 100
"""Before so many updates of D were followed the averages mean nothing, and nothing is added."""


class LeCam:
    """Follows the mean scores of reals and fakes, whatever the weight, so that it can be raised at any time.

    The averages start at nothing and are corrected for that, as Adam's are. They stay on the device.
    """

    def __init__(self, device: torch.device) -> None:
        self._averages = torch.zeros(2, device=device)
        self._updates = 0

    def follow(self, real: Tensor, fake: Tensor) -> None:
        """Take in the scores of one update of D."""
        means = torch.stack([real.detach().mean(), fake.detach().mean()]).float()
        self._averages.lerp_(means, 1 - DECAY)
        self._updates += 1

    def loss(self, real: Tensor, fake: Tensor) -> Tensor | None:
        """What is added to D's loss, without its weight; None while too little has been followed.

        E[relu(real - average of fakes)^2] + E[relu(average of reals - fake)^2]
        """
        if self._updates < FIRST_UPDATES:
            return None
        of_reals, of_fakes = self._averages / (1 - DECAY**self._updates)
        return relu(real - of_fakes).square().mean() + relu(of_reals - fake).square().mean()

    def state(self) -> dict[str, Any]:
        """A copy on the CPU."""
        return {"averages": self._averages.cpu().clone(), "updates": self._updates}

    def load_state(self, state: dict[str, Any] | None) -> None:
        """Go on from a state; None, from a checkpoint that has none, starts to follow anew."""
        if state is None:
            return
        self._averages.copy_(state["averages"])
        self._updates = int(state["updates"])
