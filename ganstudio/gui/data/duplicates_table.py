"""Duplicates side by side, a group a row, made only as far as they are on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ganstudio.gui.data.duplicates_model import DuplicatesModel
from ganstudio.gui.data.picture_delegate import GAP, PictureDelegate
from ganstudio.gui.data.picture_texts import size_text
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.texts import bytes_text
from ganstudio.gui.theme import font

if TYPE_CHECKING:
    from ganstudio.data.report import Picture


def caption(picture: Picture) -> tuple[str, str, str]:
    """File name, size in pixels, format and bytes."""
    detail = f"{picture.format} · {bytes_text(picture.bytes)}"
    return picture.path.rsplit("/", 1)[-1], size_text(picture.width, picture.height), detail


class DuplicatesTable(QTableView):
    """The same keys and menu as the grid of all pictures."""

    enlarge_wanted = Signal(object, int)  # pictures of the group, which of them
    menu_wanted = Signal(object, object)  # pictures selected, where (global)
    leave_out_wanted = Signal(object)  # pictures

    def __init__(
        self, groups: DuplicatesModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._groups = groups
        self._thumbnails = thumbnails
        self._delegate = PictureDelegate(thumbnails, self, caption)
        self._settle = QTimer(self, singleShot=True, interval=15)
        self._settle.timeout.connect(self._want_visible)
        self.setModel(groups)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setSectionsClickable(False)
        self.verticalScrollBar().valueChanged.connect(self._settle.start)
        self.horizontalScrollBar().valueChanged.connect(self._settle.start)
        thumbnails.arrived.connect(self.viewport().update)
        groups.modelReset.connect(self._settle.start)
        self.doubleClicked.connect(self._enlarge)
        self.set_tile_side(self._delegate.side)

    def set_tile_side(self, side: int) -> None:
        """Side length of the tiles in pixels of the screen."""
        self._delegate.side = side
        lines = 3 * self.fontMetrics().height()
        self.horizontalHeader().setDefaultSectionSize(max(side, 96) + 4 * GAP)
        self.verticalHeader().setDefaultSectionSize(side + lines + 6 * GAP)
        self.verticalHeader().setFont(font("small"))
        self._settle.start()

    def refresh(self) -> None:
        """The pictures are seen differently now: make what is visible anew."""
        self.viewport().update()
        self._settle.start()

    def selected(self) -> list[Picture]:
        """The selected pictures, group by group."""
        cells = sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())
        found = (self._groups.picture(row, column) for row, column in cells)
        return [picture for picture in found if picture is not None]

    def _want_visible(self) -> None:
        rows, columns = len(self._groups.groups), self._groups.columnCount()
        if not self.isVisible() or not rows:
            return
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        left, right = self.columnAt(0), self.columnAt(self.viewport().width() - 1)
        seen = (
            self._groups.picture(row, column)
            for row in range(max(top, 0), (bottom if bottom >= 0 else rows - 1) + 1)
            for column in range(max(left, 0), (right if right >= 0 else columns - 1) + 1)
        )
        self._thumbnails.want(picture for picture in seen if picture is not None)

    def _enlarge(self, index: QModelIndex) -> None:
        if self._groups.picture(index.row(), index.column()) is not None:
            self.enlarge_wanted.emit(self._groups.groups[index.row()].pictures, index.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

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
