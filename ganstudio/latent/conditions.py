"""What a generator is told beside the latent: labels as vectors, chosen, mixed and laid out; numpy only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ganstudio.labels import Attribute, Attributes, label_width
from ganstudio.problems import InputProblem

LabelVector = NDArray[np.float32]
"""Labels as a generator takes them: (label_width,) or rows of it; 1 for what is asked for, -1 for the rest of
its group and for a flag that is not wanted, 0 where nothing is asked."""

Choice = Mapping[str, str | None]
"""A value an attribute by their names; None or absent: not asked for."""


def encode(attributes: Attributes, choice: Choice) -> LabelVector:
    """The vector (label_width,) of a choice. Raises InputProblem that lists what there is."""
    vector = np.zeros(label_width(attributes), dtype=np.float32)
    known = {attribute.name for attribute in attributes}
    for name in choice:
        if name not in known:
            raise InputProblem(
                "There is no attribute {name}; the run was conditioned on {known}.",
                name=name,
                known=", ".join(attribute.name for attribute in attributes) or "-",
            )
    for attribute, part in _parts(attributes, vector):
        value = choice.get(attribute.name)
        if value is None:
            continue
        if value not in attribute.values:
            raise InputProblem(
                "{name} has no value {value}; it has {known}.",
                name=attribute.name,
                value=value,
                known=", ".join(attribute.values),
            )
        place = attribute.values.index(value)
        if attribute.kind == "flag":
            part[0] = 1.0 if place else -1.0
        else:
            part[:] = -1.0
            part[place] = 1.0
    return vector


def decode(attributes: Attributes, vector: LabelVector) -> dict[str, str | None]:
    """The choice that a vector (label_width,) is, None for an attribute that is mixed or not asked for."""
    choice: dict[str, str | None] = {}
    for attribute, part in _parts(attributes, vector):
        choice[attribute.name] = None
        for value in attribute.values:
            if np.array_equal(part, encode((attribute,), {attribute.name: value})):
                choice[attribute.name] = value
    return choice


def mixed(a: LabelVector, b: LabelVector, t: float | NDArray[np.float64]) -> LabelVector:
    """The straight way from labels `a` to `b` (L,) at `t` in 0 to 1: (L,), or (n, L) for t of shape (n,)."""
    share = np.asarray(t, dtype=np.float64)[..., None]
    return np.asarray((1 - share) * a + share * b, dtype=np.float32)


def parse_choice(attributes: Attributes, texts: Iterable[str]) -> dict[str, str | None]:
    """Read `hair=aqua` texts, in any case. Raises InputProblem, naming the option and what there is."""
    choice: dict[str, str | None] = {}
    for text in texts:
        name, equals, value = (part.strip() for part in text.partition("="))
        if not equals or not name or not value:
            raise InputProblem("label is {text}; write attribute=value, such as hair=aqua.", text=text)
        attribute = find_attribute(attributes, name)
        folded = {known.casefold(): known for known in attribute.values}
        choice[attribute.name] = folded.get(value.casefold(), value)
    encode(attributes, choice)
    return choice


def find_attribute(attributes: Attributes, name: str) -> Attribute:
    """The attribute of that name, in any case. Raises InputProblem that lists the names."""
    for attribute in attributes:
        if attribute.name.casefold() == name.strip().casefold():
            return attribute
    if not attributes:
        raise InputProblem("This run knows no labels: its recipe is not conditioned on any.")
    raise InputProblem(
        "There is no attribute {name}; the run was conditioned on {known}.",
        name=name,
        known=", ".join(attribute.name for attribute in attributes),
    )


def grid_choices(
    rows: Attribute, columns: Attribute | None, others: Choice
) -> list[list[dict[str, str | None]]]:
    """A choice a cell: a row a value of `rows`, a column a value of `columns`; one column without it."""
    across: Sequence[str | None] = (None,) if columns is None else columns.values
    return [
        [
            dict(others) | {rows.name: down} | ({columns.name: value} if columns is not None else {})
            for value in across
        ]
        for down in rows.values
    ]


def _parts(attributes: Attributes, vector: LabelVector) -> Iterable[tuple[Attribute, LabelVector]]:
    first = 0
    for attribute in attributes:
        yield attribute, vector[first : first + attribute.width]
        first += attribute.width
