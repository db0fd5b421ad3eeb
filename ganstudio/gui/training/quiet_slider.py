"""A slider over a range of numbers that speaks once a movement is over, not all the way."""

from __future__ import annotations

import math

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ganstudio.gui.training.thin_slider import ThinSlider

_STEPS = 1000
_QUIET_MS = 350


class QuietSlider(ThinSlider):
    """`moving` follows the handle; `chosen` comes when it is let go, or a moment after the last key.

    A dragged slider so makes one change of a run instead of hundreds. `log`: equal ways are equal factors;
    `off`: its left end then means 0.
    """

    moving = Signal(float)
    chosen = Signal(float)

    def __init__(
        self,
        low: float,
        high: float,
        *,
        log: bool = False,
        off: bool = False,
        token: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(token, parent)
        self._ends = (math.log(low), math.log(high)) if log else (low, high)
        self._log = log
        self._off = off
        self._shown = low
        self.setRange(0, _STEPS)
        self.setSingleStep(_STEPS // 100)
        self.setPageStep(_STEPS // 20)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._choose)
        self.valueChanged.connect(self._on_moved)
        self.sliderReleased.connect(self._choose)

    def number(self) -> float:
        """The number at the handle, to three significant digits."""
        if self._off and self.value() == 0:
            return 0.0
        low, high = self._ends
        place = low + (high - low) * self.value() / _STEPS
        return float(f"{math.exp(place) if self._log else place:.3g}")

    def show_number(self, number: float) -> None:
        """Move the handle to a number, silently, unless the person is moving it."""
        if self.isSliderDown() or self._quiet.isActive():
            return
        self._shown = number
        low, high = self._ends
        place = math.log(max(number, 1e-300)) if self._log else number
        self.blockSignals(True)
        self.setValue(round((place - low) / (high - low) * _STEPS))
        self.blockSignals(False)
        self.update()

    def _on_moved(self) -> None:
        self.moving.emit(self.number())
        if not self.isSliderDown():
            self._quiet.start()

    def _choose(self) -> None:
        self._quiet.stop()
        if self.number() != self._shown:
            self._shown = self.number()
            self.chosen.emit(self._shown)
