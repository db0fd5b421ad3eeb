"""Where in a portrait a colour can be measured."""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np

from .eyes import EYE_CENTRE
from .labels import FaceLabels
from .pen import ZOOM, Pose
from .portrait import pose_of

Box: TypeAlias = tuple[int, int, int, int]


def hair_region(labels: FaceLabels | None, size: int) -> Box:
    """Return a box that lies in hair for every cut: left, top, right, bottom in pixels, ends excluded.

    Without labels (a generated picture has none) it lies in hair however the head is held.
    """
    return _box(labels, (0.0, 0.158), (0.085, 0.026), None, size)


def eye_region(labels: FaceLabels | None, size: int) -> Box:
    """Return a box (as `hair_region`) in the iris at the picture's left, clear of its highlights.

    Without labels it is where the iris lies on average; in about one face of ten it misses.
    """
    return _box(labels, (-EYE_CENTRE[0] - 0.018, EYE_CENTRE[1] + 0.034), (0.024, 0.022), 1.0, size)


def _box(
    labels: FaceLabels | None,
    centre: tuple[float, float],
    half: tuple[float, float],
    depth: float | None,
    size: int,
) -> Box:
    pose = pose_of(labels) if labels is not None else Pose()
    x, y = pose.place(np.array([centre]), depth)[0].tolist()
    left, right = _span(x, half[0] * ZOOM, size)
    top, bottom = _span(y, half[1] * ZOOM, size)
    return left, top, right, bottom


def _span(middle: float, half: float, size: int) -> tuple[int, int]:
    """Return the pixels that lie wholly within, or the one in the middle where there are none."""
    first, last = math.ceil((middle - half) * size), math.floor((middle + half) * size)
    return (first, last) if first < last else (math.floor(middle * size), math.floor(middle * size) + 1)
