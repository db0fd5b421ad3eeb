"""Which pictures D sees, and how they are fitted."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class PictureFields(BaseModel):
    """Which pictures D sees, and how they are fitted."""

    image_size: int = f(
        64, "Picture size", "Side length of the square pictures that D sees and G makes.",
        group="pictures", unit="px", ge=8, le=1024,
    )  # fmt: skip
    channels: Literal[1, 3] = f(
        3, "Colour", "Three channels for colour, one for grey.",
        group="pictures", choices={"1": "grey (1 channel)", "3": "colour (3 channels)"},
    )  # fmt: skip
    resize: Literal["crop", "stretch", "pad"] = f(
        "crop", "Fitting", "How a picture that is not square becomes square.", group="pictures",
        choices={
            "crop": "resize the short side, keep the middle",
            "stretch": "resize without cutting (distorts)",
            "pad": "resize the long side, fill up with the background",
        },
    )  # fmt: skip
    background: str = f(
        "#ffffff", "Background", "Colour behind transparent pictures and around padded ones.",
        group="pictures", kind="colour",
    )  # fmt: skip
    duplicates: Literal["keep", "one"] = f(
        "keep", "Duplicates", "What happens to pictures that occur several times.", group="pictures",
        choices={"keep": "keep all (they count more)", "one": "keep one of each"},
    )  # fmt: skip
    flip: bool = f(
        False, "Mirror", "Show D each picture left-right mirrored half of the time.", group="pictures"
    )
    rotate_degrees: float = f(
        0.0, "Rotation", "Show D each picture turned by chance, at most so far; edges are mirrored.",
        group="pictures", unit="degrees", ge=0.0, le=45.0,
    )  # fmt: skip
    holdout: float = f(
        0.0, "Held-out share", "Share of the pictures never trained on, kept to measure memorising later.",
        group="pictures", ge=0.0, le=0.5, advanced=True,
    )  # fmt: skip
