"""Keeps the measured speeds of recipes, and measures the one that is wanted when it is not known."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.gui.models.estimate import speed_shape
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.probe_worker import Measured, probe_work
from ganstudio.problems import Problem
from ganstudio.recipe import Recipe

Shape = tuple[tuple[str, object], ...]

_WAIT_MS = 500


class SpeedProbe(QObject):
    """`changed`: the result of the recipe wanted last is there. Recipes of one shape share it."""

    changed = Signal()
    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: dict[Shape, Measured | Problem] = {}
        self._wanted: Recipe | None = None
        self._slot = JobSlot(self)
        self._slot.progressed.connect(self.progressed)
        self._slot.ended.connect(self._on_ended)
        # A person who tries one size after another does not want each of them measured.
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether a measurement is under way or about to begin."""
        return self._timer.isActive() or self._slot.busy

    def result(self, recipe: Recipe) -> Measured | Problem | None:
        """What was measured for a recipe of this shape, or why it could not be; None if nobody has tried."""
        return self._results.get(speed_shape(recipe))

    def want(self, recipe: Recipe) -> None:
        """Measure this recipe unless it is known; the measurement of another one is dropped."""
        if self.result(recipe) is not None:
            self.stop()
            return
        if self._wanted is not None and speed_shape(self._wanted) == speed_shape(recipe) and self.busy:
            return
        self.stop()
        self._wanted = recipe
        self._timer.start()

    def forget(self, recipe: Recipe) -> None:
        """Let the next `want` measure this recipe anew."""
        self._results.pop(speed_shape(recipe), None)

    def stop(self) -> None:
        """Measure nothing now."""
        self._timer.stop()
        self._slot.drop()

    def close(self) -> None:
        """Stop, and wait until no thread is left."""
        self._timer.stop()
        self._slot.close()

    @property
    def idle(self) -> bool:
        """Whether no thread is left; one that was stopped still finishes its batch."""
        return self._slot.idle

    def _begin(self) -> None:
        if not self._slot.idle:
            # Two trainings at once would both seem slow.
            self._timer.start()
        elif self._wanted is not None:
            self._slot.start(probe_work(self._wanted))

    def _on_ended(self, result: JobResult) -> None:
        if self._wanted is not None:
            if isinstance(result, Done) and isinstance(result.value, Measured):
                self._results[speed_shape(self._wanted)] = result.value
            elif isinstance(result, Failed):
                self._results[speed_shape(self._wanted)] = result.problem
        self.changed.emit()
