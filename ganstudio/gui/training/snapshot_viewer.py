"""The fixed-noise samples over time: a grid, a film, two steps compared, a tile enlarged."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from ganstudio.events import SnapshotTaken
from ganstudio.gui.icons import icon
from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.gui.models.snapshot_series import SnapshotSeries
from ganstudio.gui.models.tile_cache import Key, TileCache
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.film_bar import FilmBar
from ganstudio.gui.training.snapshot_pane import SnapshotPane
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.elided_label import ElidedLabel
from ganstudio.gui.workers.tile_loader import TileLoader
from ganstudio.numbers import value_text
from ganstudio.problems import Problem
from ganstudio.runs.records import Snapshot

_READ_AHEAD = 4


class SnapshotViewer(QWidget):
    """Shows `series`. `explore_asked` carries (Snapshot, tile, averaged); `shown` the step on the screen."""

    explore_asked = Signal(object, int, bool)
    shown = Signal(object)

    def __init__(self, series: SnapshotSeries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series = series
        self._cache = TileCache()
        self._loader = TileLoader(self._cache, self)
        self._held: Snapshot | None = None
        self.pane = SnapshotPane(closable=False)
        self.held_pane = SnapshotPane(closable=True)
        self.held_pane.hide()
        self.film = FilmBar()
        self._make_head()
        self._make_tile_row()
        self._lay_out()
        self._connect()
        self.refresh()

    def _make_head(self) -> None:
        self._title = ElidedLabel(self.tr("Samples, same noise"))
        self._title.setFont(font("small", bold=True))
        self.averaged = self._switch(
            self.tr("averaged"), self.tr("The averaged generator: steadier, and what you would keep (A).")
        )
        self.raw = self._switch(self.tr("raw"), self.tr("The generator as it is being trained (A)."))
        self.averaged.setChecked(True)
        self.compare = self._switch(
            self.tr("compare"), self.tr("Hold this snapshot and see another one beside it (C).")
        )

    def _switch(self, text: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(help)
        button.setCheckable(True)
        button.setFont(font("small"))
        set_role(button, "flat")
        return button

    def _make_tile_row(self) -> None:
        self.tile_text = ElidedLabel()
        self.tile_text.setFont(font(tabular=True))
        self.explore = QPushButton(icon("search"), self.tr("Explore this one"))
        self.explore.setToolTip(self.tr("Open the explorer at this tile's point of the latent space."))
        self._tile_row = QWidget()
        row = QHBoxLayout(self._tile_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tile_text, 1)
        row.addWidget(self.explore)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for button in (self.averaged, self.raw, self.compare):
            head.addWidget(button)
        self._panes = QSplitter(Qt.Orientation.Vertical)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.held_pane)
        self._panes.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addWidget(self._panes, 1)
        column.addWidget(self._tile_row)
        column.addWidget(self.film)

    def _connect(self) -> None:
        self.film.moved.connect(self._on_film)
        self.film.newest_asked.connect(self.follow)
        self.averaged.clicked.connect(lambda: self.set_averaged(True))
        self.raw.clicked.connect(lambda: self.set_averaged(False))
        self.compare.clicked.connect(self.set_comparing)
        self.held_pane.closed.connect(lambda: self.set_comparing(False))
        self._loader.loaded.connect(lambda _key: self._show())
        self._loader.failed.connect(self._on_failed)
        self.explore.clicked.connect(self._explore)
        self.pane.grid.set_partner(self.held_pane.grid)
        self.held_pane.grid.set_partner(self.pane.grid)
        for mine, other in ((self.pane, self.held_pane), (self.held_pane, self.pane)):
            mine.grid.chosen.connect(other.grid.pick)
            mine.grid.chosen.connect(lambda _index: self._show_tile())
            mine.grid.enlarged.connect(other.grid.set_large)
            mine.grid.enlarged.connect(lambda _large: self._show_tile())

    # What is shown -----------------------------------------------------------------------------------------

    @property
    def showing_averaged(self) -> bool:
        """Whether the averaged generator's samples are shown."""
        return self.averaged.isChecked()

    @property
    def cache(self) -> TileCache:
        """The tiles held in memory."""
        return self._cache

    def take(self, event: SnapshotTaken) -> None:
        """Hold a snapshot that was taken just now: it need not be read from disk."""
        self._cache.put((event.branch, event.step, True), event.averaged)
        self._cache.put((event.branch, event.step, False), event.raw)

    def forget(self) -> None:
        """Another run is shown."""
        self.film.set_playing(False)
        self._cache.clear()
        self.set_comparing(False)
        self.refresh()

    def refresh(self) -> None:
        """The series has changed, or another snapshot of it is to be shown."""
        series = self._series
        self.film.show_series(len(series), series.index, following=series.following)
        current = series.current
        if current is None:
            self.pane.show_nothing(self.tr("Samples appear here as soon as training starts."))
            self._show_tile()
            self.shown.emit(None)
            return
        self.shown.emit(current.step)
        self._show()
        ahead = [series.at(i) for i in range(series.index, min(series.index + _READ_AHEAD, len(series)))]
        wanted = ahead if self._held is None else [current, self._held, *ahead]
        self._loader.want(wanted, self.showing_averaged)

    def _key(self, snapshot: Snapshot) -> Key:
        return snapshot.branch, snapshot.step, self.showing_averaged

    def _show(self) -> None:
        current = self._series.current
        if current is None:
            return
        tiles = self._cache.get(self._key(current))
        if tiles is not None:
            self.pane.show_snapshot(current, self.showing_averaged, tiles)
            self._show_tile()
            self.film.frame_shown()
        if self._held is not None and (held := self._cache.get(self._key(self._held))) is not None:
            self.held_pane.show_snapshot(self._held, self.showing_averaged, held)
            self.held_pane.grid.pick(self.pane.grid.index)

    def _show_tile(self) -> None:
        index = self.pane.grid.index
        self._tile_row.setEnabled(index >= 0 and self._series.current is not None)
        score = self.pane.grid.dx(index)
        if index < 0:
            self.tile_text.setText(self.tr("Click a tile to enlarge it"))
            set_role(self.tile_text, "faint")
            return
        set_role(self.tile_text, None)
        shown = "–" if score is None else value_text(score)
        text = self.tr("Tile {number}: Dx {dx}")
        if not self.pane.grid.scores_are_dx:
            text = self.tr("Tile {number}: score {dx}")
        text = text.format(number=index + 1, dx=shown)
        self.tile_text.setText(" · ".join(filter(None, (text, self.pane.grid.row_of(index)))))

    # What the person does ----------------------------------------------------------------------------------

    def set_probability(self, probability: bool) -> None:
        """Whether D's output for a tile is Dx, or a score."""
        for pane in (self.pane, self.held_pane):
            pane.grid.scores_are_dx = probability

    def set_rows(self, by_rows: bool, rows: Mapping[int, SampleRows]) -> None:
        """Whether each row of the samples is a value of a label, and which they are, by branch."""
        if (by_rows, rows) != (self.pane.by_rows, self.pane.rows):
            for pane in (self.pane, self.held_pane):
                pane.by_rows, pane.rows = by_rows, rows
            self._show()

    def show_until(self, step: float) -> None:
        """Show the newest snapshot at or before a step and stay on it; the first where there is none."""
        if len(self._series):
            self.film.set_playing(False)
            self._series.hold(max(0, self._series.until(step)))
            self.refresh()

    def set_averaged(self, averaged: bool) -> None:
        """Show the averaged generator's samples, or the raw one's."""
        self.averaged.setChecked(averaged)
        self.raw.setChecked(not averaged)
        self.refresh()

    def set_comparing(self, on: bool) -> None:
        """Hold what is shown beside what will be shown, or end that."""
        self._held = self._series.current if on else None
        self.compare.setChecked(self._held is not None)
        self.held_pane.setVisible(self._held is not None)
        if on:
            self._series.hold(self._series.index)
            self.refresh()

    def _on_film(self, index: int) -> None:
        self._series.show(index)
        self.refresh()

    def follow(self) -> None:
        """Show the newest snapshot from now on."""
        self._series.follow()
        self.refresh()

    def _explore(self) -> None:
        current, index = self._series.current, self.pane.grid.index
        if current is not None and index >= 0:
            self.explore_asked.emit(current, index, self.showing_averaged)

    def _on_failed(self, key: Key | None, problem: Problem) -> None:
        current = self._series.current
        if current is not None and key in (None, self._key(current)):
            self.pane.show_nothing(tr_message(problem))
            self.film.frame_shown()

    def close_loader(self) -> None:
        """End the thread that reads snapshots."""
        self.film.set_playing(False)
        self._loader.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Comma:
                self.film.step(-1)
            case Qt.Key.Key_Period:
                self.film.step(1)
            case Qt.Key.Key_Home:
                self.film.step(-len(self._series))
            case Qt.Key.Key_End:
                self.follow()
            case Qt.Key.Key_P:
                self.film.set_playing(not self.film.playing)
            case Qt.Key.Key_A:
                self.set_averaged(not self.showing_averaged)
            case Qt.Key.Key_C:
                self.set_comparing(self._held is None)
            case _:
                super().keyPressEvent(event)
