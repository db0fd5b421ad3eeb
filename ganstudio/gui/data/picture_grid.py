"""A grid of pictures that only ever makes what is on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ganstudio.gui.data.picture_delegate import PictureDelegate
from ganstudio.gui.data.picture_model import PictureModel
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.models.duplicates import Place

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

_Action = QAbstractItemView.CursorAction
_STEPS = {_Action.MoveLeft: -1, _Action.MoveRight: 1, _Action.MovePrevious: -1, _Action.MoveNext: 1}


class PictureGrid(QTableView):
    """Shows pictures as D sees them. The columns fill the width; Ctrl and the wheel enlarge the tiles.

    A table and not a list view: a list view places every item on each change of size, half a second for
    200 000 pictures. Selecting and moving go on from the end of a row to the next, as in a text.
    """

    enlarge_wanted = Signal(object, int)  # pictures, which of them
    menu_wanted = Signal(object, object)  # pictures selected, where (global)
    leave_out_wanted = Signal(object)  # pictures
    zoomed = Signal(int)  # steps

    def __init__(
        self, thumbnails: Thumbnails, parent: QWidget | None = None, *, grouped: bool = False
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._pictures = PictureModel(self)
        self._delegate = PictureDelegate(thumbnails, self, grouped=grouped)
        self._settle = QTimer(self, singleShot=True, interval=15)
        self._settle.timeout.connect(self._want_visible)
        self._paint = QTimer(self, singleShot=True, interval=40)
        self._paint.timeout.connect(self.viewport().update)
        self.setModel(self._pictures)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._settle.start())
        thumbnails.arrived.connect(self._paint_soon)
        self.doubleClicked.connect(self._enlarge)

    @property
    def pictures(self) -> Sequence[Picture]:
        """What the grid shows, in order."""
        return self._pictures.pictures

    def set_pictures(self, pictures: Sequence[Picture], places: Sequence[Place] = ()) -> None:
        """Show these; the place scrolled to and the current picture's number are kept as far as possible."""
        scrolled, current = self.verticalScrollBar().value(), self._pictures.number(self.currentIndex())
        self._pictures.set_pictures(pictures, places)
        if pictures and current >= 0:
            self._set_current(min(current, len(pictures) - 1))
        self.updateGeometries()
        self.verticalScrollBar().setValue(scrolled)
        self._settle.start()

    def set_used(self, used: frozenset[str]) -> None:
        """Paths of the pictures that D will see; the others are dimmed."""
        self._pictures.set_used(used)

    def set_tile_side(self, side: int) -> None:
        """Side length of the tiles in pixels of the screen, at least."""
        if side != self._delegate.side:
            self._delegate.side = side
            self._lay_out()

    def refresh(self) -> None:
        """The pictures are seen differently now: make what is visible anew."""
        self.viewport().update()
        self._settle.start()

    def selected(self) -> list[Picture]:
        """The selected pictures, in order."""
        columns, selection = self._pictures.columns, self.selectionModel().selection()
        numbers = {
            row * columns + column
            for block in map(selection.at, range(selection.count()))
            for row in range(block.top(), block.bottom() + 1)
            for column in range(block.left(), block.right() + 1)
        }
        return [self.pictures[number] for number in sorted(numbers) if number < len(self.pictures)]

    def _set_current(self, number: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self._pictures.at(number), flag)

    def _lay_out(self) -> None:
        """Fit as many columns as there is room for, and keep the first picture on the screen there."""
        width = self.viewport().width()
        columns = max(1, width // self._delegate.least_width)
        cell = self._delegate.set_width(max(1, width // columns))
        first, current = self._visible().start, self._pictures.number(self.currentIndex())
        if columns != self._pictures.columns:
            self._pictures.set_columns(columns)
            if current >= 0:
                self._set_current(current)
        self.horizontalHeader().setDefaultSectionSize(cell.width())
        self.verticalHeader().setDefaultSectionSize(cell.height())
        self.verticalScrollBar().setValue(first // columns * cell.height())
        self._settle.start()

    def _visible(self) -> range:
        """Numbers of the pictures on the screen."""
        height = max(1, self.verticalHeader().defaultSectionSize())
        top = self.verticalScrollBar().value() // height
        lines = self.viewport().height() // height + 2
        columns = self._pictures.columns
        return range(min(top * columns, len(self.pictures)), min((top + lines) * columns, len(self.pictures)))

    def _want_visible(self) -> None:
        if not self.isVisible():
            return
        seen = self._visible()
        ahead = range(seen.stop, min(seen.stop + len(seen), len(self.pictures)))
        self._thumbnails.want(self.pictures[number] for number in (*seen, *ahead))

    def _paint_soon(self) -> None:
        # Thumbnails come one by one; painting all again for each of them would hold the window up.
        if self.isVisible() and not self._paint.isActive():
            self._paint.start()

    def _enlarge(self, index: QModelIndex) -> None:
        number = self._pictures.number(index)
        if number >= 0:
            self.enlarge_wanted.emit(self.pictures, number)

    def _blocks(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The pictures `first` to `last` as rectangles of the table: (first, last) of each."""
        columns = self._pictures.columns
        while first <= last:
            if first % columns == 0 and last - first >= columns:
                end = (last + 1) // columns * columns - 1
            else:
                end = min(last, first // columns * columns + columns - 1)
            yield first, end
            first = end + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, current = len(self.pictures) - 1, self._pictures.number(self.currentIndex())
        if last < 0:
            return QModelIndex()
        if action in _STEPS and current >= 0:
            return self._pictures.at(min(max(current + _STEPS[action], 0), last))
        if action == _Action.MoveDown and current // self._pictures.columns < last // self._pictures.columns:
            return self._pictures.at(min(current + self._pictures.columns, last))
        if action in (_Action.MoveHome, _Action.MoveEnd):
            return self._pictures.at(0 if action == _Action.MoveHome else last)
        found = super().moveCursor(action, modifiers)
        return found if self._pictures.number(found) >= 0 else self._pictures.at(last)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        # Not normalised: the corners are where the selecting began and where it is now.
        ends = [self._pictures.number(self.indexAt(point)) for point in (rect.topLeft(), rect.bottomRight())]
        if min(ends) < 0:
            if ends[0] < 0:
                self.selectionModel().select(QItemSelection(), command)
                return
            ends[1] = len(self.pictures) - 1
        chosen = QItemSelection()
        for first, last in self._blocks(min(ends), max(ends)):
            chosen.select(self._pictures.at(first), self._pictures.at(last))
        self.selectionModel().select(chosen, command)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.selectionModel().hasSelection():
            self.leave_out_wanted.emit(self.selected())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._enlarge(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chosen = self.selected()
        if chosen:
            self.menu_wanted.emit(chosen, event.globalPos())
