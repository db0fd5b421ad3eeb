"""Small variations around the point: click one to go there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui.explore.tile_field import TileField
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role


class AroundBox(QWidget):
    """`chosen` carries the number of the variation, `amount_changed` how far they lie off (0 to 1)."""

    chosen = Signal(int)
    amount_changed = Signal(float)
    others_asked = Signal()

    def __init__(self, amount: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Small variations around here"))
        title.setFont(font("small", bold=True))
        self.tiles = TileField(lambda _index: self.tr("Click to go there."))
        self.tiles.setToolTip(self.tr("Pictures from around this point. Click one to go there."))
        self.tiles.setAccessibleName(title.text())
        self.tiles.chosen.connect(self.chosen)
        self.amount = QSlider(Qt.Orientation.Horizontal)
        self.amount.setRange(2, 100)
        self.amount.setValue(round(100 * amount))
        self.amount.setFixedWidth(110)
        self.amount.setToolTip(self.tr("How far the variations lie from this point."))
        self.amount.setAccessibleName(self.tr("Amount"))
        self.amount.valueChanged.connect(self._on_amount)
        self._percent = QLabel()
        self._percent.setFont(font("small", tabular=True))
        self._percent.setMinimumWidth(self._percent.fontMetrics().horizontalAdvance("100 %"))
        set_role(self._percent, "muted")
        self.others = QToolButton()
        self.others.setIcon(icon("dice"))
        self.others.setToolTip(self.tr("Other variations (V)"))
        self.others.setAccessibleName(self.tr("Other variations"))
        set_role(self.others, "flat")
        self.others.clicked.connect(self.others_asked)
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(title, 1)
        head.addWidget(self.amount)
        head.addWidget(self._percent)
        head.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.tiles, 1)
        self._show_percent()

    def show_pictures(self, pictures: NDArray[np.uint8]) -> None:
        """Show the variations (n, height, width, channels)."""
        self.tiles.show_tiles(pictures)

    def _show_percent(self) -> None:
        self._percent.setText(self.tr("{percent} %").format(percent=self.amount.value()))

    def _on_amount(self, value: int) -> None:
        self._show_percent()
        self.amount_changed.emit(value / 100)
