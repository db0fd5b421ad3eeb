"""One picture with every value of two attributes, or several pictures with every value of one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.explore.named_rows import named_rows
from ganstudio.gui.explore.size_choice import SizeChoice
from ganstudio.gui.explore.tile_field import TileField
from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.labels import Attributes


class SheetBox(QWidget):
    """`draw_asked` carries the names of the attributes, one or two; `chosen` the number of a cell."""

    draw_asked = Signal(object)  # tuple of names
    chosen = Signal(int)
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self.columns = CalmCombo(), CalmCombo()
        self.rows.setToolTip(self.tr("Each row shows one value of this attribute."))
        self.columns.setToolTip(self.tr("Each column shows one value of this attribute, or another latent."))
        self.draw = QPushButton(icon("sample", "accent_text"), self.tr("Draw the sheet"))
        self.draw.setToolTip(self.tr("Draw this very latent with every label; only the label changes."))
        set_role(self.draw, "primary")
        self._texts: Sequence[str] = ()
        self.view = TileField(self._text, at_top=True)
        self.view.setAccessibleName(self.tr("The sheet of labels"))
        self.view.set_empty_text(self.tr("The same latent with every label appears here."))
        self.size_choice = SizeChoice()
        self.save = QPushButton(icon("save"), self.tr("Save the sheet…"))
        self.save.setToolTip(self.tr("Save the sheet as one PNG, row by row."))
        self.draw.clicked.connect(self._on_draw)
        self.view.chosen.connect(self.chosen)
        self.save.clicked.connect(self.save_asked)
        self._lay_out()
        self.show_done(False)

    def _lay_out(self) -> None:
        saving = QHBoxLayout()
        saving.setSpacing(SPACE)
        saving.addWidget(self.size_choice)
        saving.addWidget(self.save, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(named_rows(((self.tr("Rows"), self.rows), (self.tr("Columns"), self.columns))))
        column.addWidget(self.draw)
        column.addWidget(self.view, 1)
        column.addLayout(saving)

    def set_attributes(self, attributes: Attributes) -> None:
        """Another run: offer these."""
        self.rows.clear()
        self.columns.clear()
        self.columns.addItem(self.tr("(other latents)"), None)
        for attribute in attributes:
            for box in (self.rows, self.columns):
                box.addItem(attribute.name, attribute.name)
                box.setItemData(box.count() - 1, ", ".join(attribute.values), Qt.ItemDataRole.ToolTipRole)
        self.columns.setCurrentIndex(min(2, self.columns.count() - 1) if len(attributes) > 1 else 0)
        self.view.clear()
        self.show_done(False)

    def show_cells(self, pictures: NDArray[np.uint8], columns: int, texts: Sequence[str]) -> None:
        """Show the sheet: pictures (n, height, width, channels) row by row, and what each one is."""
        self._texts = texts
        self.view.show_tiles(pictures, columns)
        self.show_done(True)

    def show_done(self, done: bool) -> None:
        """Whether there is a whole sheet to save."""
        self.save.setEnabled(done)

    def _text(self, index: int) -> str:
        return self._texts[index]

    def _on_draw(self) -> None:
        names = [self.rows.currentData(), self.columns.currentData()]
        self.draw_asked.emit(tuple(dict.fromkeys(name for name in names if name is not None)))
