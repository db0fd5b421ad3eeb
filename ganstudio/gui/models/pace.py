"""How fast a run trains and how long it will still take."""

from __future__ import annotations

_SHARE = 0.2


class Pace:
    """Smooths the speed over several bursts of batches, so that the time left does not jump."""

    def __init__(self) -> None:
        self.images_per_second = 0.0
        self._steady = 0.0

    def take(self, newest: float) -> None:
        """The newest pictures a second, once a burst."""
        self.images_per_second = newest
        if newest > 0:
            self._steady = newest if not self._steady else self._steady + _SHARE * (newest - self._steady)

    def seconds_left(self, images: float) -> float | None:
        """Seconds until `images` more pictures have been shown; None while nobody can know."""
        return images / self._steady if self._steady > 0 and images >= 0 else None
