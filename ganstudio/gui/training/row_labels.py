"""What stands beside the rows of the tiles, where each row is a value of a label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ganstudio.gui.theme import colour, font

_GAP = 6
_MOST_SHARE = 0.3
_LEAST_PIXELS = 8
"""Rows lower than this have no room for words; the tiles' tooltips still tell."""


def line_height() -> int:
    """Pixels that a row needs for its words in their usual size."""
    return QFontMetrics(font("small")).height()


def room_for(texts: Sequence[str], width: int) -> int:
    """Pixels that the texts take of `width`, the gap to the tiles included; at most a share of it."""
    if not texts:
        return 0
    metrics = QFontMetrics(font("small"))
    longest = max(metrics.horizontalAdvance(text) for text in texts)
    return min(longest + _GAP + 1, int(width * _MOST_SHARE))


def paint_labels(painter: QPainter, texts: Sequence[str], rows: Sequence[QRect]) -> None:
    """Write each text at the right end of its row's room, shortened in its middle where it is too long."""
    for text, row in zip(texts, rows, strict=True):
        shown = font("small")
        if row.height() < _LEAST_PIXELS:
            return
        if row.height() < line_height():
            shown.setPixelSize(max(_LEAST_PIXELS - 1, row.height() - 2))
        painter.setFont(shown)
        painter.setPen(colour("text_muted"))
        room = row.adjusted(0, 0, -_GAP, 0)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(align | Qt.TextFlag.TextSingleLine), elided)
