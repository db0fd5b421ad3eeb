"""One figure of merit: its name, the samples' value, what the reals reach, and what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ganstudio.evaluation.words import FIGURES, with_spread
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.runs.merits import Figure


class FigureRow(QWidget):
    """`name` is of FIGURES. Shows dashes until there is a figure."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        words = FIGURES[name]
        label = QLabel(tr_message(words.label))
        label.setFont(font(bold=True))
        self.value = QLabel()
        self.value.setFont(font(bold=True))
        self.floor = QLabel()
        set_role(self.floor, "muted")
        for number_label in (self.value, self.floor):
            number_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        help = QLabel(tr_message(words.help))
        help.setWordWrap(True)
        set_role(help, "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, SPACE)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 4)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addWidget(self.floor, 0, 2)
        grid.addWidget(help, 1, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, 110)
        grid.setColumnMinimumWidth(2, 190)
        self.show_figure(None)

    def show_figure(self, figure: Figure | None) -> None:
        """Show the values with their spreads, or dashes."""
        if figure is None:
            self.value.setText("–")
            self.floor.setText(self.tr("your pictures: {value}").format(value="–"))
            return
        self.value.setText(self._with_spread(figure.value, figure.spread))
        floor = self._with_spread(figure.floor, figure.floor_spread)
        self.floor.setText(self.tr("your pictures: {value}").format(value=floor))

    def _with_spread(self, value: float, spread: float) -> str:
        return " ± ".join(with_spread(self._name, value, spread))
