"""The pins as pictures in rows: click to go there, drag to reorder, F2 to rename, Delete to remove."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from ganstudio.gui.explore.images import to_qimage
from ganstudio.gui.explore.pin_delegate import PinDelegate
from ganstudio.latent.pins import Pin

_NUMBER = Qt.ItemDataRole.UserRole


class PinList(QListWidget):
    """Says what the person wants; the model does it, and `show_pins` shows the outcome.

    Numbers count pins from 0. `checkpoint_asked`: go to the pin and to the generator it was made with.
    """

    go_asked = Signal(int)
    checkpoint_asked = Signal(int)
    remove_asked = Signal(int)
    move_asked = Signal(int, int)
    rename_asked = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Rows of a list that wraps: unlike icon mode, dragging there changes the order.
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(PinDelegate(self))
        self.setAccessibleName(self.tr("Pins"))
        self.itemClicked.connect(lambda item: self.go_asked.emit(self._number(item)))
        self.itemActivated.connect(lambda item: self.go_asked.emit(self._number(item)))
        self.itemChanged.connect(self._on_changed)

    def _number(self, item: QListWidgetItem) -> int:
        return int(item.data(_NUMBER))

    @property
    def current(self) -> int:
        """The pin selected, -1 for none."""
        item = self.currentItem()
        return -1 if item is None or not item.isSelected() else self._number(item)

    def show_pins(self, pins: Sequence[Pin]) -> None:
        """Show these pins; pictures follow by `show_pictures`."""
        current, pixmaps = self.currentRow(), self._pixmaps()
        self.blockSignals(True)
        self.clear()
        for number, pin in enumerate(pins):
            item = QListWidgetItem(pin.name)
            item.setData(_NUMBER, number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(self._help(pin))
            if pin.z in pixmaps:
                item.setData(Qt.ItemDataRole.DecorationRole, pixmaps[pin.z])
            item.setData(_NUMBER + 1, pin.z)
            self.addItem(item)
        self.setCurrentRow(min(current, len(pins) - 1))
        self.blockSignals(False)

    def _pixmaps(self) -> dict[object, QPixmap]:
        """Pictures by latent, so that none blinks when the pins change."""
        found = {}
        for row in range(self.count()):
            pixmap = self.item(row).data(Qt.ItemDataRole.DecorationRole)
            if isinstance(pixmap, QPixmap):
                found[self.item(row).data(_NUMBER + 1)] = pixmap
        return found

    def _help(self, pin: Pin) -> str:
        where = self.tr("averaged generator") if pin.averaged else self.tr("raw generator")
        text = self.tr("{name}: pinned at step {step}, {where}.").format(
            name=pin.name, step=pin.step, where=where
        )
        return (
            text + "\n" + self.tr("Click: go there. Drag, or Alt with an arrow: another place. F2: rename.")
        )

    def show_pictures(self, pictures: NDArray[np.uint8]) -> None:
        """Show pictures (n, height, width, channels) of the pins, if there are as many."""
        if len(pictures) != self.count():
            return
        self.blockSignals(True)
        for row, picture in enumerate(pictures):
            pixmap = QPixmap.fromImage(to_qimage(picture))
            self.item(row).setData(Qt.ItemDataRole.DecorationRole, pixmap)
        self.blockSignals(False)
        self.viewport().update()

    def rename_current(self) -> None:
        """Let the name of the selected pin be typed."""
        if self.currentItem() is not None:
            self.editItem(self.currentItem())

    def remove_current(self) -> None:
        """Ask for the selected pin to be removed."""
        if self.current >= 0:
            self.remove_asked.emit(self.current)

    def _on_changed(self, item: QListWidgetItem) -> None:
        self.rename_asked.emit(self._number(item), item.text())

    def _move_current(self, by: int) -> None:
        to = self.current + by
        if self.current >= 0 and 0 <= to < self.count():
            self.move_asked.emit(self.current, to)
            self.setCurrentRow(to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        aside = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_current()
        elif aside and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._move_current(-1)
        elif aside and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._move_current(1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.itemAt(event.pos() if event.reason() == event.Reason.Mouse else QPoint(-1, -1))
        item = item or self.currentItem()
        if item is None:
            return
        number = self._number(item)
        menu = QMenu(self)
        menu.addAction(self.tr("Go there"), lambda: self.go_asked.emit(number))
        menu.addAction(
            self.tr("Go there, with the generator it was pinned with"),
            lambda: self.checkpoint_asked.emit(number),
        )
        menu.addAction(self.tr("Rename"), lambda: self.editItem(item))
        menu.addAction(self.tr("Remove"), lambda: self.remove_asked.emit(number))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def dropEvent(self, event: QDropEvent) -> None:
        moved = self.current
        super().dropEvent(event)
        order = [self._number(self.item(row)) for row in range(self.count())]
        if moved in order and order.index(moved) != moved:
            self.move_asked.emit(moved, order.index(moved))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # In rows that wrap, left and right go on in the next row as well.
        steps = {
            QAbstractItemView.CursorAction.MoveLeft: -1,
            QAbstractItemView.CursorAction.MoveRight: 1,
        }
        row = self.currentRow() + steps.get(action, 0)
        if action in steps and 0 <= row < self.count():
            return self.model().index(row, 0)
        return super().moveCursor(action, modifiers)
