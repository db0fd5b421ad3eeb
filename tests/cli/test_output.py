"""Progress without a terminal: a line from time to time."""

from __future__ import annotations

import pytest

from ganstudio.cli.output import Progress


@pytest.mark.parametrize(
    ("done", "total", "line"),
    [
        (0, 0, "Measuring the last checkpoint ..."),
        (3, 0, "Measuring the last checkpoint: 3 steps"),
        (0, 9, "Measuring the last checkpoint: 0/9 steps"),
    ],
)
def test_what_cannot_be_counted_is_not_counted(capsys, done: int, total: int, line: str) -> None:
    Progress("steps", quiet_seconds=0).show("Measuring the last checkpoint", done, total)
    assert capsys.readouterr().err == f"{line}\n"
