"""What can be done to one net while it trains: its learning rate, freezing, updates a batch."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ganstudio.control import LIMITS, Controls
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.frozen_layers import FrozenLayers
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
        self.updates = QSpinBox()
        self.updates.setRange(*(int(limit) for limit in LIMITS[f"{side}_updates"]))
        self.updates.setFixedWidth(58)
        updates_help = control_help(f"{side}_updates")
        self.updates.setToolTip(updates_help)
        self.updates.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.updates.setKeyboardTracking(False)
        updates_label = QLabel(self.tr("updates a batch"))
        updates_label.setToolTip(updates_help)
        updates_label.setBuddy(self.updates)
        set_role(updates_label, "muted")
        self.layers: FrozenLayers | None = None if generator else FrozenLayers()
        self._lay_out(title, updates_label)
        self.rate.asked.connect(self.asked)
        self.freeze.clicked.connect(lambda on: self.asked.emit(f"freeze_{side}", bool(on)))
        self.updates.valueChanged.connect(lambda count: self.asked.emit(f"{side}_updates", int(count)))

    def _lay_out(self, title: QLabel, updates_label: QLabel) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(SideDot(self._side))
        head.addWidget(title, 1)
        head.addWidget(self.freeze)
        updates = QHBoxLayout()
        updates.addWidget(updates_label, 1)
        updates.addWidget(self.updates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addWidget(self.rate)
        column.addLayout(updates)
        if self.layers is not None:
            column.addWidget(self.layers)
            self.layers.asked.connect(self.asked)

    def show_controls(self, controls: Controls) -> None:
        """Show what the run has."""
        self.rate.show_value(getattr(controls, f"lr_{self._side}"))
        self.freeze.setChecked(getattr(controls, f"freeze_{self._side}"))
        self.updates.blockSignals(True)
        self.updates.setValue(getattr(controls, f"{self._side}_updates"))
        self.updates.blockSignals(False)
        if self.layers is not None:
            self.layers.show_count(controls.freeze_d_layers)
