"""What the training page shows while there is no run."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.theme import SPACE, font, set_role


class NoRun(QWidget):
    """Leads to where a run is started or opened."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(self.tr("No run is open"))
        words.setFont(font("title"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        more = QLabel(self.tr("Start one from the recipe page, or open one from the home page."))
        more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(more, "muted")
        home = QPushButton(icon("recent"), self.tr("Home"))
        home.setToolTip(self.tr("Choose a folder of pictures, or open a run."))
        home.clicked.connect(lambda: app.show_page("home"))
        recipe = QPushButton(icon("settings"), self.tr("Recipe"))
        recipe.setToolTip(self.tr("Look at the recipe and start a run."))
        recipe.clicked.connect(lambda: app.show_page("recipe"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(home)
        row.addWidget(recipe)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(words)
        column.addWidget(more)
        column.addLayout(row)
        column.addStretch(3)
