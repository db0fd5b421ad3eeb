"""The labels of the pictures in use, counted: a row an attribute, and under it one a value. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ganstudio.labels import UNKNOWN, Attribute

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ganstudio.data.labels.result import Labels
    from ganstudio.data.report import FolderReport, Picture


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value and how many pictures have it.

    share: the same as a share (0 to 1) of the commonest. text: None where the attribute is unknown.
    """

    code: int
    text: str | None
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class AttributeRow:
    """An attribute with its values; pictures of which it is unknown come last, if there are any."""

    attribute: Attribute
    values: tuple[ValueRow, ...]

    @property
    def unknown(self) -> int:
        return self.values[-1].count if self.values and self.values[-1].code == UNKNOWN else 0


class LabelTable:
    """labels: those of all of the report's pictures; used: the ones that are trained on."""

    def __init__(self, report: FolderReport, labels: Labels, used: Sequence[Picture]) -> None:
        self.labels = labels
        self._used = used
        place = {picture.path: index for index, picture in enumerate(report.pictures)}
        self._place = place
        self._codes = labels.codes[[place[picture.path] for picture in used]]
        self.rows = tuple(self._row(number) for number in range(len(labels.attributes)))

    def _row(self, number: int) -> AttributeRow:
        attribute = self.labels.attributes[number]
        codes = self._codes[:, number]
        counts = np.bincount(codes[codes >= 0], minlength=len(attribute.values)).tolist()
        unknown = len(codes) - sum(counts)
        most = max([*counts, unknown, 1])
        values = [
            ValueRow(code, text, count, count / most)
            for code, (text, count) in enumerate(zip(attribute.values, counts, strict=True))
        ]
        if unknown:
            values.append(ValueRow(UNKNOWN, None, unknown, unknown / most))
        return AttributeRow(attribute, tuple(values))

    def pictures(self, number: int, code: int) -> list[Picture]:
        """The pictures in use of which attribute `number` has this code."""
        return [self._used[index] for index in np.flatnonzero(self._codes[:, number] == code).tolist()]

    def words(self, picture: Picture) -> dict[str, str | None]:
        """What is known of a picture, by attribute; empty for one that is not in the folder."""
        index = self._place.get(picture.path)
        if index is None:
            return {}
        return {name: self.labels.value(index, number) for number, name in enumerate(self.labels.names)}
