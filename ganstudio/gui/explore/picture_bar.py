"""What is known of the picture, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ganstudio.gui.explore.size_choice import SizeChoice
from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import dx_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.elided_label import ElidedLabel
from ganstudio.problems import Message


class PictureBar(QWidget):
    """Buttons say what is wanted; `smooth_changed` carries how the picture is enlarged."""

    smooth_changed = Signal(bool)
    pin_asked = Signal()
    copy_asked = Signal()
    save_asked = Signal()

    def __init__(self, smooth: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dx = QLabel()
        self.dx.setFont(font(tabular=True))
        self.facts = ElidedLabel()
        self.facts.setFont(font(tabular=True))
        set_role(self.facts, "muted")
        self.smooth = QToolButton()
        self.smooth.setText(self.tr("smooth"))
        self.smooth.setCheckable(True)
        self.smooth.setChecked(smooth)
        self.smooth.setToolTip(self.tr("Enlarge smoothly; off: every pixel a hard square (H)."))
        set_role(self.smooth, "flat")
        self.pin = self._tool("pin", self.tr("Keep this point in the run's pins (P)"))
        self.copy = self._tool("copy", self.tr("Copy the picture as it is shown (Ctrl+C)"))
        self.size_choice = SizeChoice()
        self.save = QToolButton()
        self.save.setIcon(icon("save"))
        self.save.setToolTip(self.tr("Save the picture as PNG in the size at the left (Ctrl+S)"))
        self.save.setAccessibleName(self.tr("Save the picture"))
        for button, signal in (
            (self.pin, self.pin_asked),
            (self.copy, self.copy_asked),
            (self.save, self.save_asked),
        ):
            button.clicked.connect(signal)
        self.smooth.toggled.connect(self.smooth_changed)
        self._lay_out()
        self.show_judge(None)

    def _tool(self, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(help)
        button.setAccessibleName(help)
        set_role(button, "flat")
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.dx)
        row.addSpacing(SPACE // 2)
        row.addWidget(self.facts, 1)
        row.addWidget(self.smooth)
        row.addWidget(self.pin)
        row.addWidget(self.copy)
        row.addSpacing(SPACE)
        row.addWidget(self.size_choice)
        row.addWidget(self.save)

    def show_dx(self, score: float | None, is_probability: bool) -> None:
        """Show D's output for the picture, or that it is not known yet."""
        name = self.tr("Dx") if is_probability else self.tr("score")
        value = "–" if score is None else dx_text(score, is_probability)
        self.dx.setText(self.tr("{name} {value}").format(name=name, value=value))

    def show_judge(self, unjudged: Message | None) -> None:
        """Say what Dx is, or why there is none."""
        text = self.tr("What D says to this picture among others of this generator; 1 is real, 0 is fake.")
        self.dx.setToolTip(text if unjudged is None else tr_message(unjudged))

    def show_facts(self, text: str) -> None:
        """Say what the picture is."""
        self.facts.setText(text)
        self.facts.setToolTip(text)
