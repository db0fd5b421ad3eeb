"""A row of tabs with counts above the pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, font, set_role


class TabRow(QWidget):
    """One of several names is chosen; the arrow keys go from one to the next."""

    chosen = Signal(int)

    def __init__(self, names: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`names`: what each tab is called, and its tooltip."""
        super().__init__(parent)
        self._names = [name for name, _ in names]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        for number, (name, tip) in enumerate(names):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setToolTip(tip)
            button.setFont(font(tabular=True))
            set_role(button, "nav")
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def current(self) -> int:
        """Number of the tab chosen, from 0."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose a tab."""
        self._group.button(number).setChecked(True)

    def set_count(self, number: int, count: int) -> None:
        """Write a count behind a tab's name."""
        self._group.button(number).setText(f"{self._names[number]}  {count_text(count)}")

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        button = self._group.button((self.current + step) % len(self._names))
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.TabFocusReason)
