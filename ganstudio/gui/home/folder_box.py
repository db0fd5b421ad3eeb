"""Where a folder of pictures is chosen: by dialog, by typing, by dropping it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.widgets.icon_label import IconLabel
from ganstudio.gui.widgets.path_edit import PathEdit


class FolderBox(QFrame):
    """`chosen` carries the folder. The window itself takes what is dropped anywhere on it."""

    chosen = Signal(object)

    def __init__(self, last: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "drop")
        picture = IconLabel("folder", "accent", 40)
        title = QLabel(self.tr("Drop a folder of pictures here"))
        title.setFont(font("heading", bold=True))
        about = QLabel(self.tr("A few hundred of one kind are enough to begin."))
        about.setWordWrap(True)
        about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        set_role(about, "muted")
        choose = QPushButton(self.tr("Choose a folder..."))
        choose.setToolTip(self.tr("Look for a folder of pictures on this computer (Ctrl+O)"))
        set_role(choose, "primary")
        choose.clicked.connect(self._ask)
        self._path = PathEdit()
        self._path.setPlaceholderText(self.tr("or type its path"))
        self._path.setAccessibleName(self.tr("Path of a folder of pictures"))
        self._path.setToolTip(self.tr("The path of a folder of pictures; Enter opens it."))
        self._path.textChanged.connect(lambda _text: self._look())
        self._path.returnPressed.connect(self._take)
        self._open = QPushButton(self.tr("Open"))
        self._open.setToolTip(self.tr("Open the folder typed here"))
        self._open.clicked.connect(self._take)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._path, 1)
        line.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 3 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        for widget in (picture, title):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(about)
        column.addSpacing(SPACE // 2)
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE // 2)
        column.addLayout(line)
        self._look()
        if last is not None:
            self.show_folder(last)

    def show_folder(self, folder: Path) -> None:
        """Show the folder that was chosen, here or elsewhere."""
        self._path.setText(str(folder))
        self._path.setCursorPosition(0)

    def _look(self) -> None:
        found = self._path.path() is not None
        self._open.setEnabled(found)
        set_role(self._path, "error" if self._path.text().strip() and not found else None)

    def _take(self) -> None:
        path = self._path.path()
        if path is not None:
            self.chosen.emit(path)

    def _ask(self) -> None:
        start = self._path.path() or Path.home()
        found = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"), str(start))
        if found:
            self._path.setText(found)
            self.chosen.emit(Path(found))
