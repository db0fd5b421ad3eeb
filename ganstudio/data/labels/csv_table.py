"""Tables of a header and rows with commas, semicolons, tabs or bars between the values."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from ganstudio.data.labels.matching import MISSING, PictureNames
from ganstudio.data.labels.table import NotThisFormat, Table, WrongLines, clean_columns, shown
from ganstudio.problems import Message

_DELIMITERS = ",;\t|"
_SNIFFED = 16_384
_PROBE_ROWS = 200
_MOST_TRIED = 64
_FILE_WORDS = frozenset({"file", "filename", "file name", "file_name", "image", "image_id", "path"})
"""A column that is called so holds the names, and no other does."""

Row = tuple[int, list[str]]


def read_csv(text: str, names: PictureNames) -> Table:
    """Read a table; the column of file names is found by what `names` knows.

    A first line that itself names a picture counts as a row. Raises NotThisFormat, InputProblem.
    """
    trouble: list[Message] = []
    rows = _rows(text, _delimiter(text), trouble)
    first = next(rows, None)
    if first is None or len(first[1]) < 2:
        raise NotThisFormat
    probe = list(islice(rows, _PROBE_ROWS))
    width = len(first[1])
    place = _file_column(first[1], probe, names)
    table = Table((), trouble=trouble)
    if names.find(first[1][place]) != MISSING:
        probe.insert(0, first)
        header = [f"label {number}" if width > 2 else "label" for number in range(1, width)]
        trouble.append(
            Message(
                "its first line names the picture {name}, so it is no header; put one before it, such as "
                "file,hair,eyes, to give the columns names",
                {"name": shown(first[1][place])},
            )
        )
    else:
        header = _without(first[1], place)
    table.columns = clean_columns(header, trouble)
    wrong = WrongLines(width)
    for source in (probe, rows):
        for line, cells in source:
            while len(cells) > width and not cells[-1].strip():
                cells.pop()
            if len(cells) == width:
                table.add(cells[place], _without(cells, place))
            else:
                wrong.add(line, len(cells))
    trouble.extend(wrong.message())
    return table


def _delimiter(text: str) -> str:
    sample = text[:_SNIFFED]
    try:
        # Only its delimiter is used: what it makes of quotes fails on short tables.
        return csv.Sniffer().sniff(sample, _DELIMITERS).delimiter
    except csv.Error:
        header = next((line for line in re.split(r"\r|\n", sample) if line.strip()), "")
        return max(_DELIMITERS, key=header.count)


def _rows(text: str, delimiter: str, trouble: list[Message]) -> Iterator[Row]:
    """(line number, cells) of every line that is not empty."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            trouble.append(
                Message(
                    "line {line} cannot be read; a quote may be open before it", {"line": reader.line_num}
                )
            )
            return
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells


def _file_column(header: list[str], rows: list[Row], names: PictureNames) -> int:
    """The column with the pictures' names: the one that is called so, else where most are found."""

    def found(column: int) -> int:
        return sum(len(cells) > column and names.find(cells[column]) >= 0 for _, cells in rows)

    columns = range(min(len(header), _MOST_TRIED))
    called = [column for column in columns if header[column].strip().casefold() in _FILE_WORDS]
    return max(called or columns, key=found)


def _without(cells: list[str], place: int) -> list[str]:
    return cells[:place] + cells[place + 1 :]
