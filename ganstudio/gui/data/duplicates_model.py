"""Groups of duplicates as a table: a row is a group, a column one of its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ganstudio.gui.data.picture_model import DIMMED_ROLE, PICTURE_ROLE, Index
from ganstudio.gui.data.picture_texts import picture_tip
from ganstudio.gui.models.duplicates import Group

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

from PySide6.QtCore import QModelIndex


class DuplicatesModel(QAbstractTableModel):
    """Pictures that are not in use are dimmed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._used: frozenset[str] = frozenset()
        self._columns = 0

    @property
    def groups(self) -> tuple[Group, ...]:
        return self._groups

    def set_groups(self, groups: tuple[Group, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._groups = groups
        self._columns = max((len(group.pictures) for group in groups), default=0)
        self.endResetModel()

    def set_used(self, used: frozenset[str]) -> None:
        """Paths of the pictures that D will see."""
        self._used = used
        if self._groups:
            last = self.index(len(self._groups) - 1, self._columns - 1)
            self.dataChanged.emit(self.index(0, 0), last, [DIMMED_ROLE])

    def picture(self, row: int, column: int) -> Picture | None:
        """The picture in a cell; None where the group has no so many."""
        pictures = self._groups[row].pictures
        return pictures[column] if column < len(pictures) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._groups)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.picture(index.row(), index.column()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        picture = self.picture(index.row(), index.column()) if index.isValid() else None
        if picture is None:
            return None
        if role == PICTURE_ROLE:
            return picture
        if role == DIMMED_ROLE:
            return picture.path not in self._used
        if role == Qt.ItemDataRole.ToolTipRole:
            return picture_tip(picture)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return picture.path
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        group = self._groups[section]
        kind = self.tr("same file") if group.exact else self.tr("resized")
        return f"{len(group.pictures)} ×\n{kind}"
