"""The losses of a D that cannot tell reals from fakes, along a line of training; controls move them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from ganstudio.events import ChanceChanged, RunStarted


class Chance(NamedTuple):
    """In force from batch `first` on: the losses `d` and `g` by chance, None where the objective has none."""

    first: int
    d: float | None
    g: float | None


class ChanceLine:
    """Fed with a line's events in the order in which they were sent; others than the two are passed over."""

    def __init__(self, events: Iterable[object] = ()) -> None:
        self._all: list[Chance] = []
        for event in events:
            self.take(event)

    @property
    def all(self) -> list[Chance]:
        """What was in force, by its first batch; not to be changed."""
        return self._all

    def take(self, event: object) -> None:
        """Let an event come true. Where a run goes on, what it said of later batches is another line now."""
        if not isinstance(event, RunStarted | ChanceChanged):
            return
        found = Chance(event.step + 1, event.chance_d, event.chance_g)
        del self._all[bisect_right(self._all, event.step, key=lambda chance: chance.first) :]
        if not self._all or self._all[-1][1:] != found[1:]:
            self._all.append(found)

    def at(self, step: float) -> Chance | None:
        """What is in force in batch `step`; None before the first that is known."""
        place = bisect_right(self._all, step, key=lambda chance: chance.first)
        return self._all[place - 1] if place else None

    def clear(self) -> None:
        """Know nothing."""
        self._all.clear()
