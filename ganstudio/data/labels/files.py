"""The files in and beside a folder of pictures that may hold their labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ganstudio.data.labels.encoding import read_text
from ganstudio.data.labels.formats import parse_table
from ganstudio.data.labels.matching import PictureNames
from ganstudio.problems import InputProblem

_KNOWN = ("labels", "tags", "list_attr_celeba", "metadata", "attributes", "annotations")
_SUFFIXES = (".csv", ".tsv", ".txt")
_MOST_TRIED = 40
_MOST_LISTED = 20_000
_HEAD_BYTES = 65_536
_LEAST_SHARE_IN, _LEAST_SHARE_BESIDE = 0.5, 0.9
"""Of the names in a file's first rows. Tables beside the folder may belong to another one."""


def label_files(folder: Path, names: PictureNames) -> tuple[Path, ...]:
    """Tables in the folder itself, then beside it, most of whose first rows name its pictures.

    Files with usual names come first, and of the same name tables before text. Nothing is raised.
    """
    good: list[Path] = []
    places = {folder: _LEAST_SHARE_IN, folder.parent: _LEAST_SHARE_BESIDE}
    for place, share in places.items():
        tried = sorted(_candidates(place), key=_rank)[:_MOST_TRIED]
        good += [file for file in tried if _share_of_names(file, names) >= share]
    return tuple(good)


def _candidates(place: Path) -> Iterator[Path]:
    try:
        for number, path in enumerate(place.iterdir()):
            if number == _MOST_LISTED:
                break
            if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".") and path.is_file():
                yield path
    except OSError:
        return


def _rank(path: Path) -> tuple[int, int, str]:
    stem = path.stem.lower()
    known = _KNOWN.index(stem) if stem in _KNOWN else len(_KNOWN)
    return known, _SUFFIXES.index(path.suffix.lower()), path.name


def _share_of_names(file: Path, names: PictureNames) -> float:
    """The share of a table's first rows that name a picture of the folder; 0 for what is no table."""
    try:
        table = parse_table(read_text(file, _HEAD_BYTES).text, names, file)
    except InputProblem:
        return 0.0
    if not table.columns or not table.names:
        return 0.0
    return sum(names.find(name) >= 0 for name in table.names) / len(table.names)
