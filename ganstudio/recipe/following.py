"""What follows a choice that a person changes: stages the picture size, rows of samples the labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ganstudio.problems import InputProblem, Message
from ganstudio.recipe.geometry import output_size, parse_stage, stages_like

if TYPE_CHECKING:
    from ganstudio.recipe.model import Recipe


def stages_for(image_size: object, stages: object, base_size: object) -> dict[str, object]:
    """What `stages` and `base_size` become for pictures of `image_size`, in the style of the stages.

    Empty when they make that size already, when there are none, when no such net makes it, and when one of
    the values is none that a recipe takes.
    """
    if not (isinstance(stages, tuple) and stages and type(image_size) is int and type(base_size) is int):
        return {}
    if image_size < 1 or base_size < 0:
        return {}
    try:
        before = tuple(parse_stage(str(text)) for text in stages)
    except InputProblem:
        return {}
    if output_size(base_size or 4, before) == image_size:
        return {}
    plan = stages_like(before, image_size, base_size)
    if plan is None:
        return {}
    base, planned = plan
    kept = base == (base_size or 4)
    return {
        "stages": tuple(str(stage) for stage in planned),
        "base_size": base_size if kept else base,
    }


def following_size(recipe: Recipe, changes: Mapping[str, object]) -> tuple[dict[str, object], Message | None]:
    """`changes` to `recipe`, with stages that follow a new `image_size`, and what to say of that.

    Stages that are among the changes stay as they are asked for.
    """
    if "image_size" not in changes or "stages" in changes or changes.get("net", recipe.net) != "dcgan":
        return dict(changes), None
    base_size = changes.get("base_size", recipe.base_size)
    followed = stages_for(changes["image_size"], recipe.stages, base_size)
    if not followed or ("base_size" in changes and followed["base_size"] != base_size):
        return dict(changes), None
    note = Message(
        "The stages follow the picture size: {stages} from {base} x {base} to {size} x {size}.",
        {
            "stages": ", ".join(followed["stages"]),  # type: ignore[arg-type]
            "base": followed["base_size"] or 4,
            "size": changes["image_size"],
        },
    )
    return {**changes, **followed}, note


def rows_for(labels: object, rows: str) -> str:
    """What `snapshot_rows` becomes for a run on `labels`: the first of them where it names none of them."""
    if isinstance(labels, str):
        labels = [name.strip() for name in labels.split(",") if name.strip()]
    if not rows or not isinstance(labels, Sequence) or rows in labels:
        return rows
    return str(labels[0]) if labels else ""


def following_labels(recipe: Recipe, changes: Mapping[str, object]) -> dict[str, object]:
    """`changes` to `recipe`, with rows of samples that follow new `labels` unless they are asked for too."""
    if "labels" not in changes or "snapshot_rows" in changes:
        return dict(changes)
    return {**changes, "snapshot_rows": rows_for(changes["labels"], recipe.snapshot_rows)}
