"""The line at the top: the pages at the left, what the shown page puts there at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ganstudio.gui.page import PAGE_NAMES, PageName
from ganstudio.gui.theme import SPACE, font, set_role


class TopBar(QFrame):
    """Tells which page was chosen; shows one page's bar at a time."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "top")
        self._buttons: dict[str, QPushButton] = {}
        self._bars: list[QWidget] = []
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(2)
        for number, name in enumerate(PAGE_NAMES, start=1):
            button = QPushButton(self._label(name))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setFont(font(bold=True))
            button.setToolTip(f"{self._help(name)} (Ctrl+{number})")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            set_role(button, "nav")
            button.clicked.connect(lambda _checked, page=name: self.page_chosen.emit(page))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[name] = button
        row.addSpacing(2 * SPACE)
        place = QWidget()
        self._right = QHBoxLayout(place)
        self._right.setContentsMargins(0, 0, 0, 0)
        row.addWidget(place, 1)
        self.setFixedHeight(self.fontMetrics().height() + 30)

    def show_page(self, name: str, bar: QWidget | None) -> None:
        """Mark `name` as the page shown and put its bar at the right."""
        self._buttons[name].setChecked(True)
        if bar is not None and bar not in self._bars:
            self._bars.append(bar)
            self._right.addWidget(bar, 1, Qt.AlignmentFlag.AlignVCenter)
        for other in self._bars:
            other.setVisible(other is bar)

    def _label(self, name: PageName) -> str:
        return {
            "home": self.tr("Home"),
            "data": self.tr("Data"),
            "recipe": self.tr("Recipe"),
            "train": self.tr("Train"),
            "explore": self.tr("Explore"),
        }[name]

    def _help(self, name: PageName) -> str:
        return {
            "home": self.tr("Choose a folder of pictures, or go on with a run"),
            "data": self.tr("The pictures as D will see them, and what is wrong with the folder"),
            "recipe": self.tr("Every choice that a run is made from"),
            "train": self.tr("Watch D and G, and keep them in balance"),
            "explore": self.tr("Steer the generator by hand"),
        }[name]
