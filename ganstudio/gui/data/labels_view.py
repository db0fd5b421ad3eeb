"""The labels: attributes and values at the left, the pictures of the chosen value at the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from ganstudio.gui.data.label_source import LabelSource
from ganstudio.gui.data.label_tree import ALL_VALUES, LabelTree
from ganstudio.gui.data.picture_grid import PictureGrid
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.icons import icon
from ganstudio.gui.models.label_table import LabelTable
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.problems import Message

if TYPE_CHECKING:
    from ganstudio.data.report import Picture


class LabelsView(QWidget):
    """Shows what the desk tells it; `shown` asks for it when the view is looked at."""

    shown = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: LabelTable | None = None
        self._used: Sequence[Picture] = ()
        self.tree = LabelTree()
        self.source = LabelSource()
        self.grid = PictureGrid(thumbnails)
        self._none = self._make_none()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        hint = QLabel(self.tr("Tick what the run is conditioned on."), wordWrap=True)
        set_role(hint, "muted")
        column.addWidget(hint)
        column.addWidget(self.tree, 1)
        column.addWidget(self.source)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.grid)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([230, 700])
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._none, 1)
        layout.addWidget(self._splitter, 1)
        self.tree.chosen.connect(self._show_pictures)
        self._splitter.hide()

    def _make_none(self) -> QWidget:
        text = QLabel(
            self.tr(
                "There are no labels here. They come from sub-folders, one for each class, or from a table "
                "in or beside the folder: a line such as file,hair,eyes, then one line a picture."
            ),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        set_role(text, "muted")
        button = QPushButton(icon("table"), self.tr("Choose a label file…"))
        button.setToolTip(self.tr("Tables with commas, semicolons or tabs, and CelebA's list of attributes."))
        button.clicked.connect(self.source.ask)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setSpacing(2 * SPACE)
        column.addStretch()
        column.addWidget(text)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return box

    def set_table(self, table: LabelTable | None, used: Sequence[Picture], conditions: Sequence[str]) -> None:
        """Show the labels of the pictures in use; None while they are not known."""
        self._table, self._used = table, used
        rows = () if table is None else table.rows
        told = table is not None and bool(
            table.labels.trouble or table.labels.unusable or table.labels.source
        )
        self._none.setVisible(not rows and not told)
        self._splitter.setVisible(bool(rows) or told)
        self.tree.set_rows(rows, conditions)

    def set_source(
        self, folder: Path, files: Sequence[Path], source: Path | None, remarks: Sequence[Message]
    ) -> None:
        """Say where the labels are from and what is odd about them."""
        self.source.set_files(folder, files, source)
        self.source.set_remarks(remarks)

    def _show_pictures(self, number: int, code: int) -> None:
        table = self._table
        if table is None or number < 0 or code == ALL_VALUES:
            self.grid.set_pictures(self._used)
        else:
            self.grid.set_pictures(table.pictures(number, code))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
