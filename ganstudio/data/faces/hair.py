"""Hair: what falls behind the head, the locks at its sides, the fringe and the crown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from .labels import Colour, FaceLabels
from .pen import Pen
from .shapes import Pair, Points, ellipse, fringe, mirror, path, quadratic, shifted, smooth
from .tones import Tones, mix

LINE = 0.0105
CROWN = (0.0, 0.44)
CROWN_RADII = (0.312, 0.365)
WHORL = (0.03, 0.10)

# Lower edge of each fringe: valley, tip, valley, ..., valley from the left temple to the right one.
_FRINGES: dict[str, tuple[Pair, ...]] = {
    "blunt": (
        (-0.262, 0.47),
        (-0.235, 0.520),
        (-0.195, 0.452),
        (-0.150, 0.500),
        (-0.108, 0.440),
        (-0.060, 0.497),
        (-0.022, 0.425),
        (0.028, 0.495),
        (0.068, 0.438),
        (0.118, 0.500),
        (0.155, 0.445),
        (0.205, 0.505),
        (0.232, 0.46),
        (0.250, 0.53),
        (0.262, 0.47),
    ),
    "swept": (
        (-0.268, 0.46),
        (-0.252, 0.60),
        (-0.188, 0.40),
        (-0.175, 0.515),
        (-0.105, 0.30),
        (0.015, 0.505),
        (0.020, 0.415),
        (0.125, 0.52),
        (0.125, 0.43),
        (0.215, 0.555),
        (0.218, 0.45),
        (0.262, 0.60),
        (0.270, 0.46),
    ),
    "parted": (
        (-0.270, 0.46),
        (-0.258, 0.63),
        (-0.222, 0.50),
        (-0.205, 0.60),
        (-0.165, 0.445),
        (-0.125, 0.475),
        (-0.004, 0.225),
        (0.130, 0.475),
        (0.168, 0.445),
        (0.208, 0.60),
        (0.224, 0.50),
        (0.258, 0.63),
        (0.270, 0.46),
    ),
    "choppy": (
        (-0.268, 0.46),
        (-0.250, 0.60),
        (-0.180, 0.385),
        (-0.130, 0.53),
        (-0.085, 0.355),
        (-0.010, 0.555),
        (0.050, 0.36),
        (0.105, 0.52),
        (0.165, 0.39),
        (0.205, 0.56),
        (0.225, 0.44),
        (0.258, 0.60),
        (0.270, 0.46),
    ),
    "wispy": (
        (-0.268, 0.46),
        (-0.252, 0.615),
        (-0.190, 0.385),
        (-0.150, 0.485),
        (-0.110, 0.335),
        (-0.060, 0.500),
        (-0.025, 0.325),
        (0.000, 0.450),
        (0.030, 0.315),
        (0.080, 0.495),
        (0.110, 0.335),
        (0.160, 0.49),
        (0.190, 0.385),
        (0.252, 0.615),
        (0.268, 0.46),
    ),
}
