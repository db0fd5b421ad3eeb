"""A snapshot with its heading: which step, and which generator."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.gui.models.tile_cache import Tiles
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.tile_grid import TileGrid
from ganstudio.runs.records import Snapshot


class SnapshotPane(QWidget):
    """Shows one snapshot; `closed` is sent by its close button (the held one of a comparison has it)."""

    closed = Signal()

    def __init__(self, *, closable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = TileGrid()
        self.by_rows = False
        """Whether each row of a snapshot is a value of a label, as the recipe's `snapshot_rows` asks for."""
        self.rows: Mapping[int, SampleRows] = {}
        """What the rows of a branch's snapshots are."""
        self._heading = QLabel()
        self._heading.setFont(font("small", tabular=True))
        set_role(self._heading, "muted")
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("End the comparison"))
        self.close_button.setVisible(closable)
        set_role(self.close_button, "flat")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE // 2, 0, 0, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self.close_button)
        self._heading.setMinimumHeight(self.close_button.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        self.close_button.clicked.connect(self.closed)

    @property
    def heading(self) -> str:
        """What stands above the tiles."""
        return self._heading.text()

    def show_snapshot(self, snapshot: Snapshot, averaged: bool, tiles: Tiles) -> None:
        """Show the tiles of a snapshot, of the averaged or the raw generator."""
        step = count_text(snapshot.step)
        text = self.tr("step {step}, averaged G") if averaged else self.tr("step {step}, raw G")
        self._heading.setText(text.format(step=step))
        self.grid.columns = snapshot.columns if self.by_rows else 0
        self.grid.rows = self.rows.get(snapshot.branch) if self.by_rows else None
        self.grid.set_tiles(tiles, snapshot.dx_averaged if averaged else snapshot.dx_raw)

    def show_nothing(self, text: str) -> None:
        """There is nothing to show, and why."""
        self._heading.setText("")
        self.grid.set_tiles(None, ())
        self.grid.set_empty_text(text)
