"""Event files of a run while it trains, written by a thread of their own."""

from __future__ import annotations

import time
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from numpy.typing import NDArray
from PIL import Image

from ganstudio.events import BatchDone, Event, RunStarted, SnapshotTaken
from ganstudio.export.tensorboard import FOLDER, branch_folder, missing_extra
from ganstudio.problems import Problem
from ganstudio.runs.eventlog import LoggedKind

if TYPE_CHECKING:
    from numpy import uint8

    from ganstudio.export.tensorboard.branch import BranchEvents
    from ganstudio.export.tensorboard.writer import EventFile

_FLUSH_SECONDS = 2.0

_Heard = tuple[Event, float]


class LiveEventFiles:
    """Listens to a session (see session/listeners.py); `hear` only puts what it hears into a queue.

    The files lie in the run's own folder, in `tensorboard`, a folder for each branch. What was trained before
    the first such sitting of a branch is written first, from the journal.
    """

    def __init__(self, run_dir: Path) -> None:
        self._run_dir = run_dir
        self._queue: SimpleQueue[_Heard | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._branch: int | None = None
        self._problem: Problem | None = None

    def hear(self, event: Event) -> None:
        """Take an event. Raises Problem once the files cannot be written any more."""
        if isinstance(event, RunStarted) and event.branch != self._branch:
            missing = missing_extra()
            if missing is not None:
                raise missing
            self.close()  # where the autopilot goes back, another branch begins within the sitting
            self._branch = event.branch
            self._thread = Thread(target=self._work, args=(event,), name="event-files")
            self._thread.start()
        if self._problem is not None:
            raise self._problem
        if self._thread is not None:
            self._queue.put((event, time.time()))

    def close(self) -> None:
        """Write what is left and end the thread. Raises Problem if that failed."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None
            if self._problem is not None:
                raise self._problem

    # In the thread -----------------------------------------------------------------------------------------

    def _work(self, started: RunStarted) -> None:
        try:
            self._write(started)
        except Problem as problem:
            self._problem = problem
        except Exception as error:
            self._problem = Problem(
                "Something unexpected happened ({kind}: {text}).", kind=type(error).__name__, text=error
            )

    def _write(self, started: RunStarted) -> None:
        from ganstudio.export.tensorboard.writer import EventFile, has_event_files

        folder = self._run_dir / FOLDER / branch_folder(started.branch)
        fresh = not has_event_files(folder)
        file = EventFile(folder, None if fresh else started.step)
        try:
            events = self._begin(file, started, fresh=fresh)
            self._drain(events)
        finally:
            file.close()

    def _begin(self, file: EventFile, started: RunStarted, *, fresh: bool) -> BranchEvents:
        from ganstudio.export.tensorboard.branch import BranchEvents, controls_at, write_past
        from ganstudio.runs.reader import RunReader

        branch, step = started.branch, started.step
        with RunReader(self._run_dir) as reader:
            first = reader.branch(branch).start_step if fresh else step
            events = BranchEvents(
                file,
                controls_at(reader, branch, first),
                probability=started.dx_is_probability,
                step=step,
            )
            events.begin(reader.recipe(branch), first)
            if fresh and step > first:
                write_past(reader, branch, events, step, lambda _done, _of: True)
        return events

    def _drain(self, events: BranchEvents) -> None:
        flushed = time.monotonic()
        while (heard := self._queue.get()) is not None:
            event, when = heard
            match event:
                case BatchDone():
                    events.batch(asdict(event), event.step, when)
                case SnapshotTaken():
                    _samples(events, event, when)
                case _ if isinstance(event, LoggedKind):
                    events.hear(event, when)
            if time.monotonic() - flushed >= _FLUSH_SECONDS:
                events.file.flush()
                flushed = time.monotonic()


def _samples(events: BranchEvents, taken: SnapshotTaken, when: float) -> None:
    from ganstudio.runs.snapshots import tile_grid

    grids = [tile_grid(tiles, taken.columns) for tiles in (taken.averaged, taken.raw)]
    height, width, channels = grids[0].shape
    averaged, raw = (_png(grid) for grid in grids)
    events.samples(averaged, raw, (width, height), channels, taken.step, when)


def _png(grid: NDArray[uint8]) -> bytes:
    buffer = BytesIO()
    Image.fromarray(grid[..., 0] if grid.shape[2] == 1 else grid).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
