"""What a person does with single pictures: leave out, put back, label, undo, enlarge, find on disk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from ganstudio.data.settings import PictureSettings
from ganstudio.gui.data.label_form import TableSource
from ganstudio.gui.data.picture_dialog import PictureDialog
from ganstudio.gui.data.reveal import reveal
from ganstudio.gui.data.thumbnails import Thumbnails
from ganstudio.gui.icons import icon
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.correction_history import CorrectionHistory
from ganstudio.labels import Attribute

if TYPE_CHECKING:
    from ganstudio.data.report import Picture


class PictureActions(QObject):
    """`changed`: pictures were left out, put back or labelled. No file is ever touched."""

    changed = Signal()

    def __init__(self, app: AppModel, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._app = app
        self._thumbnails = thumbnails
        self._window = parent
        self._history = CorrectionHistory(app.corrections)
        self.table: TableSource = lambda: None
        """The labels of the pictures in use, for the dialog and the menu; the page sets it."""
        self._dialog: PictureDialog | None = None

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    def forget(self) -> None:
        """Another folder: what was kept for it holds, nothing can be undone."""
        self._history = CorrectionHistory(self._app.corrections)

    def leave_out(self, pictures: Sequence[Picture]) -> None:
        """Do not train on these."""
        self._tell(self._history.leave_out(picture.path for picture in pictures))

    def take_back(self, paths: Sequence[str]) -> None:
        """Train on these after all."""
        self._tell(self._history.take_back(paths))

    def relabel(self, pictures: Sequence[Picture], attribute: str, value: str | None) -> None:
        """Say what these pictures are; None: unknown."""
        self._tell(self._history.relabel((picture.digest for picture in pictures), attribute, value))

    def settle(self) -> None:
        """Another label file or other kinds have been kept; they cannot be undone."""
        if self._app.corrections is not None:
            self._history.settle(self._app.corrections)

    def undo(self) -> None:
        self._tell(self._history.undo())

    def redo(self) -> None:
        self._tell(self._history.redo())

    def reveal(self, path: str) -> None:
        """Show a file of the folder in the file manager."""
        if self._app.folder is not None:
            # A record of an IDX file is "file#number".
            place = self._app.folder / path
            reveal(place if place.exists() else self._app.folder / path.rpartition("#")[0])

    def enlarge(self, pictures: Sequence[Picture], row: int) -> None:
        """Show one of `pictures` large; the others can be reached from there."""
        source = self._thumbnails.source
        if source is None or self._dialog is not None:
            return
        settings = PictureSettings.of(self._app.recipe)
        excluded = self._history.excluded
        dialog = PictureDialog(source, pictures, row, settings, excluded, self.table, self._window)
        dialog.toggle_wanted.connect(self._toggle)
        dialog.label_wanted.connect(self.relabel)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def show_menu(self, pictures: Sequence[Picture], place: QPoint) -> None:
        """The menu of the selected pictures."""
        menu = QMenu(self._window)
        out = [picture for picture in pictures if picture.path in self._history.excluded]
        menu.addAction(self.tr("Enlarge"), lambda: self.enlarge(pictures, 0))
        if len(out) < len(pictures):
            menu.addAction(icon("trash"), self.tr("Leave out\tDel"), lambda: self.leave_out(pictures))
        if out:
            menu.addAction(self.tr("Put back"), lambda: self.take_back([picture.path for picture in out]))
        self._add_labels(menu, pictures)
        menu.addSeparator()
        menu.addAction(icon("folder"), self.tr("Show in folder"), lambda: self.reveal(pictures[0].path))
        menu.addAction(icon("copy"), self.tr("Copy the path"), lambda: self._copy(pictures))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _add_labels(self, menu: QMenu, pictures: Sequence[Picture]) -> None:
        """A sub-menu an attribute, filled when it is opened: CelebA has 40."""
        table = self.table()
        if table is None or not table.rows:
            return
        labels = menu.addMenu(self.tr("Label"))
        for attribute in table.labels.attributes:
            values = labels.addMenu(attribute.name.replace("&", "&&"))
            values.aboutToShow.connect(partial(self._add_values, values, attribute, pictures))

    def _add_values(self, menu: QMenu, attribute: Attribute, pictures: Sequence[Picture]) -> None:
        menu.clear()
        for value in (None, *attribute.values):
            text = self.tr("(unknown)") if value is None else value.replace("&", "&&")
            menu.addAction(text, partial(self.relabel, pictures, attribute.name, value))

    def close(self) -> None:
        """Close what is enlarged and join its thread."""
        if self._dialog is not None:
            self._dialog.reject()

    def _toggle(self, picture: Picture) -> None:
        if picture.path in self._history.excluded:
            self.take_back([picture.path])
        else:
            self.leave_out([picture])

    def _copy(self, pictures: Sequence[Picture]) -> None:
        if self._app.folder is not None:
            folder = self._app.folder
            QGuiApplication.clipboard().setText("\n".join(str(folder / p.path) for p in pictures))

    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _tell(self, changed: bool) -> None:
        if changed:
            self._app.set_corrections(self._history.corrections)
            self.changed.emit()
