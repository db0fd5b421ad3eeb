"""What is left of a plot that there is no room for: its name, and a way to open it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import font, set_role


class FoldedHeader(QPushButton):
    """A click asks for the plot to be opened."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("{plot}: no room here, click to show").format(plot=title), parent)
        self.setToolTip(self.tr("Another plot gives way to this one."))
        self.setFont(font("small"))
        self.setIcon(icon("chevron-down", "text_muted"))
        set_role(self, "flat")
        self.hide()
