"""What is not trained on and why; to copy, to find on disk, to put back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.data.left_out_model import LeftOutModel
from ganstudio.gui.models.left_out_rows import LeftOutRow
from ganstudio.gui.theme import SPACE, set_role

_FILE_WIDTH = 200


class LeftOutView(QWidget):
    """A table of file and reason with its actions above."""

    take_back_wanted = Signal(object)  # list of paths
    show_wanted = Signal(str)  # a path in the folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LeftOutModel(self)
        self._table = QTableView(self)
        self._table.setModel(self._model)
        self._table.setShowGrid(False)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setWordWrap(False)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACE)
        self._table.setTabKeyNavigation(False)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        self._none = QLabel(self.tr("Nothing is left out."), alignment=Qt.AlignmentFlag.AlignCenter)
        set_role(self._none, "muted")
        self._back = QPushButton(self.tr("Put back"))
        self._back.setToolTip(self.tr("Train on the selected pictures after all."))
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy the selected lines, or all if none is selected (Ctrl+C)."))
        self._show = QPushButton(self.tr("Show in folder"))
        self._show.setToolTip(self.tr("Open the file manager where the selected file lies."))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self._back, self._copy, self._show):
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._none, 1)
        layout.addWidget(self._table, 1)
        self._back.clicked.connect(self._take_back)
        self._copy.clicked.connect(self.copy)
        self._show.clicked.connect(self._show_selected)
        self._table.doubleClicked.connect(self._show_selected)
        self._table.selectionModel().selectionChanged.connect(self._update_buttons)
        self.set_rows(())

    def set_rows(self, rows: tuple[LeftOutRow, ...]) -> None:
        """Show these files."""
        self._model.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            wanted = self._table.sizeHintForColumn(0) + 2 * SPACE
            self._table.horizontalHeader().resizeSection(0, min(wanted, max(_FILE_WIDTH, self.width() // 2)))
        self._update_buttons()

    def copy(self) -> None:
        """Put the selected lines, or all if none is selected, on the clipboard."""
        rows = self._selected() or list(range(len(self._model.rows)))
        QGuiApplication.clipboard().setText("\n".join(self._model.line(row) for row in rows))

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self._table.selectionModel().selectedRows())

    def _by_hand(self) -> list[str]:
        rows = (self._model.rows[row] for row in self._selected())
        return [row.path for row in rows if row.by_hand]

    def _take_back(self) -> None:
        self.take_back_wanted.emit(self._by_hand())

    def _show_selected(self) -> None:
        for row in self._selected()[:1]:
            self.show_wanted.emit(self._model.rows[row].path)

    def _update_buttons(self) -> None:
        self._back.setEnabled(bool(self._by_hand()))
        self._back.setVisible(any(row.by_hand for row in self._model.rows))
        self._copy.setEnabled(bool(self._model.rows))
        self._show.setEnabled(bool(self._selected()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
