"""Which picture a name in a label file means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ganstudio.data.opening import PICTURE_SUFFIXES

MISSING, AMBIGUOUS = -1, -2
_DEEPEST = 16


class PictureNames:
    """Finds pictures by the names people write: with or without folder and extension, in any case.

    Paths are those of a report, relative with forward slashes. A closer likeness goes before a looser one;
    a name that fits several pictures equally well finds none.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._exact: dict[str, int] = {}
        self._whole: dict[str, int] = {}
        self._bare: dict[str, int] = {}
        self._base: dict[str, int] = {}
        self._base_bare: dict[str, int] = {}
        for index, path in enumerate(paths):
            composed = unicodedata.normalize("NFC", path)
            folded = _fold(composed)
            base = folded.rpartition("/")[2]
            _enter(self._exact, composed, index)
            _enter(self._whole, folded, index)
            _enter(self._bare, _without_suffix(folded), index)
            _enter(self._base, base, index)
            _enter(self._base_bare, _without_suffix(base), index)

    def find(self, name: str) -> int:
        """The index of the picture meant, MISSING or AMBIGUOUS."""
        composed = unicodedata.normalize("NFC", name.strip()).replace("\\", "/")
        parts = [part for part in composed.split("/") if part not in ("", ".")][-_DEEPEST:]
        if not parts:
            return MISSING
        exact = self._exact.get("/".join(parts))
        if exact is not None:
            return exact
        folded = [_fold(part) for part in parts]
        for start in range(len(folded)):
            tail = "/".join(folded[start:])
            found = _first(tail, self._whole, self._bare)
            if found is not None:
                return found
        found = _first(folded[-1], self._base, self._base_bare)
        return MISSING if found is None else found


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())


def _without_suffix(path: str) -> str:
    stem, dot, suffix = path.rpartition(".")
    return stem if dot and f".{suffix}" in PICTURE_SUFFIXES else path


def _enter(table: dict[str, int], key: str, index: int) -> None:
    table[key] = AMBIGUOUS if key in table else index


def _first(name: str, whole: dict[str, int], bare: dict[str, int]) -> int | None:
    for table, key in ((whole, name), (bare, name), (bare, _without_suffix(name))):
        found = table.get(key)
        if found is not None:
            return found
    return None
