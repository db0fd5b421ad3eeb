"""What each family of nets can make, by the recipe's key `net`; plain arithmetic, no torch."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ganstudio.problems import Message, RecipeProblem

if TYPE_CHECKING:
    from ganstudio.recipe.model import Recipe

MLP_LARGEST = 256
FASTGAN_SIZES = (64, 128, 256)

ALWAYS_SPECTRAL = ("fastgan", "projected")
"""Families whose trained layers all have spectral norm, whatever the recipe says."""

SEES_SPREAD = ("dcgan", "resnet", "r3gan")
"""Families whose D can see the spread of a batch."""

_FIRST_MAPS = range(4, 10)
_TRUNKS = range(4, 17)


def halvings(image_size: int) -> tuple[int, int] | None:
    """(base, k): halved k times the size is `base`, from 4 to 9, as small as it goes; None: it is not."""
    base, count = image_size, 0
    while base % 2 == 0 and base // 2 >= _FIRST_MAPS.start:
        base, count = base // 2, count + 1
    return (base, count) if count and base in _FIRST_MAPS else None


def trunk(image_size: int) -> tuple[int, int] | None:
    """(base, k) of a generator whose blocks work at one size, `base`, doubled k times at its end.

    128 from 16 by three doublings as MakeGirlsMoe does it, smaller sizes by as many where they can be, larger
    ones by four; None where `base` would not be a whole number from 4 to 16.
    """
    for count in (3, 4, 2):
        base = image_size >> count
        if base << count == image_size and base in _TRUNKS:
            return base, count
    return None


def check_net(recipe: Recipe) -> None:
    """Raise RecipeProblem when the recipe's family makes no such pictures, at the key that is to blame."""
    _CHECKS[recipe.net](recipe)


def _check_dcgan(recipe: Recipe) -> None:
    recipe.layout()


def _check_mlp(recipe: Recipe) -> None:
    if recipe.image_size > MLP_LARGEST:
        raise RecipeProblem(
            {
                "image_size": Message(
                    "fully connected nets make pictures of up to {most} x {most}; choose a smaller size or "
                    "another architecture",
                    {"most": MLP_LARGEST},
                )
            }
        )


def _check_resnet(recipe: Recipe) -> None:
    if trunk(recipe.image_size) is None:
        raise _wrong_size(recipe, "28, 32, 48, 64, 96, 128, 144, 192, 256")


def _check_r3gan(recipe: Recipe) -> None:
    if halvings(recipe.image_size) is None:
        raise _wrong_size(recipe, "28, 32, 48, 64, 96, 128, 144, 192, 256")


def _check_fastgan(recipe: Recipe) -> None:
    if recipe.image_size not in FASTGAN_SIZES:
        raise _wrong_size(recipe, ", ".join(str(size) for size in FASTGAN_SIZES))


def _wrong_size(recipe: Recipe, sizes: str) -> RecipeProblem:
    return RecipeProblem(
        {
            "image_size": Message(
                "these nets do not make {size} x {size}; choose one of {sizes}, or another architecture",
                {"size": recipe.image_size, "sizes": sizes},
            )
        }
    )


_CHECKS: dict[str, Callable[[Recipe], None]] = {
    "dcgan": _check_dcgan,
    "mlp": _check_mlp,
    "resnet": _check_resnet,
    "r3gan": _check_r3gan,
    "fastgan": _check_fastgan,
    "projected": _check_fastgan,  # its G
}
