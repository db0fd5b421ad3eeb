"""Curves in unit coordinates: x from -0.5 (left) to 0.5 (right), y from 0 (top) to 1 (bottom)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
Pair: TypeAlias = tuple[float, float]


def smooth(knots: Sequence[Pair], closed: bool = False, steps: int = 8) -> Points:
    """Return a Catmull-Rom curve through the knots (uniform parametrisation), `steps` points a piece."""
    p = np.asarray(knots, dtype=np.float64)
    if closed:
        p = np.concatenate([p[-1:], p, p[:2]])
    else:
        p = np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.arange(steps) / steps
    weights = 0.5 * np.stack(
        [-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, -(t**2) + t**3], axis=1
    )
    around = np.stack([p[:-3], p[1:-2], p[2:-1], p[3:]], axis=1)
    curve: Points = (weights @ around).reshape(-1, 2)
    return curve if closed else np.concatenate([curve, p[-2:-1]])


def quadratic(start: Pair, control: Pair, end: Pair, steps: int = 8) -> Points:
    """Return a quadratic Bezier curve, both ends included."""
    t = np.linspace(0.0, 1.0, steps + 1)[:, None]
    a, b, c = (np.asarray(k, dtype=np.float64) for k in (start, control, end))
    curve: Points = (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t**2 * c
    return curve


def ellipse(
    centre: Pair, rx: float, ry: float, start: float = 0.0, stop: float = 360.0, steps: int = 40
) -> Points:
    """Return points of an ellipse from angle `start` to `stop` in degrees (0 is right, 90 is down)."""
    angle = np.radians(np.linspace(start, stop, steps))
    return np.stack([centre[0] + rx * np.cos(angle), centre[1] + ry * np.sin(angle)], axis=1)


def path(*parts: Points) -> Points:
    """Return the parts one after the other, so that corners stay sharp where they meet."""
    return np.vstack(parts)


def mirror(points: Points) -> Points:
    """Return the points with left and right exchanged."""
    mirrored: Points = points * np.array([-1.0, 1.0])
    return mirrored


def locks(knots: Sequence[Pair]) -> Points:
    """Return the lower edge of locks of hair: valley, tip, valley, tip, ..., valley from left to right.

    Each lock hangs almost straight down from its valleys and closes in on its tip.
    """
    parts = []
    for number, (start, end) in enumerate(pairwise(knots)):
        valley, tip = (start, end) if number % 2 == 0 else (end, start)
        control = (valley[0] + 0.12 * (tip[0] - valley[0]), valley[1] + 0.72 * (tip[1] - valley[1]))
        parts.append(quadratic(start, control, end))
    return path(*parts)


def scallops(knots: Sequence[Pair], depth: float) -> Points:
    """Return round bumps from knot to knot, to the left of the way; `depth` is a share of their distance."""
    parts = []
    for start, end in pairwise(knots):
        dx, dy = end[0] - start[0], end[1] - start[1]
        middle = ((start[0] + end[0]) / 2 + depth * dy * 2, (start[1] + end[1]) / 2 - depth * dx * 2)
        parts.append(quadratic(start, middle, end))
    return path(*parts)


def shifted(points: Points, dx: float, dy: float) -> Points:
    """Return the points moved by (dx, dy)."""
    moved: Points = points + np.array([dx, dy])
    return moved
