"""One batch of adversarial training: D learns, then G."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.utils import get_total_norm

from ganstudio.controls import Controls
from ganstudio.nets import Discriminator, Generator, Opinion, build_discriminator, build_generator, initialise
from ganstudio.nets.depth import layers_of, train_but_first
from ganstudio.recipe import Recipe
from ganstudio.training.classes import ClassFigures
from ganstudio.training.figures import Figures, Judged, Lesson, LessonOfG, read_figures
from ganstudio.training.labelling import Labelling
from ganstudio.training.objectives import OBJECTIVES
from ganstudio.training.optimisers import make_optimizer, set_lr
from ganstudio.training.penalties import Penalties, Seen, clip_weights
from ganstudio.training.randomness import RandomStreams, derived_seed, draw_latents
from ganstudio.training.regularising import Regularisation
from ganstudio.training.rotation import rotate
from ganstudio.training.sight import Sight


@dataclass(frozen=True, slots=True)
class Updates:
    """How often each net is updated in one batch."""

    d: int
    g: int


class Labelled(NamedTuple):
    """Pictures and the codes of their labels (of fakes: what G was told), None without labels."""

    images: Tensor
    codes: Tensor | None


class Players:
    """G, D, their optimisers and the way they are trained against each other.

    Each net is updated in the batches that the recipe's `g_every` and `d_every` name, as often as the
    controls say; figures are those of its first update in the batch. Pixels lie in [-1, 1].

    updates_of_d: D's updates over the whole training. labelling: the pictures' labels, None without.
    """

    def __init__(
        self,
        recipe: Recipe,
        device: torch.device,
        streams: RandomStreams,
        labelling: Labelling | None = None,
    ) -> None:
        self._recipe = recipe
        self._device = device
        self._streams = streams
        self.updates_of_d = 0
        self.labelling = labelling
        attributes = () if labelling is None else labelling.attributes
        self.objective = OBJECTIVES[recipe.objective]
        self.regularisation = Regularisation(recipe, streams, device)
        self._penalties = Penalties(recipe, streams.penalties)
        self._sight = Sight(recipe, streams)
        # Measured on CPUs: 1.1 to 1.3 times as fast as the plain layout for these nets in float32.
        layout = torch.channels_last if device.type == "cpu" else torch.contiguous_format
        self._layout = layout
        self.g: Generator = build_generator(recipe, attributes)
        self.d: Discriminator = build_discriminator(recipe, attributes)
        initialise(self.g, recipe, derived_seed(recipe.seed, "weights of G"))
        initialise(self.d, recipe, derived_seed(recipe.seed, "weights of D"))
        self.g.to(device).to(memory_format=layout).train()
        self.d.to(device).to(memory_format=layout).train()
        self._layers_of_d = layers_of(self.d)
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

    def train_batch(
        self,
        pictures: Tensor,
        updates: Updates,
        controls: Controls,
        codes: Tensor | None = None,
        labels_in_g: float = 1.0,
    ) -> Figures:
        """Train on `pictures`, uint8 (n, channels, size, size) on the device, and their `codes` if any.

        Order of METHODS 1: reals and fakes pass D in batches of their own, D is updated, then G on the very
        fakes that D has just judged (with `fresh_noise` on new ones), seen through the updated D. With labels
        D learns to name the attributes of reals, and G to be named what it was told, with `labels_in_g` (0 to
        1) of the weight that the controls say.
        """
        set_lr(self.optimizer_d, controls.lr_d)
        set_lr(self.optimizer_g, controls.lr_g)
        count = pictures.shape[0]
        lessons: list[Lesson] = []
        lessons_of_g: list[LessonOfG] = []
        fakes: Labelled | None = None

        # ---- the reals: bytes to [-1, 1], mirrored and turned by chance -----------------------------------
        reals = Labelled(self._reals(pictures), codes)

        # ---- D learns to tell reals from fakes -------------------------------------------------------------
        train_but_first(self._layers_of_d, controls.freeze_d_layers)
        for update in range(updates.d):
            reused = updates.g > 0 and update == updates.d - 1 and not self._recipe.fresh_noise
            fakes = self._fakes(count, for_g=reused)
            lessons.append(self._teach_d(reals, fakes, controls))
        self.d.requires_grad_(False)

        # ---- G learns to pass for real, judged by the updated D -------------------------------------------
        for update in range(updates.g):
            if update > 0 or fakes is None or self._recipe.fresh_noise:
                fakes = self._fakes(count, for_g=True)
            lessons_of_g.append(self._teach_g(reals, fakes, controls, labels_in_g))

        # ---- a D that was not due judges all the same ------------------------------------------------------
        with torch.no_grad():
            if lessons:
                real, fake = lessons[0].real, lessons[0].fake
            else:
                real = self._only_judged(reals, controls)
                fake = (
                    lessons_of_g[0].fake
                    if lessons_of_g
                    else self._only_judged(self._fakes(count, for_g=False), controls)
                )
        return read_figures(self.objective, real, fake, lessons, lessons_of_g)

    def _named(self, said: Opinion, codes: Tensor | None) -> ClassFigures | None:
        """How well D named the attributes; None without labels."""
        if self.labelling is None or said.classes is None or codes is None:
            return None
        return self.labelling.judge(said.classes, codes)

    def _only_judged(self, shown: Labelled, controls: Controls) -> Judged:
        said = self.d.opinion(self._seen(shown.images, controls))
        return Judged(said.scores, self._named(said, shown.codes))

    def _teach_g(self, reals: Labelled, fakes: Labelled, controls: Controls, labels_in_g: float) -> LessonOfG:
        """One update of G."""
        pair = self.d.opinion(self._seen(reals.images, controls)).logits if self.objective.pairs else None
        said = self.d.opinion(self._seen(fakes.images, controls))
        whole = loss = self.objective.g_loss(said.logits, pair)
        named = self._named(said, fakes.codes)
        if named is not None:
            whole = loss + controls.label_weight_g * labels_in_g * named.losses.sum()
        self.optimizer_g.zero_grad()
        whole.backward()  # type: ignore[no-untyped-call]
        self.optimizer_g.step()
        return LessonOfG(_judged(said, named), loss.detach(), _gradient_norm(self.g))

    def _teach_d(self, reals: Labelled, fakes: Labelled, controls: Controls) -> Lesson:
        """One update of D."""
        if self._recipe.weight_clip > 0:
            clip_weights(self.d, self._recipe.weight_clip)
        reals = self._deceived(reals, controls.apa_p)
        due = self._penalties.due(self.updates_of_d, controls)
        real = self._judged(reals.images, controls, slopes=due.r1 > 0)
        fake = self._judged(fakes.images, controls, slopes=due.r2 > 0)
        parts = self.objective.d_loss(real.said.logits, fake.said.logits, controls.real_label)
        whole, penalty = torch.stack(parts).sum(), None
        named = self._named(real.said, reals.codes)
        if named is not None:
            whole = whole + controls.label_weight_d * named.losses.sum()
        auxiliary = self.d.auxiliary_loss(real.shown, real.said)
        added = [] if auxiliary is None else [auxiliary]
        if due.any:
            added.append(self._penalties.total(due, self.d, real, fake))
        added += self.regularisation.added(self.d, real, fake, controls)
        if added:
            extra = torch.stack(added).sum()
            whole, penalty = whole + extra, extra.detach()
        self.optimizer_d.zero_grad()
        whole.backward()  # type: ignore[no-untyped-call]
        self.optimizer_d.step()
        self.updates_of_d += 1
        told = tuple(part.detach() for part in parts)
        with torch.no_grad():
            named_fake = self._named(fake.said, fakes.codes)
        return Lesson(
            _judged(real.said, named), _judged(fake.said, named_fake), told, penalty, _gradient_norm(self.d)
        )

    def _deceived(self, reals: Labelled, chance: float) -> Labelled:
        """APA (Jiang et al. 2021): each real has this `chance` to be a fake, made for the same labels."""
        if chance <= 0:
            return reals
        count = len(reals.images)
        z = draw_latents(self._recipe, count, self._streams.deceit)
        told = None if self.labelling is None or reals.codes is None else self.labelling.told(reals.codes)
        drawn = torch.rand((count, 1, 1, 1), generator=self._streams.deceit, device=self._device)
        with torch.no_grad():
            return reals._replace(images=torch.where(drawn < chance, self.g(z, told), reals.images))

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

    def _fakes(self, count: int, *, for_g: bool) -> Labelled:
        z = draw_latents(self._recipe, count, self._streams.latents)
        codes = y = None
        if self.labelling is not None:
            codes = self.labelling.drawn(count, self._streams.labels)
            y = self.labelling.told(codes)
        with torch.set_grad_enabled(for_g):
            return Labelled(self.g(z, y), codes)

    def _judged(self, images: Tensor, controls: Controls, *, slopes: bool) -> Seen:
        """What D says of `images` in its own update; `slopes`: its slope in them is asked for as well."""
        images = images.detach().requires_grad_(slopes)
        shown = self._seen(images, controls)
        return Seen(images, shown, self.d.opinion(shown))

    def _seen(self, images: Tensor, controls: Controls) -> Tensor:
        """What D sees of `images`: augmented and noisy as the controls say."""
        return self._sight.seen(images, controls)


def _judged(said: Opinion, named: ClassFigures | None) -> Judged:
    return Judged(said.scores.detach(), None if named is None else named.detached())


def _gradient_norm(net: nn.Module) -> Tensor:
    """The L2 norm of all gradients of `net` together; the optimiser's step leaves them as they were."""
    return get_total_norm([p.grad for p in net.parameters() if p.grad is not None])
