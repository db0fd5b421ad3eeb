"""Shades of one colour that go together."""

from __future__ import annotations

from dataclasses import dataclass

from .labels import Colour

WHITE: Colour = (255, 255, 255)
_DEEP: Colour = (58, 34, 74)


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """Return the colour that lies `share` of the way from a to b."""
    red, green, blue = (round(x * (1 - share) + y * share) for x, y in zip(a, b, strict=True))
    return red, green, blue


def shade(colour: Colour, share: float) -> Colour:
    """Return the colour darkened by `share`, drawn a little towards violet as painted shadows are."""
    return mix(mix(colour, (0, 0, 0), share * 0.55), _DEEP, share * 0.5)


@dataclass(frozen=True, slots=True)
class Tones:
    """The shades that one material is drawn in."""

    base: Colour
    shadow: Colour
    line: Colour
    light: Colour


def hair_tones(colour: Colour) -> Tones:
    """Return the shades of hair."""
    dark = sum(colour) < 300
    return Tones(
        colour,
        shade(colour, 0.30),
        shade(colour, 0.85 if dark else 0.66),
        mix(colour, WHITE, 0.36 if dark else 0.62),
    )


def skin_tones(colour: Colour) -> Tones:
    """Return the shades of skin; its shadow turns to rose, its line to a warm brown."""
    shadow = mix(colour, (206, 98, 96), 0.26) if sum(colour) > 450 else shade(colour, 0.30)
    return Tones(colour, shadow, mix(shade(colour, 0.5), (120, 44, 40), 0.45), mix(colour, WHITE, 0.4))


def cloth_tones(colour: Colour) -> Tones:
    """Return the shades of cloth."""
    return Tones(colour, shade(colour, 0.24), shade(colour, 0.62), mix(colour, WHITE, 0.35))
