"""Keys that recipes once had, read as what says the same today."""

from __future__ import annotations

from collections.abc import Mapping

from ganstudio.problems import Message, RecipeProblem

FORMER_KEYS = ("augment_ops",)

_ALTERATIONS = ("color", "translation", "cutout")


def brought_up_to_date(values: Mapping[str, object]) -> dict[str, object]:
    """`values` without former keys; what says the same today does not override what is there.

    Raises RecipeProblem for a former key's value that was none.
    """
    current = dict(values)
    if "augment_ops" in current:
        named = current.pop("augment_ops")
        if isinstance(named, str):
            named = [part.strip() for part in named.split(",") if part.strip()]
        if not isinstance(named, list | tuple) or any(name not in _ALTERATIONS for name in named):
            wrong = Message(
                "{value} must be one of {expected}",
                {"value": repr(named), "expected": ", ".join(_ALTERATIONS)},
            )
            raise RecipeProblem({"augment_ops": wrong})
        for name in _ALTERATIONS:
            current.setdefault(f"augment_{name}", 1.0 if name in named else 0.0)
    return current
