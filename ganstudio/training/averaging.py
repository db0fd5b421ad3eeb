"""The averaged generator: an exponential moving average of G's weights, which draws better than G itself."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm
from torch.optim.swa_utils import get_ema_multi_avg_fn, update_bn

from ganstudio.nets import Generator
from ganstudio.nets.spectral import freeze_vectors, iterate, vectors_kept

RAMP_UP = 0.05
"""The half-life is at most this share of the pictures seen so far (METHODS 7)."""


def decay(half_life_images: float, images: int, images_seen: int) -> float:
    """What is kept of the average after `images` more pictures: 0.5 ** (images / half-life)."""
    half_life = min(half_life_images, RAMP_UP * images_seen)
    return 0.5 ** (images / half_life) if half_life > 0 else 0.0


class AveragedGenerator:
    """Follows `raw` with a half-life counted in pictures; with a half-life of 0 it is `raw` itself.

    The running statistics of batch norms do not average well: they are measured anew on `latents` (batches,
    n, nz) and `labels` (batches, n, label_width) whenever the weights have moved since (`measured`). Spectral
    norm follows the averaged weights by a power iteration an update of its own.
    """

    def __init__(
        self, raw: Generator, half_life_kimg: float, latents: Tensor, labels: Tensor | None = None
    ) -> None:
        self._raw = raw
        self._half_life = 1000 * half_life_kimg
        self._measured_on = latents if labels is None else torch.cat([latents, labels], 2)
        self._follows = half_life_kimg > 0
        self._net = copy.deepcopy(raw).eval().requires_grad_(False) if self._follows else raw
        self._stale = self._follows

    def update(self, images: int, images_seen: int) -> None:
        """Move towards `raw` after a batch of `images`, `images_seen` in all."""
        if not self._follows:
            return
        kept = decay(self._half_life, images, images_seen)
        averaged: list[Tensor] = list(self._net.parameters())
        move = get_ema_multi_avg_fn(kept)  # type: ignore[no-untyped-call]
        move(averaged, [parameter.detach() for parameter in self._raw.parameters()], images_seen)
        iterate(self._net)
        self._stale = True

    def measured(self) -> Generator:
        """The averaged net, fit to draw and to save: its batch norms measured if it has any."""
        if self._stale:
            with torch.no_grad(), vectors_kept(self._net):
                update_bn(self._measured_on, _Joined(self._net).eval())
            self._stale = False
        return self._net

    def load_state(self, state: dict[str, Tensor]) -> None:
        """Take over a stored average; without averaging there is nothing to take over."""
        if self._follows:
            self._net.load_state_dict(state)
            self._stale = True


class _Joined(nn.Module):
    """A generator that takes latents with the labels behind them, as `update_bn` can give it."""

    def __init__(self, net: Generator) -> None:
        super().__init__()
        self._net = net

    def forward(self, both: Tensor) -> Tensor:
        images: Tensor = self._net(both[:, : self._net.nz], both[:, self._net.nz :])
        return images


@contextmanager
def drawing(net: nn.Module) -> Iterator[None]:
    """Within it `net` draws in eval mode without gradients; afterwards its mode is as before."""
    was_training = net.training
    net.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        net.train(was_training)


@contextmanager
def judging(net: nn.Module) -> Iterator[None]:
    """Within it `net` judges as in training, by the statistics of the batch, but keeps no trace of it.

    Spectral norm stays as it is.
    """
    norms = [m for m in net.modules() if isinstance(m, _BatchNorm) and m.track_running_stats]
    was_training = net.training
    net.train()
    freeze_vectors(net)
    for norm in norms:
        norm.track_running_stats = False
    try:
        with torch.no_grad():
            yield
    finally:
        for norm in norms:
            norm.track_running_stats = True
        net.train(was_training)
