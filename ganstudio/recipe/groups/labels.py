"""What the run is conditioned on."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f

_LABELS: dict[str, tuple[object, ...]] = {"labels": ()}


class LabelFields(BaseModel):
    """What the run is conditioned on."""

    labels: tuple[str, ...] = f(
        (), "Conditioned on", "Attributes of the pictures that G is told and D asks for, such as hair; "
        "empty: no labels are used.", group="labels",
    )  # fmt: skip
    class_heads: Literal["linear", "mlp3", "separate"] = f(
        "linear", "How D names them", "What names the attributes beside D's score.", group="labels",
        only_for=_LABELS,
        choices={
            "linear": "one layer on D's features",
            "mlp3": "three layers each for score and names, on shared features",
            "separate": "a net of its own",
        },
    )  # fmt: skip
    label_weight_d: float = f(
        1.0, "Weight of labels in D", "How much naming the attributes of reals right counts in D's loss.",
        group="labels", only_for=_LABELS, ge=0.0, le=20.0,
    )  # fmt: skip
    label_weight_g: float = f(
        1.0, "Weight of labels in G", "How much being named right counts in G's loss; more makes the labels "
        "right and may blur the pictures.", group="labels", only_for=_LABELS, ge=0.0, le=20.0,
    )  # fmt: skip
    label_ramp_kimg: float = f(
        0.0, "Labels in G grow over", "The weight in G grows from 0 over so many pictures, until there is "
        "something to name; 0: at once.", group="labels", unit="kimg", ge=0.0, le=100_000.0, advanced=True,
        only_for=_LABELS,
    )  # fmt: skip
    snapshot_rows: str = f(
        "", "Sample rows by", "An attribute: samples in one row a value of it, the same latents in each; "
        "empty: labels as they occur.", group="labels", advanced=True, only_for=_LABELS,
    )  # fmt: skip
