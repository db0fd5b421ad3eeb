"""One control with a range: its name, a field and a slider."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ganstudio.controls import LIMITS, checked
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.number_field import NumberField
from ganstudio.gui.training.pilot_tag import PilotTag
from ganstudio.gui.training.quiet_slider import QuietSlider

_FACTOR_ENDS: dict[str, tuple[float, float]] = {
    "gp_weight": (1e-3, 1e3),
    "r1_gamma": (1e-3, 1e3),
    "r2_gamma": (1e-3, 1e3),
    "cr_weight": (1e-3, 1e3),
    "lecam_weight": (1e-7, 10.0),
}
"""Sliders on which equal ways are equal factors, and where they end; below the left end lies 0."""


class ControlSlider(QWidget):
    """`asked` carries (control, value) when the person chose a value."""

    asked = Signal(str, object)

    def __init__(self, name: str, label: str, help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        ends = _FACTOR_ENDS.get(name)
        step = partial(_by_factors, ends[0]) if ends else _by_hundredths
        self.field = NumberField(partial(checked, name), _shown, step)
        self.field.setFixedWidth(58)
        self.field.set_help(help)
        self.field.setAccessibleName(label)
        if ends:
            self.slider = QuietSlider(*ends, log=True, off=True)
        else:
            self.slider = QuietSlider(*LIMITS[name])
        self.slider.setToolTip(help)
        self.slider.setAccessibleName(label)
        self.tag = PilotTag(name)
        words = QLabel(label)
        words.setToolTip(help)
        words.setBuddy(self.field)
        self.note = QLabel()
        self.note.setFont(font("small", tabular=True))
        set_role(self.note, "muted")
        self.note.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(2)
        grid.addWidget(words, 0, 0)
        grid.addWidget(self.note, 0, 1)
        grid.addWidget(self.tag, 0, 2)
        grid.addWidget(self.field, 0, 3)
        grid.addWidget(self.slider, 1, 0, 1, 4)
        grid.setColumnStretch(0, 1)
        self.slider.moving.connect(self.field.set_value)
        self.slider.chosen.connect(self._ask)
        self.field.entered.connect(self._ask)

    def show_value(self, value: float) -> None:
        """Show what the run has, unless the person is just changing it."""
        if not self.slider.isSliderDown():
            self.field.set_value(value)
        self.slider.show_number(value)

    def show_note(self, text: str) -> None:
        """Say something of what is in force now, beside the value asked for; empty: nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _ask(self, value: float) -> None:
        self.asked.emit(self._name, round(value, 9))


def _shown(value: float) -> str:
    return f"{value:.3g}"


def _by_hundredths(value: float, presses: int) -> float:
    return round(value + presses * 0.01, 6)


def _by_factors(least: float, value: float, presses: int) -> float:
    """A tenth of a decade an arrow press; below `least`, the slider's left end, lies 0."""
    if value < least:
        return least if presses > 0 else 0.0
    moved = float(f"{value * 10.0 ** (presses / 10):.2g}")
    return moved if moved >= least else 0.0
