"""What stands above a plot: its name, its curves with their values, and what its dashed lines mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ganstudio.evaluation.meanings import SENSORS, meaning
from ganstudio.gui.models.curve_table import CurveSpec, PlotName, curves_of
from ganstudio.gui.theme import SPACE, colour, font
from ganstudio.gui.training.curve_chip import CurveChip
from ganstudio.gui.training.meaning_panel import MeaningButton, Meant
from ganstudio.gui.training.words import curve_help, curve_label, plot_title
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.flow_row import FlowRow
from ganstudio.numbers import rate_text, value_text

_ALSO: dict[PlotName, tuple[str, ...]] = {
    "dx": ("r_t", "separation", "saturated"),
    "loss": ("grad_d", "grad_g"),
}
"""What is measured besides and has no curve: explained with the plot it belongs to."""


class CurveLegend(QWidget):
    """A click on a curve's entry hides or shows the curve: `toggled`.

    `measured` gives the newest values of quantities by name, to be told beside what they mean.
    """

    toggled = Signal()

    def __init__(
        self,
        name: PlotName,
        measured: Callable[[tuple[str, ...]], Mapping[str, float]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._measured = measured
        self._objective = "bce"
        self._rates = name == "lr"
        self._heading = QLabel(plot_title(name))
        self._heading.setFont(font("small", bold=True))
        self._heading.setMinimumHeight(self._heading.fontMetrics().height() + 6)
        self._title = plot_title(name)
        self.question = MeaningButton(self._title, self.meanings)
        self.chips = {spec.key: self._chip(spec) for spec in curves_of(name)}
        self._references: dict[str, CurveChip] = {}
        self._choices: list[QWidget] = []
        self._row = FlowRow(SPACE // 2, self)
        self._row.setContentsMargins(SPACE, SPACE // 2, SPACE, 0)
        self._row.addWidget(self._heading)
        self._row.addWidget(self.question)
        for chip in self.chips.values():
            self._row.addWidget(chip)

    def _chip(self, spec: CurveSpec) -> CurveChip:
        chip = CurveChip(curve_label(spec), spec.colour, spec.style, "0.00e-0" if self._rates else "00.00")
        chip.setToolTip(curve_help(spec))
        chip.setChecked(spec.shown)
        chip.setVisible(not spec.at_need)
        chip.toggled.connect(self.toggled)
        return chip

    def put_first(self, widget: QWidget) -> None:
        """Lay something to choose between the plot's name and its curves."""
        self._choices.append(widget)
        self._row.insert_widget(2, widget)

    def shows(self, key: str) -> bool:
        """Whether a curve is to be visible."""
        chip = self.chips[key]
        return chip.isChecked() and not chip.isHidden()

    def set_title(self, title: str) -> None:
        """Call the plot something else; empty: by its own name."""
        self._heading.setText(title or self._title)
        self.question.set_title(title or self._title)

    def set_objective(self, objective: str) -> None:
        """What D and G are trained to do decides what their figures mean."""
        self._objective = objective

    def meanings(self) -> list[Meant]:
        """What there is to see or to know here, each with what it means."""
        found = []
        for key, chip in self.chips.items():
            said = meaning(key, self._objective)
            if said is not None and not chip.isHidden():
                found.append(Meant(chip.text(), tr_message(said), chip.value, colour(chip.token)))
        for chip in self._references.values():
            if not chip.isHidden():
                found.append(Meant(chip.text(), chip.toolTip(), chip.value, colour(chip.token)))
        also = _ALSO.get(self._name, ())
        for key, value in self._measured(also).items():
            said = meaning(key, self._objective)
            if said is not None:
                found.append(Meant(tr_message(SENSORS[key]), tr_message(said), value_text(value)))
        return found

    def offer(self, key: str, words: tuple[str, str] | None = None, *, there: bool) -> None:
        """Whether there is such a curve, and how it is called and explained if not as usual."""
        chip = self.chips[key]
        if words is not None:
            chip.setText(words[0])
            chip.setToolTip(words[1])
            chip.updateGeometry()
        chip.setVisible(there)

    def show_values(self, values: dict[str, float]) -> None:
        """Write the curves' values behind their names."""
        for key, chip in self.chips.items():
            value = values.get(key, math.nan)
            chip.set_value(rate_text(value) if self._rates and math.isfinite(value) else value_text(value))

    def add_reference(self, key: str, label: str, help: str, token: str) -> None:
        """Say what a dashed line means."""
        chip = self._references[key] = CurveChip(label, token, "dashed", "0.00")
        chip.setEnabled(False)
        chip.setToolTip(help)
        chip.hide()
        self._row.addWidget(chip)

    def show_reference(self, key: str, value: float | None) -> None:
        """Say where a dashed line lies; None: there is no such line."""
        chip = self._references[key]
        chip.setVisible(value is not None)
        chip.set_value("" if value is None else f"{value:.3g}")

    def entries(self) -> list[QWidget]:
        """Everything visible, for a picture of it."""
        references = [chip for chip in self._references.values() if chip.isVisible()]
        chips = [chip for chip in self.chips.values() if not chip.isHidden()]
        choices = [choice for choice in self._choices if choice.isVisible()]
        return [self._heading, *choices, *chips, *references]
