"""One piece of long work on a thread of its own: progress, cancel, and exactly one result."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from contextlib import closing
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, QThread, Signal

from ganstudio.gui.workers.job_result import Done, Failed, JobResult, Stopped
from ganstudio.problems import Cancelled, Problem

Progress = Callable[[int, int], bool]
Work = Callable[[Progress], object]

_TELL_EVERY = 0.05


class Job(QThread):
    """Runs `work(progress)` once after `start()`.

    `progress(done, total)` may be called as often as one likes (it reaches `progressed` at most 20 times a
    second, total 0: unknown) and returns False once cancelled. Work that is a generator has every value
    passed on by `yielded` and is cancelled between values; its return value is the result. `ended` carries
    Done, Failed or Stopped, once.
    """

    progressed = Signal(int, int)
    yielded = Signal(object)
    ended = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = Event()
        self._told_at = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; `ended` follows when it has."""
        self._cancelled.set()

    def close(self) -> None:
        """Cancel and wait until the thread is gone."""
        self.cancel()
        self.wait()

    def _progress(self, done: int, total: int) -> bool:
        now = monotonic()
        if done == total or now - self._told_at >= _TELL_EVERY:
            self._told_at = now
            self.progressed.emit(done, total)
        return not self._cancelled.is_set()

    def _drain(self, values: Generator[object, None, object]) -> JobResult:
        with closing(values):
            while not self._cancelled.is_set():
                try:
                    self.yielded.emit(next(values))
                except StopIteration as end:
                    return Done(end.value)
        return Stopped()

    def _result(self) -> JobResult:
        try:
            value = self._work(self._progress)
            if isinstance(value, Generator):
                return self._drain(value)
            return Done(value)
        except Cancelled:
            return Stopped()
        except Problem as problem:
            return Failed(problem)
        except Exception as error:
            logging.getLogger(__name__).exception("unexpected error in a background job")
            what = "Something unexpected happened ({kind}: {text})."
            return Failed(Problem(what, kind=type(error).__name__, text=error))

    def run(self) -> None:  # Qt override
        self.ended.emit(self._result())
