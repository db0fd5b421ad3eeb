"""Which folder is shown, and ways to look again or elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.widgets.elided_label import ElidedLabel


class FolderBar(QWidget):
    """The folder's name in bold, its place beside it as far as there is room."""

    rescan_wanted = Signal()
    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._name.setFont(font("heading", bold=True))
        self._place = ElidedLabel()
        set_role(self._place, "faint")
        self._rescan = QPushButton(icon("reset"), self.tr("Look again"))
        self._rescan.setToolTip(self.tr("Look through the folder again, after its files have changed (F6)."))
        self._choose = QPushButton(icon("folder"), self.tr("Other folder…"))
        self._choose.setToolTip(self.tr("Choose another folder of pictures (Ctrl+O). You can also drop one."))
        self._rescan.clicked.connect(self.rescan_wanted)
        self._choose.clicked.connect(self.choose_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._name)
        layout.addWidget(self._place, 1)
        layout.addWidget(self._rescan)
        layout.addWidget(self._choose)

    def set_folder(self, folder: Path | None) -> None:
        """Name this folder."""
        self._name.setText("" if folder is None else folder.name or str(folder))
        self._place.setText("" if folder is None else str(folder.parent))

    def offer(self, offered: bool) -> None:
        """Show or hide the ways to look again or elsewhere."""
        self._rescan.setVisible(offered)
        self._choose.setVisible(offered)
