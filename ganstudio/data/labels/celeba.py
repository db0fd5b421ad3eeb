"""CelebA's list of attributes: a line with the count, a line with the names, then rows of -1 and 1."""

from __future__ import annotations

import re

from ganstudio.data.labels.table import NotThisFormat, Table, WrongLines, clean_columns
from ganstudio.problems import Message

_VALUES = frozenset({"-1", "0", "1"})
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_celeba(text: str) -> Table:
    """Read `list_attr_celeba.txt` and files made like it. Raises NotThisFormat, InputProblem."""
    lines = _LINE_END.split(text)
    if len(lines) < 3 or not re.fullmatch(r"\s*\d{1,12}\s*", lines[0]) or not lines[1].strip():
        raise NotThisFormat
    columns = lines[1].split()
    first = lines[2].split()
    if len(first) < 2 or not set(first[1:]) <= _VALUES:
        raise NotThisFormat
    trouble: list[Message] = []
    table = Table(clean_columns(columns, trouble))
    wrong = WrongLines(len(columns) + 1)
    for number, line in enumerate(lines[2:], start=3):
        cells = line.split()
        if not cells:
            continue
        values = cells[-len(columns) :]
        if len(cells) <= len(columns) or not set(values) <= _VALUES:
            wrong.add(number, len(cells))
            continue
        table.add(" ".join(cells[: -len(columns)]), values)
    announced = int(lines[0])
    if announced != len(table.rows):
        trouble.append(
            Message(
                "its first line announces {announced} pictures, but it has rows for {found}",
                {"announced": announced, "found": len(table.rows)},
            )
        )
    table.trouble = trouble + wrong.message()
    return table
