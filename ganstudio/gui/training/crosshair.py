"""The line under the mouse on all plots, the curves' values there, and what was done near it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip, QWidget

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.training.curve_plot import CurvePlot
from ganstudio.gui.training.plot_tools import PlotTools
from ganstudio.gui.translate import tr_message

_REACH = 5
"""Pixels from a mark within which it is told."""
_EVERY_MS = 33
_MOST_LINES = 12


class Crosshair(QObject):
    """While the mouse is on no plot, the legends show the newest values."""

    def __init__(
        self, model: RunModel, plots: Sequence[CurvePlot], tools: PlotTools, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._plots = plots
        self._tools = tools
        self._window = parent
        self._step: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._show)

    def move(self, step: float | None) -> None:
        """The mouse is at a step now, or has left the plots."""
        self._step = step
        if not self._timer.isActive():
            self._timer.start()

    @property
    def step(self) -> float | None:
        """Where the mouse is; None while it is on no plot."""
        return self._step

    def refresh(self) -> None:
        """The curves have grown."""
        if self._step is None:
            self._show_newest()

    def _show(self) -> None:
        book, step = self._model.curves, self._step
        if step is None or not len(book):
            for plot in self._plots:
                plot.show_crosshair(None)
            self._show_newest()
            return
        found, values = book.values_at(step)
        for plot in self._plots:
            plot.show_crosshair(found)
            plot.show_values(values, found)
        self._tools.show_place(*self._places(found, values))
        self.tell_marks(step)

    def _show_newest(self) -> None:
        values = self._model.curves.newest_values()
        for plot in self._plots:
            plot.show_values(values, None)
        self._tools.show_place("")

    def _places(self, step: float, values: dict[str, float]) -> tuple[str, ...]:
        """The same in fewer and fewer words."""
        steps = count_text(step)
        epoch = count_text(values.get("epoch", math.nan))
        images = count_text(values.get("images_seen", math.nan))
        return (
            self.tr("step {step}, epoch {epoch}, {images} pictures").format(
                step=steps, epoch=epoch, images=images
            ),
            self.tr("step {step}, epoch {epoch}").format(step=steps, epoch=epoch),
            self.tr("step {step}").format(step=steps),
        )

    def tell_marks(self, step: float) -> None:
        """Say in a tooltip what was done within some pixels of a step."""
        reach = _REACH * self._plots[0].pixel_size()
        near = self._model.markers.between(step - reach, step + reach)
        if near:
            lines = [tr_message(marker.text) for marker in near[-_MOST_LINES:]]
            QToolTip.showText(QCursor.pos() + QPoint(12, 12), "\n".join(lines), self._window)
        else:
            QToolTip.hideText()
