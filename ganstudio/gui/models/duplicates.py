"""Pictures that occur several times, group by group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport, Picture


@dataclass(frozen=True, slots=True)
class Group:
    """At least two alike pictures. `exact`: byte for byte; else also at other sizes or in other formats."""

    pictures: tuple[Picture, ...]
    exact: bool


def duplicate_groups(report: FolderReport) -> tuple[Group, ...]:
    """The report's groups, the largest first."""
    groups = []
    for rows in report.duplicate_groups:
        pictures = tuple(report.pictures[row] for row in rows)
        groups.append(Group(pictures, len({picture.digest for picture in pictures}) == 1))
    return tuple(sorted(groups, key=lambda group: -len(group.pictures)))
