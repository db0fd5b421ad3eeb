"""What D and G are trained to do, by the recipe's key `objective`; a new one is one more line of the table.

Losses take logits and return their mean over the batch. NS-BCE: Goodfellow et al. 2014, section 3, in its
non-saturating form; one-sided smoothing: Salimans et al. 2016, section 3.4 (METHODS 2).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import softplus


@dataclass(frozen=True, slots=True)
class Objective:
    """One game between D and G.

    d_loss: (logits of reals, logits of fakes, real_label) -> (loss on reals, loss on fakes). g_loss: logits
    of fakes -> loss. dx: logits -> D's output as it is shown, a probability if `has_probability`. chance_d,
    chance_g: real_label -> the loss when D cannot tell reals from fakes and says so, None if there is none.
    """

    name: str
    has_probability: bool
    d_loss: Callable[[Tensor, Tensor, float], tuple[Tensor, Tensor]]
    g_loss: Callable[[Tensor], Tensor]
    dx: Callable[[Tensor], Tensor]
    chance_d: Callable[[float], float | None]
    chance_g: Callable[[float], float | None]


def _bce_d(real: Tensor, fake: Tensor, real_label: float) -> tuple[Tensor, Tensor]:
    # Cross-entropy with target t is softplus(-s) + (1 - t) s; fakes keep the target 0 (one-sided).
    on_real = softplus(-real)
    if real_label < 1:
        on_real = on_real + (1 - real_label) * real
    return on_real.mean(), softplus(fake).mean()


def _bce_g(fake: Tensor) -> Tensor:
    return softplus(-fake).mean()


# Where reals and fakes look alike the best D says real_label / 2 to all: 0.5, or 0.45 with a label of 0.9.
def _bce_chance_d(real_label: float) -> float:
    half = real_label / 2
    return -real_label * math.log(half) - (2 - real_label) * math.log1p(-half)


def _bce_chance_g(real_label: float) -> float:
    return -math.log(real_label / 2)


OBJECTIVES: dict[str, Objective] = {
    "bce": Objective(
        name="bce",
        has_probability=True,
        d_loss=_bce_d,
        g_loss=_bce_g,
        dx=torch.sigmoid,
        chance_d=_bce_chance_d,
        chance_g=_bce_chance_g,
    ),
}
