"""What the run is conditioned on."""

from __future__ import annotations

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class LabelFields(BaseModel):
    """What the run is conditioned on."""

    labels: tuple[str, ...] = f(
        (), "Conditioned on", "Attributes of the pictures that G is told and D asks for, such as hair; "
        "empty: no labels are used.", group="labels",
    )  # fmt: skip
