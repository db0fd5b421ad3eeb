"""Growing columns of numbers, and their minima, means and maxima at several scales."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FACTOR = 16
"""Entries of one level that make one entry of the next; a power of two."""

Floats = NDArray[np.float64]


class Growing:
    """An array that grows at its end; appending costs amortised constant time a value."""

    def __init__(self) -> None:
        self._buffer: Floats = np.empty(256)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def values(self) -> Floats:
        """What is there, read only and without a copy; good until the next change."""
        view = self._buffer[: self._length]
        view.flags.writeable = False
        return view

    def extend(self, values: Floats) -> None:
        needed = self._length + len(values)
        if needed > len(self._buffer):
            self.reserve(max(needed, len(self._buffer) * 3 // 2))
        self._buffer[self._length : needed] = values
        self._length = needed

    def reserve(self, length: int) -> None:
        """Make room for `length` values in all."""
        if length > len(self._buffer):
            larger: Floats = np.empty(length)
            larger[: self._length] = self._buffer[: self._length]
            self._buffer = larger

    def cut(self, length: int) -> None:
        self._length = min(self._length, length)


class Stats(NamedTuple):
    """Entries that each summarise some values, NaN apart: minimum, maximum, sum, number of values."""

    lo: Floats
    hi: Floats
    sum: Floats
    number: Floats

    @classmethod
    def of(cls, values: Floats) -> Stats:
        """One entry for each value."""
        missing = np.isnan(values)
        return cls(values, values, np.where(missing, 0.0, values), np.where(missing, 0.0, 1.0))

    def part(self, start: int, stop: int) -> Stats:
        return Stats(*(array[start:stop] for array in self))

    def by(self, size: int) -> Stats:
        """Every `size` entries in one; their number must be a multiple of it."""
        if size == 1:
            return self
        starts = np.arange(0, len(self.lo), size)
        with np.errstate(invalid="ignore"):  # the sum of plus and minus infinity
            return Stats(
                np.fmin.reduceat(self.lo, starts),
                np.fmax.reduceat(self.hi, starts),
                np.add.reduceat(self.sum, starts),
                np.add.reduceat(self.number, starts),
            )

    def mean(self) -> Floats:
        """The mean of each entry's values, NaN where there are none."""
        with np.errstate(invalid="ignore"):
            mean: Floats = self.sum / np.where(self.number == 0, np.nan, self.number)
        return mean


class Pyramid:
    """The levels above a column: an entry of level k summarises FACTOR ** k values; level 0 is the column.

    Only full entries are kept. The column is not stored here but given to every call.
    """

    def __init__(self) -> None:
        self._levels: list[tuple[Growing, Growing, Growing, Growing]] = []

    def update(self, column: Floats) -> None:
        """Take in what was appended to `column`. Costs in proportion to that, not to the column."""
        level, length = 0, len(column)
        while length >= FACTOR:
            if level == len(self._levels):
                self._levels.append((Growing(), Growing(), Growing(), Growing()))
            above = self._levels[level]
            done, length = len(above[0]), length // FACTOR
            if length == done:
                break
            new = self._part(column, level, done * FACTOR, length * FACTOR).by(FACTOR)
            for target, values in zip(above, new, strict=True):
                target.extend(values)
            level += 1

    def cut(self, length: int) -> None:
        """The column was cut to `length` values."""
        for level in self._levels:
            length //= FACTOR
            for array in level:
                array.cut(length)

    def buckets(self, column: Floats, first: int, last: int, width: int) -> Stats:
        """Summaries of values first..last (exclusive), `width` (a power of two) at a time.

        Buckets begin at multiples of `width`, so they stay the same while a view moves; the outermost take in
        what lies in them beyond `first` and `last`. Costs in proportion to the number of buckets.
        """
        level, size = 0, 1
        while size * FACTOR <= width and level < len(self._levels):
            level, size = level + 1, size * FACTOR
        group, start, stop = width // size, first // width, -(-last // width)
        full = min(stop, len(column) // width)
        found = self._part(column, level, start * group, full * group).by(group)
        if full < stop:
            rest = self._rest(column, level, max(full, start) * width)
            found = Stats(*(np.concatenate(pair) for pair in zip(found, rest, strict=True)))
        return found

    def _rest(self, column: Floats, level: int, start: int) -> Stats:
        """One entry for everything from `start` on, from the coarsest entries that fit to single values."""
        pieces = []
        for lower in range(level, -1, -1):
            size = FACTOR**lower
            stop = len(column) // size * size
            pieces.append(self._part(column, lower, start // size, stop // size))
            start = stop
        joined = Stats(*(np.concatenate(arrays) for arrays in zip(*pieces, strict=True)))
        return joined.by(len(joined.lo))

    def _part(self, column: Floats, level: int, start: int, stop: int) -> Stats:
        if level == 0:
            return Stats.of(column[start:stop])
        return Stats(*(array.values[start:stop] for array in self._levels[level - 1]))
