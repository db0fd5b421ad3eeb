"""The pictures as D sees them, as far as they have been made; the newest-used ones are kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from ganstudio.data.source import PictureSource
from ganstudio.gui.workers.thumbnail_worker import Thumbnail, ThumbnailWorker, Wish
from ganstudio.problems import Message

if TYPE_CHECKING:
    from ganstudio.data.report import Picture
    from ganstudio.data.settings import PictureSettings

_LIMIT_BYTES = 192 * 1024 * 1024

Key = tuple[str, "PictureSettings"]


class Thumbnails(QObject):
    """Views ask for `pixmap`s of what they show and say what they `want`; `arrived` tells them to repaint."""

    arrived = Signal()

    def __init__(
        self, worker: ThumbnailWorker, parent: QObject | None = None, limit_bytes: int = _LIMIT_BYTES
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._limit = limit_bytes
        self._folder: Path | None = None
        self._sources: list[PictureSource] = []
        self._settings: PictureSettings | None = None
        self._made: OrderedDict[Key, QPixmap | Message] = OrderedDict()
        self._bytes = 0
        worker.ready.connect(self._on_ready)

    def set_folder(self, folder: Path) -> None:
        """What is asked for from now on lies in `folder`, as it is on disk now."""
        # A thread may still read from an older source, so all are closed together at the end.
        self._folder = folder
        self._sources.append(PictureSource(folder))
        self._worker.want(())

    def set_settings(self, settings: PictureSettings) -> None:
        """What is asked for from now on is made by `settings`."""
        if settings != self._settings:
            self._settings = settings
            self._worker.want(())

    def pixmap(self, picture: Picture) -> QPixmap | None:
        """The picture as D sees it; None if it has not been made or cannot be."""
        found = self._find(picture)
        return found if isinstance(found, QPixmap) else None

    def problem(self, picture: Picture) -> Message | None:
        """Why the picture cannot be shown, if so."""
        found = self._find(picture)
        return found if isinstance(found, Message) else None

    def want(self, pictures: Iterable[Picture]) -> None:
        """Make these next, the first ones first; what was wanted before and has not begun is dropped."""
        settings, source = self._settings, self.source
        if settings is not None and source is not None:
            missing = (picture for picture in pictures if self._find(picture) is None)
            self._worker.want([Wish(source, picture, settings) for picture in missing])

    @property
    def source(self) -> PictureSource | None:
        """The folder, open for reading; None before one is set."""
        if not self._sources and self._folder is not None:
            self._sources.append(PictureSource(self._folder))
        return self._sources[-1] if self._sources else None

    def close(self) -> None:
        """End the work in the background and close all files; the next `want` opens them again."""
        self._worker.close()
        for source in self._sources:
            source.close()
        self._sources.clear()

    def _find(self, picture: Picture) -> QPixmap | Message | None:
        if self._settings is None:
            return None
        key = (picture.digest, self._settings)
        found = self._made.get(key)
        if found is not None:
            self._made.move_to_end(key)
        return found

    def _on_ready(self, thumbnails: list[Thumbnail]) -> None:
        for one in thumbnails:
            key = (one.wish.picture.digest, one.wish.settings)
            if key in self._made:
                continue
            if one.image is None:
                self._made[key] = one.problem or Message("")
            else:
                self._made[key] = QPixmap.fromImage(one.image)
                self._bytes += 4 * one.image.width() * one.image.height()
        while self._bytes > self._limit and len(self._made) > 1:
            _, oldest = self._made.popitem(last=False)
            if isinstance(oldest, QPixmap):
                self._bytes -= 4 * oldest.width() * oldest.height()
        self.arrived.emit()
