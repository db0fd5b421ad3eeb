"""The pictures as D sees them, as far as they have been made; the newest-used ones are kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap

from ganstudio.data.source import PictureSource
from ganstudio.gui.data.pixmap_cache import PixmapCache
from ganstudio.gui.workers.thumbnail_worker import Thumbnail, ThumbnailWorker, Wish
from ganstudio.problems import Message

if TYPE_CHECKING:
    from ganstudio.data.report import Picture
    from ganstudio.data.settings import PictureSettings

_MADE_BYTES = 192 << 20
_FITTED_BYTES = 64 << 20

Key = tuple[str, "PictureSettings | None"]


class Thumbnails(QObject):
    """Views paint what `fitted` gives and say what they `want`; `arrived` tells them to paint again."""

    arrived = Signal()

    def __init__(self, worker: ThumbnailWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._folder: Path | None = None
        self._sources: list[PictureSource] = []
        self._settings: PictureSettings | None = None
        self._made = PixmapCache(_MADE_BYTES)
        self._fitted = PixmapCache(_FITTED_BYTES)
        self._problems: dict[Key, Message] = {}
        worker.ready.connect(self._on_ready)

    def set_folder(self, folder: Path) -> None:
        """What is asked for from now on lies in `folder`, as it is on disk now."""
        # A thread may still read from an older source, so all are closed together at the end.
        self._folder = folder
        self._sources.append(PictureSource(folder))
        self._problems.clear()
        self._worker.want(())

    def set_settings(self, settings: PictureSettings) -> None:
        """What is asked for from now on is made by `settings`."""
        if settings != self._settings:
            self._settings = settings
            self._worker.want(())

    def pixmap(self, picture: Picture) -> QPixmap | None:
        """The picture as D sees it, pixel by pixel; None if it has not been made or cannot be."""
        return self._made.get(self._key(picture))

    def fitted(self, picture: Picture, side: int) -> QPixmap | None:
        """`pixmap` with `side` pixels a side. Enlarged at least twofold, its pixels stay squares."""
        made = self.pixmap(picture)
        if made is None or made.width() == side:
            return made
        key = (self._key(picture), side)
        found = self._fitted.get(key)
        if found is None:
            modes = Qt.TransformationMode
            mode = modes.SmoothTransformation if side < 2 * made.width() else modes.FastTransformation
            found = made.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            self._fitted.put(key, found)
        return found

    def problem(self, picture: Picture) -> Message | None:
        """Why the picture cannot be shown, if so."""
        return self._problems.get(self._key(picture))

    def want(self, pictures: Iterable[Picture]) -> None:
        """Make these next, the first ones first; what was wanted before and has not begun is dropped."""
        settings, source = self._settings, self.source
        if settings is not None and source is not None:
            missing = (one for one in pictures if self.pixmap(one) is None and self.problem(one) is None)
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

    def _key(self, picture: Picture) -> Key:
        return picture.digest, self._settings

    def _on_ready(self, thumbnails: list[Thumbnail]) -> None:
        for one in thumbnails:
            key = (one.wish.picture.digest, one.wish.settings)
            if one.image is not None:
                self._made.put(key, QPixmap.fromImage(one.image))
            elif one.problem is not None:
                self._problems[key] = one.problem
        self.arrived.emit()
