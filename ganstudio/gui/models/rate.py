"""How fast work goes at the moment."""

from __future__ import annotations

from collections import deque


class Rate:
    """Items a second over the last `window` seconds."""

    def __init__(self, window: float = 2.0) -> None:
        self._window = window
        self._points: deque[tuple[float, int]] = deque()

    def add(self, seconds: float, done: int) -> None:
        """At `seconds` (of any clock that only rises) `done` items were done in all."""
        if self._points and done < self._points[-1][1]:
            self._points.clear()
        self._points.append((seconds, done))
        while len(self._points) > 2 and seconds - self._points[1][0] >= self._window:
            self._points.popleft()

    @property
    def per_second(self) -> float | None:
        """None until enough is known to say (a fifth of a second)."""
        if len(self._points) < 2:
            return None
        seconds = self._points[-1][0] - self._points[0][0]
        return (self._points[-1][1] - self._points[0][1]) / seconds if seconds >= 0.2 else None
