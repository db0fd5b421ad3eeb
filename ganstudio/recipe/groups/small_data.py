"""What keeps D in balance when pictures are few."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.families import SEES_SPREAD
from ganstudio.recipe.fields import recipe_field as f

_DIFFAUGMENT = {"augment_kind": ("diffaugment",)}
_ADA = {"augment_kind": ("ada",)}


class SmallDataFields(BaseModel):
    """What keeps D in balance when pictures are few."""

    augment: float = f(
        0.0, "Augmentation", "Share of pictures, real and fake, that D sees altered; helps on few pictures.",
        group="small_data", ge=0.0, le=1.0,
    )  # fmt: skip
    augment_kind: Literal["diffaugment", "ada"] = f(
        "diffaugment", "Alterations", "Which alterations the augmentation makes.", group="small_data",
        choices={
            "diffaugment": "DiffAugment: colour, shift and cut-out together",
            "ada": "ADA: flips, turns, scales, colours, each by itself",
        },
    )  # fmt: skip
    augment_color: float = f(
        1.0, "Altered colours", "How far brightness, saturation and contrast are altered; 0: not at all.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_DIFFAUGMENT,
    )  # fmt: skip
    augment_translation: float = f(
        1.0, "Displacement", "How far pictures are shifted: 1 is an eighth of the side, 0 not at all.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_DIFFAUGMENT,
    )  # fmt: skip
    augment_cutout: float = f(
        1.0, "Cut-out", "How large a square is cut out: 1 is half the side, 0 none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_DIFFAUGMENT,
    )  # fmt: skip
    ada_flip: float = f(
        1.0, "Mirrored", "Part of the share of pictures that are mirrored left-right; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_rot90: float = f(
        1.0, "Quarter turns", "Part of the share of pictures that are turned by quarters; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_shift: float = f(
        1.0, "Moved", "Part of the share of pictures that are shifted; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_scale: float = f(
        1.0, "Scaled", "Part of the share of pictures that are made larger or smaller; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_rotate: float = f(
        1.0, "Turned", "Part of the share of pictures that are turned by any angle; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_aniso: float = f(
        1.0, "Stretched", "Part of the share of pictures that are stretched in one direction; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_brightness: float = f(
        1.0, "Brightness", "Part of the share of pictures that are made lighter or darker; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_contrast: float = f(
        1.0, "Contrast", "Part of the share of pictures that are given another contrast; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_luma_flip: float = f(
        1.0, "Lightness inverted", "Part of the share of pictures that are inverted in lightness; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_hue: float = f(
        1.0, "Hue", "Part of the share of pictures that are given other hues; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_saturation: float = f(
        1.0, "Saturation", "Part of the share of pictures that are given another saturation; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_noise: float = f(
        0.0, "Noise", "Part of the share of pictures that are given noise; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    ada_cutout: float = f(
        0.0, "Square cut out", "Part of the share of pictures that a square is cut out of; 0: none.",
        group="small_data", ge=0.0, le=1.0, advanced=True, only_for=_ADA,
    )  # fmt: skip
    noise_std: float = f(
        0.0, "Noise on D", "Gaussian noise on everything D sees; slows D down. Pixels lie in -1 to 1.",
        group="small_data", ge=0.0, le=1.0,
    )  # fmt: skip
    noise_anneal_kimg: float = f(
        0.0, "Noise fades over", "The noise on D sinks in a straight line to 0 within so many thousand"
        " pictures; 0: it stays.",
        group="small_data", unit="kimg", ge=0.0, le=100_000.0, advanced=True,
    )  # fmt: skip
    apa_p: float = f(
        0.0, "Fakes among the reals", "Chance that D is shown a fake as a real: deceives a D that is too sure"
        " (APA).",
        group="small_data", ge=0.0, le=1.0,
    )  # fmt: skip
    lecam_weight: float = f(
        0.0, "LeCam", "Holds D's scores of reals near what it said of fakes, and the other way; about 0.3 for"
        " hinge, 1e-6 for cross-entropy with R1; 0: off.",
        group="small_data", ge=0.0, le=10.0, scale="log",
    )  # fmt: skip
    cr_weight: float = f(
        0.0, "Consistency", "D is to say the same of a picture moved a little; published with 10; 0: off.",
        group="small_data", ge=0.0, le=1000.0, scale="log",
    )  # fmt: skip
    minibatch_stddev: int = f(
        0, "Spread of a batch in D", "D sees how much so many pictures differ, so that G cannot make only"
        " one; published with 4; 0: off.",
        group="small_data", unit="pictures", ge=0, le=64, only_for={"net": SEES_SPREAD},
    )  # fmt: skip
    freeze_d_layers: int = f(
        0, "Frozen layers of D", "The first so many layers of D are not trained; for nets that begin with"
        " trained weights.",
        group="small_data", unit="layers", ge=0, le=64, advanced=True,
    )  # fmt: skip
    ema_half_life_kimg: float = f(
        5.0, "Averaging of G", "Half-life of the averaged generator in thousands of pictures; 0: off.",
        group="small_data", unit="kimg", ge=0.0, le=10_000.0,
    )  # fmt: skip
