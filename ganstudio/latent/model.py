"""A trained generator ready to draw: latents in, uint8 pictures out, with D's opinion of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.modules.batchnorm import _BatchNorm

from ganstudio.data.manifest_rows import read_attribute
from ganstudio.labels import Attributes
from ganstudio.latent.conditions import LabelVector
from ganstudio.latent.directions import SAMPLES, Directions, find_directions
from ganstudio.latent.priors import Latents, Prior, draw
from ganstudio.nets import Discriminator, Generator, build_discriminator, build_generator
from ganstudio.nets.conditioning import LabelEncoder
from ganstudio.nets.pretrained import FrozenNetProblem
from ganstudio.problems import InputProblem, Message, Problem
from ganstudio.recipe import Recipe, make_recipe
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.training.averaging import judging
from ganstudio.training.devices import pick_device
from ganstudio.training.objectives import OBJECTIVES
from ganstudio.training.weights import Weights

Pictures = NDArray[np.uint8]
"""Pictures: uint8 (n, height, width, channels)."""

_NUMBERS_AT_ONCE = 8_000_000
_JUDGED_TOGETHER = 16
_COMPANIONS_SEED = 1_234_567
_NO_D = Message(
    "There is no D to judge pictures: the run began from a generator alone. Train it, or choose a later"
    " checkpoint."
)


def exploring_device(recipe: Recipe) -> torch.device:
    """Where a run's generator draws: the CPU if it trains there, else the fastest this machine has.

    A run trained on another machine's GPU can be explored on one without.
    """
    return pick_device("cpu" if recipe.device == "cpu" else "auto")


class Painter:
    """A generator in eval mode and its discriminator, on `device`; for one thread at a time.

    recipe, prior, nz, attributes: of the run. step: batches it was trained for. device: where it draws.
    fixed_noise, fixed_labels: what its snapshots draw, where that is known. unjudged: why there is no D (a
    run that began from a generator alone has none yet, another may look through a net that is not installed);
    None where there is one. No global random generator is used, and pictures do not depend on what they are
    drawn together with.
    """

    def __init__(
        self,
        recipe: Recipe,
        generator: Mapping[str, Tensor],
        discriminator: Mapping[str, Tensor] | None,
        *,
        step: int,
        device: torch.device | None = None,
        fixed_noise: Latents | None = None,
        fixed_labels: LabelVector | None = None,
        attributes: Attributes = (),
    ) -> None:
        """Raises Problem when the weights do not fit the recipe."""
        self.recipe = recipe
        self.prior = Prior.of(recipe)
        self.nz = recipe.nz
        self.device = device or exploring_device(recipe)
        self.fixed_noise = fixed_noise
        self.fixed_labels = fixed_labels
        self.objective = OBJECTIVES[recipe.objective]
        self.attributes = attributes
        self._generator: Generator = build_generator(recipe, attributes)
        self._generator.to(self.device).requires_grad_(False).eval()
        self._discriminator: Discriminator | None = None
        self.unjudged: Message | None = None if discriminator is not None else _NO_D
        if discriminator is not None:
            try:
                self._discriminator = build_discriminator(recipe, attributes)
                self._discriminator.to(self.device).requires_grad_(False).eval()
            except FrozenNetProblem as problem:
                self.unjudged = problem.message
        self._companions: Pictures | None = None
        self.step = step
        self.take(generator, discriminator, step)

    @classmethod
    def from_state(
        cls, state: Mapping[str, Any], averaged: bool, device: torch.device | None = None
    ) -> Painter:
        """From a checkpoint's state (training/trainer.py). Raises Problem if it lacks something."""
        try:
            noise, codes = state.get("fixed_noise"), state.get("fixed_labels")
            attributes = tuple(read_attribute(row) for row in state.get("attributes", ()))
            return cls(
                make_recipe(state["recipe"]),
                state["averaged" if averaged else "generator"],
                state["discriminator"],
                step=int(state["step"]),
                device=device,
                fixed_noise=None if noise is None else noise.to(torch.float32).cpu().numpy(),
                fixed_labels=None if codes is None else LabelEncoder(attributes)(codes.cpu()).numpy(),
                attributes=attributes,
            )
        except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
            raise Problem(
                "The checkpoint lacks {what}; choose another one.", what=str(error).strip("'")
            ) from error

    @classmethod
    def from_checkpoint(
        cls, run_dir: Path, path: str | Path, averaged: bool = True, device: torch.device | None = None
    ) -> Painter:
        """From a checkpoint file; `path` absolute or relative to the run. Raises Problem, naming the file."""
        return cls.from_state(load_checkpoint(run_dir / path), averaged, device)

    @classmethod
    def from_weights(
        cls, recipe: Recipe, weights: Weights, averaged: bool = True, device: torch.device | None = None
    ) -> Painter:
        """From the newest weights of a running training."""
        generator = weights.averaged if averaged else weights.raw
        return cls(
            recipe,
            generator,
            weights.discriminator,
            step=weights.step,
            device=device,
            attributes=weights.attributes,
        )

    def take(
        self, generator: Mapping[str, Tensor], discriminator: Mapping[str, Tensor] | None, step: int
    ) -> None:
        """Draw with other weights of the same nets from now on. Raises Problem when they do not fit."""
        try:
            self._generator.load_state_dict(generator)
            if discriminator is not None and self._discriminator is not None:
                self._discriminator.load_state_dict(discriminator)
        except FrozenNetProblem as problem:
            self._discriminator, self.unjudged = None, problem.message
        except (RuntimeError, TypeError, AttributeError) as error:
            first = str(error).strip().splitlines()
            raise Problem(
                "The weights do not fit the recipe's nets ({reason}); choose another checkpoint.",
                reason=" ".join(line.strip() for line in first[:2]),
            ) from error
        self.step = step
        self._companions = None

    @property
    def judges(self) -> bool:
        """Whether there is a D."""
        return self._discriminator is not None

    @property
    def memory(self) -> dict[int, int]:
        """What the nets take: bytes by their address, as painters on one device may share a frozen net."""
        judges = () if self._discriminator is None else self._discriminator.held()
        held = (*self._generator.parameters(), *self._generator.buffers(), *judges)
        stored = [tensor.untyped_storage() for tensor in held]
        return {storage.data_ptr(): storage.nbytes() for storage in stored}

    def render_parts(self, z: Latents, y: LabelVector | None = None) -> Iterator[Pictures]:
        """The pictures of latents (n, nz), some at a time, so that memory stays bounded for any n."""
        per_picture = self.recipe.image_size**2 * max(self.recipe.ngf, 3)
        chunk = max(1, min(64, _NUMBERS_AT_ONCE // per_picture))
        for first in range(0, len(z), chunk):
            with torch.inference_mode():
                part = slice(first, first + chunk)
                latents = torch.from_numpy(np.array(z[part], dtype=np.float32))
                labels = self._labels(y, len(z), part)
                images: Tensor = self._generator(latents.to(self.device), labels)
                pixels = images.float().add_(1).mul_(127.5).round_().clamp_(0, 255).to(torch.uint8)
                yield pixels.permute(0, 2, 3, 1).contiguous().cpu().numpy()

    def render(self, z: Latents, y: LabelVector | None = None) -> Pictures:
        """Draw latents (n, nz): uint8 (n, size, size, channels).

        y: labels, one row a latent (n, label_width) or one for all (label_width,); None asks for nothing.
        """
        side, channels = self.recipe.image_size, self.recipe.channels
        parts = list(self.render_parts(z, y))
        return np.concatenate(parts) if parts else np.zeros((0, side, side, channels), dtype=np.uint8)

    def scores(self, pictures: Pictures) -> NDArray[np.float64]:
        """D's output for each picture (n, size, size, channels), shape (n,): Dx, or the raw score.

        A D with batch norm judges as in training, by the statistics of what it sees together: up to a batch
        of the given pictures at a time; a few are joined by fixed pictures of this generator. No running
        average changes. Raises Problem where there is no D.
        """
        discriminator = self._discriminator
        if discriminator is None:
            assert self.unjudged is not None
            raise InputProblem(self.unjudged.template, **self.unjudged.values)
        if not len(pictures):
            return np.zeros(0)
        judged = pictures
        missing = min(self.recipe.batch_size, _JUDGED_TOGETHER) - len(pictures)
        judges_together = any(isinstance(module, _BatchNorm) for module in discriminator.modules())
        if judges_together and missing > 0:
            judged = np.concatenate([pictures, self._some_companions()[:missing]])
        groups = math.ceil(len(judged) / self.recipe.batch_size)
        values = [self._judge(discriminator, group) for group in np.array_split(judged, groups)]
        return np.asarray(np.concatenate(values)[: len(pictures)])

    def _labels(self, y: LabelVector | None, count: int, part: slice) -> Tensor | None:
        """The rows `part` of labels for `count` latents, on the device."""
        if y is None:
            return None
        rows = np.broadcast_to(np.asarray(y, dtype=np.float32), (count, np.shape(y)[-1]))
        return torch.from_numpy(rows[part].copy()).to(self.device)

    def directions(self, count: int, samples: int = SAMPLES, y: LabelVector | None = None) -> Directions:
        """Principal directions of the first layer with labels `y` (label_width,), the strongest first."""

        def features(z: Latents) -> NDArray[np.float32]:
            with torch.inference_mode():
                labels = self._labels(y, len(z), slice(None))
                found = self._generator.first_features(torch.from_numpy(z).to(self.device), labels)
            return np.asarray(found.float().cpu().numpy())

        return find_directions(features, self.prior, self.nz, count, samples)

    def _some_companions(self) -> Pictures:
        if self._companions is None:
            self._companions = self.render(draw(self.prior, _JUDGED_TOGETHER, self.nz, _COMPANIONS_SEED))
        return self._companions

    def _judge(self, discriminator: Discriminator, pictures: Pictures) -> NDArray[np.float64]:
        with judging(discriminator), torch.inference_mode():
            pixels = torch.from_numpy(np.ascontiguousarray(pictures.transpose(0, 3, 1, 2)))
            logits = discriminator(pixels.to(self.device).float().div_(127.5).sub_(1))
            return np.asarray(self.objective.dx(logits.float()).cpu().numpy(), dtype=np.float64)
