"""Measuring a run's checkpoints: draw a fixed set of samples and hold it against the run's pictures."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ganstudio.evaluation.features import FeatureSpace, Pictures, RandomVgg
from ganstudio.evaluation.figures import Watch, compared_size, measure_pictures, prepare
from ganstudio.evaluation.neighbours import Neighbours
from ganstudio.evaluation.reals import FEWEST, MOST_BYTES, read_reals
from ganstudio.latent.model import Painter, exploring_device
from ganstudio.latent.priors import checked_seed, draw_from
from ganstudio.latent.run_labels import LabelStream, read_run_labels
from ganstudio.problems import Cancelled, InputProblem, Message
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import Merit, read_merits

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from ganstudio.latent.requests import Saved

SAMPLES = 512
"""Pictures drawn of a generator unless a person asks for another number."""

MOST_SAMPLES = 10_000
_DRAWN_AT_ONCE = 64


class Measured(NamedTuple):
    """A merit, and the samples it was taken on with their nearest training pictures."""

    merit: Merit
    samples: Pictures
    neighbours: Neighbours


class Gauge:
    """Measures checkpoints of one run on equal terms; what depends on the reals alone is done once.

    For one thread at a time. Nothing is taken from, or left in, a global random generator.
    """

    def __init__(
        self,
        run: Path,
        *,
        count: int | None = None,
        averaged: bool = True,
        seed: int = 0,
        space: FeatureSpace | None = None,
        device: torch.device | None = None,
        watch: Watch | None = None,
    ) -> None:
        """Read the reals and measure them. Raises InputProblem, naming the option, Problem and Cancelled.

        `count` samples are drawn (None: SAMPLES; fewer of huge pictures), by `seed`; `averaged` False: by
        the raw generator.
        """
        count = SAMPLES if count is None else count
        if not FEWEST <= count <= MOST_SAMPLES:
            raise InputProblem(
                "count is {value}; it must lie between {least} and {most}.",
                value=count,
                least=FEWEST,
                most=MOST_SAMPLES,
            )
        self._seed = checked_seed(seed)
        self._averaged = averaged
        self.run = RunFolder(run)
        self._device = device or exploring_device(self.run.recipe())
        self.manifest = self.run.manifest()
        settings = self.manifest.settings
        self._count = min(count, max(FEWEST, MOST_BYTES // (settings.size**2 * settings.channels)))
        reading = Message("Reading the pictures")
        reals = read_reals(
            self.manifest,
            count=2 * self._count,
            mirror=self.run.recipe().flip,
            progress=lambda done, total: watch is None or watch(reading, done, total),
        )
        self.yard = prepare(reals, space or RandomVgg(self._device), seed=seed, watch=watch)

    def measure(self, saved: Saved, watch: Watch | None = None) -> Measured:
        """Draw from a checkpoint and measure; nothing is written. Raises Problem, Cancelled."""
        began = time.monotonic()
        state = load_checkpoint(saved.path)
        painter = Painter.from_state(state, self._averaged, self._device)
        samples = self._draw(painter, watch)
        figures, neighbours = measure_pictures(samples, self.yard, seed=self._seed, watch=watch)
        merit = Merit(
            branch=saved.branch,
            step=saved.step,
            averaged=self._averaged,
            samples=len(samples),
            compared=compared_size(self.yard, len(samples)),
            seed=self._seed,
            space=self.yard.space.name,
            reals=self.yard.reals.content,
            weights=weights_digest(state["averaged" if self._averaged else "generator"]),
            measured=time.time(),
            seconds=time.monotonic() - began,
            figures=figures,
        )
        return Measured(merit, samples, neighbours)

    def kept(self, saved: Saved) -> Merit | None:
        """A merit kept of this checkpoint on the present terms, if its weights are still the same."""
        for merit in read_merits(self.run):
            if (merit.branch, merit.step) == (saved.branch, saved.step) and merit.terms == self._terms:
                state = load_checkpoint(saved.path)
                now = weights_digest(state["averaged" if self._averaged else "generator"])
                return merit if merit.weights == now else None
        return None

    @property
    def _terms(self) -> tuple[object, ...]:
        yard = self.yard
        return (
            self._averaged, self._count, compared_size(yard, self._count), self._seed, yard.space.name,
            yard.reals.content,
        )  # fmt: skip

    def _draw(self, painter: Painter, watch: Watch | None) -> Pictures:
        """The samples; a generator that takes labels is told what occurs together in the data."""
        generator = np.random.Generator(np.random.PCG64(self._seed))
        told = LabelStream(read_run_labels(self.run.path), {}, self._seed)
        what = Message("Drawing samples")
        parts = []
        for first in range(0, self._count, _DRAWN_AT_ONCE):
            if watch is not None and not watch(what, first, self._count):
                raise Cancelled
            size = min(_DRAWN_AT_ONCE, self._count - first)
            z = draw_from(painter.prior, size, painter.nz, generator)
            parts.append(painter.render(z, told.next(size)))
        return np.concatenate(parts)


def weights_digest(weights: Mapping[str, Tensor]) -> str:
    """SHA-256 over the names and bytes of a net's weights."""
    digest = hashlib.sha256()
    for name in sorted(weights):
        digest.update(name.encode())
        digest.update(np.ascontiguousarray(weights[name].detach().cpu().numpy()).tobytes())
    return digest.hexdigest()
