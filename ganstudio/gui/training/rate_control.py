"""The learning rate of one net: a field, halve and double, and a slider by factors."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from ganstudio.controls import LIMITS, checked
from ganstudio.gui.theme import SPACE
from ganstudio.gui.training.number_field import NumberField
from ganstudio.gui.training.pilot_tag import PilotTag
from ganstudio.gui.training.quiet_slider import QuietSlider
from ganstudio.numbers import rate_text

_SLIDER_ENDS = (1e-7, 1e-1)


class RateControl(QWidget):
    """`asked` carries (control, value) when the person chose a learning rate. `side`: "g" or "d"."""

    asked = Signal(str, object)

    def __init__(self, side: str, help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = f"lr_{side}"
        words = QLabel(self.tr("lr"))
        words.setToolTip(help)
        self.field = NumberField(partial(checked, self._name), rate_text, _stepped)
        self.field.set_help(help)
        self.field.setAccessibleName(self.tr("Learning rate"))
        words.setBuddy(self.field)
        self.slider = QuietSlider(*_SLIDER_ENDS, log=True, token=side)
        self.slider.setToolTip(help)
        self.slider.setAccessibleName(self.tr("Learning rate"))
        self.tag = PilotTag(self._name)
        self.halve = self._button(
            "÷2", 0.5, self.tr("Halve the learning rate: this net learns half as fast.")
        )
        self.double = self._button(
            "×2", 2.0, self.tr("Double the learning rate: this net learns twice as fast.")
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE // 2)
        grid.setVerticalSpacing(2)
        for column, widget in enumerate((words, self.field, self.halve, self.double)):
            grid.addWidget(widget, 0, column)
        below = QHBoxLayout()
        below.setSpacing(SPACE // 2)
        below.addWidget(self.slider, 1)
        below.addWidget(self.tag)
        grid.addLayout(below, 1, 0, 1, 4)
        grid.setColumnStretch(1, 1)
        self.slider.moving.connect(self.field.set_value)
        self.slider.chosen.connect(self._ask)
        self.field.entered.connect(self._ask)

    def _button(self, text: str, factor: float, help: str) -> QPushButton:
        button = QPushButton(text)
        button.setFixedWidth(38)
        button.setStyleSheet("padding: 4px 0px;")
        button.setToolTip(help)
        # A click leaves the keyboard where it is: Space goes on pausing and resuming.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._scale(factor))
        return button

    def show_value(self, value: float) -> None:
        """Show what the run has, unless the person is just changing it."""
        if not self.slider.isSliderDown():
            self.field.set_value(value)
        self.slider.show_number(value)

    def _scale(self, factor: float) -> None:
        self.field.take_text()  # what is just being typed counts
        self._ask(self.field.value * factor)

    def _ask(self, value: float) -> None:
        low, high = LIMITS[self._name]
        wanted = float(f"{min(max(value, low), high):.6g}")
        self.show_value(wanted)  # at once, so that halving twice in a row makes a quarter
        self.asked.emit(self._name, wanted)


def _stepped(value: float, presses: int) -> float:
    """A tenth of a decade an arrow press, rounded to two digits."""
    moved = float(f"{value * 10.0 ** (presses / 10):.2g}")
    return moved if moved != value else float(f"{value * 10.0 ** (presses / 5):.2g}")
