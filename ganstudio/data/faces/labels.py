"""What a sample face may look like: its named colours and features, and the features of face number i."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

Colour: TypeAlias = tuple[int, int, int]

HAIR_COLOURS: Final[Mapping[str, Colour]] = MappingProxyType(
    {
        "black": (62, 58, 78),
        "brown": (132, 84, 58),
        "blonde": (243, 205, 112),
        "orange": (233, 132, 62),
        "red": (196, 58, 62),
        "pink": (246, 150, 184),
        "purple": (146, 98, 196),
        "blue": (78, 112, 214),
        "aqua": (96, 198, 212),
        "green": (104, 172, 96),
        "silver": (206, 210, 226),
    }
)
EYE_COLOURS: Final[Mapping[str, Colour]] = MappingProxyType(
    {
        "brown": (142, 88, 52),
        "amber": (232, 160, 40),
        "red": (232, 46, 54),
        "pink": (242, 118, 186),
        "purple": (150, 84, 214),
        "blue": (48, 118, 230),
        "aqua": (44, 186, 200),
        "green": (72, 168, 84),
    }
)
SKIN_TONES: Final[Mapping[str, Colour]] = MappingProxyType(
    {
        "porcelain": (255, 236, 226),
        "fair": (255, 222, 200),
        "peach": (247, 204, 172),
        "tan": (222, 170, 128),
        "brown": (188, 130, 92),
        "deep": (146, 96, 72),
    }
)
# Each background runs from the first colour (top) to the second (bottom).
BACKGROUNDS: Final[Mapping[str, tuple[Colour, Colour]]] = MappingProxyType(
    {
        "sky": ((166, 208, 246), (226, 242, 252)),
        "mint": ((160, 224, 200), (228, 248, 232)),
        "lemon": ((252, 228, 150), (255, 248, 220)),
        "peach": ((255, 202, 172), (255, 238, 222)),
        "rose": ((250, 186, 200), (254, 232, 234)),
        "lilac": ((202, 184, 240), (240, 230, 252)),
        "pearl": ((208, 212, 222), (244, 244, 246)),
        "dusk": ((112, 126, 182), (190, 180, 218)),
    }
)
OUTFITS: Final[Mapping[str, Colour]] = MappingProxyType(
    {
        "navy": (66, 82, 130),
        "white": (246, 244, 246),
        "coral": (240, 128, 112),
        "teal": (70, 158, 158),
        "plum": (142, 92, 142),
        "mustard": (228, 176, 76),
    }
)
HAIR_CUTS: Final = (
    "pixie",
    "spiky",
    "bob",
    "curly",
    "long",
    "wavy",
    "hime",
    "twin tails",
    "ponytail",
    "buns",
    "braids",
)
FRINGES: Final = ("blunt", "swept", "parted", "choppy", "wispy", "curls")
MOUTHS: Final = ("smile", "laugh", "calm", "oh", "cat", "pout")
EYE_SHAPES: Final = ("round", "gentle", "keen")
BROWS: Final = ("relaxed", "raised", "worried", "firm")
COLLARS: Final = ("sailor", "shirt", "hoodie", "round")

# Backgrounds on which a hair colour would be lost.
_LOST_ON: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "blue": frozenset({"dusk"}),
        "purple": frozenset({"dusk"}),
        "black": frozenset({"dusk"}),
        "silver": frozenset({"pearl"}),
        "pink": frozenset({"rose"}),
        "blonde": frozenset({"lemon"}),
        "aqua": frozenset({"sky"}),
        "orange": frozenset({"peach"}),
    }
)

# Friendly mouths come twice as often.
_MOUTH_MIX: Final = (*MOUTHS, "smile", "laugh", "smile")
_FRINGE_OF: Final[Mapping[str, str]] = MappingProxyType({"hime": "blunt", "curly": "curls"})


@dataclass(frozen=True, slots=True)
class FaceLabels:
    """Everything that is drawn of one face; the same labels always give the same picture.

    `tilt` is in degrees (clockwise), `turn` runs from -1 (to the left) to 1 (to the right), `dx` and `dy`
    move the head by a share of the picture's side. `mirrored` exchanges left and right of hair and ornaments.
    """

    hair_colour: str
    hair_cut: str
    eye_colour: str
    skin: str
    mouth: str
    background: str
    glasses: bool
    tilt: float
    turn: float
    fringe: str = "swept"
    eye_shape: str = "round"
    brows: str = "relaxed"
    blush: bool = False
    freckles: bool = False
    hair_clip: bool = False
    cowlick: bool = False
    mirrored: bool = False
    collar: str = "round"
    outfit: str = "navy"
    dx: float = 0.0
    dy: float = 0.0


def face_labels(index: int, seed: int = 0) -> FaceLabels:
    """Return the features of face `index` (0 or more) of the set `seed`.

    Each feature is drawn from its own hash, so the set is the same on every machine and in every Python, and
    a feature added later leaves the others as they are. Heads are held nearly upright: in a
    trial with twice the tilt, turn and offset a small DCGAN showed far fewer faces after as many steps.
    """

    def chance(feature: str) -> float:
        digest = hashlib.sha256(f"{seed}/{index}/{feature}".encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48

    def pick(feature: str, names: Sequence[str]) -> str:
        return names[int(chance(feature) * len(names))]

    def spread(feature: str) -> float:
        return chance(feature + " 1") + chance(feature + " 2") - 1.0

    hair = pick("hair colour", tuple(HAIR_COLOURS))
    lost = _LOST_ON.get(hair, frozenset())
    cut = pick("hair cut", HAIR_CUTS)
    return FaceLabels(
        hair_colour=hair,
        hair_cut=cut,
        eye_colour=pick("eye colour", tuple(EYE_COLOURS)),
        skin=pick("skin", tuple(SKIN_TONES)),
        mouth=pick("mouth", _MOUTH_MIX),
        background=pick("background", [name for name in BACKGROUNDS if name not in lost]),
        glasses=chance("glasses") < 0.14,
        tilt=round(4.0 * spread("tilt"), 2),
        turn=round(spread("turn"), 3),
        fringe=_FRINGE_OF.get(cut) or pick("fringe", FRINGES[:-1]),
        eye_shape=pick("eye shape", EYE_SHAPES),
        brows=pick("brows", BROWS),
        blush=chance("blush") < 0.45,
        freckles=chance("freckles") < 0.08,
        hair_clip=chance("hair clip") < 0.2,
        cowlick=chance("cowlick") < 0.3 and cut not in ("curly", "spiky"),
        mirrored=chance("mirrored") < 0.5,
        collar=pick("collar", COLLARS),
        outfit=pick("outfit", tuple(OUTFITS)),
        dx=round(0.006 * spread("dx"), 4),
        dy=round(0.006 * spread("dy"), 4),
    )
