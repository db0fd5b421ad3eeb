"""The classes that sub-folders or labels give, and the pictures of the one that is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from ganstudio.gui.data.class_delegate import COUNT_ROLE, SHARE_ROLE, ClassDelegate
from ganstudio.gui.data.picture_grid import PictureGrid
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.theme import SPACE, set_role

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

_LABEL_ROLE = int(Qt.ItemDataRole.UserRole) + 10


class ClassesView(QWidget):
    """A list of classes with their counts at the left, a grid at the right."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Sequence[Picture] = ()
        self._sorted = False
        self.count = 0
        """How many classes there are; 0 when all pictures are of one."""
        self.grid = PictureGrid(thumbnails, self)
        self._list = QListWidget(self)
        self._list.setItemDelegate(ClassDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMinimumWidth(140)
        self._none = QLabel(
            self.tr("There are no classes here. They come from sub-folders, one for each class."),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        set_role(self._none, "muted")
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self.grid)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([200, 700])
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._none, 1)
        layout.addWidget(self._splitter, 1)
        self._list.currentItemChanged.connect(self._show_class)

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Sort the pictures in use into their classes, once they are looked at; the class shown stays."""
        self._pictures = pictures
        labels = {picture.label for picture in pictures}
        self.count = len(labels) if len(labels) > 1 else 0
        self._sorted = False
        if self.isVisible():
            self._sort()

    def _sort(self) -> None:
        self._sorted = True
        counts = Counter(picture.label for picture in self._pictures)
        shown = self._chosen()
        most = max(counts.values(), default=1)
        self._list.blockSignals(True)
        self._list.clear()
        for label in sorted(counts, key=lambda label: (label is None, label or "")):
            item = QListWidgetItem(self.tr("(no class)") if label is None else label)
            item.setData(_LABEL_ROLE, label)
            item.setData(COUNT_ROLE, counts[label])
            item.setData(SHARE_ROLE, counts[label] / most)
            self._list.addItem(item)
            if label == shown or self._list.count() == 1:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._none.setVisible(not self.count)
        self._splitter.setVisible(bool(self.count))
        self._show_class()

    def _chosen(self) -> str | None:
        item = self._list.currentItem()
        label: str | None = None if item is None else item.data(_LABEL_ROLE)
        return label

    def _show_class(self) -> None:
        label = self._chosen()
        self.grid.set_pictures([picture for picture in self._pictures if picture.label == label])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._sorted:
            self._sort()
