"""Pictures in rows of a table, for a grid of any length."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ganstudio.gui.data.picture_texts import picture_tip
from ganstudio.gui.models.duplicates import Place

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

PICTURE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The Picture of an index."""
DIMMED_ROLE = PICTURE_ROLE + 1
"""True for a picture that is not used."""
GROUP_ROLE = PICTURE_ROLE + 2
"""The Place of a picture among its likes, None where pictures are not grouped."""

Index = QModelIndex | QPersistentModelIndex


class PictureModel(QAbstractTableModel):
    """A list of pictures, replaced as a whole and laid out in columns; the last row may be short."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: Sequence[Picture] = ()
        self._places: Sequence[Place] = ()
        self._used: frozenset[str] | None = None
        self._columns = 1

    @property
    def pictures(self) -> Sequence[Picture]:
        return self._pictures

    @property
    def columns(self) -> int:
        return self._columns

    def set_pictures(self, pictures: Sequence[Picture], places: Sequence[Place] = ()) -> None:
        """Show these instead; `places`: as many, or none."""
        self.beginResetModel()
        self._pictures, self._places = pictures, places
        self.endResetModel()

    def set_columns(self, columns: int) -> None:
        """Lay the pictures out in so many columns."""
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    def set_used(self, used: frozenset[str]) -> None:
        """Paths of the pictures that D will see; the others are dimmed from now on."""
        self._used = used
        if self._pictures:
            last = self.index(self.rowCount() - 1, self._columns - 1)
            self.dataChanged.emit(self.index(0, 0), last, [DIMMED_ROLE])

    def number(self, index: Index) -> int:
        """Which picture (from 0) an index is; -1 where there is none."""
        number = index.row() * self._columns + index.column() if index.isValid() else -1
        return number if number < len(self._pictures) else -1

    def at(self, number: int) -> QModelIndex:
        """The index of a picture."""
        return self.index(*divmod(number, self._columns))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else -(-len(self._pictures) // self._columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.number(index) < 0:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = self.number(index)
        if number < 0:
            return None
        picture = self._pictures[number]
        found: dict[int, Callable[[], object]] = {
            PICTURE_ROLE: lambda: picture,
            DIMMED_ROLE: lambda: self._used is not None and picture.path not in self._used,
            GROUP_ROLE: lambda: self._places[number] if self._places else None,
            Qt.ItemDataRole.ToolTipRole: lambda: picture_tip(picture),
            Qt.ItemDataRole.AccessibleTextRole: lambda: picture.path,
        }
        return found[role]() if role in found else None
