"""The plot of the labels: the means over all attributes, or the curves of one of them."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.curve_shape import CurveShape
from ganstudio.gui.models.curve_table import CurveSpec
from ganstudio.gui.models.run_state import RunState
from ganstudio.gui.theme import font
from ganstudio.gui.training.class_strip import ClassStrip
from ganstudio.gui.training.curve_plot import CurvePlot


class ClassPlot(CurvePlot):
    """Attributes are chosen in the legend; their figures are means over many batches (ClassesNamed)."""

    def __init__(self, model: RunState) -> None:
        super().__init__("classes", model.curves, model.markers, last=False, flags=False)
        self._model = model
        self.choice = QComboBox()
        self.choice.setFont(font("small"))
        self.choice.setAccessibleName(self.tr("Attribute"))
        self.choice.setToolTip(
            self.tr(
                "Whose curves: all attributes in every batch, or one of them, in means over many batches."
            )
        )
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.addItem(self.tr("all"), "")
        self.choice.hide()
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.legend.put_first(self.choice)
        self.strip = ClassStrip()
        self.put_below_legend(self.strip)

    @property
    def attribute(self) -> str:
        """The attribute whose curves are drawn; empty: the means over all."""
        chosen: str = self.choice.currentData()
        return chosen

    def refresh_names(self) -> None:
        """Offer the attributes that there are figures of, and tell the newest ones."""
        naming = self._model.naming
        offered = tuple(self.choice.itemData(index) for index in range(1, self.choice.count()))
        if offered != naming.names:
            chosen = self.attribute
            self.choice.blockSignals(True)
            while self.choice.count() > 1:
                self.choice.removeItem(1)
            for name in naming.names:
                self.choice.addItem(name, name)
            self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
            self.choice.blockSignals(False)
        self.choice.setVisible(bool(naming.names))
        self.strip.show_named(naming.newest)

    def refresh(self, low: float, high: float, others: dict[int, CurveBook]) -> None:
        """Draw the part of time from step `low` to `high`; of other branches the means over all alone."""
        self.refresh_names()
        super().refresh(low, high, {} if self.attribute else others)

    def show_values(self, values: dict[str, float], step: float | None) -> None:
        """Write the shown attribute's figures into the legend, as said last at a step; None: now."""
        if self.attribute:
            values = self._model.naming.values_at(self.attribute, step)
        super().show_values(values, step)

    def _shape(self, spec: CurveSpec, low: float, high: float, points: int) -> CurveShape:
        if self.attribute:
            return self._model.naming.shape(spec, self.attribute, low, high, points)
        return super()._shape(spec, low, high, points)

    def _on_chosen(self) -> None:
        self.reset_values()
        self.curve_toggled.emit()
