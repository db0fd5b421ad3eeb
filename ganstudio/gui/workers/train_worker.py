"""The thread that trains: drives a session's events into the window, in bursts."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from ganstudio.control import RunControl
from ganstudio.events import Event, Outcome, RunEnded
from ganstudio.problems import Message, Problem

BURST_SECONDS = 0.05


class Runnable(Protocol):
    """What the worker needs of a session."""

    def run(self, control: RunControl) -> Iterator[Event]: ...


MakeSession = Callable[[], Runnable]


class TrainWorker(QThread):
    """Makes a session and runs it to its end. All signals come in the thread that made the worker.

    `burst` carries tuples of events in order, at most 20 a second, the last one ending in the only RunEnded.
    `opened` carries the session before its first event.
    """

    burst = Signal(object)
    opened = Signal(object)
    _arrived = Signal()

    def __init__(self, make: MakeSession, control: RunControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make, self._control = make, control
        self._events: deque[Event] = deque()
        self._told, self._last = False, 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._arrived.connect(self._schedule)
        self.finished.connect(self.flush)

    def _schedule(self) -> None:
        wait = self._last + BURST_SECONDS - monotonic()
        self._timer.start(max(0, round(wait * 1000)))

    def flush(self) -> None:
        """Hand over what has arrived. Called by the timer and at the thread's end."""
        self._told = False  # before looking: what arrives from now on announces itself again
        events = [self._events.popleft() for _ in range(len(self._events))]
        if events:
            self._last = monotonic()
            self.burst.emit(tuple(events))

    def _put(self, event: Event) -> None:
        self._events.append(event)
        if not self._told:
            self._told = True
            self._arrived.emit()

    def run(self) -> None:
        try:
            session = self._make()
            self.opened.emit(session)
            for event in session.run(self._control):
                self._put(event)
                if isinstance(event, RunEnded):
                    return
            text = Message("The training ended without saying why.")
        except Problem as problem:
            text = problem.message
        except Exception as error:
            what = "Something unexpected happened ({kind}: {text})."
            text = Message(what, {"kind": type(error).__name__, "text": str(error)})
        self._put(RunEnded(0, 0, Outcome.FAILED, text))
