"""The pins and the film that leads from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui.explore.film_controls import FilmControls
from ganstudio.gui.explore.pin_list import PinList
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, set_role


class PinsBox(QWidget):
    """The list, its buttons, and the controls of the film through the pins."""

    pin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PinList()
        self.empty = QLabel(
            self.tr("Pin pictures that you want to find again. From two pins on, a film leads through them.")
        )
        self.empty.setWordWrap(True)
        set_role(self.empty, "faint")
        self.pin = QPushButton(icon("pin"), self.tr("Pin this picture"))
        self.pin.setToolTip(self.tr("Keep this point in the run's pins (P)."))
        self.pin.clicked.connect(self.pin_asked)
        self.rename = self._tool("rename", self.tr("Rename the pin selected (F2)"))
        self.rename.clicked.connect(self.list.rename_current)
        self.remove = self._tool("trash", self.tr("Remove the pin selected (Delete); undo brings it back"))
        self.remove.clicked.connect(self.list.remove_current)
        self.film = FilmControls(with_legs=True, rate=30)
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._show_possible)
        self.show_count(0)

    def _tool(self, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(help)
        button.setAccessibleName(help)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        buttons.addWidget(self.pin, 1)
        buttons.addWidget(self.rename)
        buttons.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(buttons)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(self.film)

    def show_count(self, count: int) -> None:
        """There are so many pins."""
        self.empty.setVisible(count < 2)
        self.list.setVisible(count > 0)
        self.film.set_possible(count > 1)
        self._show_possible()

    def _show_possible(self) -> None:
        for button in (self.rename, self.remove):
            button.setEnabled(self.list.current >= 0)
