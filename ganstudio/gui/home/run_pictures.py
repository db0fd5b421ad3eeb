"""Reads the recent runs and the corner of their last snapshots, on a thread of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from ganstudio.gui.models.run_card import RunCard
from ganstudio.gui.models.run_cards import read_cards
from ganstudio.gui.workers.job import Progress
from ganstudio.runs.snapshots import GAP

_WANTED = 260
"""Pixels of a snapshot that a card shows, about: some tiles say more than all of them tiny."""


def snapshot_corner(path: Path, side: int, tile: int) -> QImage:
    """A square picture, `side` pixels wide, of a snapshot's first tiles; null if it cannot be read.

    `tile`: pixels from one tile to the next; whole tiles are shown when it is known (not 0).
    """
    reader = QImageReader(str(path))
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > 64_000_000:
        return QImage()
    crop = min(size.width(), size.height(), max(_WANTED, side))
    if tile:
        whole = min((size.width() + GAP) // tile, (size.height() + GAP) // tile, max(1, round(crop / tile)))
        crop = min(crop if whole < 1 else whole * tile - GAP, size.width(), size.height())
    reader.setClipRect(QRect(0, 0, crop, crop))
    return reader.read().scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )


def cards_with_pictures(side: int, _progress: Progress) -> Iterator[tuple[RunCard, QImage]]:
    """Each recent run's card with its picture, `side` pixels wide; for a Job."""
    for card in read_cards():
        picture = QImage()
        if card.snapshot is not None:
            picture = snapshot_corner(card.snapshot, side, card.tile)
        yield card, picture
