"""Curves in unit coordinates: x from -0.5 (left) to 0.5 (right), y from 0 (top) to 1 (bottom)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
Pair: TypeAlias = tuple[float, float]


def smooth(knots: Sequence[Pair], closed: bool = False, steps: int = 8) -> Points:
    """Return a Catmull-Rom curve through the knots (uniform parametrisation), `steps` points a piece."""
    p = np.asarray(knots, dtype=np.float64)
    if closed:
        before, start, end, after = np.roll(p, 1, 0), p, np.roll(p, -1, 0), np.roll(p, -2, 0)
    else:
        padded = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
        before, start, end, after = padded[:-3], padded[1:-2], padded[2:-1], padded[3:]
    t = (np.arange(steps) / steps)[None, :, None]
    a, b, c, d = (k[:, None, :] for k in (before, start, end, after))
    curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
    flat: Points = curve.reshape(-1, 2)
    return flat if closed else np.vstack([flat, p[-1:]])


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
    return points * np.array([-1.0, 1.0])


def fringe(knots: Sequence[Pair]) -> Points:
    """Return the lower edge of locks of hair: knots are valley, tip, valley, tip, ..., valley from left to right.

    Each lock hangs almost straight down from its valleys and closes in on its tip.
    """
    parts = []
    for number, (start, end) in enumerate(zip(knots, knots[1:], strict=False)):
        valley, tip = (start, end) if number % 2 == 0 else (end, start)
        control = (valley[0] + 0.12 * (tip[0] - valley[0]), valley[1] + 0.72 * (tip[1] - valley[1]))
        parts.append(quadratic(start, control, end))
    return path(*parts)


def shifted(points: Points, dx: float, dy: float) -> Points:
    """Return the points moved by (dx, dy)."""
    return points + np.array([dx, dy])
