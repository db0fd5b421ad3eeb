"""Asks a running training for its newest weights, as often as is polite, and says when they are there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.gui.models.app_model import LiveRun

_LOOK_MS = 100
_LOOKS_BETWEEN = 10
"""New weights are asked for at most once a second: the training copies them at a batch's end."""


class Follower(QObject):
    """`fresh` is sent when weights newer than the last ones have arrived. Runs between `start` and `stop`."""

    fresh = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live: LiveRun | None = None
        self._seen: int | None = None
        self._asked = False
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self, live: LiveRun) -> None:
        """Follow this training."""
        if live is not self._live:
            self._live, self._seen = live, None
        if not self._timer.isActive():
            self._ask()
            self._timer.start()

    def stop(self) -> None:
        """Ask for nothing any more."""
        self._timer.stop()

    def forget(self) -> None:
        """The training has ended."""
        self.stop()
        self._live = None

    def _ask(self) -> None:
        if self._live is not None:
            self._asked, self._looks = True, 0
            self._live.control.request_weights()

    def _look(self) -> None:
        if self._live is None:
            return
        self._looks += 1
        newest = self._live.weights.newest()
        if newest is not None and newest.step != self._seen:
            self._seen = newest.step
            self._asked = False
            self.fresh.emit()
        # A batch may take longer than a second: what was asked for and has not come is not asked for again,
        # except now and then, since weights of the same step (while paused) are no answer to be seen.
        patience = _LOOKS_BETWEEN if not self._asked else 5 * _LOOKS_BETWEEN
        if self._looks >= patience:
            self._ask()
