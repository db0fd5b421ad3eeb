"""What can be done to one net while it trains: its learning rate, freezing, updates a batch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ganstudio.controls import Controls
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font
from ganstudio.gui.training.count_field import CountField
from ganstudio.gui.training.rate_control import RateControl
from ganstudio.gui.training.side_dot import SideDot
from ganstudio.gui.training.words import control_help


class NetControls(QFrame):
    """The controls of `side` "g" or "d". `asked` carries (control, value)."""

    asked = Signal(str, object)

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        generator = side == "g"
        title = QLabel(self.tr("G, the generator") if generator else self.tr("D, the discriminator"))
        title.setFont(font(bold=True))
        self.freeze = QToolButton()
        self.freeze.setIcon(icon("freeze"))
        self.freeze.setCheckable(True)
        self.freeze.setToolTip(control_help(f"freeze_{side}"))
        self.freeze.setAccessibleName(self.tr("Freeze"))
        self.rate = RateControl(side, control_help(f"lr_{side}"))
        self.updates = CountField(f"{side}_updates", self.tr("updates a batch"))
        self.layers = None if generator else CountField("freeze_d_layers", self.tr("first layers frozen"))
        self._lay_out(title)
        self.rate.asked.connect(self.asked)
        self.freeze.clicked.connect(lambda on: self.asked.emit(f"freeze_{side}", bool(on)))
        self.updates.asked.connect(self.asked)

    def _lay_out(self, title: QLabel) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(SideDot(self._side))
        head.addWidget(title, 1)
        head.addWidget(self.freeze)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addWidget(self.rate)
        column.addWidget(self.updates)
        if self.layers is not None:
            column.addWidget(self.layers)
            self.layers.asked.connect(self.asked)

    def show_controls(self, controls: Controls) -> None:
        """Show what the run has."""
        self.rate.show_value(getattr(controls, f"lr_{self._side}"))
        self.freeze.setChecked(getattr(controls, f"freeze_{self._side}"))
        self.updates.show_count(getattr(controls, f"{self._side}_updates"))
        if self.layers is not None:
            self.layers.show_count(controls.freeze_d_layers)
