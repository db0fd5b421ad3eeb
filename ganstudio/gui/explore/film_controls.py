"""What a film is made of, and the buttons that play and save it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.explore.named_rows import named_rows
from ganstudio.gui.explore.size_choice import SizeChoice
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role


class FilmControls(QWidget):
    """`with_legs`: a film from pin to pin, with steps a leg and a way back; else a series with a turn."""

    play_asked = Signal()
    film_asked = Signal()
    strip_asked = Signal()
    rate_changed = Signal(int)
    way_changed = Signal()

    def __init__(self, with_legs: bool, rate: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = self._spin(2, 500, 60, self.tr("Frames from one pin to the next, on average."))
        self.rate = self._spin(1, 50, rate, self.tr("Frames a second, on the screen and in the file."))
        self.steps.setVisible(with_legs)
        self.rate.valueChanged.connect(self.rate_changed)
        self.steps.valueChanged.connect(self.way_changed)
        if with_legs:
            text, help = self.tr("back to the first pin"), self.tr("The film ends where it began and loops.")
        else:
            text, help = self.tr("there and back"), self.tr("Play it backwards after the end.")
        self.round = QCheckBox(text)
        self.round.setToolTip(help)
        self.round.setChecked(with_legs)
        self.round.toggled.connect(self.way_changed)
        self.size_choice = SizeChoice(at_least=256)
        self.play = QPushButton(icon("play", "accent_text"), self.tr("Play"))
        set_role(self.play, "primary")
        self.play.setToolTip(self.tr("Draw the film and play it in place of the picture (Space holds it)."))
        self.film = QPushButton(icon("film"), self.tr("Save film…"))
        self.film.setToolTip(self.tr("Save the film as a GIF or WebP that loops."))
        self.strip = QPushButton(icon("export"), self.tr("Save strip…"))
        self.strip.setToolTip(self.tr("Save up to twelve of its frames side by side as one picture."))
        for button, signal in (
            (self.play, self.play_asked),
            (self.film, self.film_asked),
            (self.strip, self.strip_asked),
        ):
            button.clicked.connect(signal)
        self._lay_out(with_legs)

    def _spin(self, low: int, high: int, value: int, help: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(low, high)
        box.setValue(value)
        box.setToolTip(help)
        box.setFont(font(tabular=True))
        box.setKeyboardTracking(False)
        return box

    def _lay_out(self, with_legs: bool) -> None:
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Frames a second"), self.rate),
            (self.tr("Size"), self.size_choice),
        ]
        if with_legs:
            rows.insert(0, (self.tr("Frames a leg"), self.steps))
        grid = named_rows(rows)
        grid.addWidget(self.round, len(rows), 0, 1, 2)
        saving = QHBoxLayout()
        saving.setSpacing(SPACE)
        saving.addWidget(self.film, 1)
        saving.addWidget(self.strip, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(grid)
        column.addWidget(self.play)
        column.addLayout(saving)

    def set_possible(self, possible: bool) -> None:
        """Whether there is a film to be had."""
        for button in (self.play, self.film, self.strip):
            button.setEnabled(possible)
