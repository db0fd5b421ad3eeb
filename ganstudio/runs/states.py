"""What the balance of D and G was called along a line of training."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from ganstudio.events import CALM, Balance, StateChanged

__all__ = ["CALM", "StateSpan", "StateTrack"]

SEEN_OVER = 4096
"""Pictures over which the figures that name a state are averaged."""


class StateSpan(NamedTuple):
    """Steps `first` to `last` in which the balance was called what `event` says."""

    first: float
    last: float
    event: StateChanged


class StateTrack:
    """What the balance of D and G was called along one line of training. Each state lasts until the next."""

    def __init__(self, events: Iterable[StateChanged] = ()) -> None:
        self._events: list[StateChanged] = []
        self._starts: list[tuple[int, Balance]] | None = None
        for event in events:
            self.add(event)

    def __len__(self) -> int:
        return len(self._events)

    @property
    def now(self) -> StateChanged | None:
        """The newest state, None before the first."""
        return self._events[-1] if self._events else None

    def add(self, event: StateChanged) -> None:
        """A state was named; it takes the place of one named at the same step."""
        others = [other for other in self._events if other.step != event.step]
        self._events = sorted([*others, event], key=lambda found: found.step)
        self._starts = None

    def cut(self, step: float) -> None:
        """Forget what was named after `step`."""
        self._events = [event for event in self._events if event.step <= step]
        self._starts = None

    def clear(self) -> None:
        """Forget everything."""
        self._events.clear()
        self._starts = None

    def starts(self) -> list[tuple[int, Balance]]:
        """(first step, state), rising: a state begins where what it rests on began."""
        if self._starts is None:
            self._starts = []
            for event in self._events:
                first = max(event.since, self._starts[-1][0]) if self._starts else event.since
                self._starts.append((first, event.state))
        return self._starts

    def spans(self, newest: float) -> list[StateSpan]:
        """The states up to the step `newest`, in order; those of no length are left out."""
        starts = [first for first, _ in self.starts()]
        ends = [*starts[1:], max(newest, starts[-1])] if starts else []
        rows = zip(starts, ends, self._events, strict=True)
        return [StateSpan(first, last, event) for first, last, event in rows if last > first]

    def at(self, step: float) -> StateChanged | None:
        """The state in which a step lies; None before the first."""
        place = bisect_right(self.starts(), step, key=lambda found: found[0])
        return self._events[place - 1] if place else None

    def occurring(self) -> list[Balance]:
        """The states that there were, in the order of `Balance`."""
        there = {event.state for event in self._events}
        return [state for state in Balance if state in there]

    def balanced_checkpoint(self, checkpoints: Iterable[int], now: float, batch_size: int) -> int | None:
        """The newest of `balanced_checkpoints`, None where there is none."""
        return next(iter(self.balanced_checkpoints(checkpoints, now, batch_size)), None)

    def balanced_checkpoints(self, checkpoints: Iterable[int], now: float, batch_size: int) -> list[int]:
        """Those of the `checkpoints` (steps) up to `now` that lie in stretches called balanced, newest first.

        Trouble shows only in the means of SEEN_OVER pictures, so those from so shortly before it are left
        out, unless there are no others.
        """
        known = sorted((step for step in checkpoints if step <= now), reverse=True)
        balanced = [step for step in known if (held := self.at(step)) and held.state is Balance.BALANCED]
        margin = -(-SEEN_OVER // max(batch_size, 1))
        troubles = [first for first, state in self.starts() if state not in CALM]
        following = (bisect_right(troubles, step) for step in balanced)
        clear = [
            step
            for step, place in zip(balanced, following, strict=True)
            if place == len(troubles) or troubles[place] >= step + margin
        ]
        return clear or balanced
