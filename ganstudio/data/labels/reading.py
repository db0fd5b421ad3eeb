"""Reading the labels of a scanned folder from its sub-folders and from a label file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from ganstudio.data.labels.columns import Kind, make_column
from ganstudio.data.labels.corrections import Corrections
from ganstudio.data.labels.encoding import is_text, read_text
from ganstudio.data.labels.files import label_files
from ganstudio.data.labels.formats import parse_table
from ganstudio.data.labels.matching import AMBIGUOUS, MISSING, PictureNames
from ganstudio.data.labels.result import Codes, Labels, Unusable
from ganstudio.data.labels.table import Table, some
from ganstudio.data.report import FolderReport
from ganstudio.labels import Attribute
from ganstudio.problems import InputProblem, Message

CLASS = "class"
"""The attribute that sub-folders (and the labels of IDX files) are."""

_FOLDER = "folder"

Kinds = Mapping[str, Kind]


def labels_of(report: FolderReport, corrections: Corrections, file: Path | None = None) -> Labels:
    """The labels of a folder with what a person corrected.

    They are read from `file`, else from the file the person chose earlier, else from what lies in or beside
    the folder. Raises InputProblem when `file` cannot be used.
    """
    if file is not None:
        labels = read_labels(report, file, corrections.kinds)
    elif corrections.file is not None:
        try:
            labels = read_labels(report, Path(corrections.file), corrections.kinds)
        except InputProblem as problem:
            labels = find_labels(report, corrections.kinds)
            labels = replace(labels, trouble=(*labels.trouble, problem.message))
    else:
        labels = find_labels(report, corrections.kinds)
    return corrected(labels, report, corrections)


def corrected(labels: Labels, report: FolderReport, corrections: Corrections) -> Labels:
    """`labels` in which the person's word counts, also for copies of the pictures they corrected."""
    if not corrections.values:
        return labels
    return labels.with_values(
        {
            index: corrections.values[picture.digest]
            for index, picture in enumerate(report.pictures)
            if picture.digest in corrections.values
        }
    )


def find_labels(report: FolderReport, kinds: Kinds | None = None) -> Labels:
    """The labels of the sub-folders and of the best label file in or beside the folder, if there is one."""
    names = PictureNames(picture.path for picture in report.pictures)
    for file in label_files(report.folder, names):
        try:
            return read_labels(report, file, kinds)
        except InputProblem as problem:
            # What its beginning promised the rest does not keep; nobody asked for this very file.
            without = read_labels(report, None, kinds)
            return replace(without, trouble=(*without.trouble, problem.message))
    return read_labels(report, None, kinds)


def read_labels(report: FolderReport, file: Path | None = None, kinds: Kinds | None = None) -> Labels:
    """The labels of the sub-folders and of `file`, if one is named.

    `kinds`: a person's own choice between group and flag, by attribute. Raises InputProblem, naming the file,
    when it cannot be read, is no text or no table, or names none of the pictures.
    """
    given: dict[str, Sequence[str | None]] = {}
    trouble: list[Message] = []
    if file is not None:
        names = PictureNames(picture.path for picture in report.pictures)
        text = read_text(file)
        trouble += text.trouble
        try:
            table = parse_table(text.text, names, file)
            given, told = _assign(table, names, len(report.pictures), file)
        except InputProblem:
            if is_text(text.text):
                raise
            raise InputProblem(
                "{file} is no text but a file of another kind; choose a table of labels that was saved as "
                "text, such as CSV.",
                file=str(file),
            ) from None
        trouble += [*table.trouble, *told]
    if report.classes:
        own = CLASS if CLASS not in given else _FOLDER
        given = {own: [picture.label for picture in report.pictures]} | given
    return _labels(given, len(report.pictures), kinds or {}, trouble, file)


def _assign(
    table: Table, names: PictureNames, count: int, file: Path
) -> tuple[dict[str, Sequence[str | None]], list[Message]]:
    """A word a picture for every column, and what did not fit."""
    given: dict[str, list[str | None]] = {column: [None] * count for column in table.columns}
    columns = list(given.values())
    lost: dict[int, list[str]] = {MISSING: [], AMBIGUOUS: []}
    row_of: dict[int, tuple[str, ...]] = {}
    twice: list[str] = []
    for name, row in zip(table.names, table.rows, strict=True):
        picture = names.find(name)
        if picture < 0:
            lost[picture].append(name)
            continue
        if row_of.setdefault(picture, row) != row:
            twice.append(name)
            row_of[picture] = row
        for column, word in zip(columns, row, strict=True):
            column[picture] = word
    if not table.names and not table.trouble:
        raise InputProblem(
            "{file} names the columns {columns} and has no line below that; add one line a picture.",
            file=str(file),
            columns=some(table.columns),
        )
    if not row_of:
        raise InputProblem(
            "{file} names none of the pictures; it has {names}. Choose the file that belongs to this folder.",
            file=str(file),
            names=some(table.names) or "-",
        )
    return dict(given), _told(lost, twice)


def _told(lost: dict[int, list[str]], twice: list[str]) -> list[Message]:
    told: list[Message] = []
    if lost[MISSING]:
        told.append(
            Message(
                "{count} names are of no picture in the folder: {names}",
                {"count": len(lost[MISSING]), "names": some(lost[MISSING])},
            )
        )
    if lost[AMBIGUOUS]:
        told.append(
            Message(
                "{count} names fit several pictures; write them with their folders: {names}",
                {"count": len(lost[AMBIGUOUS]), "names": some(lost[AMBIGUOUS])},
            )
        )
    if twice:
        told.append(
            Message(
                "{count} pictures are named again with other values, and the last line counts: {names}",
                {"count": len(twice), "names": some(twice)},
            )
        )
    return told


def _labels(
    given: Mapping[str, Sequence[str | None]],
    count: int,
    kinds: Kinds,
    trouble: list[Message],
    file: Path | None,
) -> Labels:
    attributes: list[Attribute] = []
    columns: list[Codes] = []
    unusable: list[Unusable] = []
    for name, words in given.items():
        made = make_column(name, words, kinds.get(name))
        if isinstance(made, Unusable):
            unusable.append(made)
        else:
            attributes.append(made[0])
            columns.append(made[1])
    codes = np.empty((count, len(columns)), dtype=np.int16)
    for number, column in enumerate(columns):
        codes[:, number] = column
    return Labels(tuple(attributes), codes, tuple(unusable), tuple(trouble), file)
