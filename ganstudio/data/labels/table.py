"""A label file as rows: a picture's name and its values, and what was wrong with the other lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from sys import intern

from ganstudio.data.labels.result import MOST_ATTRIBUTES
from ganstudio.problems import InputProblem, Message

MOST_CELLS = 20_000_000
"""CelebA's attributes have 8.1 million; more would take gigabytes."""

_SHOWN = 60


class NotThisFormat(Exception):
    """The text is of another format."""


@dataclass(slots=True)
class Table:
    """columns: names of the values; names: a picture's name a row; rows: its values, as many as columns."""

    columns: tuple[str, ...]
    names: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    trouble: list[Message] = field(default_factory=list)

    def add(self, name: str, values: Sequence[str]) -> None:
        """Append a row. Raises InputProblem when the table grows beyond all bounds."""
        if len(self.rows) * max(len(self.columns), 1) >= MOST_CELLS:
            raise InputProblem(
                "The table has more than {most} cells; leave columns out that are no labels.", most=MOST_CELLS
            )
        self.names.append(name)
        # The same few words millions of times: held once each, CelebA's table takes a quarter of the memory.
        self.rows.append(tuple(map(intern, values)))


@dataclass(slots=True)
class WrongLines:
    """Lines that have another number of values than the others."""

    wanted: int
    count: int = 0
    first: tuple[int, int] = (0, 0)

    def add(self, line: int, found: int) -> None:
        if not self.count:
            self.first = line, found
        self.count += 1

    def message(self) -> list[Message]:
        """One sentence, or none if all lines were right."""
        if not self.count:
            return []
        line, found = self.first
        return [
            Message(
                "{count} lines have not {wanted} columns and were passed over; line {line} has {found}",
                {"count": self.count, "wanted": self.wanted, "line": line, "found": found},
            )
        ]


def clean_columns(names: Iterable[str], trouble: list[Message]) -> tuple[str, ...]:
    """Names for columns that can be told apart and stand in a list with commas; adds to `trouble`.

    Raises InputProblem for too many.
    """
    cleaned: list[str] = []
    for number, name in enumerate(names, start=1):
        plain = shown(" ".join(name.replace(",", " ").split()))
        if not plain:
            plain = f"column {number}"
        unique, again = plain, 2
        while unique in cleaned:
            unique, again = f"{plain} {again}", again + 1
        if unique != plain:
            trouble.append(
                Message(
                    "two columns are called {name}; the second is {new} here", {"name": plain, "new": unique}
                )
            )
        cleaned.append(unique)
        if len(cleaned) > MOST_ATTRIBUTES:
            raise InputProblem(
                "The table has more than {most} columns; leave those out that are no labels.",
                most=MOST_ATTRIBUTES,
            )
    return tuple(cleaned)


def shown(text: str) -> str:
    """A text from a file, fit for a sentence: short, and on one line."""
    plain = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text
    )
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"


def some(names: Sequence[str], most: int = 3) -> str:
    """The first few names, fit for a sentence."""
    return ", ".join(shown(name) for name in names[:most]) + (" …" if len(names) > most else "")
