"""What a snapshot draws: the same latents and labels throughout a run, and how they are laid out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import torch
from torch import Tensor

from ganstudio.recipe import Recipe
from ganstudio.training.labelling import Labelling, row_values
from ganstudio.training.optimisers import to_cpu
from ganstudio.training.randomness import derived_seed
from ganstudio.training.sampling import columns_for


class FixedSamples(NamedTuple):
    """Latents (n, nz), codes (n, attributes) for a run with labels, and tiles a row.

    by_rows: each row is a value of an attribute, so that neither number nor place of the tiles may change.
    """

    z: Tensor
    codes: Tensor | None
    columns: int
    by_rows: bool = False

    def state(self) -> dict[str, Any]:
        """As a checkpoint holds it."""
        labels = {} if self.codes is None else {"fixed_labels": to_cpu(self.codes)}
        return {"fixed_noise": to_cpu(self.z)} | labels


def plan_samples(
    recipe: Recipe, labelling: Labelling | None, latents: Callable[[int], Tensor]
) -> FixedSamples:
    """What the recipe's keys `snapshot_images` and `snapshot_rows` ask for; `latents` draws so many.

    With rows by an attribute each row is one of its values, and the latents and other labels of a column are
    the same in all rows.
    """
    count = recipe.snapshot_images
    if labelling is None:
        return FixedSamples(latents(count), None, columns_for(count))
    chance = torch.Generator().manual_seed(derived_seed(recipe.seed, "fixed labels"))
    if not recipe.snapshot_rows:
        return FixedSamples(latents(count), labelling.drawn(count, chance), columns_for(count))
    place, values = row_values(labelling.attributes, recipe.snapshot_rows)
    columns = max(1, count // len(values))
    codes = labelling.drawn(columns, chance).repeat(len(values), 1)
    codes[:, place] = torch.tensor(values, device=codes.device).repeat_interleave(columns)
    return FixedSamples(latents(columns).repeat(len(values), 1), codes, columns, by_rows=True)


def taken_over(planned: FixedSamples, state: dict[str, Any], *, same_layout: bool) -> FixedSamples:
    """What a checkpoint drew, as far as it goes; `same_layout`: its rows were by the same attribute.

    Raises RuntimeError, KeyError or the like for a state that does not fit.
    """
    count = len(planned.z)
    z = state["fixed_noise"].to(planned.z)
    codes = None if planned.codes is None else state["fixed_labels"].to(planned.codes)
    if not same_layout or (planned.by_rows and len(z) != count):
        return planned
    z = torch.cat([z, planned.z[len(z) :]])[:count]
    if codes is not None and planned.codes is not None:
        codes = torch.cat([codes, planned.codes[len(codes) :]])[:count]
    return planned._replace(z=z, codes=codes)
