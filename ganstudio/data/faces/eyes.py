"""Eyes and brows."""

from __future__ import annotations

import numpy as np

from .labels import Colour, FaceLabels
from .pen import Pen
from .shapes import Points, ellipse, path, smooth
from .tones import WHITE, Tones, mix, shade

EYE_CENTRE = (0.122, 0.572)
IRIS_RADII = (0.055, 0.071)
_SLANT = {"round": 0.0, "gentle": 0.20, "keen": -0.22}
_WIDTH = {"round": 0.96, "gentle": 1.0, "keen": 1.06}
# Inner and outer end above the brow's resting place, for the side where x grows outward.
_BROW = {"relaxed": (0.0, 0.0), "raised": (0.012, 0.016), "worried": (0.016, -0.012), "firm": (-0.014, 0.008)}


def draw_eyes(pen: Pen, labels: FaceLabels, iris: Colour, skin: Tones, hair: Tones) -> None:
    """Draw both eyes, lit from the upper left."""
    lash = shade(mix(hair.line, (40, 26, 40), 0.72), 0.2)
    for side in (-1.0, 1.0):
        _draw_eye(pen, labels, side, iris, skin, lash)


def _draw_eye(pen: Pen, labels: FaceLabels, side: float, iris: Colour, skin: Tones, lash: Colour) -> None:
    slant, width = _SLANT[labels.eye_shape], _WIDTH[labels.eye_shape]

    def at(points: Points) -> Points:
        """Map eye coordinates (x outward from the eye's centre) to the head."""
        x, y = points[:, 0] * width, points[:, 1]
        return np.stack([side * (EYE_CENTRE[0] + x), EYE_CENTRE[1] + y + slant * x], axis=1)

    upper = smooth(
        [
            (-0.066, 0.012),
            (-0.050, -0.040),
            (-0.014, -0.070),
            (0.026, -0.066),
            (0.056, -0.036),
            (0.070, 0.010),
        ]
    )
    lower = smooth(
        [(0.070, 0.010), (0.056, 0.052), (0.020, 0.072), (-0.020, 0.070), (-0.050, 0.050), (-0.066, 0.012)]
    )
    white = at(path(upper, lower[1:-1]))
    pen.fill(white, (253, 251, 253))
    inside = pen.mask(white)

    # The iris is not slanted; it looks a little towards where the head turns.
    centre = (side * (EYE_CENTRE[0] + 0.002) + 0.004 * labels.turn, EYE_CENTRE[1] + 0.004)
    rx, ry = IRIS_RADII
    dark, bright = shade(iris, 0.62), mix(iris, WHITE, 0.20)
    pen.fill(ellipse(centre, rx, ry), shade(iris, 0.86), clip=inside)
    pen.fill(ellipse(centre, rx - 0.007, ry - 0.007), dark, lower=iris, clip=inside)
    glow = (centre[0], centre[1] + 0.034)
    pen.fill(ellipse(glow, rx * 0.66, ry * 0.36), bright, blur=0.006, alpha=0.95, clip=inside)
    pen.fill(ellipse((centre[0], centre[1] - 0.004), rx * 0.42, ry * 0.46), shade(iris, 0.95), clip=inside)
    lid = path(upper, smooth([(0.066, -0.002), (0.026, -0.046), (-0.014, -0.050), (-0.060, -0.002)]))
    pen.fill(at(lid), shade(iris, 0.98), alpha=0.42, blur=0.004, clip=inside)

    line = path(
        smooth(
            [
                (-0.072, 0.020),
                (-0.054, -0.040),
                (-0.015, -0.073),
                (0.028, -0.069),
                (0.060, -0.038),
                (0.078, 0.000),
                (0.092, -0.010),
            ]
        )
    )
    pen.stroke(at(line), 0.026, lash, taper=(0.55, 0.22))
    flick = smooth([(0.062, -0.036), (0.080, -0.040), (0.096, -0.054)])
    pen.stroke(at(flick), 0.014, lash, taper=(0.0, 0.9))
    under = smooth([(0.070, 0.018), (0.054, 0.058), (0.020, 0.077), (-0.020, 0.075)])
    pen.stroke(at(under), 0.010, lash, taper=(0.2, 0.7), alpha=0.85)
    crease = smooth([(-0.048, -0.074), (-0.012, -0.096), (0.030, -0.093), (0.064, -0.068)])
    pen.stroke(at(crease), 0.008, skin.line, taper=(0.5, 0.5), alpha=0.75)

    pen.fill(ellipse((centre[0] - 0.019, centre[1] - 0.030), 0.0185, 0.023, steps=24), WHITE)
    pen.fill(ellipse((centre[0] + 0.020, centre[1] + 0.026), 0.0095, 0.011, steps=16), WHITE, alpha=0.9)


def draw_brows(pen: Pen, labels: FaceLabels, hair: Tones, alpha: float = 1.0) -> None:
    """Draw both brows; drawn once more, faintly, they show through the fringe as in drawn pictures."""
    inner, outer = _BROW[labels.brows]
    ink = mix(hair.line, hair.shadow, 0.35)
    for side in (-1.0, 1.0):
        brow = smooth(
            [
                (side * 0.062, 0.462 - inner),
                (side * 0.115, 0.444 - (inner + outer) / 2),
                (side * 0.184, 0.464 - outer),
            ]
        )
        pen.stroke(brow, 0.016, ink, taper=(0.15, 0.8), alpha=alpha)
