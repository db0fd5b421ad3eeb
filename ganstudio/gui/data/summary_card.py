"""What lies in the folder, in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ganstudio.gui.data.picture_texts import size_text
from ganstudio.gui.data.size_chart import SizeChart
from ganstudio.gui.models.folder_summary import FolderSummary, memory_bytes
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.texts import bytes_text
from ganstudio.gui.theme import SPACE, font, set_role

if TYPE_CHECKING:
    from ganstudio.recipe import Recipe

_FEW_SIZES = 3


class SummaryCard(QFrame):
    """Lines of label and value; a line that has nothing to say is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(SPACE // 2)
        self._grid.setColumnStretch(1, 1)
        self._chart = SizeChart(self)
        self._used = self._line(self.tr("Pictures"), self.tr("How many are trained on."))
        self._sizes = self._line(self.tr("Sizes"), self.tr("Width × height of the files, in pixels."))
        self._grid.addWidget(self._chart, self._grid.rowCount(), 0, 1, 2)
        self._small = QLabel(wordWrap=True)
        set_role(self._small, "warning")
        self._grid.addWidget(self._small, self._grid.rowCount(), 0, 1, 2)
        self._formats = self._line(self.tr("Formats"), self.tr("By their content, whatever their names say."))
        self._colours = self._line(self.tr("Colours"), self.tr("What the files hold."))
        self._memory = self._line(
            self.tr("Memory"), self.tr("What the prepared pictures take: one byte a pixel and channel.")
        )

    def set_figures(self, summary: FolderSummary, found: int, recipe: Recipe) -> None:
        """Show figures of the pictures in use. `found`: how many there are before duplicates and choices."""
        used = count_text(summary.count)
        if summary.count != found:
            used = self.tr("{used} of {found} in use").format(used=used, found=count_text(found))
        self._used.setText(used)
        self._sizes.setText(self._sizes_text(summary))
        bars = summary.bars()
        self._chart.set_bars(bars, recipe.image_size)
        self._chart.setVisible(len(summary.sizes) > 1)
        small = summary.enlarged(recipe.image_size, recipe.resize)
        text = self.tr("{count} smaller than {size} px: enlarged, so they look blurred.")
        self._small.setText(text.format(count=count_text(small), size=recipe.image_size))
        self._small.setVisible(small > 0)
        self._formats.setText(" · ".join(f"{name} {count_text(count)}" for name, count in summary.formats))
        self._colours.setText(self._colours_text(summary))
        needed = memory_bytes(summary.count, recipe.image_size, recipe.channels)
        text = self.tr("{memory} at {size} px").format(memory=bytes_text(needed), size=recipe.image_size)
        self._memory.setText(text)

    def _line(self, label: str, tip: str) -> QLabel:
        row = self._grid.rowCount()
        name = QLabel(label, alignment=Qt.AlignmentFlag.AlignTop)
        set_role(name, "muted")
        value = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        value.setFont(font(tabular=True))
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for one in (name, value):
            one.setToolTip(tip)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(value, row, 1)
        return value

    def _sizes_text(self, summary: FolderSummary) -> str:
        if len(summary.sizes) <= _FEW_SIZES:
            if len(summary.sizes) == 1:
                width, height, _ = summary.sizes[0]
                return self.tr("all {size}").format(size=size_text(width, height))
            return "\n".join(f"{size_text(w, h)}: {count_text(n)}" for w, h, n in summary.sizes)
        return self.tr("{smallest} to {largest}, {count} different").format(
            smallest=size_text(*summary.smallest),
            largest=size_text(*summary.largest),
            count=count_text(len(summary.sizes)),
        )

    def _colours_text(self, summary: FolderSummary) -> str:
        colour = summary.count - summary.grey
        parts = []
        if colour:
            parts.append(self.tr("colour {count}").format(count=count_text(colour)))
        if summary.grey:
            parts.append(self.tr("grey {count}").format(count=count_text(summary.grey)))
        if summary.transparent:
            parts.append(self.tr("with transparency {count}").format(count=count_text(summary.transparent)))
        return " · ".join(parts)
