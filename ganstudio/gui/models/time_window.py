"""Which part of a run's time the plots show: all of it, its newest part, or a part that a person chose."""

from __future__ import annotations

_ROOM = 0.02
_LEAST_SPAN = 4.0


class TimeWindow:
    """The shown range of steps. Follows the newest batch until a person pans away from it.

    `span` None: the whole run, and all of the branches beside it. While following a part, the range ends a
    little after the newest step.
    """

    def __init__(self) -> None:
        self._newest = self._last = 0.0
        self._low, self._high = 0.0, 100.0
        self.span: float | None = None
        self.following = True

    @property
    def newest(self) -> float:
        """The newest step there is."""
        return self._newest

    @property
    def range(self) -> tuple[float, float]:
        """First and last step shown, as the plots' limits."""
        if not self.following:
            return self._low, self._high
        if self.span is None:
            whole = max(self._last, _LEAST_SPAN)
            return -whole * _ROOM / 2, whole * (1 + _ROOM)
        high = self._newest + self.span * _ROOM
        return high - self.span, high

    def advance(self, newest: float, others: float = 0.0) -> None:
        """The run has come to `newest` (or was taken back to it), the branches beside it to `others`."""
        self._newest, self._last = newest, max(newest, others)

    def move_to(self, low: float, high: float) -> None:
        """A person panned or zoomed to this range; following goes on if the newest step stays at its end."""
        span = max(high - low, _LEAST_SPAN)
        middle = (low + high) / 2
        self._low, self._high = middle - span / 2, middle + span / 2
        self.span = span
        self.following = False

    def zoom(self, factor: float, centre: float) -> None:
        """Show `factor` times as much time around `centre`; while following, the newest step stays."""
        low, high = self.range
        if self.following and centre >= low:
            span = (high - low) * factor
            if span >= self._last * (1 + _ROOM):
                self.show_all()
                return
            self.span = max(span, _LEAST_SPAN)
            return
        self.move_to(centre - (centre - low) * factor, centre + (high - centre) * factor)

    def pan(self, steps: float) -> None:
        """Shift the range; following ends."""
        low, high = self.range
        self.move_to(low + steps, high + steps)

    def follow(self) -> None:
        """Follow the newest batch again, keeping the span."""
        self.following = True

    def show_all(self) -> None:
        """The whole run, following."""
        self.span = None
        self.following = True
