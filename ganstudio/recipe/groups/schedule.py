"""How long, how often, and from which latents."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class ScheduleFields(BaseModel):
    """How long, how often, and from which latents."""

    batch_size: int = f(
        64, "Batch size", "Pictures a step; the rest of an epoch that fills no batch waits for the next.",
        group="schedule", unit="pictures", ge=2, le=4096,
    )  # fmt: skip
    epochs: int = f(
        100, "Epochs", "How often every picture is seen before the run ends; 0: the steps decide.",
        group="schedule", ge=0, le=1_000_000,
    )  # fmt: skip
    steps: int = f(
        0, "Steps", "Batches before the run ends, if the epochs do not end it earlier; 0: the epochs decide.",
        group="schedule", unit="batches", ge=0, le=100_000_000, advanced=True,
    )  # fmt: skip
    g_every: int = f(
        1, "G every", "G is updated every so many batches.", group="schedule", unit="batches",
        ge=1, le=1000, advanced=True,
    )  # fmt: skip
    d_every: int = f(
        1, "D every", "D is updated every so many batches.", group="schedule", unit="batches",
        ge=1, le=1000, advanced=True,
    )  # fmt: skip
    g_updates: int = f(
        1, "G updates", "Updates of G in a batch in which it is due, each on new noise.", group="schedule",
        ge=0, le=10, advanced=True,
    )  # fmt: skip
    d_updates: int = f(
        1, "D updates", "Updates of D in a batch in which it is due, on the same reals and new fakes.",
        group="schedule", ge=0, le=10, advanced=True,
    )  # fmt: skip

    critic_boost: int = f(
        0, "Head start of D", "Batches at the very start in which D learns and G does not.",
        group="schedule", unit="batches", ge=0, le=100_000, advanced=True,
    )  # fmt: skip

    prior: Literal["normal", "uniform"] = f(
        "normal", "Distribution", "What latents are drawn from.", group="prior",
        choices={"normal": "Gaussian", "uniform": "uniform"},
    )  # fmt: skip
    prior_mean: float = f(0.0, "Mean", "Centre of the latents.", group="prior", ge=-10.0, le=10.0)
    prior_std: float = f(
        1.0, "Spread", "Standard deviation of a Gaussian; half the width of a uniform distribution.",
        group="prior", ge=0.001, le=10.0,
    )  # fmt: skip
