"""What every piece of one head of hair is drawn with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from .labels import Colour
from .pen import Pen
from .shapes import Pair, Points, ellipse, mirror, path, quadratic, smooth
from .tones import WHITE, Tones, mix

LINE = 0.0105


@dataclass(frozen=True, slots=True)
class Hair:
    """A pen, the shades of the hair, and whether left and right are exchanged."""

    pen: Pen
    tones: Tones
    mirrored: bool

    def side(self, points: Points) -> Points:
        """Return the points as they are, or exchanged left and right for a mirrored hairdo."""
        return mirror(points) if self.mirrored else points

    def piece(self, points: Points, depth: float | None, *, back: bool = False) -> Image.Image:
        """Draw one closed lock or mass of hair with its rim; return its mask."""
        tones, shape = self.tones, self.side(points)
        if back:
            upper, lower = tones.shadow, mix(tones.shadow, tones.line, 0.22)
        else:
            upper, lower = tones.base, mix(tones.base, tones.shadow, 0.55)
        self.pen.fill(shape, upper, lower=lower, depth=depth)
        self.pen.outline(shape, LINE, tones.line, depth=depth)
        return self.pen.mask(shape, depth)

    def strand(
        self, start: Pair, control: Pair, end: Pair, depth: float | None, width: float = 0.010
    ) -> None:
        """Draw one line between locks, thinning out towards its end."""
        line = self.side(quadratic(start, control, end))
        self.pen.stroke(line, width, self.tones.line, depth=depth, taper=(0.0, 0.9), alpha=0.75)

    def gleam(self, points: Points, depth: float | None, clip: Image.Image, alpha: float = 0.8) -> None:
        """Draw a patch of reflected light."""
        self.pen.fill(points, self.tones.light, depth=depth, alpha=alpha, clip=clip)

    def cloud(
        self, discs: Sequence[tuple[float, float, float]], depth: float | None, *, back: bool = False
    ) -> None:
        """Draw one mass out of many discs (x, y, radius)."""
        colour = self.tones.shadow if back else self.tones.base
        for grow, ink in ((LINE / 2, self.tones.line), (-LINE / 2, colour)):
            for x, y, radius in discs:
                disc = ellipse((x, y), radius + grow, radius + grow, steps=28)
                self.pen.fill(self.side(disc), ink, depth=depth)

    def bow(self, centre: Pair, scale: float, colour: Colour) -> None:
        """Draw a ribbon tied to a bow."""
        ink = mix(colour, (40, 20, 50), 0.6)
        x, y = centre
        outline = ((0.0, 0.0), (0.035, -0.045), (0.075, -0.038), (0.072, 0.030), (0.035, 0.030))
        for wing in (-1.0, 1.0):
            loop = smooth([(x + wing * scale * dx, y + scale * dy) for dx, dy in outline], closed=True)
            self.pen.fill(self.side(loop), colour, depth=0.0, lower=mix(colour, ink, 0.3))
            self.pen.outline(self.side(loop), 0.008, ink, depth=0.0)
        knot = self.side(ellipse(centre, 0.020 * scale, 0.024 * scale, steps=20))
        self.pen.fill(knot, mix(colour, WHITE, 0.25), depth=0.0)
        self.pen.outline(knot, 0.008, ink, depth=0.0)


def both(half: Sequence[Pair]) -> Points:
    """Return a closed symmetric shape from its right half, given from the top middle to the bottom middle."""
    right = smooth(half)
    return path(right, mirror(right)[::-1])
