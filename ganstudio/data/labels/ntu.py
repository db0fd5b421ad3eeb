"""Tables without a header whose rows read `0,aqua hair brown eyes`, as courses hand them out."""

from __future__ import annotations

import re

from ganstudio.data.labels.table import NotThisFormat, Table
from ganstudio.problems import Message

_COLUMNS = ("hair", "eyes")
_PART = re.compile(r"\s*(\S(?:.*?\S)?)\s+(hair|eyes)(?=[\s,;]|$)[\s,;]*", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_LONGEST_LINE = 400
_PROBE = 20
_SHARE = 0.8


def read_ntu(text: str) -> Table:
    """Read hair and eyes of every line; what a line does not name is unknown. Raises NotThisFormat."""
    table = Table(_COLUMNS)
    odd: list[int] = []
    seen = 0
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if not line.strip():
            continue
        name, values = _parse(line)
        if values is None:
            odd.append(number)
        else:
            table.add(name, values)
        seen += 1
        if seen == _PROBE and len(table.rows) < _SHARE * _PROBE:
            raise NotThisFormat
    if len(table.rows) < max(_SHARE * min(seen, _PROBE), 1):
        raise NotThisFormat
    if odd:
        table.trouble.append(
            Message(
                '{count} lines were passed over because they do not read like "0,aqua hair brown eyes"; line '
                "{line} is the first",
                {"count": len(odd), "line": odd[0]},
            )
        )
    return table


def _parse(line: str) -> tuple[str, tuple[str, ...] | None]:
    name, comma, tags = line.partition(",")
    tags = tags.strip().strip('"')
    if not comma or len(line) > _LONGEST_LINE or not tags:
        return name, None
    found: dict[str, str] = {}
    place = 0
    while place < len(tags):
        part = _PART.match(tags, place)
        if part is None or part[2].lower() in found:
            return name, None
        found[part[2].lower()] = part[1]
        place = part.end()
    return name.strip().strip('"'), tuple(found.get(column, "") for column in _COLUMNS)
