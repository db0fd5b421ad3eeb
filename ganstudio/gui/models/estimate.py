"""How long training will take, from a measured speed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ganstudio.gui.models.start_plan import StartPlan
    from ganstudio.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Estimate:
    """How long training takes, in seconds. Batches that are not full wait for the next epoch.

    epochs: in all, a part of one counted as one.
    """

    images_per_second: float
    epoch_seconds: float
    total_seconds: float
    epochs: int

    @classmethod
    def of(cls, recipe: Recipe, plan: StartPlan, images_per_second: float) -> Estimate:
        """What a start with `recipe` would take."""
        seconds = recipe.batch_size / images_per_second
        epochs = -(-plan.batches // plan.batches_per_epoch) if plan.batches_per_epoch else 0
        return cls(images_per_second, plan.batches_per_epoch * seconds, plan.batches * seconds, epochs)


NO_MATTER = frozenset({
    "name", "notes", "resize", "background", "duplicates", "holdout", "leaky_slope", "init", "lr_g", "lr_d",
    "beta1", "beta2", "momentum", "weight_decay_g", "weight_decay_d", "real_label", "epochs", "steps",
    "prior", "prior_mean", "prior_std", "snapshot_images", "snapshot_every", "snapshot_unit",
    "checkpoint_every", "checkpoint_unit", "keep_checkpoints", "checkpoint_budget_gb", "seed",
})  # fmt: skip
"""Recipe keys that speed does not depend on; a key that comes later counts as one that does."""


def speed_shape(recipe: Recipe) -> tuple[tuple[str, object], ...]:
    """What the speed of two recipes has in common: equal shapes need one measurement."""
    return tuple((key, value) for key, value in recipe if key not in NO_MATTER)
