"""A dashed line that says what a value means, such as the loss of a D that only guesses; may have steps."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ganstudio.gui.theme import colour

Stairs = list[tuple[float, float | None]]


class ReferenceLine(pg.GraphicsObject):
    """`token` is its colour in the theme; what it means stands in the legend."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.stairs: Stairs = []
        self.setZValue(1)

    def set_stairs(self, stairs: Stairs) -> None:
        """Lie at these heights: (first step, value), rising; nothing is drawn where the value is None.

        Before the first step it lies where it does there: nothing else is known.
        """
        if stairs != self.stairs:
            self.stairs = stairs
            self.update()

    def value_at(self, step: float) -> float | None:
        """Where the line lies at a step."""
        place = bisect_right(self.stairs, step, key=lambda stair: stair[0])
        return self.stairs[max(0, place - 1)][1] if self.stairs else None

    def lines(self, low: float, high: float) -> list[list[tuple[float, float]]]:
        """The pieces between two steps, as corners."""
        starts = [step for step, _ in self.stairs[1:] if low < step < high]
        found: list[list[tuple[float, float]]] = [[]]
        for left, right in zip([low, *starts], [*starts, high], strict=True):
            value = self.value_at(left)
            if value is None:
                found.append([])
            else:
                found[-1] += [(left, value), (right, value)]
        return [piece for piece in found if piece]

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return QRectF(view.viewRect()) if view is not None else QRectF()

    def paint(self, painter: QPainter, *_args: object) -> None:
        ink = colour(self._token)
        ink.setAlpha(190)
        pen = QPen(ink, 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        rect = self.boundingRect()
        for piece in self.lines(rect.left(), rect.right()):
            corners = [QPointF(x, y) for x, y in piece]
            # One by one: a polyline's dashes let a step of less than a pixel appear elsewhere.
            painter.drawLines([QLineF(a, b) for a, b in pairwise(corners)])
