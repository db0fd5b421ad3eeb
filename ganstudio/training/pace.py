"""How fast training goes, pauses left out."""

from __future__ import annotations

import math
import time

SMOOTHING_SECONDS = 1.0


class Pace:
    """Counts the seconds spent training, and the pictures a second smoothed over about one second."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._images = 0.0
        self._time = 0.0
        self._since = time.perf_counter()

    def go_on(self) -> None:
        """Training goes on after a pause; the time since the last batch does not count."""
        self._since = time.perf_counter()

    def batch(self, images: int) -> float:
        """Count a finished batch; return the smoothed pictures a second."""
        now = time.perf_counter()
        passed = max(now - self._since, 1e-9)
        self._since = now
        self.seconds += passed
        kept = math.exp(-passed / SMOOTHING_SECONDS)
        self._images = kept * self._images + images
        self._time = kept * self._time + passed
        return self._images / self._time
