"""Which of the formats of label files a text is in."""

from __future__ import annotations

from pathlib import Path

from ganstudio.data.labels.celeba import read_celeba
from ganstudio.data.labels.csv_table import read_csv
from ganstudio.data.labels.matching import PictureNames
from ganstudio.data.labels.ntu import read_ntu
from ganstudio.data.labels.table import NotThisFormat, Table, shown
from ganstudio.problems import InputProblem


def parse_table(text: str, names: PictureNames, file: Path) -> Table:
    """The rows of a label file in any of the formats. Raises InputProblem when it is in none."""
    try:
        for reader in (read_celeba, read_ntu):
            try:
                return reader(text)
            except NotThisFormat:
                pass
        return read_csv(text, names)
    except NotThisFormat:
        line = next((line for line in text.splitlines() if line.strip()), "")
        if not line:
            raise InputProblem(
                "{file} is empty; choose a table with a line of names, such as file,hair,eyes, and then one "
                "line a picture.",
                file=str(file),
            ) from None
        raise InputProblem(
            '{file} is no table of labels: its first line reads "{line}", but a line with names, such as '
            "file,hair,eyes, and then one line a picture is needed.",
            file=str(file),
            line=shown(line.strip()),
        ) from None
    except InputProblem as problem:
        raise InputProblem("{file}: {reason}", file=str(file), reason=problem.message) from None
