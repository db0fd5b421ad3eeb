"""Which label file the labels are from, and what is odd about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.problems import Message

_HIGHEST = 120


class LabelSource(QWidget):
    """A list of the files found, a button for any other, and remarks below."""

    file_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._files = CalmCombo()
        self._files.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._files.setMinimumContentsLength(8)
        self._files.activated.connect(lambda row: self.file_wanted.emit(self._files.itemData(row)))
        self._other = QPushButton(icon("table"), "")
        self._other.setToolTip(self.tr("Choose another label file. You can also drop one on this page."))
        self._other.setAccessibleName(self.tr("Choose another label file"))
        self._other.clicked.connect(self.ask)
        self._head = QLabel()
        set_role(self._head, "warning")
        self._remarks = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._remarks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remarks.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(self._remarks, "muted")
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setWidget(self._remarks)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFixedHeight(_HIGHEST)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self._files, 1)
        row.addWidget(self._other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(row)
        layout.addWidget(self._head)
        layout.addWidget(self._scroll)
        self.set_remarks(())

    def set_files(self, folder: Path, files: Sequence[Path], source: Path | None) -> None:
        """Offer `files`; `source` is the one the labels are from, None for the sub-folders alone."""
        self._folder = folder
        self._files.clear()
        if source is None:
            self._files.addItem(self.tr("sub-folders"), None)
        for file in dict.fromkeys((*files, *([source] if source is not None else ()))):
            self._files.addItem(file.name, file)
            self._files.setItemData(self._files.count() - 1, str(file), Qt.ItemDataRole.ToolTipRole)
            if file == source:
                self._files.setCurrentIndex(self._files.count() - 1)
        self._files.setEnabled(self._files.count() > 1)
        hint = self.tr("The tables found in and beside the folder that name its pictures.")
        self._files.setToolTip("\n".join(filter(None, (self._files.currentText(), hint))))

    def set_remarks(self, remarks: Sequence[Message]) -> None:
        """Say what is odd about the labels."""
        self._head.setText(self.tr("%n remark(s)", "", len(remarks)))
        self._remarks.setText("\n".join(f"• {tr_message(remark)}" for remark in remarks))
        self._head.setVisible(bool(remarks))
        self._scroll.setVisible(bool(remarks))

    def ask(self) -> None:
        """Let the person choose any file."""
        title = self.tr("Choose a label file")
        kinds = self.tr("Tables") + " (*.csv *.tsv *.txt);;" + self.tr("All files") + " (*)"
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder), kinds)
        if chosen:
            self.file_wanted.emit(Path(chosen))
