"""Changing how pictures are seen: what that means for the rest of the recipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ganstudio.recipe import following_size

if TYPE_CHECKING:
    from ganstudio.recipe import Recipe

SIZES = (28, 32, 48, 64, 96, 128, 144, 192, 256)
"""Side lengths in pixels to choose from."""


def with_size(recipe: Recipe, size: int) -> Recipe:
    """The recipe for another picture size; stages written for the old size follow it, in their style.

    Raises RecipeProblem when no net makes this size.
    """
    return recipe.changed(**following_size(recipe, {"image_size": size})[0])


def fitting_batch(recipe: Recipe, pictures: int) -> int | None:
    """A batch size that `pictures` fill at least once (a power of two); None if there are too few for any."""
    trained = pictures - round(pictures * recipe.holdout)
    return None if trained < 2 else min(recipe.batch_size, 1 << (trained.bit_length() - 1))
