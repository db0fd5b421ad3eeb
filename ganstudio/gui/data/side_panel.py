"""Beside the pictures: figures about them, and the recipe for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ganstudio.gui.data.recipe_card import RecipeCard
from ganstudio.gui.data.summary_card import SummaryCard
from ganstudio.gui.theme import SPACE, font, set_role


class SidePanel(QScrollArea):
    """Scrolls when the window is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = SummaryCard()
        self.recipe = RecipeCard()
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(SPACE, 0, SPACE, 0)
        layout.setSpacing(2 * SPACE)
        for title, content in ((self.tr("In this folder"), self.summary), (self.tr("Recipe"), self.recipe)):
            card = QFrame()
            set_role(card, "card")
            head = QLabel(title)
            head.setFont(font("small", bold=True))
            set_role(head, "faint")
            column = QVBoxLayout(card)
            column.setContentsMargins(2 * SPACE, SPACE + SPACE // 2, 2 * SPACE, 2 * SPACE)
            column.setSpacing(SPACE)
            column.addWidget(head)
            column.addWidget(content)
            layout.addWidget(card)
        layout.addStretch()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(290)
        self.setMaximumWidth(440)
