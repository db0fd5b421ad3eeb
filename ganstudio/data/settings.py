"""How a picture becomes what D sees: the part of a recipe that the pictures' bytes depend on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from ganstudio.problems import InputProblem

if TYPE_CHECKING:
    from ganstudio.recipe import Recipe

Resize = Literal["crop", "stretch", "pad"]


@dataclass(frozen=True, slots=True)
class PictureSettings:
    """Side length in pixels (8 to 1024), channels (1 or 3), how to make square, and what lies behind.

    `background`: "#rrggbb", behind transparent pictures and around padded ones. Raises InputProblem that
    names the recipe's key for a value out of range (they may come from a file).
    """

    size: int
    channels: int
    resize: Resize = "crop"
    background: str = "#ffffff"

    def __post_init__(self) -> None:
        if type(self.size) is not int or not 8 <= self.size <= 1024:
            raise InputProblem(
                "image_size is {value}; it must lie between 8 and 1024.", value=repr(self.size)
            )
        if type(self.channels) is not int or self.channels not in (1, 3):
            raise InputProblem("channels is {value}; it must be 1 or 3.", value=repr(self.channels))
        if self.resize not in get_args(Resize):
            raise InputProblem(
                "resize is {value}; it must be one of {choices}.",
                value=repr(self.resize),
                choices=", ".join(get_args(Resize)),
            )
        if not isinstance(self.background, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", self.background):
            raise InputProblem(
                "background is {value}; write #rrggbb, such as #ffffff.", value=repr(self.background)
            )

    @classmethod
    def of(cls, recipe: Recipe) -> PictureSettings:
        """The picture settings that a recipe asks for."""
        return cls(recipe.image_size, recipe.channels, recipe.resize, recipe.background)

    @property
    def shape(self) -> tuple[int, int, int]:
        """(channels, height, width) of a decoded picture."""
        return self.channels, self.size, self.size

    @property
    def colour(self) -> tuple[int, int, int]:
        """The background as (red, green, blue), 0 to 255."""
        red, green, blue = bytes.fromhex(self.background[1:])
        return red, green, blue
