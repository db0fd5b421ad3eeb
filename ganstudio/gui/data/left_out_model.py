"""The left out files as a table: file and reason."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ganstudio.gui.data.picture_model import Index
from ganstudio.gui.models.left_out_rows import LeftOutRow
from ganstudio.gui.translate import tr_message


class LeftOutModel(QAbstractTableModel):
    """Rows are replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LeftOutRow, ...] = ()

    @property
    def rows(self) -> tuple[LeftOutRow, ...]:
        return self._rows

    def set_rows(self, rows: tuple[LeftOutRow, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def line(self, row: int) -> str:
        """A row as text to copy: file, tab, reason."""
        return f"{self._rows[row].path}\t{tr_message(self._rows[row].reason)}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        return row.path if index.column() == 0 else tr_message(row.reason)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("File") if section == 0 else self.tr("Why it is left out")
