"""The sliders of a latent: its principal directions, some at a time, or each of its numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.explore.axis_slider import AxisSlider
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.latent.directions import Directions

REACH = 4.0
"""How far a slider goes, in standard deviations; a point seldom lies beyond."""
_MORE = 10
_KEYS_REST_MS = 800


class AxisList(QWidget):
    """`moved` carries (number of the direction, position in standard deviations), `let_go` ends a movement.

    `more_asked` carries how many directions are wanted, `kind_changed` whether single numbers are shown.
    """

    moved = Signal(int, float)
    held = Signal()
    let_go = Signal()
    more_asked = Signal(int)
    kind_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sliders: list[AxisSlider] = []
        self._single = False
        self.directions_button = self._switch(
            self.tr("Directions"),
            self.tr("The latent's principal directions: what changes the picture most comes first."),
        )
        self.single_button = self._switch(
            self.tr("All dimensions"), self.tr("Each of the latent's own numbers.")
        )
        self.directions_button.setChecked(True)
        group = QButtonGroup(self)
        for button in (self.directions_button, self.single_button):
            group.addButton(button)
        self.single_button.toggled.connect(self._on_kind)
        self.more = QPushButton(icon("plus", "text_muted"), self.tr("More directions"))
        self.more.setToolTip(self.tr("Show the directions that come next; each changes the picture less."))
        set_role(self.more, "flat")
        self.more.clicked.connect(lambda: self.more_asked.emit(len(self._sliders) + _MORE))
        # A held key is one movement; it is over when the keys rest.
        self._keys = QTimer(self)
        self._keys.setInterval(_KEYS_REST_MS)
        self._keys.setSingleShot(True)
        self._keys.timeout.connect(self.let_go)
        self._lay_out()

    def _switch(self, text: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(help)
        button.setCheckable(True)
        set_role(button, "flat")
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.directions_button)
        head.addWidget(self.single_button)
        head.addStretch(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(self._rows)
        column.addWidget(self.more)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE // 2)
        whole.addLayout(head)
        whole.addWidget(self.area, 1)

    @property
    def single(self) -> bool:
        """Whether the latent's own numbers are shown."""
        return self._single

    @property
    def sliders(self) -> list[AxisSlider]:
        """The sliders shown, in order; not to be changed."""
        return self._sliders

    @property
    def is_held(self) -> bool:
        """Whether the person holds a handle now."""
        return any(slider.isSliderDown() for slider in self._sliders)

    def show_directions(self, directions: Directions | None, nz: int, reach: float = REACH) -> None:
        """Make a slider for each direction, or keep those there are when their number is right."""
        count = 0 if directions is None else len(directions)
        self.more.setVisible(not self._single and 0 < count < nz)
        while len(self._sliders) > count:
            slider = self._sliders.pop()
            self._rows.removeWidget(slider)
            slider.hide()
            slider.deleteLater()
        while len(self._sliders) < count:
            self._add(len(self._sliders))
        for index, slider in enumerate(self._sliders):
            assert directions is not None
            slider.set_reach(-reach, reach, 0.0)
            slider.setToolTip(self._help(directions, index))

    def _help(self, directions: Directions, index: int) -> str:
        if self._single:
            text = self.tr("Number {number} of the latent, in standard deviations from the mean.")
            first = text.format(number=index + 1)
        else:
            text = self.tr("Direction {number}: {share} % of what the first layer varies.")
            first = text.format(number=index + 1, share=f"{100 * float(directions.share[index]):.1f}")
        return first + "\n" + self.tr("Double click: back to the middle. Enter: type a number.")

    def _add(self, index: int) -> None:
        slider = AxisSlider(str(index + 1), -REACH, REACH)
        slider.moved.connect(lambda number, index=index: self._on_moved(index, number))
        slider.sliderPressed.connect(self.held)
        slider.let_go.connect(self._on_let_go)
        self._rows.addWidget(slider)
        self._sliders.append(slider)

    def show_positions(self, positions: NDArray[np.float64]) -> None:
        """Show where the point stands along each direction."""
        for slider, position in zip(self._sliders, positions, strict=False):
            slider.show_number(float(position))

    def _on_moved(self, index: int, number: float) -> None:
        self.moved.emit(index, number)
        if not self._sliders[index].isSliderDown():
            self._keys.start()

    def _on_let_go(self) -> None:
        self._keys.stop()
        self.let_go.emit()

    def _on_kind(self, single: bool) -> None:
        self._single = single
        self.kind_changed.emit(single)
