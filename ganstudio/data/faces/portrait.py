"""One portrait from its labels."""

from __future__ import annotations

from PIL import Image

from .body import draw_background, draw_body
from .cuts import draw_back_hair, draw_bows, draw_side_hair
from .eyes import draw_brows, draw_eyes
from .features import draw_ears, draw_glasses, draw_mouth, draw_nose, draw_skin
from .fringe import draw_clip, draw_cowlick, draw_fringe, shadow_on_face
from .hair import Hair
from .labels import BACKGROUNDS, EYE_COLOURS, HAIR_COLOURS, OUTFITS, SKIN_TONES, FaceLabels
from .pen import Pen, Pose
from .tones import hair_tones, skin_tones


def pose_of(labels: FaceLabels) -> Pose:
    """Return how the head of these labels is held."""
    return Pose(labels.tilt, labels.turn, labels.dx, labels.dy)


def draw_labels(labels: FaceLabels, size: int) -> Image.Image:
    """Return the portrait that the labels describe, RGB, `size` pixels a side."""
    pen = Pen(size, pose_of(labels))
    skin = skin_tones(SKIN_TONES[labels.skin])
    tones = hair_tones(HAIR_COLOURS[labels.hair_colour])
    hair = Hair(pen, tones, labels.mirrored)
    draw_background(pen, *BACKGROUNDS[labels.background])
    draw_back_hair(hair, labels.hair_cut)
    draw_body(pen, skin, OUTFITS[labels.outfit], labels.collar)
    draw_ears(pen, skin)
    face = draw_skin(pen, labels, skin)
    shadow_on_face(hair, labels, skin.shadow, face)
    draw_nose(pen, skin)
    draw_mouth(pen, labels.mouth, skin)
    draw_eyes(pen, labels, EYE_COLOURS[labels.eye_colour], skin, tones)
    draw_brows(pen, labels, tones)
    if labels.glasses:
        draw_glasses(pen, (72, 52, 66))
    draw_side_hair(hair, labels.hair_cut)
    draw_fringe(hair, labels)
    draw_brows(pen, labels, tones, alpha=0.35)
    if labels.cowlick:
        draw_cowlick(hair)
    draw_bows(hair, labels.hair_cut, OUTFITS[labels.outfit])
    if labels.hair_clip:
        draw_clip(hair, OUTFITS[labels.outfit])
    return pen.finish()
