"""Collects garbage on the window's thread alone."""

from __future__ import annotations

import gc
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, QTimer

_PERIOD_MS = 200


class Collector(QObject):
    """While entered, Python's cyclic garbage is collected by a timer here and never in a worker.

    Python collects in whatever thread happens to allocate; a widget that is part of a cycle would then be
    destroyed off the thread it lives on, which crashes Qt. `start` begins collecting: before that, while
    much is being imported, nothing is collected at all.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_PERIOD_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Collect from now on, in small portions."""
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose turn it is by Python's own thresholds."""
        for generation, (count, threshold) in reversed(
            list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if threshold and count > threshold:
                gc.collect(generation)
                return

    def __enter__(self) -> Self:
        gc.disable()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.stop()
        gc.enable()
