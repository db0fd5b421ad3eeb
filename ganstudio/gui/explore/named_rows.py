"""Controls below each other with their names at the left, as the panels of the explorer have them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ganstudio.gui.theme import SPACE, set_role


def named_rows(rows: Sequence[tuple[str, QWidget]]) -> QGridLayout:
    """A row a (name, control)."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE)
    grid.setVerticalSpacing(SPACE // 2)
    grid.setColumnStretch(1, 1)
    for row, (text, control) in enumerate(rows):
        label = QLabel(text)
        label.setBuddy(control)
        set_role(label, "muted")
        grid.addWidget(label, row, 0)
        grid.addWidget(control, row, 1)
    return grid
