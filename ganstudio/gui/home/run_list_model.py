"""The recent runs as Qt's list model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from ganstudio.gui.home.run_texts import amount_text, state_text, when_text
from ganstudio.gui.models.run_card import RunCard
from ganstudio.gui.translate import tr_message

CARD = Qt.ItemDataRole.UserRole
PICTURE = Qt.ItemDataRole.DecorationRole
_Index = QModelIndex | QPersistentModelIndex


class RunListModel(QAbstractListModel):
    """Rows of (card, picture); a reload that brings the same rows moves nothing on the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[RunCard, QImage]] = []

    def card(self, index: _Index) -> RunCard:
        """The card of a row."""
        return self._rows[index.row()][0]

    def put(self, row: int, card: RunCard, picture: QImage) -> None:
        """Set row number `row`, which is one of the rows or right after them."""
        if row < len(self._rows):
            self._rows[row] = (card, picture)
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.append((card, picture))
        self.endInsertRows()

    def cut(self, count: int) -> None:
        """Keep the first `count` rows."""
        if count < len(self._rows):
            self.beginRemoveRows(QModelIndex(), count, len(self._rows) - 1)
            del self._rows[count:]
            self.endRemoveRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card, picture = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role == Qt.ItemDataRole.ToolTipRole:
            problem = tr_message(card.problem) if card.problem is not None else ""
            return "\n".join(line for line in (str(card.path), problem) if line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (card.name, amount_text(card), state_text(card)[0], when_text(card.updated))
            return ", ".join(part for part in parts if part)
        return {CARD: card, PICTURE: picture}.get(Qt.ItemDataRole(role))
