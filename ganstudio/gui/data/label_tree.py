"""The attributes of the pictures and their values, as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from ganstudio.gui.data.label_delegate import COUNT_ROLE, DETAIL_ROLE, SHARE_ROLE, LabelDelegate
from ganstudio.gui.models.label_table import AttributeRow
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import font

ALL_VALUES = -2
"""The code of an attribute itself: pictures of all its values."""

_PLACE_ROLE = int(Qt.ItemDataRole.UserRole) + 10
_FEW = 4


class LabelTree(QTreeWidget):
    """A tick at an attribute conditions the run on it; choosing a value shows its pictures."""

    chosen = Signal(int, int)  # number of the attribute, code of the value or ALL_VALUES
    ticked = Signal(str, bool)  # name of the attribute, whether the run is conditioned on it
    kind_wanted = Signal(str, str)  # name, "group" or "flag"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AttributeRow, ...] = ()
        self._items: list[QTreeWidgetItem] = []
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(14)
        self.setItemDelegate(LabelDelegate(self))
        self.setMinimumWidth(150)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_changed)

    @property
    def place(self) -> tuple[int, int]:
        """What is chosen: (number of the attribute, code); (-1, ALL_VALUES) for nothing."""
        item = self.currentItem()
        return (-1, ALL_VALUES) if item is None else item.data(0, _PLACE_ROLE)

    def set_rows(self, rows: Sequence[AttributeRow], conditions: Sequence[str]) -> None:
        """Show these; what was open and chosen stays so. `conditions`: names of the attributes ticked."""
        names = [row.attribute.name for row in self._rows]
        opened = {name: item.isExpanded() for name, item in zip(names, self._items, strict=True)}
        number, code = self.place
        shown = names[number] if 0 <= number < len(names) else None
        self._rows = tuple(rows)
        with QSignalBlocker(self):
            self.clear()
            self._items = []
            for number, row in enumerate(self._rows):
                item = self._attribute(number, row)
                ticked = row.attribute.name in conditions
                item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                item.setExpanded(opened.get(row.attribute.name, len(self._rows) <= _FEW or number == 0))
                if row.attribute.name == shown:
                    self._choose(number, code)
            if self.currentItem() is None and self._rows:
                self.setCurrentItem(self._items[0])
        self.chosen.emit(*self.place)

    def set_conditions(self, conditions: Sequence[str]) -> None:
        """Tick these attributes and no others."""
        with QSignalBlocker(self):
            for row, item in zip(self._rows, self._items, strict=True):
                ticked = row.attribute.name in conditions
                item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.viewport().update()

    def _attribute(self, number: int, row: AttributeRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.attribute.name])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setFont(0, font(bold=True))
        item.setData(0, _PLACE_ROLE, (number, ALL_VALUES))
        item.setData(0, DETAIL_ROLE, self._detail(row))
        item.setToolTip(0, self.tr("Tick it to tell G this attribute, so that you can ask for its values."))
        for value in row.values:
            child = QTreeWidgetItem([self.tr("(unknown)") if value.text is None else value.text])
            child.setData(0, _PLACE_ROLE, (number, value.code))
            child.setData(0, COUNT_ROLE, value.count)
            child.setData(0, SHARE_ROLE, value.share)
            item.addChild(child)
        self.addTopLevelItem(item)
        self._items.append(item)
        return item

    def _detail(self, row: AttributeRow) -> str:
        if row.attribute.kind == "flag":
            return self.tr("yes or no")
        return self.tr("{count} values").format(count=count_text(len(row.attribute.values)))

    def _choose(self, number: int, code: int) -> None:
        item = self._items[number]
        children = [item.child(place) for place in range(item.childCount())]
        same = (child for child in children if child is not None and child.data(0, _PLACE_ROLE)[1] == code)
        self.setCurrentItem(next(same, item))

    def _on_current(self) -> None:
        if self.currentItem() is not None:
            self.chosen.emit(*self.place)

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        if item.parent() is None:
            self.ticked.emit(item.text(0), item.checkState(0) == Qt.CheckState.Checked)

    def _show_menu(self, place: QPoint) -> None:
        item = self.itemAt(place) or self.currentItem()
        if item is None:
            return
        attribute = self._rows[item.data(0, _PLACE_ROLE)[0]].attribute
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = (("group", self.tr("One of several values")), ("flag", self.tr("Yes or no")))
        for kind, text in choices:
            action = menu.addAction(text, partial(self.kind_wanted.emit, attribute.name, kind))
            action.setCheckable(True)
            action.setChecked(attribute.kind == kind)
            action.setEnabled(kind == "group" or len(attribute.values) == 2)
        menu.popup(self.viewport().mapToGlobal(place))
