"""The labels of one picture, each to be corrected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLabel, QScrollArea, QWidget

from ganstudio.gui.models.label_table import LabelTable
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.gui.widgets.flow_row import FlowRow
from ganstudio.labels import Attribute

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

TableSource = Callable[[], LabelTable | None]

_HIGHEST = 120
_OTHER = object()


class LabelForm(QScrollArea):
    """A drop-down list an attribute, in rows that scroll when there are many; hidden without labels."""

    corrected = Signal(str, object)  # attribute, value (None: unknown)

    def __init__(self, table: TableSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._boxes: dict[str, CalmCombo] = {}
        self._inner = QWidget()
        self._flow = FlowRow(2 * SPACE, self._inner)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_picture(self, picture: Picture) -> None:
        """Show what is known of `picture`."""
        table = self._table()
        words = {} if table is None else table.words(picture)
        self.setVisible(bool(words))
        if table is None or not words:
            return
        for attribute in table.labels.attributes:
            box = self._boxes.get(attribute.name) or self._add(attribute.name)
            self._fill(box, attribute, words[attribute.name])
        self._fit()

    def _fit(self) -> None:
        """As high as the rows are, up to a bound."""
        width = max(self.viewport().width(), 1)
        self.setFixedHeight(min(self._flow.heightForWidth(width) + 2 * self.frameWidth(), _HIGHEST))

    def _add(self, name: str) -> CalmCombo:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, SPACE // 2)
        row.setSpacing(SPACE // 2)
        label = QLabel(name, textFormat=Qt.TextFormat.PlainText)
        set_role(label, "muted")
        box = CalmCombo()
        box.setToolTip(self.tr("What is right for this picture. Your files are not touched."))
        box.setAccessibleName(name)
        box.activated.connect(lambda row: self._on_activated(name, row))
        row.addWidget(label)
        row.addWidget(box)
        self._flow.addWidget(cell)
        cell.show()
        self._boxes[name] = box
        return box

    def _fill(self, box: CalmCombo, attribute: Attribute, value: str | None) -> None:
        box.clear()
        box.addItem(self.tr("(unknown)"), None)
        for known in attribute.values:
            box.addItem(known, known)
        if attribute.kind == "group":
            box.addItem(self.tr("Other…"), _OTHER)
        box.setCurrentIndex(0 if value is None else 1 + attribute.values.index(value))
        box.setProperty("before", box.currentIndex())

    def _on_activated(self, name: str, row: int) -> None:
        box = self._boxes[name]
        value = box.itemData(row)
        if value is _OTHER:
            text, taken = QInputDialog.getText(self, name, self.tr("A value that is not in the list:"))
            value = " ".join(text.split())
            if not taken or not value:
                box.setCurrentIndex(box.property("before"))
                return
        self.corrected.emit(name, value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
