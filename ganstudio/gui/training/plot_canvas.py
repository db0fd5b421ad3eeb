"""pyqtgraph's plot widget that tells how long its painting takes, so that redrawing can be kept in bounds."""

from __future__ import annotations

from time import perf_counter

import pyqtgraph as pg
from PySide6.QtGui import QPaintEvent


class PlotCanvas(pg.PlotWidget):
    """`take_cost()` returns the seconds spent on painting since it was asked last."""

    def __init__(self, **options: object) -> None:
        self._cost = 0.0
        super().__init__(**options)
        menu = self.getPlotItem().ctrlMenu  # pyqtgraph makes it as a window of its own
        menu.setParent(self, menu.windowFlags())

    def take_cost(self) -> float:
        """Seconds of painting since the last call."""
        cost, self._cost = self._cost, 0.0
        return cost

    def paintEvent(self, event: QPaintEvent) -> None:
        began = perf_counter()
        super().paintEvent(event)
        self._cost += perf_counter() - began
