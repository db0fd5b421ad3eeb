"""Drawing a latent: the seed, the dice, mean and spread, and the way back to the start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui.explore.axis_slider import AxisSlider
from ganstudio.gui.icons import icon
from ganstudio.gui.models.explorer_model import Point
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.latent.priors import LARGEST_SEED, Prior


class DrawBox(QWidget):
    """`seed_chosen`, `mean_moved`, `spread_moved` carry what the person wants; the others are buttons."""

    seed_chosen = Signal(object)  # a Python int: seeds may be larger than a C int
    dice_thrown = Signal()
    mean_moved = Signal(float)
    spread_moved = Signal(float)
    let_go = Signal()
    reset_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed: int | None = None
        self.seed = QLineEdit()
        self.seed.setFont(font(tabular=True))
        self.seed.setMaxLength(19)
        self.seed.setToolTip(self.tr("The same seed always gives the same picture. Enter goes there."))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.editingFinished.connect(self._on_seed)
        self.dice = self._tool("dice", self.tr("Another seed by chance (R)"))
        self.dice.clicked.connect(self.dice_thrown)
        self.undo = self._tool("undo", self.tr("Undo (Ctrl+Z)"))
        self.undo.clicked.connect(self.undo_asked)
        self.redo = self._tool("redo", self.tr("Redo (Ctrl+Shift+Z)"))
        self.redo.clicked.connect(self.redo_asked)
        self.state = QLabel()
        self.state.setFont(font("small"))
        self.state.setToolTip(self.tr("Whether the picture is the seed's own, or sliders have moved it."))
        set_role(self.state, "muted")
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Back to the seed's picture with the recipe's mean and spread."))
        self.reset.clicked.connect(self.reset_asked)
        width = self.fontMetrics().horizontalAdvance(max(self.tr("Mean"), self.tr("Spread"), key=len)) + 8
        self.mean = AxisSlider(self.tr("Mean"), -2.0, 2.0, name_width=width)
        self.mean.setToolTip(
            self.tr("Where the latents' centre lies; away from the recipe's mean is new ground.")
        )
        self.spread = AxisSlider(self.tr("Spread"), 0.0, 2.0, 1.0, signed=False, name_width=width)
        self.spread.setToolTip(
            self.tr("How far latents lie from their centre: less is safer and more alike, more is bolder.")
        )
        self.mean.moved.connect(self.mean_moved)
        self.spread.moved.connect(self.spread_moved)
        for slider in (self.mean, self.spread):
            slider.let_go.connect(self.let_go)
        self._lay_out()

    def _tool(self, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(help)
        button.setAccessibleName(help)
        return button

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE // 2)
        label = QLabel(self.tr("Seed"))
        label.setBuddy(self.seed)
        first.addWidget(label)
        first.addWidget(self.seed, 1)
        first.addWidget(self.dice)
        second = QHBoxLayout()
        second.setSpacing(SPACE // 2)
        second.addWidget(self.state, 1)
        for button in (self.undo, self.redo, self.reset):
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.mean)
        column.addWidget(self.spread)

    def set_prior(self, prior: Prior) -> None:
        """The recipe's prior: where the sliders' middle is."""
        self.mean.set_reach(prior.mean - 2 * prior.std, prior.mean + 2 * prior.std, prior.mean)
        self.spread.set_reach(0.02 * prior.std, 2 * prior.std, prior.std)

    def show_point(self, point: Point) -> None:
        """Show where the person stands."""
        self._seed = point.seed
        if not (self.seed.hasFocus() and self.seed.isModified()):
            self.seed.setText("" if point.seed is None else str(point.seed))
        self.state.setText(self.tr("moved") if point.moved else self.tr("as drawn"))
        self.mean.show_number(point.prior.mean)
        self.spread.show_number(point.prior.std)

    def show_history(self, can_undo: bool, can_redo: bool) -> None:
        """Whether there is something to take back or to make again."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def _on_seed(self) -> None:
        text = "".join(self.seed.text().split())
        if not self.seed.isModified():
            return
        self.seed.setModified(False)
        if text.isascii() and text.isdigit() and int(text) <= LARGEST_SEED:
            set_role(self.seed, None)
            self.seed_chosen.emit(int(text))
        else:
            self.seed.setText("" if self._seed is None else str(self._seed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.seed.isModified():
            self.seed.setText("" if self._seed is None else str(self._seed))
            self.seed.setModified(False)
        else:
            super().keyPressEvent(event)
