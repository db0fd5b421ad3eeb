"""Fringe and crown: the hair that frames the face from above."""

from __future__ import annotations

import numpy as np
from PIL import Image

from .hair import LINE, Hair
from .labels import Colour, FaceLabels
from .shapes import Pair, Points, ellipse, locks, path, quadratic, scallops, shifted, smooth
from .tones import WHITE, mix

CROWN = (0.0, 0.44)
CROWN_RADII = (0.308, 0.340)
WHORL = (0.03, 0.12)
TEMPLE = (0.262, 0.610)

# Lower edge from the left temple to the right one: valley, tip, valley, ..., valley. The temples' own
# tips are added at both ends.
_EDGES: dict[str, tuple[Pair, ...]] = {
    "blunt": (
        (-0.222, 0.455), (-0.190, 0.507), (-0.150, 0.440), (-0.110, 0.503), (-0.066, 0.425), (-0.022, 0.500),
        (0.020, 0.425), (0.068, 0.502), (0.112, 0.430), (0.152, 0.505), (0.186, 0.440), (0.206, 0.506),
        (0.226, 0.455),
    ),
    "swept": (
        (-0.205, 0.420), (-0.168, 0.520), (-0.105, 0.300), (0.012, 0.510), (0.022, 0.410), (0.120, 0.525),
        (0.128, 0.430), (0.205, 0.550), (0.220, 0.450),
    ),
    "parted": (
        (-0.226, 0.490), (-0.200, 0.590), (-0.165, 0.440), (-0.120, 0.480), (0.0, 0.215), (0.120, 0.480),
        (0.165, 0.440), (0.200, 0.590), (0.226, 0.490),
    ),
    "choppy": (
        (-0.205, 0.420), (-0.130, 0.535), (-0.085, 0.350), (-0.012, 0.555), (0.048, 0.350), (0.100, 0.525),
        (0.160, 0.385), (0.190, 0.560), (0.222, 0.440),
    ),
    "wispy": (
        (-0.212, 0.410), (-0.155, 0.500), (-0.112, 0.335), (-0.060, 0.505), (-0.022, 0.320), (0.006, 0.465),
        (0.034, 0.315), (0.085, 0.500), (0.115, 0.335), (0.165, 0.500), (0.212, 0.410),
    ),
    "curls": (
        (-0.215, 0.500), (-0.205, 0.430), (-0.130, 0.405), (-0.050, 0.380), (0.035, 0.370), (0.118, 0.395),
        (0.198, 0.430), (0.215, 0.500),
    ),
}  # fmt: skip

# Spikes of a windswept crown from the left temple over the top: tip, then the dip after it.
_SPIKES: tuple[tuple[Pair, Pair], ...] = (
    ((-0.372, 0.600), (-0.318, 0.470)),
    ((-0.392, 0.440), (-0.308, 0.325)),
    ((-0.372, 0.235), (-0.245, 0.190)),
    ((-0.255, 0.085), (-0.120, 0.115)),
    ((-0.050, 0.035), (0.015, 0.095)),
    ((0.150, 0.020), (0.145, 0.108)),
    ((0.315, 0.110), (0.245, 0.190)),
    ((0.385, 0.265), (0.305, 0.325)),
    ((0.398, 0.455), (0.318, 0.470)),
    ((0.365, 0.610), (0.285, 0.545)),
)


def crown_and_edge(labels: FaceLabels) -> tuple[Points, Points]:
    """Return the crown's rim and the fringe's lower edge, both from left to right and not mirrored."""
    x, y = TEMPLE
    knots = _EDGES[labels.fringe]
    if labels.fringe == "curls":
        edge = scallops([(-x, y - 0.02), *knots, (x, y - 0.02)], -0.5)
    else:
        edge = path(
            quadratic((-x, y), (-0.228, 0.54), knots[0]),
            locks(knots),
            quadratic(knots[-1], (0.228, 0.54), (x, y)),
        )
    return _crown(labels.hair_cut), edge


def _crown(cut: str) -> Points:
    if cut == "spiky":
        at = (-0.285, 0.545)
        parts = [quadratic((-TEMPLE[0], TEMPLE[1]), (-0.275, 0.60), at)]
        for tip, dip in _SPIKES:
            # Both flanks of a spike swing the same way, so that the hair looks blown and not cut from card.
            parts += [
                quadratic(at, _pushed(at, tip, 0.10), tip),
                quadratic(tip, _pushed(tip, dip, -0.16), dip),
            ]
            at = dip
        return path(*parts, quadratic(at, (0.275, 0.60), TEMPLE))
    if cut == "curly":
        angle = np.linspace(162.0, 378.0, 13)
        knots = [
            (float(p[0]), float(p[1])) for p in (ellipse(CROWN, 0.314, 0.338, a, a, 1)[0] for a in angle)
        ]
        return scallops(knots, 0.42)
    left = smooth([(-0.262, 0.610), (-0.292, 0.560), (-0.307, 0.490)])
    right = smooth([(0.307, 0.490), (0.292, 0.560), (0.262, 0.610)])
    return path(left, ellipse(CROWN, *CROWN_RADII, start=178.0, stop=362.0, steps=48), right)


def _pushed(start: Pair, end: Pair, share: float) -> Pair:
    """Return the middle of two points, pushed away from the crown's centre by a share of their distance."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    out = np.array([x - CROWN[0], y - CROWN[1]])
    out = out / np.hypot(*out) * share * np.hypot(end[0] - start[0], end[1] - start[1])
    return x + float(out[0]), y + float(out[1])


def draw_fringe(hair: Hair, labels: FaceLabels) -> None:
    """Draw crown and fringe with the lines between their locks and the ring of light."""
    pen, tones = hair.pen, hair.tones
    rim, edge = crown_and_edge(labels)
    shape = hair.side(path(rim, edge[::-1]))
    pen.fill(shape, tones.base, lower=mix(tones.base, tones.shadow, 0.40), depth=None)
    mask = pen.mask(shape, None)
    pen.fill(ellipse((0.25, 0.32), 0.13, 0.25), tones.shadow, depth=0.0, alpha=0.55, blur=0.05, clip=mask)
    pen.fill(ellipse((-0.12, 0.17), 0.14, 0.07), tones.light, depth=0.0, alpha=0.30, blur=0.04, clip=mask)
    _draw_ring(hair, mask)
    if labels.fringe != "curls":
        for x, y in _EDGES[labels.fringe][0::2]:
            end = (WHORL[0] + 0.40 * (x - WHORL[0]), WHORL[1] + 0.36 * (y - WHORL[1]))
            hair.strand((x, y), (x * 0.94, (y + end[1]) / 2 - 0.03), end, None, 0.011)
    else:
        for x, y in ((-0.16, 0.24), (-0.04, 0.20), (0.10, 0.22), (0.20, 0.31), (-0.10, 0.33), (0.04, 0.30)):
            curl = ellipse((x, y), 0.045, 0.036, 20.0, 165.0, 10)
            pen.stroke(hair.side(curl), 0.010, tones.line, depth=None, taper=(0.4, 0.4), alpha=0.6)
    for x, y in ((-0.105, 0.135), (0.125, 0.145)):
        parting = hair.side(quadratic((x * 0.2 + 0.02, 0.130), (x * 0.7, 0.122), (x * 1.35, y + 0.05)))
        pen.stroke(parting, 0.009, tones.line, depth=None, taper=(0.4, 0.6), alpha=0.7)
    pen.outline(hair.side(edge), LINE, tones.line, depth=None, closed=False)
    pen.outline(hair.side(rim), LINE, tones.line, depth=None, closed=False)


def _draw_ring(hair: Hair, mask: Image.Image) -> None:
    """Draw the ring of light: two thin bows and the gleams of single locks that hang from them."""
    shapes = []
    for start, stop in ((204.0, 270.0), (282.0, 314.0)):
        share = np.linspace(0.0, 1.0, 15)
        upper = ellipse((0.0, 0.46), 0.250, 0.250, start, stop, 15)
        inward = np.array([0.0, 0.46]) - upper
        shapes.append(path(upper, (upper + inward * (0.07 * np.sin(share * np.pi))[:, None])[::-1]))
    for angle, length in (
        (214, 0.034),
        (225, 0.062),
        (236, 0.044),
        (247, 0.074),
        (258, 0.046),
        (291, 0.054),
        (302, 0.036),
    ):
        near = 0.249
        shapes.append(
            path(
                ellipse((0.0, 0.46), near, near, angle - 4.6, angle + 4.6, 4),
                ellipse((0.0, 0.46), near - length, near - length * 1.1, angle + 0.5, angle + 0.5, 1),
            )
        )
    hair.pen.fill_together(shapes, hair.tones.light, depth=None, alpha=0.8, clip=mask)


def draw_cowlick(hair: Hair) -> None:
    """Draw a lock that stands up from the crown."""
    lock = path(
        quadratic((-0.015, 0.118), (0.010, 0.030), (0.105, 0.045)),
        quadratic((0.105, 0.045), (0.045, 0.062), (0.040, 0.118)),
    )
    shape = hair.side(lock)
    hair.pen.fill(shape, hair.tones.base, depth=0.0)
    hair.pen.outline(shape, LINE, hair.tones.line, depth=0.0, closed=False)


def draw_clip(hair: Hair, colour: Colour) -> None:
    """Draw two bars of a hair clip in the fringe."""
    ink = mix(colour, (40, 20, 50), 0.6)
    for step in (0.0, 0.036):
        bar = hair.side(smooth([(-0.214 + step, 0.345 - step * 0.35), (-0.170 + step, 0.388 - step * 0.35)]))
        hair.pen.stroke(bar, 0.028, ink, depth=None)
        hair.pen.stroke(bar, 0.015, mix(colour, WHITE, 0.3), depth=None)


def shadow_on_face(hair: Hair, labels: FaceLabels, colour: Colour, face: Image.Image) -> None:
    """Draw the shadow that the fringe throws on the face."""
    rim, edge = crown_and_edge(labels)
    shape = shifted(hair.side(path(rim, edge[::-1])), 0.010, 0.028)
    hair.pen.fill(shape, colour, depth=None, alpha=0.8, blur=0.003, clip=face)
