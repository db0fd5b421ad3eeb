"""A place for one job at a time: a new one takes over, and the old one's answer is dropped."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ganstudio.gui.workers.job import Job, Work


class JobSlot(QObject):
    """Starts jobs; the newest request wins. Signals are those of the newest job alone.

    The owner calls `close()` before it goes: it cancels and joins every thread that is still leaving.
    """

    progressed = Signal(int, int)
    yielded = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Job | None = None
        self._threads: set[Job] = set()

    @property
    def busy(self) -> bool:
        """Whether the newest job has not ended yet."""
        return self._current is not None

    @property
    def idle(self) -> bool:
        """Whether no thread is left, not even one that was dropped and has not stopped yet."""
        return not self._threads

    def start(self, work: Work) -> None:
        """Run `work` in place of what runs now."""
        self.drop()
        job = Job(work)
        job.progressed.connect(self._on_progress)
        job.yielded.connect(self._on_value)
        job.ended.connect(self._on_ended)
        job.finished.connect(self._on_finished)
        self._threads.add(job)
        self._current = job
        job.start()

    def cancel(self) -> None:
        """Ask the newest job to stop; `ended` follows with Stopped."""
        if self._current is not None:
            self._current.cancel()

    def drop(self) -> None:
        """Cancel the newest job and want nothing more of it: no signal follows."""
        self.cancel()
        self._current = None

    def close(self) -> None:
        """Drop the newest job and wait until no thread is left."""
        self.drop()
        for job in tuple(self._threads):
            job.close()
        self._threads.clear()

    def _on_progress(self, done: int, total: int) -> None:
        if self.sender() is self._current:
            self.progressed.emit(done, total)

    def _on_value(self, value: object) -> None:
        if self.sender() is self._current:
            self.yielded.emit(value)

    def _on_ended(self, result: object) -> None:
        if self.sender() is self._current:
            self._current = None
            self.ended.emit(result)

    def _on_finished(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._threads.discard(job)
            job.wait()
            job.deleteLater()
