"""What D and G are trained to do, by the recipe's key `objective`; a new one is one more line of the table.

Losses take logits and return means over the batch (METHODS 2). NS-BCE: Goodfellow et al. 2014, section 3, in
its non-saturating form, with one-sided smoothing (Salimans et al. 2016, section 3.4). Hinge: Lim and Ye 2017;
soft hinge: FastGAN (METHODS 6). Least squares: Mao et al. 2017. Wasserstein: Arjovsky et al. 2017.
Relativistic pairs: Jolicoeur-Martineau 2018 as in R3GAN.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import relu, softplus

from ganstudio.training.balance.games import GAMES, Game

DLoss = Callable[[Tensor, Tensor, float], tuple[Tensor, ...]]
GLoss = Callable[[Tensor, Tensor | None], Tensor]


@dataclass(frozen=True, slots=True)
class Objective:
    """One game between D and G.

    d_loss: (logits of reals, logits of fakes, real_label) -> the parts that add up to D's loss: (on reals, on
    fakes), or one part where the two cannot be told apart. g_loss: (logits of fakes, logits of reals) ->
    loss; the latter are given if `pairs`, else None. dx: logits -> D's output as it is shown.
    """

    name: str
    d_loss: DLoss
    g_loss: GLoss
    pairs: bool = False
    dx: Callable[[Tensor], Tensor] = torch.clone

    @property
    def game(self) -> Game:
        """What its figures mean, above all the losses by chance."""
        return GAMES[self.name]


# ---- cross-entropy, non-saturating


def _bce_d(real: Tensor, fake: Tensor, real_label: float) -> tuple[Tensor, ...]:
    # Cross-entropy with target t is softplus(-s) + (1 - t) s; fakes keep the target 0 (one-sided).
    on_real = softplus(-real)
    if real_label < 1:
        on_real = on_real + (1 - real_label) * real
    return on_real.mean(), softplus(fake).mean()


def _bce_g(fake: Tensor, _real: Tensor | None) -> Tensor:
    return softplus(-fake).mean()


# ---- hinge, least squares, Wasserstein: scores


def _hinge_d(real: Tensor, fake: Tensor, _real_label: float) -> tuple[Tensor, ...]:
    return relu(1 - real).mean(), relu(1 + fake).mean()


def _soft_margin(x: Tensor) -> Tensor:
    """The mean of relu(m - x) over margins m between 0.8 and 1, which FastGAN draws by chance."""
    return (1 - x.clamp(0.8, 1)).square() / 0.4 + relu(0.8 - x)


def _soft_hinge_d(real: Tensor, fake: Tensor, _real_label: float) -> tuple[Tensor, ...]:
    return _soft_margin(real).mean(), _soft_margin(-fake).mean()


def _least_squares_d(real: Tensor, fake: Tensor, _real_label: float) -> tuple[Tensor, ...]:
    return 0.5 * (real - 1).square().mean(), 0.5 * fake.square().mean()


def _least_squares_g(fake: Tensor, _real: Tensor | None) -> Tensor:
    return 0.5 * (fake - 1).square().mean()


def _wasserstein_d(real: Tensor, fake: Tensor, _real_label: float) -> tuple[Tensor, ...]:
    return -real.mean(), fake.mean()


def _raise_score(fake: Tensor, _real: Tensor | None) -> Tensor:
    return -fake.mean()


# ---- relativistic pairs: only differences of scores count


def _pairs_d(real: Tensor, fake: Tensor, _real_label: float) -> tuple[Tensor, ...]:
    return (softplus(fake - real).mean(),)


def _pairs_g(fake: Tensor, real: Tensor | None) -> Tensor:
    assert real is not None
    return softplus(real - fake).mean()


_LISTED = (
    Objective("bce", _bce_d, _bce_g, dx=torch.sigmoid),
    Objective("hinge", _hinge_d, _raise_score),
    Objective("soft-hinge", _soft_hinge_d, _raise_score),
    Objective("lsgan", _least_squares_d, _least_squares_g),
    Objective("wgan", _wasserstein_d, _raise_score),
    Objective("rpgan", _pairs_d, _pairs_g, pairs=True),
)
OBJECTIVES: dict[str, Objective] = {objective.name: objective for objective in _LISTED}
