"""Pictures in a row, for a grid of any length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ganstudio.gui.data.picture_texts import picture_tip

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

PICTURE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The Picture of an index, None where there is none."""
DIMMED_ROLE = PICTURE_ROLE + 1
"""True for a picture that is not used."""

Index = QModelIndex | QPersistentModelIndex


class PictureModel(QAbstractListModel):
    """A list of pictures that is replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: Sequence[Picture] = ()

    @property
    def pictures(self) -> Sequence[Picture]:
        return self._pictures

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._pictures = pictures
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pictures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        picture = self._pictures[index.row()]
        if role == PICTURE_ROLE:
            return picture
        if role == Qt.ItemDataRole.ToolTipRole:
            return picture_tip(picture)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return picture.path
        return None
