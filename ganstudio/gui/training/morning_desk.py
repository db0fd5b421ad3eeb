"""Finds out whether a run was trained while nobody watched, and remembers what has been seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ganstudio.gui.settings import Settings
from ganstudio.gui.workers.job_result import Done, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.runs.night import Night

WORTH_SECONDS = 300.0
"""Shorter sittings are not worth a page of their own, unless the run went back by itself."""


class MorningDesk(QObject):
    """`ready` carries a Night that is to be shown; `nothing` is sent when one was asked for in vain."""

    ready = Signal(object)
    nothing = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._slot = JobSlot(self)
        self._slot.ended.connect(self._on_read)
        self._run: Path | None = None
        self._asked = False

    def look(self, run_dir: Path) -> None:
        """A run is shown, or has ended while the window was not in front: is there something unseen?"""
        self._read(run_dir, self._settings.seen(run_dir), asked=False)

    def ask(self, run_dir: Path) -> None:
        """The person wants the page, seen or not."""
        self._read(run_dir, 0.0, asked=True)

    def watched(self, run_dir: Path, until: float) -> None:
        """The person has seen the run as it was at this moment (seconds since 1970)."""
        self._settings.set_seen(run_dir, until)

    def _read(self, run_dir: Path, since: float, *, asked: bool) -> None:
        self._run, self._asked = run_dir, asked

        def read(_progress: object) -> Night | None:
            from ganstudio.runs.night import read_night
            from ganstudio.runs.reader import RunReader

            with RunReader(run_dir) as reader:
                return read_night(reader, since)

        self._slot.start(read)

    def _on_read(self, result: JobResult) -> None:
        night = result.value if isinstance(result, Done) else None
        if not isinstance(night, Night) or self._run is None:
            if self._asked:
                self.nothing.emit()
        elif self._asked or _is_worth_a_page(night):
            self.watched(self._run, night.ended)
            self.ready.emit(night)

    def close(self) -> None:
        """End the thread."""
        self._slot.close()


def _is_worth_a_page(night: Night) -> bool:
    """Whether it is to be told before anything else of the run is seen."""
    went_back = any(one.went_back is not None and one.by == "autopilot" for one in night.tried)
    return night.ending != "running" and (went_back or night.seconds >= WORTH_SECONDS)
