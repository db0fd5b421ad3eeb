"""A dashed horizontal line that says what a value means, such as the loss of a D that only guesses."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt

from ganstudio.gui.theme import colour


class ReferenceLine(pg.InfiniteLine):
    """`token` is its colour in the theme; what it means stands in the legend."""

    def __init__(self, token: str) -> None:
        super().__init__(angle=0, movable=False)
        self._token = token
        self.setZValue(1)
        self.take_colours()

    def take_colours(self) -> None:
        """Use the theme's colours as they are now."""
        ink = colour(self._token)
        ink.setAlpha(190)
        self.setPen(pg.mkPen(ink, width=1, style=Qt.PenStyle.DashLine))
