"""What a picture can be labelled with: attributes, each an exclusive group of values or an independent flag.

Codes of a picture are one whole number an attribute: the value's place in a group, 0 (no) or 1 (yes) for a
flag, and UNKNOWN (-1) where nobody said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute, such as hair with its colours (group) or glasses (flag, `values` ("no", "yes")).

    width: numbers that a net takes for it or gives about it: one a value of a group, one for a flag.
    """

    name: str
    kind: Literal["group", "flag"]
    values: tuple[str, ...]

    @property
    def width(self) -> int:
        return len(self.values) if self.kind == "group" else 1


Attributes = tuple[Attribute, ...]
"""The attributes of a run in the order of its codes; empty for a run without labels."""


def label_width(attributes: Sequence[Attribute]) -> int:
    """Numbers that a net takes for all attributes together."""
    return sum(attribute.width for attribute in attributes)
