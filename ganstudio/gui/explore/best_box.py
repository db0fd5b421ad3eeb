"""Many are drawn, and those that D takes for real most readily are kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.explore.named_rows import named_rows
from ganstudio.gui.explore.size_choice import SizeChoice
from ganstudio.gui.explore.tile_field import TileField
from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import dx_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.latent.requests import Best


class BestBox(QWidget):
    """`find_asked` carries (how many are drawn, how many are kept); `chosen` the rank of one, from 0."""

    find_asked = Signal(int, int)
    cancel_asked = Signal()
    chosen = Signal(int)
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.best: Best | None = None
        self.about = QLabel()
        self.about.setWordWrap(True)
        set_role(self.about, "muted")
        self.drawn = self._spin(2, 100_000, 256, self.tr("How many pictures are drawn."))
        self.kept = self._spin(1, 256, 16, self.tr("How many of them are kept, the best by D first."))
        self.find_button = QPushButton(icon("search", "accent_text"), self.tr("Find"))
        set_role(self.find_button, "primary")
        self.find_button.setToolTip(
            self.tr("Draw them by the seed, mean and spread at the left, and let D judge.")
        )
        self.find_button.clicked.connect(self._on_find)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop here and keep the best so far."))
        self.cancel.clicked.connect(self.cancel_asked)
        self.tiles = TileField(self._help, at_top=True)
        self.tiles.setAccessibleName(self.tr("The best pictures"))
        self.tiles.set_empty_text(self.tr("The best pictures appear here."))
        self.tiles.chosen.connect(self.chosen)
        self.size_choice = SizeChoice()
        self.save = QPushButton(icon("save"), self.tr("result.png…"))
        self.save.setToolTip(self.tr("Save the pictures shown as one sheet, in order of their rank."))
        self.save.clicked.connect(self.save_asked)
        self._lay_out()
        self.show_state(False)

    def _spin(self, low: int, high: int, value: int, help: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(low, high)
        box.setValue(value)
        box.setToolTip(help)
        box.setFont(font(tabular=True))
        return box

    def _lay_out(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.cancel)
        saving = QHBoxLayout()
        saving.setSpacing(SPACE)
        saving.addWidget(self.size_choice)
        saving.addWidget(self.save, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.about)
        column.addLayout(named_rows(((self.tr("Draw"), self.drawn), (self.tr("Keep"), self.kept))))
        column.addWidget(self.find_button)
        column.addLayout(running)
        column.addWidget(self.tiles, 1)
        column.addLayout(saving)

    def show_basis(self, seed: int, mean: float, spread: float) -> None:
        """Say what is drawn from."""
        text = self.tr("D's favourites among pictures drawn by seed {seed}, mean {mean}, spread {spread}.")
        self.about.setText(text.format(seed=seed, mean=f"{mean:.2f}", spread=f"{spread:.2f}"))

    def show_state(self, running: bool) -> None:
        """Whether they are being drawn now."""
        self.find_button.setVisible(not running)
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.save.setEnabled(not running and self.best is not None)

    def show_best(self, best: Best | None) -> None:
        """Show the best so far."""
        self.best = best
        if best is None:
            self.tiles.clear()
            return
        self.progress.setRange(0, best.total)
        self.progress.setValue(best.done)
        self.tiles.show_tiles(best.pictures)

    def _help(self, index: int) -> str:
        if self.best is None or index >= len(self.best.scores):
            return ""
        text = self.tr("Rank {rank}: Dx {dx}, number {number} of {total}. Click to go there.")
        if not self.best.dx_is_probability:
            text = self.tr("Rank {rank}: score {dx}, number {number} of {total}. Click to go there.")
        return text.format(
            rank=index + 1,
            dx=dx_text(self.best.scores[index], self.best.dx_is_probability),
            number=self.best.numbers[index],
            total=self.best.done,
        )

    def _on_find(self) -> None:
        self.find_asked.emit(self.drawn.value(), min(self.kept.value(), self.drawn.value()))
