"""What a person changes of a recipe when a run is taken up again, and what of it needs a branch."""

from __future__ import annotations

from typing import NamedTuple

from ganstudio.controls import CONTROL_NAMES, Setting, checked
from ganstudio.problems import Message, RecipeProblem
from ganstudio.recipe import CONTROL_KEYS, NET_KEYS, Recipe

PICTURE_KEYS = ("image_size", "channels", "resize", "background", "duplicates", "holdout")
"""Keys that decide which pictures D sees; a run keeps them."""

HARMLESS_KEYS = (
    "name", "notes", "epochs", "steps", "device", "snapshot_images", "snapshot_rows", "snapshot_every",
    "snapshot_unit", "checkpoint_every", "checkpoint_unit", "keep_checkpoints", "checkpoint_budget_gb",
    "merit_every", "merit_unit", "autopilot_returns",
)  # fmt: skip
"""Keys whose change does not alter what is learned, so that no branch is needed."""

_BESIDE_RECIPE = frozenset(CONTROL_NAMES) - frozenset(CONTROL_KEYS)
"""Controls that are no keys of the recipe."""


class Asked(NamedTuple):
    """What changes come to: the recipe with them, those that differ from what was, the controls among them,
    and whether what is learned alters for good (`lasting`), so that a branch is needed.
    """

    recipe: Recipe
    changes: dict[str, object]
    controls: dict[str, Setting]
    lasting: bool


def apply_changes(recipe: Recipe, changes: dict[str, object]) -> Asked:
    """What `changes` asked for on resuming come to. Raises RecipeProblem for a key that a run keeps."""
    beside = {key: value for key, value in changes.items() if key in _BESIDE_RECIPE}
    values = recipe.changed(**{k: v for k, v in changes.items() if k not in beside}).model_dump() | beside
    before = recipe.model_dump()
    # The recipe keeps the controls that the run began with; what they are now only the checkpoint knows.
    real = {key: values[key] for key in changes if key in CONTROL_NAMES or values[key] != before[key]}
    fixed = [key for key in real if key in NET_KEYS or key in PICTURE_KEYS or key in ("seed", "init")]
    if fixed:
        raise RecipeProblem(
            {key: Message("a run that has begun keeps this; start a new run to change it") for key in fixed}
        )
    kept = {key: value for key, value in real.items() if key not in CONTROL_NAMES}
    return Asked(
        recipe=recipe.changed(**kept),
        changes=real,
        controls={key: checked(key, value) for key, value in real.items() if key in CONTROL_NAMES},
        lasting=any(key not in HARMLESS_KEYS for key in kept),
    )
