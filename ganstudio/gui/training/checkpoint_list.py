"""The checkpoints to choose from: only a click or an arrow key chooses one, the focus alone never."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 0}


class CheckpointList(QListWidget):
    """A list of one column, as wide as its rows. `currentRowChanged` tells of a person's choice only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_place(self, row: int | None, after: int) -> None:
        """Make `row` the current one without telling. None: the place before the row `after` is shown."""
        self._next = after
        self.blockSignals(True)
        self.setCurrentRow(-1 if row is None else row)
        self.blockSignals(False)
        if row is None and self.count():
            self.scrollToItem(self.item(min(after, self.count() - 1)))

    def fit(self) -> None:
        """Be as wide as the rows need, with room for the scroll bar that runs downwards."""
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self.sizeHintForColumn(0) + bar + 2 * self.frameWidth())

    def keyboardSearch(self, search: str) -> None:
        """Nothing: a letter or a digit that was meant for the step's field would choose a row."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen = self.currentRow() >= 0
        self.blockSignals(True)
        super().focusInEvent(event)  # makes the first row the current one where there is none
        if not chosen:
            self.setCurrentRow(-1, QItemSelectionModel.SelectionFlag.Clear)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self.currentRow() >= 0 or not self.count():
            super().keyPressEvent(event)
            return
        self.setCurrentRow(min(max(self._next + step, 0), self.count() - 1))
