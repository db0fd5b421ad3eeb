"""The face below the hair: skin, nose, mouth, cheeks, glasses."""

from __future__ import annotations

from PIL import Image

from .labels import Colour, FaceLabels
from .pen import Pen
from .shapes import Points, ellipse, path, quadratic, shifted, smooth
from .tones import WHITE, Tones, mix, shade

_HALF_FACE = (
    (0.052, 0.793),
    (0.118, 0.755),
    (0.186, 0.692),
    (0.232, 0.615),
    (0.246, 0.53),
    (0.240, 0.43),
    (0.19, 0.31),
)
FACE: Points = smooth(
    [(0.0, 0.804), *_HALF_FACE, (0.0, 0.25), *((-x, y) for x, y in reversed(_HALF_FACE))], closed=True
)
FACE_DEPTH = 0.55


def draw_ears(pen: Pen, skin: Tones) -> None:
    """Draw both ears; the hair hides them or not."""
    for side in (-1.0, 1.0):
        ear = smooth(
            [
                (side * x, y)
                for x, y in ((0.225, 0.52), (0.262, 0.505), (0.283, 0.54), (0.268, 0.60), (0.225, 0.63))
            ],
            closed=True,
        )
        pen.fill(ear, skin.base, depth=0.0)
        pen.outline(ear, 0.008, skin.line, depth=0.0)
        inner = smooth([(side * 0.262, 0.532), (side * 0.248, 0.56), (side * 0.252, 0.592)])
        pen.stroke(inner, 0.010, skin.shadow, depth=0.0, taper=(0.4, 0.4))


def draw_skin(pen: Pen, labels: FaceLabels, skin: Tones) -> Image.Image:
    """Draw the face's skin and return its mask."""
    mask = pen.mask(FACE, FACE_DEPTH)
    pen.fill(FACE, skin.base, depth=FACE_DEPTH)
    pen.fill(ellipse((-0.10, 0.50), 0.16, 0.14), skin.light, alpha=0.55, blur=0.05, clip=mask)
    rim = path(FACE, shifted(FACE, -0.035, -0.022)[::-1])
    pen.fill(rim, skin.shadow, depth=FACE_DEPTH, alpha=0.55, blur=0.010, clip=mask)
    pen.outline(FACE, 0.009, skin.line, depth=FACE_DEPTH)
    rosy = mix(skin.base, (242, 84, 96), 0.62 if labels.blush else 0.3)
    for side in (-1.0, 1.0):
        cheek = ellipse((side * 0.150, 0.672), 0.052, 0.028)
        pen.fill(cheek, rosy, alpha=0.85 if labels.blush else 0.6, blur=0.014, clip=mask)
        if labels.blush:
            for step in (-0.022, 0.0, 0.022):
                x = side * 0.150 + step
                hatch = quadratic((x + 0.008, 0.660), (x, 0.67), (x - 0.006, 0.682), 4)
                pen.stroke(hatch, 0.006, mix(rosy, skin.line, 0.35), taper=(0.4, 0.4), alpha=0.8, clip=mask)
        if labels.freckles:
            for x, y in ((0.105, 0.650), (0.128, 0.666), (0.152, 0.652), (0.176, 0.668)):
                pen.fill(ellipse((side * x, y), 0.0055, 0.005, steps=12), skin.line, alpha=0.6)
    return mask


def draw_nose(pen: Pen, skin: Tones) -> None:
    """Draw a nose, hardly more than its shadow."""
    pen.stroke(
        smooth([(0.004, 0.642), (0.013, 0.656), (0.002, 0.663)]),
        0.010,
        skin.line,
        taper=(0.6, 0.4),
        alpha=0.8,
    )
    pen.fill(ellipse((-0.004, 0.640), 0.007, 0.009, steps=16), skin.light, alpha=0.8, blur=0.003)


def draw_mouth(pen: Pen, mouth: str, skin: Tones) -> None:
    """Draw the mouth of that name."""
    ink = shade(mix(skin.line, (150, 30, 50), 0.3), 0.15)
    if mouth == "smile":
        pen.stroke(
            smooth([(-0.052, 0.708), (-0.027, 0.724), (0.0, 0.729), (0.027, 0.724), (0.052, 0.708)]),
            0.012,
            ink,
            taper=(0.25, 0.25),
        )
        pen.stroke(
            smooth([(-0.018, 0.746), (0.0, 0.750), (0.018, 0.746)]), 0.008, skin.shadow, taper=(0.5, 0.5)
        )
    elif mouth == "laugh":
        lip = smooth([(-0.060, 0.699), (-0.03, 0.706), (0.0, 0.708), (0.03, 0.706), (0.060, 0.699)])
        bowl = smooth(
            [
                (0.060, 0.699),
                (0.048, 0.738),
                (0.022, 0.760),
                (0.0, 0.764),
                (-0.022, 0.760),
                (-0.048, 0.738),
                (-0.060, 0.699),
            ]
        )
        _open_mouth(pen, path(lip, bowl[1:]), (0.0, 0.764), 0.034, ink)
        pen.stroke(lip, 0.011, ink, taper=(0.1, 0.1))
    elif mouth == "calm":
        pen.stroke(smooth([(-0.032, 0.720), (0.0, 0.723), (0.032, 0.720)]), 0.012, ink, taper=(0.3, 0.3))
        pen.stroke(
            smooth([(-0.014, 0.740), (0.0, 0.743), (0.014, 0.740)]), 0.008, skin.shadow, taper=(0.5, 0.5)
        )
    elif mouth == "oh":
        _open_mouth(pen, ellipse((0.0, 0.728), 0.023, 0.028), (0.0, 0.754), 0.018, ink)
    elif mouth == "cat":
        line = [
            (-0.040, 0.710),
            (-0.030, 0.721),
            (-0.016, 0.723),
            (0.0, 0.712),
            (0.016, 0.723),
            (0.030, 0.721),
            (0.040, 0.710),
        ]
        pen.stroke(smooth(line), 0.010, ink, taper=(0.2, 0.2))
    else:
        pen.stroke(
            smooth([(-0.026, 0.729), (-0.013, 0.721), (0.0, 0.719), (0.013, 0.721), (0.026, 0.729)]),
            0.012,
            ink,
            taper=(0.3, 0.3),
        )
        pen.stroke(
            smooth([(-0.016, 0.744), (0.0, 0.741), (0.016, 0.744)]), 0.009, skin.shadow, taper=(0.5, 0.5)
        )


def _open_mouth(pen: Pen, shape: Points, tongue: tuple[float, float], radius: float, ink: Colour) -> None:
    inside = pen.mask(shape)
    pen.fill(shape, (150, 44, 62))
    pen.fill(ellipse(tongue, radius, radius * 0.75), (240, 122, 128), clip=inside)
    pen.outline(shape, 0.008, ink)


def draw_glasses(pen: Pen, frame: Colour) -> None:
    """Draw a pair of round glasses."""
    for side in (-1.0, 1.0):
        lens = smooth(
            [
                (side * 0.122 + x, y)
                for x, y in (
                    (-0.084, 0.575),
                    (-0.075, 0.51),
                    (0.0, 0.488),
                    (0.075, 0.51),
                    (0.084, 0.575),
                    (0.062, 0.645),
                    (0.0, 0.664),
                    (-0.062, 0.645),
                )
            ],
            closed=True,
        )
        pen.fill(lens, WHITE, alpha=0.12)
        glare = path(
            smooth([(side * 0.122 - 0.066, 0.60), (side * 0.122 - 0.02, 0.50)]),
            smooth([(side * 0.122 + 0.004, 0.496), (side * 0.122 - 0.052, 0.63)]),
        )
        pen.fill(glare, WHITE, alpha=0.35, clip=pen.mask(lens))
        pen.outline(lens, 0.013, frame)
        pen.stroke(smooth([(side * 0.205, 0.555), (side * 0.25, 0.545)]), 0.012, frame)
    pen.stroke(smooth([(-0.040, 0.562), (0.0, 0.552), (0.040, 0.562)]), 0.013, frame)
