"""What there is to say about many pictures in a few figures."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

_GREY = ("1", "L", "LA", "La", "I", "F")
_ALPHA = ("LA", "La", "PA", "RGBA", "RGBa")


@dataclass(frozen=True, slots=True)
class SizeBar:
    """One bar of the histogram: pictures whose short side lies in [low, high) pixels."""

    low: int
    high: int
    count: int


@dataclass(frozen=True, slots=True)
class FolderSummary:
    """Figures about pictures. `sizes`: (width, height, count), the commonest first. `formats` likewise."""

    count: int
    sizes: tuple[tuple[int, int, int], ...]
    formats: tuple[tuple[str, int], ...]
    grey: int
    transparent: int

    @classmethod
    def of(cls, pictures: Iterable[Picture]) -> FolderSummary:
        """Count in one pass."""
        kinds = Counter((p.width, p.height, p.format, p.mode) for p in pictures)
        sizes: Counter[tuple[int, int]] = Counter()
        formats: Counter[str] = Counter()
        grey = transparent = 0
        for (width, height, form, mode), count in kinds.items():
            sizes[width, height] += count
            formats[form] += count
            grey += count if mode.split(";")[0] in _GREY else 0
            transparent += count if mode in _ALPHA else 0
        return cls(
            kinds.total(),
            tuple((w, h, n) for (w, h), n in sizes.most_common()),
            tuple(formats.most_common()),
            grey,
            transparent,
        )

    @property
    def smallest(self) -> tuple[int, int]:
        """Width and height of the picture with the fewest pixels; (0, 0) if there is none."""
        return min(((w, h) for w, h, _ in self.sizes), key=math.prod, default=(0, 0))

    @property
    def largest(self) -> tuple[int, int]:
        """Width and height of the picture with the most pixels; (0, 0) if there is none."""
        return max(((w, h) for w, h, _ in self.sizes), key=math.prod, default=(0, 0))

    def enlarged(self, size: int, resize: Literal["crop", "stretch", "pad"]) -> int:
        """How many pictures must be enlarged to fill `size` x `size`."""
        side = max if resize == "pad" else min
        return sum(n for w, h, n in self.sizes if side(w, h) < size)

    def bars(self, most: int = 24) -> tuple[SizeBar, ...]:
        """A histogram of the short sides with at most `most` bars, each as much wider as the one before."""
        sides: Counter[int] = Counter()
        for w, h, n in self.sizes:
            sides[min(w, h)] += n
        if not sides:
            return ()
        low, high = min(sides), max(sides) + 1
        step = max((high / low) ** (1 / most), 1.04)
        edges = [low]
        while edges[-1] < high:
            edges.append(min(max(edges[-1] + 1, round(edges[-1] * step)), high))
        bars = [0] * (len(edges) - 1)
        position = 0
        for side in sorted(sides):
            while side >= edges[position + 1]:
                position += 1
            bars[position] += sides[side]
        return tuple(SizeBar(a, b, n) for (a, b), n in zip(pairwise(edges), bars, strict=True))


def memory_bytes(count: int, size: int, channels: int) -> int:
    """Bytes that `count` pictures take as uint8 at the training size."""
    return count * channels * size * size
