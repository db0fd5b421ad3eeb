"""Pictures that occur several times, group by group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport, Picture


@dataclass(frozen=True, slots=True)
class Place:
    """Where a picture stands in its group: number `index` (from 0) of `count`.

    `exact`: the pictures of the group are the same byte for byte; else also of other sizes or formats.
    """

    index: int
    count: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Alike:
    """All pictures that occur several times, group after group, each with its place."""

    pictures: tuple[Picture, ...] = ()
    places: tuple[Place, ...] = ()

    @classmethod
    def of(cls, report: FolderReport) -> Alike:
        """The report's groups, the largest first."""
        pictures: list[Picture] = []
        places: list[Place] = []
        for rows in sorted(report.duplicate_groups, key=lambda rows: -len(rows)):
            group = [report.pictures[row] for row in rows]
            exact = len({picture.digest for picture in group}) == 1
            pictures += group
            places += [Place(index, len(group), exact) for index in range(len(group))]
        return cls(tuple(pictures), tuple(places))

    @property
    def groups(self) -> int:
        """How many groups there are."""
        return sum(place.index == 0 for place in self.places)

    @property
    def surplus(self) -> int:
        """How many pictures there are more than one of each group."""
        return len(self.pictures) - self.groups
