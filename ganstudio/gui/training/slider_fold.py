"""Several controls with sliders that are rarely moved, folded away under a heading."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ganstudio.controls import Controls
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.control_slider import ControlSlider
from ganstudio.gui.training.words import control_help, control_label


class SliderFold(QWidget):
    """`asked` carries (control, value). Hidden altogether where the recipe has no use for any of them."""

    asked = Signal(str, object)

    def __init__(self, heading: str, help: str, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QPushButton(heading)
        self.heading.setCheckable(True)
        self.heading.setToolTip(help)
        self.heading.setFont(font("small"))
        set_role(self.heading, "flat")
        self.sliders = {name: ControlSlider(name, control_label(name), control_help(name)) for name in names}
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(SPACE, 0, 0, 0)
        inner.setSpacing(SPACE)
        for slider in self.sliders.values():
            inner.addWidget(slider)
            slider.asked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.heading)
        column.addWidget(self._body)
        self.heading.toggled.connect(self._unfold)
        self._unfold(False)

    def show_controls(self, controls: Controls, idle: Collection[str]) -> None:
        """Show what the run has; sliders of `idle` controls are left out."""
        for name, slider in self.sliders.items():
            slider.show_value(getattr(controls, name))
            slider.setVisible(name not in idle)
        self.setVisible(not set(self.sliders) <= set(idle))

    def _unfold(self, open_: bool) -> None:
        self._body.setVisible(open_)
        self.heading.setIcon(icon("chevron-up" if open_ else "chevron-down", "text_muted"))
