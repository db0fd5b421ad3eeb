"""The pictures in their tabs: all, duplicates, left out, labels; and how large they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.data.duplicates_view import DuplicatesView
from ganstudio.gui.data.fit_bar import FitBar
from ganstudio.gui.data.labels_view import LabelsView
from ganstudio.gui.data.left_out_view import LeftOutView
from ganstudio.gui.data.picture_grid import PictureGrid
from ganstudio.gui.data.tab_row import TabRow
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.icons import icon
from ganstudio.gui.models.duplicates import Alike
from ganstudio.gui.models.left_out_rows import LeftOutRow
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.training.thin_slider import ThinSlider
from ganstudio.recipe import Recipe

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

ALL, DUPLICATES, LEFT_OUT, LABELS = range(4)
_SMALLEST_TILE, _TILE, _LARGEST_TILE, _TILE_STEP = 32, 96, 320, 16


class PicturesArea(QWidget):
    """Lays the views out and passes their wishes on."""

    enlarge_wanted = Signal(object, int)
    menu_wanted = Signal(object, object)
    leave_out_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, recipe: Recipe, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = TabRow(
            [
                (self.tr("All"), self.tr("The pictures that are trained on, as D sees them.")),
                (self.tr("Duplicates"), self.tr("Pictures that occur several times.")),
                (self.tr("Left out"), self.tr("Files that are not trained on, and why.")),
                (self.tr("Labels"), self.tr("What is known of the pictures, from sub-folders or a table.")),
            ]
        )
        self.fit = FitBar(recipe)
        self.grid = PictureGrid(thumbnails)
        self.duplicates = DuplicatesView(thumbnails)
        self.left_out = LeftOutView()
        self.labels = LabelsView(thumbnails)
        self._undo = QPushButton(icon("undo"), self.tr("Undo"))
        self._undo.setToolTip(self.tr("Take back the last leaving out, putting back or labelling (Ctrl+Z)."))
        set_role(self._undo, "flat")
        self._undo.hide()
        self._zoom = ThinSlider()
        self._zoom.setRange(_SMALLEST_TILE, _LARGEST_TILE)
        self._zoom.setSingleStep(_TILE_STEP)
        self._zoom.setPageStep(2 * _TILE_STEP)
        self._zoom.setFixedWidth(110)
        self._zoom.setAccessibleName(self.tr("Size of the pictures shown"))
        self._zoom.setToolTip(self.tr("How large the pictures are shown (Ctrl and the wheel)."))
        self._stack = QStackedWidget()
        for view in (self.grid, self.duplicates, self.left_out, self.labels):
            self._stack.addWidget(view)
        top, second = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.tabs)
        top.addStretch()
        top.addWidget(self._undo)
        second.setSpacing(SPACE)
        second.addWidget(self.fit)
        second.addStretch()
        second.addWidget(self._zoom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addLayout(second)
        layout.addWidget(self._stack, 1)
        self._connect()
        self._zoom.setValue(_TILE)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        self._undo.clicked.connect(self.undo_wanted)
        self._zoom.valueChanged.connect(self._set_tile_side)
        for grid in (self.grid, self.labels.grid, self.duplicates.grid):
            grid.zoomed.connect(self._zoom_by)
        for view in (self.grid, self.labels.grid, self.duplicates.grid):
            view.enlarge_wanted.connect(self.enlarge_wanted)
            view.menu_wanted.connect(self.menu_wanted)
            view.leave_out_wanted.connect(self.leave_out_wanted)

    def show_used(self, used: tuple[Picture, ...]) -> None:
        """The pictures that D will see."""
        self.grid.set_pictures(used)
        self.duplicates.set_used(frozenset(picture.path for picture in used))
        self.tabs.set_count(ALL, len(used))

    def show_alike(self, alike: Alike) -> None:
        """The pictures that occur several times."""
        self.duplicates.set_alike(alike)
        self.tabs.set_count(DUPLICATES, alike.surplus)

    def show_left_out(self, rows: tuple[LeftOutRow, ...], can_undo: bool) -> None:
        """The files that are not trained on."""
        self.left_out.set_rows(rows)
        self.tabs.set_count(LEFT_OUT, len(rows))
        self._undo.setVisible(can_undo)

    def show_attributes(self, count: int) -> None:
        """How many attributes of the pictures are known."""
        self.tabs.set_count(LABELS, count)

    def refresh(self) -> None:
        """The pictures are seen differently now."""
        for view in (self.grid, self.labels.grid, self.duplicates.grid):
            view.refresh()

    def _set_tile_side(self, side: int) -> None:
        for view in (self.grid, self.labels.grid, self.duplicates.grid):
            view.set_tile_side(side)

    def _zoom_by(self, steps: int) -> None:
        self._zoom.setValue(self._zoom.value() + steps * _TILE_STEP)
