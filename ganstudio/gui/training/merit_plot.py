"""The plot of the figures of merit: one of them at a time, beside what the person's own pictures reach."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtWidgets import QButtonGroup

from ganstudio.evaluation.words import stopped_improving
from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.curve_shape import CurveShape
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_state import RunState
from ganstudio.gui.theme import SPACE, colour, font, set_role
from ganstudio.gui.training.curve_plot import CurvePlot
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.elided_label import ElidedLabel

_FLOOR = "floor"


class MeritPlot(CurvePlot):
    """Figures differ in their scales, so that a click on another one shows it instead of the one before."""

    def __init__(self, model: RunState) -> None:
        self.star = pg.ScatterPlotItem(symbol="star", size=15)
        super().__init__("merits", model.merits, model.markers, last=False, flags=False)
        self._model = model
        self._group = QButtonGroup(self)
        for chip in self.legend.chips.values():
            self._group.addButton(chip)
        self.add_reference(
            _FLOOR,
            self.tr("your pictures"),
            self.tr(
                "What the figure is when your own pictures stand in the samples' place: the best there is."
            ),
            "chance",
        )
        self.about = ElidedLabel()
        self.about.setFont(font("small"))
        self.about.setContentsMargins(SPACE, 0, SPACE, 0)
        set_role(self.about, "muted")
        self.put_below_legend(self.about)
        self.star.setZValue(20)
        self.view.addItem(self.star, ignoreBounds=True)

    @property
    def shown_figure(self) -> str:
        """The figure that is drawn."""
        return next((key for key in self.legend.chips if self.legend.shows(key)), "kernel_distance")

    def refresh_merits(self) -> None:
        """Something has been measured, or another run is shown: its floor, the best, if it still improves."""
        self.set_reference(_FLOOR, [(0, self._model.merits.floor(self.shown_figure))])
        best = self._model.merits.best_point(self.shown_figure)
        self.star.setData(pos=[] if best is None else [best])
        texts = []
        if not len(self._model.merits):
            texts.append(self.tr("Nothing was measured yet: it takes the computer's spare time."))
        if self._model.merits.best is not None:
            step = count_text(self._model.merits.best[1])
            texts.append(self.tr("Best so far: step {step}, which is kept.").format(step=step))
        found = self._model.merits.stall
        if found is not None:
            ago = self._model.images_since(found.since)
            texts.append(tr_message(stopped_improving(found.since, found.measurements, ago)))
        self.about.setText("   ".join(texts))
        self.about.setVisible(bool(texts))

    def refresh(self, low: float, high: float, others: dict[int, CurveBook]) -> None:  # noqa: ARG002
        """Draw the part of time from step `low` to `high`; of other branches nothing is drawn here."""
        self.refresh_merits()
        super().refresh(low, high, {})

    def show_values(self, values: dict[str, float], step: float | None) -> None:  # noqa: ARG002
        """Write what was measured last before a step into the legend; None: now."""
        super().show_values(self._model.merits.values_at(step), step)

    def _limits(self, shapes: list[CurveShape]) -> tuple[float, float]:
        found = [limits for shape in shapes if (limits := shape.limits()) is not None]
        floor = self._model.merits.floor(self.shown_figure)
        values = [value for pair in found for value in pair] + ([] if floor is None else [floor])
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = 0.08 * max(high - low, 1e-3)
        return low - room, high + room

    def _take_colours(self) -> None:
        super()._take_colours()
        self.star.setBrush(pg.mkBrush(colour("accent")))
        self.star.setPen(pg.mkPen(colour("surface")))
