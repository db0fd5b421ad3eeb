"""Reads the recent runs and the corner of their last snapshots, on a thread of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from ganstudio.gui.models.run_cards import RunCard, read_cards
from ganstudio.gui.workers.job import Progress

_WANTED = 260
"""Pixels of a snapshot that a card shows: some whole tiles say more than all of them tiny."""


def snapshot_corner(path: Path, side: int) -> QImage:
    """A square picture, `side` pixels wide, of a snapshot's first tiles; null if it cannot be read."""
    reader = QImageReader(str(path))
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > 64_000_000:
        return QImage()
    crop = min(size.width(), size.height(), max(_WANTED, side))
    reader.setClipRect(QRect(0, 0, crop, crop))
    return reader.read().scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )


def cards_with_pictures(side: int, _progress: Progress) -> Iterator[tuple[RunCard, QImage]]:
    """Each recent run's card with its picture, `side` pixels wide; for a Job."""
    for card in read_cards():
        picture = snapshot_corner(card.snapshot, side) if card.snapshot is not None else QImage()
        yield card, picture
