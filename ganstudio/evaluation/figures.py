"""All figures of merit of some samples beside their floors; arrays in, numbers out."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ganstudio.evaluation.feature_cache import cached_features
from ganstudio.evaluation.features import FeatureSpace, Pictures, Scale, features
from ganstudio.evaluation.halves import against_halves, equal_size
from ganstudio.evaluation.kernel import kernel_distance
from ganstudio.evaluation.neighbours import Neighbours, copies, find_neighbours, reduced
from ganstudio.evaluation.prdc import prdc
from ganstudio.evaluation.reals import Reals
from ganstudio.evaluation.sliced import colour_distance, sliced_wasserstein
from ganstudio.evaluation.ssim import likeness
from ganstudio.problems import Message
from ganstudio.runs.merits import Figure

SPLITS = 10
_PATCH_SPLITS = 3
_PATCHES, _DIRECTIONS = 64, 128
_PAIRS = 256

Watch = Callable[[Message, int, int], bool]
"""`watch(what is done, done, total)`; False cancels. A total of 0: the length is not known."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Reals with all that is computed of them once, whatever samples are held against them."""

    reals: Reals
    space: FeatureSpace
    scale: Scale
    features: NDArray[np.float64]
    usual: Neighbours
    likeness: NDArray[np.float64]


def prepare(reals: Reals, space: FeatureSpace, *, seed: int = 0, watch: Watch | None = None) -> Yardstick:
    """Measure the reals, their features from the cache if they are there. Raises Cancelled."""
    what = Message("Measuring your pictures")
    seen = _watched(watch, what)
    raw = cached_features(
        space, reals.content, len(reals.compared), lambda: features(space, reals.compared, seen)
    )
    scale = Scale(raw)
    own = reals.held_out is None
    usual = find_neighbours(
        reals.searched if reals.held_out is None else reals.held_out,
        reals.searched,
        leave_out_self=own,
        go_on=_go_on(watch, what),
    )
    return Yardstick(reals, space, scale, scale(raw), usual, likeness(reals.compared, _PAIRS, seed))


def measure_pictures(
    fakes: Pictures, yard: Yardstick, *, seed: int = 0, watch: Watch | None = None
) -> tuple[dict[str, Figure], Neighbours]:
    """Figures by name (evaluation/words.py), and each sample's nearest training picture. Raises Cancelled.

    Floors come from halves of the reals, with equal numbers on either side. The seed chooses the subsets.
    """
    what = Message("Measuring the samples")
    go_on = _go_on(watch, what)
    found = yard.scale(features(yard.space, fakes, _watched(watch, what)))
    figures = against_halves(
        yard.features, found, _in_features, splits=SPLITS, seed=seed, go_on=go_on
    ) | against_halves(yard.reals.compared, fakes, _in_pixels, splits=_PATCH_SPLITS, seed=seed, go_on=go_on)
    alike = likeness(fakes, _PAIRS, seed)
    figures["likeness"] = Figure(
        float(alike.mean()),
        _error(alike.std(), len(alike)),
        float(yard.likeness.mean()),
        _error(yard.likeness.std(), len(yard.likeness)),
    )
    near = find_neighbours(reduced(fakes), yard.reals.searched, go_on=go_on)
    figures["nearness"] = Figure(
        float(np.median(near.nearness)),
        _error(near.nearness.std(), len(fakes)),
        float(np.median(yard.usual.nearness)),
        _error(yard.usual.nearness.std(), len(yard.usual.nearness)),
    )
    share, usual = (float(copies(some, yard.usual).mean()) for some in (near, yard.usual))
    figures["near_copies"] = Figure(
        share, _binomial(share, len(fakes)), usual, _binomial(usual, len(yard.usual.nearness))
    )
    return figures, near


def compared_size(yard: Yardstick, samples: int) -> int:
    """How many pictures stand on either side where numbers must be equal."""
    return equal_size(len(yard.reals.compared), samples)


def _in_features(reals: NDArray[np.float64], fakes: NDArray[np.float64]) -> dict[str, float]:
    return {"kernel_distance": kernel_distance(reals, fakes), **prdc(reals, fakes)._asdict()}


def _in_pixels(reals: Pictures, fakes: Pictures) -> dict[str, float]:
    levels = sliced_wasserstein(reals, fakes, patches=_PATCHES, directions=_DIRECTIONS)
    return {
        "sliced_wasserstein": float(np.mean(list(levels.values()))),
        "colour_distance": colour_distance(reals, fakes),
    }


def _error(spread: float, count: int) -> float:
    return float(spread) / math.sqrt(max(count, 1))


def _binomial(share: float, count: int) -> float:
    return math.sqrt(share * (1 - share) / max(count, 1))


def _watched(watch: Watch | None, what: Message) -> Callable[[int, int], bool]:
    return lambda done, total: watch is None or watch(what, done, total)


def _go_on(watch: Watch | None, what: Message) -> Callable[[], bool]:
    return lambda: watch is None or watch(what, 0, 0)
