"""What the autopilot may do, and how fast."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f

_STEERED: dict[str, tuple[object, ...]] = {"autopilot": ("advise", "act", "ada", "apa")}
_ACTING: dict[str, tuple[object, ...]] = {"autopilot": ("act",)}


class AutopilotFields(BaseModel):
    """What the autopilot may do, and how fast."""

    autopilot: Literal["off", "advise", "act", "ada", "apa"] = f(
        "off", "Autopilot",
        "Keeps D and G in balance: it says what it would change, or changes it and goes back if need be.",
        group="autopilot",
        choices={
            "off": "off", "advise": "advise", "act": "act",
            "ada": "adaptive augmentation alone (ADA)", "apa": "adaptive fakes among the reals alone (APA)",
        },
    )  # fmt: skip
    autopilot_target: float = f(
        0.6, "D's lead wanted",
        "The mean sign of D's scores of reals (r_t) that is held: 1 is a D that is always right.",
        group="autopilot", ge=0.0, le=1.0, only_for=_STEERED, advanced=True,
    )  # fmt: skip
    autopilot_kimg: float = f(
        100.0, "Full range in",
        "Thousands of pictures in which a control is turned from one end to the other.",
        group="autopilot", unit="kimg", ge=0.01, le=100_000.0, scale="log", only_for=_STEERED, advanced=True,
    )  # fmt: skip
    autopilot_patience_kimg: float = f(
        20.0, "Patience", "Thousands of pictures that a remedy has for curing a state of trouble.",
        group="autopilot", unit="kimg", ge=0.0, le=100_000.0, only_for=_ACTING, advanced=True,
    )  # fmt: skip
    autopilot_returns: int = f(
        3, "Ways back", "How often the autopilot goes back to where all was well before it stops the run.",
        group="autopilot", ge=0, le=100, only_for=_ACTING, advanced=True,
    )  # fmt: skip
