"""Pictures as D sees them, made in the background for what is on the screen; the newest wishes win."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ganstudio.data.opening import PictureProblem
from ganstudio.data.preview import preview
from ganstudio.gui.workers.job import Job, Progress
from ganstudio.problems import Message

if TYPE_CHECKING:
    from ganstudio.data.report import Picture
    from ganstudio.data.settings import PictureSettings
    from ganstudio.data.source import PictureSource

_THREADS = min(4, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class Wish:
    """One picture to be made as D sees it."""

    source: PictureSource
    picture: Picture
    settings: PictureSettings


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A wish fulfilled: an image, or the problem that was in its way."""

    wish: Wish
    image: QImage | None = field(repr=False, default=None)
    problem: Message | None = None


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """uint8 (height, width, channels), 1 or 3 channels, as an image of its own memory."""
    rows = np.ascontiguousarray(pixels)
    height, width, channels = rows.shape
    kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    return QImage(rows.data, width, height, width * channels, kind).copy()


def fulfil(wish: Wish) -> Thumbnail:
    """Make one thumbnail; a picture that is broken or gone is told, not raised."""
    try:
        return Thumbnail(wish, to_image(preview(wish.source, wish.picture, wish.settings)))
    except PictureProblem as problem:
        return Thumbnail(wish, problem=problem.reason)


class ThumbnailWorker(QObject):
    """Fulfils the newest list of wishes, in its order; what waits on an older one is dropped."""

    ready = Signal(object)  # list[Thumbnail]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A deque's popleft is atomic: the thread takes from whichever list is the newest.
        self._wishes: deque[Wish] = deque()
        self._job: Job | None = None

    def want(self, wishes: Sequence[Wish]) -> None:
        """Make these now, in place of what is still waiting."""
        self._wishes = deque(wishes)
        self._start()

    def close(self) -> None:
        """Drop all wishes and wait until the thread is gone."""
        self._wishes = deque()
        if self._job is not None:
            self._job.close()
            self._job = None

    def _start(self) -> None:
        if self._wishes and self._job is None:
            self._job = Job(self._work, self)
            self._job.yielded.connect(self.ready)
            self._job.finished.connect(self._on_finished)
            self._job.start()

    def _on_finished(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job is self._job:
            job.wait()
            job.deleteLater()
            self._job = None
            # It may have looked for the last time just before newer wishes came.
            self._start()

    def _next(self) -> Wish | None:
        try:
            return self._wishes.popleft()
        except IndexError:
            return None

    def _work(self, progress: Progress) -> Generator[list[Thumbnail], None, None]:  # noqa: ARG002
        flying: set[Future[Thumbnail]] = set()
        with ThreadPoolExecutor(_THREADS, thread_name_prefix="thumbnail") as pool:
            while True:
                while len(flying) < 2 * _THREADS and (wish := self._next()) is not None:
                    flying.add(pool.submit(fulfil, wish))
                if not flying:
                    return
                done, flying = wait(flying, return_when=FIRST_COMPLETED)
                yield [future.result() for future in done]
