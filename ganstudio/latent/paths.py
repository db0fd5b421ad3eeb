"""Ways between latents: slerp, lerp, and paths through several pins at constant speed; numpy only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.conditions import LabelVector, mixed
from ganstudio.latent.priors import Latents, Prior

_FINE = 128
"""Points a leg is measured at; the speed of a path is even to about one part in this many."""


def lerp(a: Latents, b: Latents, t: NDArray[np.float64]) -> Latents:
    """The straight way from `a` to `b` (nz,) at `t` (n,) in 0 to 1: (n, nz)."""
    t = np.asarray(t, dtype=np.float64).reshape(-1, 1)
    return ((1 - t) * a.astype(np.float64) + t * b.astype(np.float64)).astype(np.float32)


def slerp(a: Latents, b: Latents, t: NDArray[np.float64], mean: float = 0.0) -> Latents:
    """The way from `a` to `b` (nz,) along the sphere around `mean`, at `t` (n,) in 0 to 1: (n, nz).

    [sin((1-t)Ω) a + sin(tΩ) b] / sin Ω with Ω the angle between a and b (METHODS.md section 10); straight
    where sin Ω < 1e-6, that is where a and b point the same or exactly opposite ways.
    """
    t = np.asarray(t, dtype=np.float64).reshape(-1, 1)
    from_, to = a.astype(np.float64) - mean, b.astype(np.float64) - mean
    size = float(np.linalg.norm(from_) * np.linalg.norm(to))
    cosine = float(np.clip(from_ @ to / size, -1.0, 1.0)) if size > 0 else 1.0
    omega = float(np.arccos(cosine))
    sine = float(np.sin(omega))
    if sine < 1e-6:
        return lerp(a, b, t)
    way = (np.sin((1 - t) * omega) * from_ + np.sin(t * omega) * to) / sine
    return (way + mean).astype(np.float32)


def between(prior: Prior, a: Latents, b: Latents, t: NDArray[np.float64]) -> Latents:
    """The way that suits the prior: slerp around its centre for a Gaussian, lerp for a uniform one."""
    return slerp(a, b, t, prior.mean) if prior.kind == "normal" else lerp(a, b, t)


def path(prior: Prior, pins: Sequence[Latents], steps: int, closed: bool = False) -> Latents:
    """A way through `pins` (each (nz,)) at constant speed, `steps` frames a leg on average.

    Open: (steps · (k-1) + 1, nz) from the first pin to the last, both included. Closed: (steps · k, nz), back
    to the first pin, which is not repeated, so that a film of it loops evenly. Raises ValueError for fewer
    than two pins or steps below 1.
    """
    stops, position = _walk(prior, pins, None, steps, closed)
    return _at(prior, stops, position)


def labelled_path(
    prior: Prior, pins: Sequence[Latents], labels: Sequence[LabelVector], steps: int, closed: bool = False
) -> tuple[Latents, LabelVector]:
    """As `path`, with the labels (each (L,)) mixed on the way: latents (n, nz) and labels (n, L).

    Another value of one attribute counts as far as another latent, so that a film in which the latent stays
    and the label changes takes its time.
    """
    stops, position = _walk(prior, pins, labels, steps, closed)
    told = np.stack([*labels, labels[0]] if closed else list(labels))
    leg = np.minimum(position.astype(int), len(told) - 2)
    return _at(prior, stops, position), mixed(told[leg], told[leg + 1], position - leg)


def _walk(
    prior: Prior, pins: Sequence[Latents], labels: Sequence[LabelVector] | None, steps: int, closed: bool
) -> tuple[list[Latents], NDArray[np.float64]]:
    """The stops, and for each frame the leg it is on plus how far along it is (0 to 1)."""
    if len(pins) < 2 or steps < 1:
        raise ValueError("a path needs two pins and at least one step")
    stops = [*pins, pins[0]] if closed else list(pins)
    told = None if labels is None else [*labels, labels[0]] if closed else list(labels)
    legs = len(stops) - 1
    fine = np.linspace(0.0, 1.0, _FINE + 1)
    lengths = []
    for leg, (a, b) in enumerate(pairwise(stops)):
        length = np.linalg.norm(np.diff(between(prior, a, b, fine).astype(np.float64), axis=0), axis=1)
        if told is not None:
            # Exchanging two values is sqrt(8) apart; two latents of nz numbers are sqrt(2 nz) apart.
            apart = float(np.linalg.norm(told[leg + 1] - told[leg])) * prior.deviation * np.sqrt(len(a)) / 2
            length = np.hypot(length, apart / _FINE)
        lengths.append(length)
    travelled = np.concatenate([[0.0], np.cumsum(np.concatenate(lengths))])
    frames = steps * legs + 1
    if travelled[-1] == 0:  # all pins are one point
        position = np.linspace(0.0, legs, frames)
    else:
        wanted = np.linspace(0.0, travelled[-1], frames)
        # A pin given twice makes a leg of no length: positions must rise for the inverse to exist.
        keep = np.concatenate([[True], np.diff(travelled) > 0])
        position = np.interp(wanted, travelled[keep], (np.arange(len(travelled)) / _FINE)[keep])
    return stops, position[:-1] if closed else position


def _at(prior: Prior, stops: Sequence[Latents], position: NDArray[np.float64]) -> Latents:
    """The latents at positions along the legs."""
    legs = len(stops) - 1
    leg = np.minimum(position.astype(int), legs - 1)
    used = [k for k in range(legs) if np.any(leg == k)]
    rows = [between(prior, stops[k], stops[k + 1], position[leg == k] - k) for k in used]
    return np.concatenate(rows)
