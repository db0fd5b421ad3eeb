"""What keeps D in balance when pictures are few."""

from __future__ import annotations

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class SmallDataFields(BaseModel):
    """What keeps D in balance when pictures are few."""

    augment: float = f(
        0.0, "Augmentation", "Share of pictures, real and fake, that D sees altered; helps on few pictures.",
        group="small_data", ge=0.0, le=1.0,
    )  # fmt: skip
    augment_color: float = f(
        1.0, "Altered colours", "How far brightness, saturation and contrast are altered; 0: not at all.",
        group="small_data", ge=0.0, le=1.0, advanced=True,
    )  # fmt: skip
    augment_translation: float = f(
        1.0, "Displacement", "How far pictures are shifted: 1 is an eighth of the side, 0 not at all.",
        group="small_data", ge=0.0, le=1.0, advanced=True,
    )  # fmt: skip
    augment_cutout: float = f(
        1.0, "Cut-out", "How large a square is cut out: 1 is half the side, 0 none.",
        group="small_data", ge=0.0, le=1.0, advanced=True,
    )  # fmt: skip
    noise_std: float = f(
        0.0, "Noise on D", "Gaussian noise on everything D sees; slows D down. Pixels lie in -1 to 1.",
        group="small_data", ge=0.0, le=1.0,
    )  # fmt: skip
    ema_half_life_kimg: float = f(
        5.0, "Averaging of G", "Half-life of the averaged generator in thousands of pictures; 0: off.",
        group="small_data", unit="kimg", ge=0.0, le=10_000.0,
    )  # fmt: skip
