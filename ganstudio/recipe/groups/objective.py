"""What D and G are trained to do."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class ObjectiveFields(BaseModel):
    """What D and G are trained to do."""

    objective: Literal["bce", "hinge", "soft-hinge", "lsgan", "wgan", "rpgan"] = f(
        "bce", "Objective", "What D and G are trained to do.", group="objective",
        choices={
            "bce": "non-saturating cross-entropy",
            "hinge": "hinge",
            "soft-hinge": "soft hinge: margins between 0.8 and 1",
            "lsgan": "least squares",
            "wgan": "Wasserstein: D is a critic that gives scores",
            "rpgan": "relativistic pairs: each real against a fake",
        },
    )  # fmt: skip
    real_label: float = f(
        1.0, "Label of reals", "D's target for reals; 0.9 keeps D from becoming too sure (fakes stay at 0).",
        group="objective", ge=0.5, le=1.0, only_for={"objective": ("bce",)},
    )  # fmt: skip
    gradient_penalty: Literal["none", "wgan-gp", "dragan"] = f(
        "none", "Gradient penalty", "Pulls the slope of D's score in the picture towards 1: between reals and"
        " fakes (WGAN-GP) or around reals (DRAGAN).",
        group="objective", choices={"none": "none", "wgan-gp": "WGAN-GP", "dragan": "DRAGAN"},
    )  # fmt: skip
    gp_weight: float = f(
        10.0, "Weight of the gradient penalty", "How much the gradient penalty counts in D's loss.",
        group="objective", ge=0.0, le=1000.0, scale="log",
        only_for={"gradient_penalty": ("wgan-gp", "dragan")},
    )  # fmt: skip
    r1_gamma: float = f(
        0.0, "R1", "Adds R1 / 2 times the squared slope of D's score at reals to its loss; 0: off.",
        group="objective", ge=0.0, le=1000.0, scale="log",
    )  # fmt: skip
    r2_gamma: float = f(
        0.0, "R2", "Adds R2 / 2 times the squared slope of D's score at fakes to its loss; 0: off.",
        group="objective", ge=0.0, le=1000.0, scale="log",
    )  # fmt: skip
    penalty_every: int = f(
        1, "Penalties every", "Penalties on slopes count in every so many updates of D, and so many times as"
        " much there; more is faster.",
        group="objective", unit="updates", ge=1, le=64, advanced=True,
    )  # fmt: skip
    drift: float = f(
        0.0, "Drift", "Adds so much times the squared score of reals to D's loss, to keep scores near 0.",
        group="objective", ge=0.0, le=10.0, scale="log", advanced=True,
    )  # fmt: skip
    weight_clip: float = f(
        0.0, "Weight clipping", "D's weights are cut to plus or minus this before each of its updates.",
        group="objective", ge=0.0, le=10.0, scale="log", advanced=True,
    )  # fmt: skip
    fresh_noise: bool = f(
        False, "Fresh noise for G", "Draw new latents for G's update instead of those D has just judged.",
        group="objective", advanced=True,
    )  # fmt: skip
