"""The window's small dialogs: the list of keys, and about the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ganstudio import __version__
from ganstudio.gui.icons import app_icon
from ganstudio.gui.theme import SPACE, font, set_role


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons


class KeysDialog(QDialog):
    """Lists keys, the window's own and those of the page shown."""

    def __init__(self, page_keys: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        if page_keys:
            self._add_table(column, self.tr("This page"), page_keys)
        window_keys = [
            ("Ctrl+1 ... Ctrl+5", self.tr("Home, Data, Recipe, Train, Explore")),
            ("Ctrl+O", self.tr("Open a folder of pictures")),
            ("Ctrl+Shift+O", self.tr("Open a run")),
            ("Ctrl+M", self.tr("Open a model file of another script")),
            ("Tab, Shift+Tab", self.tr("Go to the next or the previous control")),
            ("F1", self.tr("This list")),
            ("Ctrl+Q", self.tr("Quit; a run that trains is saved first")),
        ]
        self._add_table(column, self.tr("Everywhere"), window_keys)
        column.addWidget(_close_button(self))

    def _add_table(self, column: QVBoxLayout, heading: str, keys: list[tuple[str, str]]) -> None:
        title = QLabel(heading)
        title.setFont(font("heading", bold=True))
        column.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 150)
        for row, (key, what) in enumerate(keys):
            name = QLabel(key)
            name.setFont(font(bold=True))
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(what), row, 1)
        column.addLayout(grid)


class AboutDialog(QDialog):
    """Says what the program is, its version and its licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About GAN Studio"))
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(72, 72))
        title = QLabel("GAN Studio")
        title.setFont(font("title", bold=True))
        version = QLabel(self.tr("Version {version}, MIT licence").format(version=__version__))
        set_role(version, "muted")
        about = QLabel(
            self.tr(
                "Train a GAN on a folder of pictures, see D and G drift apart while it happens, "
                "rebalance them, go back, and explore the generator by hand."
            )
        )
        about.setWordWrap(True)
        about.setMinimumWidth(360)
        built = QLabel(self.tr("Built with PyTorch, Qt for Python, pyqtgraph, Pillow and NumPy."))
        set_role(built, "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.addWidget(picture, 0, 0, 4, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((title, version, about, built)):
            grid.addWidget(label, row, 1)
        grid.addWidget(_close_button(self), 4, 0, 1, 2)
