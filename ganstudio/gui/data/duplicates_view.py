"""The pictures that occur several times, and whether all of them count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from ganstudio.gui.data.picture_grid import PictureGrid
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.models.duplicates import Alike
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, set_role


class DuplicatesView(QWidget):
    """The choice above, the groups below."""

    chosen = Signal(str)  # "keep" or "one": the recipe's `duplicates`

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = PictureGrid(thumbnails, self, grouped=True)
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._none = QLabel(self.tr("No picture occurs twice."), alignment=Qt.AlignmentFlag.AlignCenter)
        set_role(self._none, "muted")
        self._choices = QButtonGroup(self)
        self._buttons = {
            "keep": QRadioButton(self.tr("Keep all")),
            "one": QRadioButton(self.tr("Keep one of each")),
        }
        self._buttons["keep"].setToolTip(
            self.tr("A picture that is there several times counts more: G learns to draw it more often.")
        )
        self._buttons["one"].setToolTip(
            self.tr("Of each group only the largest picture is used, so that none counts more than another.")
        )
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        for value, button in self._buttons.items():
            self._choices.addButton(button)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            row.addWidget(button)
        row.addWidget(self._count)
        row.addStretch()
        set_role(self._count, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(row)
        layout.addWidget(self._none, 1)
        layout.addWidget(self.grid, 1)

    def set_alike(self, alike: Alike) -> None:
        """Show these groups."""
        self.grid.set_pictures(alike.pictures, alike.places)
        text = self.tr("{pictures} pictures show {groups} motifs: {surplus} more than one of each")
        self._count.setText(
            text.format(
                pictures=count_text(len(alike.pictures)),
                groups=count_text(alike.groups),
                surplus=count_text(alike.surplus),
            )
        )
        for widget in (self._count, self.grid, *self._buttons.values()):
            widget.setVisible(bool(alike.pictures))
        self._none.setVisible(not alike.pictures)

    def set_used(self, used: frozenset[str]) -> None:
        """Paths of the pictures that D will see; the others are dimmed."""
        self.grid.set_used(used)

    def set_choice(self, value: str) -> None:
        """Mark what the recipe says."""
        self._buttons[value].setChecked(True)
