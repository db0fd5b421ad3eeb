"""What D and G are trained to do."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class ObjectiveFields(BaseModel):
    """What D and G are trained to do."""

    objective: Literal["bce"] = f(
        "bce", "Objective", "What D and G are trained to do.", group="objective",
        choices={"bce": "non-saturating cross-entropy"},
    )  # fmt: skip
    real_label: float = f(
        1.0, "Label of reals", "D's target for reals; 0.9 keeps D from becoming too sure (fakes stay at 0).",
        group="objective", ge=0.5, le=1.0,
    )  # fmt: skip
    fresh_noise: bool = f(
        False, "Fresh noise for G", "Draw new latents for G's update instead of those D has just judged.",
        group="objective", advanced=True,
    )  # fmt: skip
