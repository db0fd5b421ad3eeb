"""Everything in a folder that is not trained on, in one list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ganstudio.problems import Message

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport

BY_HAND = Message("left out by you")


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A path in the folder and the reason. `by_hand`: the person may put it back."""

    path: str
    reason: Message
    by_hand: bool


def left_out_rows(
    report: FolderReport, excluded: Iterable[str], labels: Path | None = None
) -> tuple[LeftOutRow, ...]:
    """What a person left out first, then what the scan did, each by path; not `labels`, the file in use."""
    hand = [LeftOutRow(path, BY_HAND, True) for path in sorted(excluded)]
    scan = [
        LeftOutRow(item.path, item.reason, False)
        for item in report.left_out
        if labels is None or report.folder / item.path != labels
    ]
    return (*hand, *sorted(scan, key=lambda row: row.path))
