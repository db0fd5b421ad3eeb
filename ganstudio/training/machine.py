"""Everything that training moves forward, batch by batch, and its exact state."""

from __future__ import annotations

import math
from dataclasses import asdict, replace
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ganstudio.controls import CONTROL_NAMES, Controls, checked
from ganstudio.labels import Attributes
from ganstudio.problems import Problem
from ganstudio.recipe import CONTROL_KEYS, Recipe
from ganstudio.recipe.fading import noise_now
from ganstudio.training.averaging import AveragedGenerator, drawing, judging
from ganstudio.training.balance.monitor import Monitor
from ganstudio.training.balance.pilot.pilot import Pilot
from ganstudio.training.balance.samples import Thumbnails
from ganstudio.training.batches import EpochOrder
from ganstudio.training.beginning import is_weights_only, seeded_latents
from ganstudio.training.failures import is_out_of_memory, out_of_memory
from ganstudio.training.figures import Figures
from ganstudio.training.fixed_samples import plan_samples, taken_over
from ganstudio.training.labelling import Labelling, plain_attributes
from ganstudio.training.naming import NamingWindow
from ganstudio.training.optimisers import load_optimizer_state, optimizer_state, to_cpu
from ganstudio.training.randomness import RandomStreams, derived_seed
from ganstudio.training.sampling import AT_ONCE, draw_tiles, spread_over
from ganstudio.training.step import Players

_MEASURING_LATENTS = (2, 64)


class Machine:
    """Nets, optimisers, averaged G, random generators, order of the pictures and controls of one training.

    step: finished batches. images_seen: real pictures shown. whole: False only within a batch, and for good
    after a batch that broke off, when the state is none that training could have reached. monitor: what the
    balance of D and G is called. pilot: what turns controls by itself. thumbnails: those of the newest
    samples that were measured. naming: how well D named the attributes of late.
    """

    def __init__(
        self,
        recipe: Recipe,
        images: int,
        device: torch.device,
        attributes: Attributes = (),
        codes: NDArray[np.int16] | None = None,
    ) -> None:
        """codes: (images, attributes), the labels of what is trained on.

        Raises InputProblem when there are fewer `images` than a batch, Problem when memory runs out.
        """
        self.recipe = recipe
        self.device = device
        self.step = 0
        self.images_seen = 0
        self.controls = Controls(**recipe.model_dump(include=set(CONTROL_KEYS)))
        self.whole = True
        self.monitor = Monitor(recipe.objective)
        self.pilot = Pilot(recipe)
        self.thumbnails: Thumbnails | None = None
        self.naming = NamingWindow(attributes)
        self._streams = RandomStreams(recipe.seed, device)
        self.order = EpochOrder(images, recipe.batch_size, self._streams.order)
        try:
            labelling = None if not attributes or codes is None else Labelling(attributes, codes, device)
            self.players = Players(recipe, device, self._streams, labelling)
            self._fixed = plan_samples(recipe, labelling, partial(self._latents, "fixed noise"))
            self.averaged = AveragedGenerator(
                self.players.g, recipe.ema_half_life_kimg, *self._measuring(labelling)
            )
        except (MemoryError, RuntimeError) as error:
            if not is_out_of_memory(error):
                raise
            text = out_of_memory(recipe)
            raise Problem(text.template, **text.values) from None

    def _latents(self, purpose: str, count: int) -> Tensor:
        """Latents that are the same for every training with this prior and seed, on any device."""
        return seeded_latents(self.recipe, purpose, count).to(self.device)

    def _measuring(self, labelling: Labelling | None) -> tuple[Tensor, Tensor | None]:
        """What batch norms are measured on: latents (batches, n, nz), labels (batches, n, label_width)."""
        batches, size = _MEASURING_LATENTS
        latents = self._latents("measuring noise", batches * size).view(batches, size, -1)
        if labelling is None:
            return latents, None
        chance = torch.Generator().manual_seed(derived_seed(self.recipe.seed, "measuring labels"))
        told = labelling.told(labelling.drawn(batches * size, chance))
        return latents, told.view(batches, size, -1)

    @property
    def labelling(self) -> Labelling | None:
        """The pictures' labels; None without."""
        return self.players.labelling

    @property
    def columns(self) -> int:
        """Tiles a row of a snapshot."""
        return self._fixed.columns

    @property
    def epoch(self) -> int:
        """The epoch, from 1, in which the next batch lies."""
        return self.order.epochs_done + 1

    def train_batch(self, pictures: Tensor, positions: NDArray[np.int64] | None = None) -> Figures:
        """Train on the next batch, uint8 (n, channels, size, size) on the device.

        positions: which of the pictures trained on they are; needed with labels only.
        """
        self.whole = False
        updates = self.players.due(self.step, self.controls)
        codes = None if self.labelling is None or positions is None else self.labelling.of(positions)
        ramp = 1000 * self.recipe.label_ramp_kimg
        labels_in_g = min(1.0, self.images_seen / ramp) if ramp else 1.0
        figures = self.players.train_batch(pictures, updates, self._controls_now(), codes, labels_in_g)
        self.step += 1
        self.images_seen += len(pictures)
        if updates.g:
            self.averaged.update(len(pictures) * self.recipe.g_every, self.images_seen)
        if figures.finite:
            self.naming.take(figures.named)
        self.whole = True
        return figures

    def _controls_now(self) -> Controls:
        """The controls with the noise as far as it has faded."""
        controls, fades = self.controls, self.recipe.noise_anneal_kimg
        if not fades or not controls.noise_std:
            return controls
        return replace(controls, noise_std=noise_now(controls.noise_std, fades, self.images_seen))

    def tiles(self, *, averaged: bool) -> tuple[NDArray[np.uint8], tuple[float, ...]]:
        """The fixed latents drawn: uint8 (n, size, size, channels), and Dx a picture. Leaves no trace."""
        generator = self.averaged.measured() if averaged else self.players.g
        return draw_tiles(
            generator, self.players.d, self.players.objective, self._fixed.z, self._fixed_labels()
        )

    def _fixed_labels(self) -> Tensor | None:
        """What G is told for a snapshot's pictures."""
        codes = self._fixed.codes
        return None if self.labelling is None or codes is None else self.labelling.told(codes)

    def r_v(self, trained: Tensor, held_out: Tensor) -> float | None:
        """How far D's scores of pictures held out lie from those of pictures trained on (0) towards those of
        samples (1); None where D does not tell reals from samples. Pictures: uint8 (n, channels, size, size).

        All reals pass D together, so that its batch norms cannot hide the difference. Of many fixed samples
        only some are drawn, so that memory stays bounded. Leaves no trace.
        """
        players = self.players
        with drawing(self.players.g), judging(players.d):
            scores = players.d(players.scaled(torch.cat([trained, held_out]).to(self.device)))
            some = spread_over(len(self._fixed.z), AT_ONCE)
            labels = self._fixed_labels()
            fakes = players.d(players.g(self._fixed.z[some], None if labels is None else labels[some])).mean()
            known, unknown = scores[: len(trained)].mean(), scores[len(trained) :].mean()
            gap, part = (float(value) for value in torch.stack([known - fakes, known - unknown]).cpu())
        return part / gap if gap > 0 and math.isfinite(part / gap) else None

    def state(self) -> dict[str, Any]:
        """Everything that decides how training goes on, as CPU tensors and plain values that are copies."""
        players = self.players
        return {
            "step": self.step,
            "epoch": self.epoch,
            "images_seen": self.images_seen,
            "updates_of_d": players.updates_of_d,
            "recipe": self.recipe.model_dump(),
            "controls": asdict(self.controls),
            "generator": _copied(players.g),
            "averaged": _copied(self.averaged.measured()),
            "discriminator": _copied(players.d),
            "lecam": players.regularisation.lecam.state(),
            "optimizer_g": optimizer_state(players.optimizer_g),
            "optimizer_d": optimizer_state(players.optimizer_d),
            "random": self._streams.state(),
            "order": self.order.state(),
            "monitor": self.monitor.state_values(),
            "pilot": self.pilot.state_values(),
            "thumbnails": None if self.thumbnails is None else torch.from_numpy(self.thumbnails.copy()),
            "naming": self.naming.state(),
            "attributes": plain_attributes(() if self.labelling is None else self.labelling.attributes),
        } | self._fixed.state()

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on from `state`. Raises Problem when it does not fit the recipe; then use another machine.

        A state of weights alone (`weights_state`) leaves everything else as it begins.
        """
        try:
            stored_controls: dict[str, Any] = {
                # A control that came later than the checkpoint is as the recipe says.
                name: checked(name, state["controls"].get(name, getattr(self.controls, name)))
                for name in CONTROL_NAMES
            }
            self.players.g.load_state_dict(state["generator"])
            if not (is_weights_only(state) and state["discriminator"] is None):
                self.players.d.load_state_dict(state["discriminator"])
            self.averaged.load_state(state["averaged"])
            if is_weights_only(state):
                return
            self.players.regularisation.lecam.load_state(state.get("lecam"))
            load_optimizer_state(self.players.optimizer_g, state["optimizer_g"])
            load_optimizer_state(self.players.optimizer_d, state["optimizer_d"])
            self._streams.load_state(state["random"], int(state["step"]))
            self.order.load_state(state["order"])
            same_rows = state["recipe"].get("snapshot_rows", "") == self.recipe.snapshot_rows
            self._fixed = taken_over(self._fixed, state, same_layout=same_rows)
            self.step, self.images_seen = int(state["step"]), int(state["images_seen"])
            self.players.updates_of_d = int(state.get("updates_of_d", self.step))
            self.monitor.load_values(state.get("monitor"))
            self.pilot.load_values(state.get("pilot"))
            self.naming.load_state(state.get("naming"))
            seen = state.get("thumbnails")
            self.thumbnails = None if seen is None else seen.numpy().copy()
        except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, IndexError) as error:
            raise Problem(
                "The checkpoint does not fit the run's recipe: {reason}", reason=str(error).splitlines()[0]
            ) from error
        self.controls = Controls(**stored_controls)


def _copied(net: nn.Module) -> dict[str, Tensor]:
    return {name: to_cpu(tensor) for name, tensor in net.state_dict().items()}
