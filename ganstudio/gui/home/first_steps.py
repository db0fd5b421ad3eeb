"""What the home page shows before there is any run: how it goes from pictures to a generator."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.theme import SPACE, font, set_role

_WIDEST = 620


class FirstSteps(QWidget):
    """Four steps, and who G and D are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(_WIDEST)
        title = QLabel(self.tr("How it goes"))
        title.setFont(font("heading", bold=True))
        players = QLabel(
            self.tr(
                "Two nets play against each other: G, the generator, paints pictures out of random numbers; "
                "D, the discriminator, tells them from yours. Each learns from the other, as long as neither "
                "wins."
            )
        )
        players.setWordWrap(True)
        set_role(players, "muted")
        steps = [
            (
                self.tr("Data"),
                self.tr("Choose a folder. You see your pictures as D will, and what is left out and why."),
            ),
            (self.tr("Recipe"), self.tr("Take the recommended one, or change whatever you like.")),
            (
                self.tr("Train"),
                self.tr(
                    "Watch how sure D is of real and of fake pictures. When it gets too sure, slow it down, "
                    "pause, or go back to before."
                ),
            ),
            (
                self.tr("Explore"),
                self.tr("Steer G by sliders, keep what you like, save pictures and films."),
            ),
        ]
        frame = QFrame()
        set_role(frame, "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(2 * SPACE)
        grid.setColumnStretch(2, 1)
        for row, (name, what) in enumerate(steps):
            number = QLabel(str(row + 1))
            number.setFont(font("heading", bold=True))
            set_role(number, "accent")
            head = QLabel(name)
            head.setFont(font(bold=True))
            text = QLabel(what)
            text.setWordWrap(True)
            for place, label in enumerate((number, head, text)):
                grid.addWidget(label, row, place, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(title)
        column.addWidget(players)
        column.addSpacing(SPACE)
        column.addWidget(frame)
        column.addStretch(1)
