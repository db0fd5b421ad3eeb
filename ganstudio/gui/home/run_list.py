"""The recent runs as a grid of cards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from ganstudio.gui.home.run_delegate import LARGEST_SIDE, RunDelegate
from ganstudio.gui.home.run_list_model import RunListModel
from ganstudio.gui.models.run_card import RunCard
from ganstudio.gui.workers.job import Progress
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.preload import load_alone


def _read(side: int, progress: Progress) -> Iterator[tuple[RunCard, QImage]]:
    # Imported on the thread: the first paint of the window waits for none of it.
    from ganstudio.gui.home.run_pictures import cards_with_pictures

    return cards_with_pictures(side, progress)


class RunList(QListView):
    """Reads the runs by itself; `opened` and `forgotten` carry a run's path, `counted` their number."""

    opened = Signal(object)
    forgotten = Signal(object)
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = RunListModel(self)
        self._job = JobSlot(self)
        self._row = 0
        self.setModel(self._runs)
        self._cards = RunDelegate(self)
        self.setItemDelegate(self._cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Recent runs"))
        self.customContextMenuRequested.connect(self._show_menu)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_activated)
        self._job.yielded.connect(self._on_card)
        self._job.ended.connect(self._on_ended)

    def reload(self) -> None:
        """Read the runs anew, in the background."""
        self._row = 0
        load_alone()
        side = round(LARGEST_SIDE * self.devicePixelRatioF())
        self._job.start(partial(_read, side))

    def stop(self) -> None:
        """End the reading; no thread runs afterwards."""
        self._job.close()

    def _on_card(self, found: tuple[RunCard, QImage]) -> None:
        self._runs.put(self._row, *found)
        self._row += 1
        self.counted.emit(self._row)

    def _on_ended(self, _result: object) -> None:
        self._runs.cut(self._row)
        self.counted.emit(self._row)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._runs.card(index).path)

    def _show_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if not index.isValid():
            return
        path: Path = self._runs.card(index).path
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.opened.emit(path))
        show = menu.addAction(self.tr("Show in the file manager"))
        show.triggered.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        menu.addSeparator()
        forget = menu.addAction(self.tr("Remove from this list"))
        forget.setToolTip(self.tr("The run itself stays where it is"))
        forget.triggered.connect(lambda: self.forgotten.emit(path))
        menu.popup(self.viewport().mapToGlobal(where))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Room is left for the scroll bar, so that its coming and going changes no card.
        if self._cards.fit(self.width() - self.verticalScrollBar().sizeHint().width() - 2):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
