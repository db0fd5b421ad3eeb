"""Background, neck, shoulders and clothes."""

from __future__ import annotations

import numpy as np
from PIL import Image

from .features import FACE
from .labels import Colour
from .pen import Pen, column
from .shapes import ellipse, mirror, path, shifted, smooth
from .tones import WHITE, Tones, cloth_tones, mix


def draw_background(pen: Pen, top: Colour, bottom: Colour) -> None:
    """Fill the sheet with a soft gradient and a halo behind the head."""
    pen.image.paste(column(top, bottom, pen.side).resize(pen.image.size, Image.Resampling.NEAREST), (0, 0))
    pen.fill(ellipse((0.0, 0.42), 0.40, 0.40), WHITE, depth=0.0, alpha=0.35, blur=0.07)


def draw_body(pen: Pen, skin: Tones, outfit: Colour, collar: str) -> None:
    """Draw neck, shoulders and a collar; the shoulders follow the head only a little."""
    neck_half = smooth([(0.078, 0.70), (0.076, 0.80), (0.088, 0.87), (0.12, 0.96)])
    neck = path(neck_half, mirror(neck_half)[::-1])
    mask = pen.mask(neck, 0.2)
    pen.fill(neck, skin.base, depth=0.2)
    pen.fill(shifted(FACE, 0.012, 0.048), skin.shadow, depth=0.4, clip=mask, blur=0.002)
    pen.outline(neck, 0.008, skin.line, depth=0.2)
    cloth = cloth_tones(outfit)
    half = [(0.098, 0.868), (0.16, 0.886), (0.26, 0.905), (0.335, 0.945), (0.372, 1.06)]
    scoop = smooth([(-0.098, 0.868), (-0.07, 0.905), (0.0, 0.925), (0.07, 0.905), (0.098, 0.868)])
    torso = path(smooth(half), mirror(smooth(half))[::-1], scoop)
    pen.fill(torso, cloth.base, lower=cloth.shadow, depth=0.1)
    pen.outline(torso, 0.009, cloth.line, depth=0.1)
    if collar == "sailor":
        trim = WHITE if sum(outfit) < 600 else (92, 124, 190)
        for side in (-1.0, 1.0):
            flap = np.array(
                [(0.094, 0.862), (0.19, 0.885), (0.225, 0.97), (0.10, 1.02), (0.0, 0.985), (0.05, 0.93)]
            )
            pen.fill(flap * (side, 1.0), cloth.shadow, depth=0.1)
            pen.outline(flap * (side, 1.0), 0.008, cloth.line, depth=0.1)
            stripe = np.array([(0.178, 0.893), (0.206, 0.962), (0.10, 1.002), (0.02, 0.975)])
            pen.stroke(stripe * (side, 1.0), 0.010, trim, depth=0.1)
        for side in (-1.0, 1.0):
            loop = smooth([(0.0, 0.965), (side * 0.055, 0.935), (side * 0.06, 1.0)], closed=True)
            pen.fill(loop, (214, 74, 88), depth=0.1)
            pen.outline(loop, 0.007, (130, 36, 60), depth=0.1)
    elif collar == "shirt":
        for side in (-1.0, 1.0):
            wing = np.array(
                [(0.088, 0.855), (0.118, 0.905), (0.085, 0.975), (0.0, 0.935), (0.03, 0.915)]
            ) * np.array([side, 1.0])
            pen.fill(wing, mix(cloth.base, WHITE, 0.8), depth=0.1)
            pen.outline(wing, 0.008, cloth.line, depth=0.1)
    elif collar == "hoodie":
        for side in (-1.0, 1.0):
            hood = smooth(
                [(0.088, 0.855), (0.155, 0.868), (0.185, 0.92), (0.11, 0.975), (0.0, 0.985), (0.05, 0.935)],
                closed=True,
            )
            pen.fill(hood * np.array([side, 1.0]), cloth.light, depth=0.1)
            pen.outline(hood * np.array([side, 1.0]), 0.008, cloth.line, depth=0.1)
        for side in (-1.0, 1.0):
            pen.stroke(smooth([(side * 0.05, 0.965), (side * 0.055, 1.05)]), 0.012, WHITE, depth=0.1)
    else:
        pen.stroke(scoop, 0.026, cloth.light, depth=0.1)
        pen.stroke(shifted(scoop, 0.0, 0.014), 0.007, cloth.line, depth=0.1)
