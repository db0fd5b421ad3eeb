"""Goes on from an earlier checkpoint: which one, what its samples looked like, what to change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.models.numbers import column_of_counts, count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.tile_cache import TileCache
from ganstudio.gui.texts import bytes_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.control_panel import SLIDERS
from ganstudio.gui.training.control_slider import ControlSlider
from ganstudio.gui.training.rate_control import RateControl
from ganstudio.gui.training.snapshot_pane import SnapshotPane
from ganstudio.gui.training.words import control_help, control_label
from ganstudio.gui.workers.tile_loader import TileLoader
from ganstudio.runs.records import Checkpoint


class GoBackDialog(QDialog):
    """`chosen_step` and `changes` say where to go on and what with. `step`: the one marked at first."""

    def __init__(self, model: RunModel, step: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._points = _by_step(model.checkpoints)
        self.setWindowTitle(self.tr("Go on from a checkpoint"))
        self.resize(860, 560)
        self._cache = TileCache()
        self._loader = TileLoader(self._cache, self)
        self.list = QListWidget()
        self.list.setMinimumWidth(250)
        self.list.setFont(font(tabular=True))
        steps = column_of_counts([point.step for point in self._points])
        for point, step_text in zip(self._points, steps, strict=True):
            self.list.addItem(self._item(point, step_text))
        self.pane = SnapshotPane(closable=False)
        self._loader.loaded.connect(lambda _key: self._show_samples())
        self._loader.failed.connect(lambda _key, _problem: self.pane.show_nothing(""))
        self.rates = {side: RateControl(side, control_help(f"lr_{side}")) for side in "dg"}
        self.sliders = {
            name: ControlSlider(name, control_label(name), control_help(name))
            for name in SLIDERS
            if name not in model.desk.idle
        }
        self._meaning = QLabel()
        self._meaning.setWordWrap(True)
        set_role(self._meaning, "muted")
        self._lay_out()
        self._wanted: dict[str, float] = {}
        for rate in self.rates.values():
            rate.asked.connect(self._on_asked)
        for slider in self.sliders.values():
            slider.asked.connect(self._on_asked)
        self.list.currentRowChanged.connect(lambda _row: self._on_chosen())
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        known = [point.step for point in self._points]
        wanted = known.index(step) if step in known else max(0, len(known) - 2)
        self.list.setCurrentRow(wanted)

    def _item(self, point: Checkpoint, step: str) -> QListWidgetItem:
        when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(point.time)), QLocale.FormatType.ShortFormat
        )
        text = self.tr("step {step}").format(step=step)
        best = "   " + self.tr("best") if self._model.merits.is_best(point.branch, point.step) else ""
        item = QListWidgetItem(f"{text}   {when}   {bytes_text(point.bytes)}{best}")
        item.setFont(font(bold=bool(best), tabular=True))
        item.setData(Qt.ItemDataRole.UserRole, point.step)
        return item

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Go on from"))
        heading.setFont(font(bold=True))
        left = QVBoxLayout()
        left.addWidget(heading)
        left.addWidget(self.list, 1)
        change = QLabel(self.tr("with"))
        change.setFont(font(bold=True))
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(change)
        for side, words in (("d", self.tr("Learning rate of D")), ("g", self.tr("Learning rate of G"))):
            right.addWidget(QLabel(words))
            right.addWidget(self.rates[side])
        for slider in self.sliders.values():
            right.addWidget(slider)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addLayout(left)
        row.addWidget(self.pane, 1)
        row.addLayout(right)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton(self.tr("Go on from here"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go, "primary")
        self.go.setEnabled(bool(self._points))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addLayout(row, 1)
        column.addWidget(self._meaning)
        column.addWidget(buttons)

    # What was chosen ---------------------------------------------------------------------------------------

    @property
    def chosen_step(self) -> int:
        """The checkpoint's step."""
        return int(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    @property
    def changes(self) -> dict[str, object]:
        """Controls that are to differ from what was in force at that step."""
        controls = self._model.controls_at(self.chosen_step)
        return {name: value for name, value in self._wanted.items() if getattr(controls, name, None) != value}

    def _on_asked(self, name: str, value: object) -> None:
        self._wanted[name] = float(value)  # type: ignore[arg-type]
        self._show_controls()

    def _on_chosen(self) -> None:
        self._show_controls()
        newest = self.chosen_step == self._points[-1].step
        self._meaning.setText(
            self.tr("Training goes on from the newest checkpoint.")
            if newest
            else self.tr(
                "A new branch starts at step {step}; everything trained so far stays as it is."
            ).format(step=count_text(self.chosen_step))
        )
        series = self._model.snapshots
        index = series.nearest(self.chosen_step)
        if index >= 0:
            self._loader.want([series.at(index)], averaged=True)
        self._show_samples()

    def _show_controls(self) -> None:
        controls = self._model.controls_at(self.chosen_step)
        if controls is None:
            return
        for side, rate in self.rates.items():
            rate.show_value(self._wanted.get(f"lr_{side}", getattr(controls, f"lr_{side}")))
        for name, slider in self.sliders.items():
            slider.show_value(self._wanted.get(name, getattr(controls, name)))

    def _show_samples(self) -> None:
        series = self._model.snapshots
        index = series.nearest(self.chosen_step) if self.list.currentItem() is not None else -1
        if index < 0:
            self.pane.show_nothing(self.tr("No samples were taken near this step."))
            return
        snapshot = series.at(index)
        tiles = self._cache.get((snapshot.branch, snapshot.step, True))
        if tiles is not None:
            self.pane.show_snapshot(snapshot, True, tiles)

    def done(self, result: int) -> None:
        self._loader.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._loader.close()
        super().closeEvent(event)


def _by_step(points: Sequence[Checkpoint]) -> list[Checkpoint]:
    """One checkpoint a step, the newest branch's."""
    return [point for _, point in sorted({point.step: point for point in points}.items())]
