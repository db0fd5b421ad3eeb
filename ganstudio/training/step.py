"""One batch of adversarial training: D learns, then G."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils import get_total_norm

from ganstudio.control import Controls
from ganstudio.nets import Discriminator, Generator, build_discriminator, build_generator, initialise
from ganstudio.recipe import Recipe
from ganstudio.training.augmentation import augment
from ganstudio.training.objectives import OBJECTIVES
from ganstudio.training.optimisers import make_optimizer, set_lr
from ganstudio.training.penalties import Penalties, Seen, clip_weights
from ganstudio.training.randomness import RandomStreams, derived_seed, draw_latents
from ganstudio.training.rotation import rotate


@dataclass(frozen=True, slots=True)
class Figures:
    """What one batch showed: Dx of reals, of fakes and of fakes after D's update, one value a picture
    (None if G was not due), the losses, and the global norms of the gradients of D and G before their update
    (NaN for a net that was not due, and for D's two parts of the loss where they cannot be told apart).
    penalty: what was added to D's loss, NaN for nothing.
    """

    dx_real: NDArray[np.float32]
    dx_fake: NDArray[np.float32]
    dx_fake_after: NDArray[np.float32] | None
    d_loss: float
    d_loss_real: float
    d_loss_fake: float
    penalty: float
    g_loss: float
    grad_d: float
    grad_g: float
    d_finite: bool
    g_finite: bool
    finite: bool


@dataclass(frozen=True, slots=True)
class Updates:
    """How often each net is updated in one batch."""

    d: int
    g: int


class Lesson(NamedTuple):
    """What one update of D showed: its logits, the parts of its loss (see Objective), and what penalties
    added, None where none was due, and the norm of its gradient. Nothing of it requires gradients.
    """

    real: Tensor
    fake: Tensor
    parts: tuple[Tensor, ...]
    penalty: Tensor | None
    gradient: Tensor


class Players:
    """G, D, their optimisers and the way they are trained against each other.

    Each net is updated in the batches that the recipe's `g_every` and `d_every` name, as often as the
    controls say; figures are those of its first update in the batch. Pixels lie in [-1, 1].

    updates_of_d: D's updates over the whole training.
    """

    def __init__(self, recipe: Recipe, device: torch.device, streams: RandomStreams) -> None:
        self._recipe = recipe
        self._device = device
        self._streams = streams
        self.updates_of_d = 0
        self.objective = OBJECTIVES[recipe.objective]
        self._penalties = Penalties(recipe, streams.penalties)
        # Measured on CPUs: 1.1 to 1.3 times as fast as the plain layout for these nets in float32.
        layout = torch.channels_last if device.type == "cpu" else torch.contiguous_format
        self._layout = layout
        self.g: Generator = build_generator(recipe)
        self.d: Discriminator = build_discriminator(recipe)
        initialise(self.g, recipe, derived_seed(recipe.seed, "weights of G"))
        initialise(self.d, recipe, derived_seed(recipe.seed, "weights of D"))
        self.g.to(device).to(memory_format=layout).train()
        self.d.to(device).to(memory_format=layout).train()
        self.optimizer_g = make_optimizer(
            recipe.optimizer_g, self.g.parameters(), recipe, recipe.lr_g, recipe.weight_decay_g
        )
        self.optimizer_d = make_optimizer(
            recipe.optimizer_d, self.d.parameters(), recipe, recipe.lr_d, recipe.weight_decay_d
        )

    def due(self, index: int, controls: Controls) -> Updates:
        """How often D and G are to be updated in batch `index` (from 0)."""
        recipe = self._recipe
        g_due = index % recipe.g_every == 0 and index >= recipe.critic_boost
        return Updates(
            d=controls.d_updates if index % recipe.d_every == 0 and not controls.freeze_d else 0,
            g=controls.g_updates if g_due and not controls.freeze_g else 0,
        )

    def train_batch(self, pictures: Tensor, updates: Updates, controls: Controls) -> Figures:
        """Train on `pictures`, uint8 (n, channels, size, size) on the device.

        Order of METHODS 1: reals and fakes pass D in batches of their own, D is updated, then G on the very
        fakes that D has just judged (with `fresh_noise` on new ones), seen through the updated D.
        """
        set_lr(self.optimizer_d, controls.lr_d)
        set_lr(self.optimizer_g, controls.lr_g)
        count = pictures.shape[0]
        nothing = torch.full((), math.nan, device=self._device)
        g_loss = grad_g = nothing
        lessons: list[Lesson] = []
        fakes: Tensor | None = None
        after_logits: Tensor | None = None

        # ---- the reals: bytes to [-1, 1], mirrored and turned by chance -----------------------------------
        reals = self._reals(pictures)

        # ---- D learns to tell reals from fakes -------------------------------------------------------------
        self.d.requires_grad_(True)
        for update in range(updates.d):
            reused = updates.g > 0 and update == updates.d - 1 and not self._recipe.fresh_noise
            fakes = self._fakes(count, for_g=reused)
            lessons.append(self._teach_d(reals, fakes, controls))
        self.d.requires_grad_(False)

        # ---- G learns to pass for real, judged by the updated D -------------------------------------------
        for update in range(updates.g):
            if update > 0 or fakes is None or self._recipe.fresh_noise:
                fakes = self._fakes(count, for_g=True)
            pair = self.d.opinion(self._seen(reals, controls)).logits if self.objective.pairs else None
            said_fake = self.d.opinion(self._seen(fakes, controls))
            loss = self.objective.g_loss(said_fake.logits, pair)
            self.optimizer_g.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            self.optimizer_g.step()
            if update == 0:
                after_logits, g_loss = said_fake.scores.detach(), loss.detach()
                grad_g = _gradient_norm(self.g)

        # ---- a D that was not due judges all the same ------------------------------------------------------
        if lessons:
            real_logits, fake_logits = lessons[0].real, lessons[0].fake
        else:
            with torch.no_grad():
                real_logits = self.d(self._seen(reals, controls))
                if after_logits is None:
                    fake_logits = self.d(self._seen(self._fakes(count, for_g=False), controls))
                else:
                    fake_logits = after_logits

        # ---- one transfer from the device for all figures --------------------------------------------------
        after = real_logits[:0] if after_logits is None else after_logits
        scores = torch.cat([real_logits, fake_logits, after])
        parts, grad_d = (lessons[0].parts, lessons[0].gradient) if lessons else ((nothing, nothing), nothing)
        penalty = next((lesson.penalty for lesson in lessons if lesson.penalty is not None), None)
        added = nothing if penalty is None else penalty
        single = torch.stack([scores.sum(), parts[0], parts[-1], added, g_loss, grad_d, grad_g])
        figures = torch.cat([self.objective.dx(scores), single]).cpu()
        told_apart = not self.objective.pairs
        return _figures(figures.numpy(), count, updates, told_apart=told_apart, penalised=penalty is not None)

    def _teach_d(self, reals: Tensor, fakes: Tensor, controls: Controls) -> Lesson:
        """One update of D."""
        if self._recipe.weight_clip > 0:
            clip_weights(self.d, self._recipe.weight_clip)
        due = self._penalties.due(self.updates_of_d, controls)
        real = self._judged(reals, controls, slopes=due.r1 > 0)
        fake = self._judged(fakes, controls, slopes=due.r2 > 0)
        parts = self.objective.d_loss(real.said.logits, fake.said.logits, controls.real_label)
        whole, penalty = torch.stack(parts).sum(), None
        auxiliary = self.d.auxiliary_loss(real.shown, real.said)
        if auxiliary is not None:
            whole = whole + auxiliary
        if due.any:
            added = self._penalties.total(due, self.d, real, fake)
            whole, penalty = whole + added, added.detach()
        self.optimizer_d.zero_grad()
        whole.backward()  # type: ignore[no-untyped-call]
        self.optimizer_d.step()
        self.updates_of_d += 1
        told = tuple(part.detach() for part in parts)
        return Lesson(
            real.said.scores.detach(), fake.said.scores.detach(), told, penalty, _gradient_norm(self.d)
        )

    def _reals(self, pictures: Tensor) -> Tensor:
        if self._recipe.flip:
            shape = (pictures.shape[0], 1, 1, 1)
            drawn = torch.rand(shape, generator=self._streams.flips, device=self._device)
            pictures = torch.where(drawn < 0.5, pictures.flip(3), pictures)
        reals = rotate(self.scaled(pictures), self._recipe.rotate_degrees, self._streams.rotations)
        return reals.contiguous(memory_format=self._layout)

    def scaled(self, pictures: Tensor) -> Tensor:
        """Bytes as pixels in [-1, 1]."""
        return pictures.to(torch.float32, memory_format=self._layout).div_(127.5).sub_(1)

    def _fakes(self, count: int, *, for_g: bool) -> Tensor:
        z = draw_latents(self._recipe, count, self._streams.latents)
        with torch.set_grad_enabled(for_g):
            fakes: Tensor = self.g(z)
        return fakes

    def _judged(self, images: Tensor, controls: Controls, *, slopes: bool) -> Seen:
        """What D says of `images` in its own update; `slopes`: its slope in them is asked for as well."""
        images = images.detach().requires_grad_(slopes)
        shown = self._seen(images, controls)
        return Seen(images, shown, self.d.opinion(shown))

    def _seen(self, images: Tensor, controls: Controls) -> Tensor:
        """What D sees of `images`: augmented and noisy as the controls say."""
        images = augment(images, controls.augment, self._recipe.augment_ops, self._streams.augment)
        if controls.noise_std > 0:
            drawn = torch.randn(images.shape, generator=self._streams.noise, device=self._device)
            images = images + controls.noise_std * drawn
        return images


def _gradient_norm(net: nn.Module) -> Tensor:
    """The L2 norm of all gradients of `net` together; the optimiser's step leaves them as they were."""
    return get_total_norm([p.grad for p in net.parameters() if p.grad is not None])


def _figures(
    values: NDArray[np.float32], count: int, updates: Updates, *, told_apart: bool, penalised: bool
) -> Figures:
    *_, total, on_real, on_fake, penalty, g_loss, grad_d, grad_g = values.tolist()
    dx = values[:-7]
    d_loss = on_real + on_fake if told_apart else on_real
    d_finite = not updates.d or math.isfinite(d_loss + (penalty if penalised else 0.0))
    g_finite = not updates.g or math.isfinite(g_loss)
    return Figures(
        dx_real=dx[:count],
        dx_fake=dx[count : 2 * count],
        dx_fake_after=dx[2 * count :] if updates.g else None,
        d_loss=d_loss,
        d_loss_real=on_real if told_apart else math.nan,
        d_loss_fake=on_fake if told_apart else math.nan,
        penalty=penalty,
        g_loss=g_loss,
        grad_d=grad_d,
        grad_g=grad_g,
        d_finite=d_finite,
        g_finite=g_finite,
        finite=d_finite and g_finite and math.isfinite(total),
    )
