"""A grid of pictures that only ever makes what is on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QWidget

from ganstudio.gui.data.picture_delegate import GAP, PictureDelegate
from ganstudio.gui.data.picture_model import PictureModel
from ganstudio.gui.data.thumbnails import Thumbnails

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

_AHEAD = 1


class PictureGrid(QListView):
    """Shows pictures as D sees them. The columns fill the width; Ctrl and the wheel enlarge the tiles."""

    enlarge_wanted = Signal(object, int)  # pictures, which of them
    menu_wanted = Signal(object, object)  # pictures selected, where (global)
    leave_out_wanted = Signal(object)  # pictures
    zoomed = Signal(int)  # steps

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._pictures = PictureModel(self)
        self._delegate = PictureDelegate(thumbnails, self)
        self._settle = QTimer(self, singleShot=True, interval=15)
        self._settle.timeout.connect(self._want_visible)
        # List mode with wrapping lays 200 000 items out seven times faster than icon mode.
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setModel(self._pictures)
        self.setItemDelegate(self._delegate)
        self.verticalScrollBar().valueChanged.connect(self._settle.start)
        thumbnails.arrived.connect(self.viewport().update)
        self.doubleClicked.connect(self._enlarge)

    @property
    def pictures(self) -> Sequence[Picture]:
        """What the grid shows, in order."""
        return self._pictures.pictures

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show these; the place scrolled to and the current row are kept as far as possible."""
        place, current = self.verticalScrollBar().value(), self.currentIndex().row()
        self._pictures.set_pictures(pictures)
        self.doItemsLayout()
        if current >= 0 and pictures:
            index = self._pictures.index(min(current, len(pictures) - 1))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.verticalScrollBar().setValue(place)
        self._settle.start()

    def set_tile_side(self, side: int) -> None:
        """Side length of the tiles in pixels of the screen."""
        if side == self._delegate.side:
            return
        first = self._visible()[0]
        self._delegate.side = side
        self._lay_out()
        if first < len(self.pictures):
            self.scrollTo(self._pictures.index(first), QListView.ScrollHint.PositionAtTop)

    def refresh(self) -> None:
        """The pictures are seen differently now: make what is visible anew."""
        self.viewport().update()
        self._settle.start()

    def selected(self) -> list[Picture]:
        """The selected pictures, in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.pictures[row] for row in rows]

    def _columns(self) -> int:
        return max(1, self.viewport().width() // (self._delegate.side + GAP))

    def _lay_out(self) -> None:
        # One pixel less than fits: the view wraps when a row is exactly as wide as the viewport.
        width = max(1, (self.viewport().width() - 1) // self._columns())
        size = QSize(width, self._delegate.side + GAP)
        if size != self.gridSize():
            self.setGridSize(size)
        self._settle.start()

    def _visible(self) -> range:
        """Rows on the screen, as far as they exist."""
        height = max(1, self.gridSize().height())
        top = self.verticalOffset() // height
        lines = self.viewport().height() // height + 2
        columns = self._columns()
        return range(top * columns, min((top + lines) * columns, len(self.pictures)))

    def _want_visible(self) -> None:
        if not self.isVisible():
            return
        seen = self._visible()
        ahead = range(seen.stop, min(seen.stop + _AHEAD * len(seen), len(self.pictures)))
        self._thumbnails.want(self.pictures[row] for row in (*seen, *ahead))

    def _enlarge(self, index: QModelIndex) -> None:
        self.enlarge_wanted.emit(self.pictures, index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.selected()
        if event.key() == Qt.Key.Key_Delete and chosen:
            self.leave_out_wanted.emit(chosen)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._enlarge(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chosen = self.selected()
        if chosen:
            self.menu_wanted.emit(chosen, event.globalPos())
