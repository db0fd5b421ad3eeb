"""From the words of a column to an attribute: a flag, a group, or the reason why it is neither."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.labels.result import MOST_VALUES, Codes, Unusable
from ganstudio.data.labels.table import shown
from ganstudio.labels import UNKNOWN, Attribute
from ganstudio.problems import Message

Kind = Literal["group", "flag"]

_UNKNOWN_WORDS = frozenset({"", "?", "unknown", "n/a", "nan", "null"})
_FLAGS: tuple[tuple[str, str], ...] = (
    ("0", "1"), ("-1", "1"), ("0.0", "1.0"), ("-1.0", "1.0"), ("no", "yes"), ("false", "true"),
)  # fmt: skip
_NO_YES = ("no", "yes")
_NUMBER = re.compile(r"[+-]?\d+(\.\d*)?(e[+-]?\d+)?")
_MOST_MEASURES = 16
_FEW = 20


def make_column(
    name: str, words: Sequence[str | None], kind: Kind | None = None
) -> tuple[Attribute, Codes] | Unusable:
    """The attribute that a column of one word a picture is, and its codes (n_pictures,).

    None, empty, "?" and "unknown" are unknown. `kind` is a person's own choice; otherwise 0/1, -1/1, yes/no
    and true/false are a flag and all else a group. Spellings that differ in case alone are one value.
    """
    order: dict[str, int] = {}
    spellings: list[Counter[str]] = []
    memo: dict[str | None, int] = {None: UNKNOWN}
    raw = np.empty(len(words), dtype=np.int32)
    for index, word in enumerate(words):
        code = memo.get(word)
        if code is None:
            code = memo[word] = _place(word or "", order, spellings)
        raw[index] = code
        if code != UNKNOWN:
            spellings[code][word or ""] += 1
    reason = _refused(list(order), raw, kind)
    if reason is not None:
        return Unusable(name, reason)
    pair = None if kind == "group" else next((pair for pair in _FLAGS if set(order) == set(pair)), None)
    ranked = [order[word] for word in pair or _sorted(order)]
    values = _NO_YES if pair else tuple(_spelling(spellings[code]) for code in ranked)
    settled: Kind = "flag" if pair or kind == "flag" else "group"
    return Attribute(name, settled, values), _moved(raw, ranked, len(order))


def _place(word: str, order: dict[str, int], spellings: list[Counter[str]]) -> int:
    folded = _plain(word).casefold()
    if folded in _UNKNOWN_WORDS:
        return UNKNOWN
    if folded not in order:
        order[sys.intern(folded)] = len(order)
        spellings.append(Counter())
    return order[folded]


def _plain(word: str) -> str:
    return " ".join(unicodedata.normalize("NFC", word).split())


def _spelling(spelled: Counter[str]) -> str:
    """How a value is written most often; among equals the first in the alphabet."""
    counts: Counter[str] = Counter()
    for word, count in spelled.items():
        counts[_plain(word)] += count
    return min(counts, key=lambda word: (-counts[word], word))


def _sorted(words: Iterable[str]) -> list[str]:
    """In the order of the numbers if all are, otherwise of the alphabet."""
    numbers = all(_NUMBER.fullmatch(word) for word in words)
    return sorted(words, key=float) if numbers else sorted(words)


def _are_measured(words: Iterable[str]) -> bool:
    return all(_NUMBER.fullmatch(word) for word in words) and any("." in word for word in words)


def _moved(raw: NDArray[np.int32], ranked: list[int], count: int) -> Codes:
    table = np.full(count + 1, UNKNOWN, dtype=np.int16)
    table[ranked] = np.arange(len(ranked), dtype=np.int16)
    # UNKNOWN is -1 and so finds the last place, which says unknown again.
    return table[raw]


def _refused(words: list[str], raw: NDArray[np.int32], kind: Kind | None) -> Message | None:
    """Why a column is no attribute."""
    if not words:
        return Message("no picture has a value in it")
    if len(words) == 1:
        return Message(
            "it is {value} for every picture, so there is nothing to tell apart", {"value": shown(words[0])}
        )
    if kind == "flag" and len(words) > 2:
        return Message("a flag has two values, but it has {count}", {"count": len(words)})
    return _no_classes(words, int(np.count_nonzero(raw != UNKNOWN)))


def _no_classes(words: list[str], known: int) -> Message | None:
    """Why so many values are no classes that nets could learn."""
    count = len(words)
    if count > _MOST_MEASURES and _are_measured(words):
        return Message("measured numbers, where labels are a few words or whole numbers")
    if count * 2 > known >= _FEW:
        return Message(
            "{count} values for {known} pictures: hardly two have the same", {"count": count, "known": known}
        )
    if count > MOST_VALUES:
        return Message(
            "it has {count} values, and {most} are the most that nets can learn; put similar ones together "
            "or choose another column",
            {"count": count, "most": MOST_VALUES},
        )
    return None
