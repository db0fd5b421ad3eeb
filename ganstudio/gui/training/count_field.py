"""A control that is a small whole number: its name and a field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from ganstudio.controls import LIMITS
from ganstudio.gui.theme import set_role
from ganstudio.gui.training.words import control_help


class CountField(QWidget):
    """The control `name`, called `label`. `asked` carries (control, value)."""

    asked = Signal(str, object)

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_ = control_help(name)
        self.count = QSpinBox()
        self.count.setRange(*(int(limit) for limit in LIMITS[name]))
        self.count.setFixedWidth(58)
        self.count.setToolTip(help_)
        self.count.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count.setKeyboardTracking(False)
        words = QLabel(label)
        words.setToolTip(help_)
        words.setBuddy(self.count)
        set_role(words, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(self.count)
        self.count.valueChanged.connect(lambda count: self.asked.emit(name, int(count)))

    def show_count(self, count: int) -> None:
        """Show what the run has."""
        self.count.blockSignals(True)
        self.count.setValue(count)
        self.count.blockSignals(False)
