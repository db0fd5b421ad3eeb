"""The labels of a folder's pictures: attributes, one code a picture and attribute, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganstudio.labels import UNKNOWN, Attribute, Attributes
from ganstudio.problems import Message, RecipeProblem

Codes = NDArray[np.int16]

MOST_VALUES = 256
"""Values of one group. Each is a class that the nets learn for itself and needs dozens of pictures."""

MOST_ATTRIBUTES = 512


@dataclass(frozen=True, slots=True)
class Unusable:
    """A column that no run can be conditioned on, and why."""

    name: str
    reason: Message


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """What is known about the pictures of a report.

    codes: int16 (n_pictures, n_attributes) in the report's order, read-only; see `ganstudio.labels`.
    source: the label file, None if there is none. trouble: what is wrong with that file, in sentences.
    """

    attributes: Attributes
    codes: Codes
    unusable: tuple[Unusable, ...] = ()
    trouble: tuple[Message, ...] = ()
    source: Path | None = None
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        assert self.codes.dtype == np.int16
        assert self.codes.ndim == 2
        assert self.codes.shape[1] == len(self.attributes)
        self.codes.setflags(write=False)
        object.__setattr__(self, "names", tuple(attribute.name for attribute in self.attributes))

    @classmethod
    def none(cls, pictures: int) -> Labels:
        """No attributes for so many pictures."""
        return cls((), np.empty((pictures, 0), dtype=np.int16))

    def __bool__(self) -> bool:
        return bool(self.attributes)

    def counts(self, attribute: int) -> tuple[int, ...]:
        """Pictures a value of attribute number `attribute`, in the order of its values."""
        known = self.codes[:, attribute]
        found = np.bincount(known[known >= 0], minlength=len(self.attributes[attribute].values))
        return tuple(int(count) for count in found)

    def missing(self, attribute: int) -> int:
        """Pictures of which this attribute is not known."""
        return int(np.count_nonzero(self.codes[:, attribute] == UNKNOWN))

    def value(self, picture: int, attribute: int) -> str | None:
        """What is known of one picture; None if nothing is."""
        code = int(self.codes[picture, attribute])
        return None if code == UNKNOWN else self.attributes[attribute].values[code]

    def with_values(self, given: Mapping[int, Mapping[str, str | None]]) -> Labels:
        """A copy in which a person's word counts: by picture, the value of attributes (None: unknown).

        A value that a group did not have is added to it. Attributes that are not there are passed over.
        """
        codes = self.codes.copy()
        place = {name: number for number, name in enumerate(self.names)}
        values = [list(attribute.values) for attribute in self.attributes]
        for picture, words in given.items():
            for name, value in words.items():
                number = place.get(name)
                if number is None:
                    continue
                if value is not None and value not in values[number]:
                    if self.attributes[number].kind == "flag" or len(values[number]) >= MOST_VALUES:
                        continue
                    values[number].append(value)
                codes[picture, number] = UNKNOWN if value is None else values[number].index(value)
        attributes = tuple(
            replace(attribute, values=tuple(known))
            for attribute, known in zip(self.attributes, values, strict=True)
        )
        return replace(self, attributes=attributes, codes=codes)

    def chosen(self, names: Sequence[str], pictures: Sequence[int]) -> tuple[Attributes, Codes]:
        """What a run on `pictures` that is conditioned on `names` learns: its attributes and their codes.

        Values that none of these pictures has are left away. codes: int16 (len(pictures), len(names)).
        Raises RecipeProblem (key `labels`) that lists the attributes there are.
        """
        lacking = self.lacking(names)
        if lacking is not None:
            raise RecipeProblem({"labels": lacking})
        pairs = [
            self._compact(self.names.index(name), np.asarray(pictures, dtype=np.int64)) for name in names
        ]
        codes = np.empty((len(pictures), len(names)), dtype=np.int16)
        for column, (_, part) in enumerate(pairs):
            codes[:, column] = part
        return tuple(attribute for attribute, _ in pairs), codes

    def lacking(self, names: Sequence[str]) -> Message | None:
        """Why a run cannot be conditioned on `names`, None if all are there."""
        return next((self._no_such(name) for name in names if name not in self.names), None)

    def _no_such(self, name: str) -> Message:
        for column in self.unusable:
            if column.name == name:
                return Message("{name} cannot be used: {reason}", {"name": name, "reason": column.reason})
        if not self.attributes:
            return Message(
                "there is no attribute {name}, because these pictures have no labels; put a label file "
                "beside them or name one, or leave this empty",
                {"name": name},
            )
        return Message(
            "there is no attribute {name}; there are {known}", {"name": name, "known": ", ".join(self.names)}
        )

    def _compact(self, number: int, pictures: NDArray[np.int64]) -> tuple[Attribute, Codes]:
        attribute, codes = self.attributes[number], self.codes[pictures, number]
        present = np.unique(codes[codes >= 0])
        if len(present) < 2:
            raise RecipeProblem(
                {
                    "labels": Message(
                        "{name} has fewer than two values in the pictures that are left to train on",
                        {"name": attribute.name},
                    )
                }
            )
        if attribute.kind == "flag":
            return attribute, codes
        moved = np.full(len(attribute.values) + 1, UNKNOWN, dtype=np.int16)
        moved[present] = np.arange(len(present), dtype=np.int16)
        # UNKNOWN is -1 and so finds the last place, which says unknown again.
        return replace(attribute, values=tuple(attribute.values[code] for code in present)), moved[codes]
