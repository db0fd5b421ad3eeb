"""How many of D's first layers are left as they are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from ganstudio.control import LIMITS
from ganstudio.gui.theme import set_role
from ganstudio.gui.training.words import control_help


class FrozenLayers(QWidget):
    """`asked` carries (control, value)."""

    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_ = control_help("freeze_d_layers")
        self.count = QSpinBox()
        self.count.setRange(*(int(limit) for limit in LIMITS["freeze_d_layers"]))
        self.count.setFixedWidth(58)
        self.count.setToolTip(help_)
        self.count.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count.setKeyboardTracking(False)
        label = QLabel(self.tr("first layers frozen"))
        label.setToolTip(help_)
        label.setBuddy(self.count)
        set_role(label, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(self.count)
        self.count.valueChanged.connect(lambda count: self.asked.emit("freeze_d_layers", int(count)))

    def show_count(self, count: int) -> None:
        """Show what the run has."""
        self.count.blockSignals(True)
        self.count.setValue(count)
        self.count.blockSignals(False)
