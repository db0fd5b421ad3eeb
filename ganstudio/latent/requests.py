"""What may be asked of a renderer and what it answers: values in, copied arrays out; no torch."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.conditions import LabelVector
from ganstudio.latent.directions import Directions
from ganstudio.latent.priors import Latents, Prior
from ganstudio.problems import Message, Problem


@dataclass(frozen=True, slots=True)
class Saved:
    """The generator of a checkpoint."""

    path: Path
    branch: int
    step: int


@dataclass(frozen=True, slots=True)
class Live:
    """The newest generator of the run that trains now, as published by it."""

    branch: int


Source = Saved | Live


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw `z` (n, nz): one Drawn. With `judge` D's scores come with it, if there is a D.

    y: labels (n, label_width) for a generator that takes some; None: nothing is asked for. So everywhere.
    """

    source: Source
    averaged: bool
    z: Latents = field(repr=False)
    judge: bool = False
    y: LabelVector | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class FindDirections:
    """The strongest `count` principal directions, with the labels `y` (label_width,): one Found."""

    source: Source
    averaged: bool
    count: int
    y: LabelVector | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class DrawFilm:
    """Draw the frames `z` (n, nz), with labels `y` (n, label_width), part by part: several Part."""

    source: Source
    averaged: bool
    z: Latents = field(repr=False)
    y: LabelVector | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class DrawLearning:
    """Draw `z` (nz,) with labels `y` (label_width,) by every one of `sources`: one Part each."""

    sources: tuple[Saved, ...]
    averaged: bool
    z: Latents = field(repr=False)
    y: LabelVector | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class DrawBest:
    """Draw `count` latents by `seed`, all with labels `y` (label_width,), and keep the `keep` that D scores
    best: several Best.
    """

    source: Source
    averaged: bool
    prior: Prior
    count: int
    keep: int
    seed: int
    y: LabelVector | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ReadFixedNoise:
    """The run's fixed noise, as the checkpoint holds it: one FixedNoise."""

    source: Saved


Request = Draw | FindDirections | DrawFilm | DrawLearning | DrawBest | ReadFixedNoise


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pictures (n, height, width, channels) by the generator after `step` batches; `scores` if asked for.

    unjudged: why there can be none, None where there is a D.
    """

    step: int
    pictures: NDArray[np.uint8] = field(repr=False)
    scores: tuple[float, ...] = ()
    dx_is_probability: bool = True
    unjudged: Message | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Principal directions of the generator after `step` batches."""

    step: int
    directions: Directions = field(repr=False)


@dataclass(frozen=True, slots=True)
class Part:
    """Frames from number `first` on of `total`."""

    first: int
    total: int
    pictures: NDArray[np.uint8] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Best:
    """The best of `done` among `total` pictures so far, the best first; z (k, nz)."""

    done: int
    total: int
    pictures: NDArray[np.uint8] = field(repr=False)
    scores: tuple[float, ...] = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)
    z: Latents = field(repr=False)
    dx_is_probability: bool = True


@dataclass(frozen=True, slots=True)
class FixedNoise:
    """The run's fixed noise (n, nz), and the labels it is drawn with (n, label_width), if there are any."""

    z: Latents = field(repr=False)
    y: LabelVector | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """The request could not be answered."""

    problem: Problem


Answer = Drawn | Found | Part | Best | FixedNoise | Refused
