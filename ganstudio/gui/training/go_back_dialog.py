"""Goes back to a step: which one, what its samples looked like, from which checkpoint, with what controls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.models.going_back import GoingBack
from ganstudio.gui.models.numbers import column_of_counts, count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.tile_cache import TileCache
from ganstudio.gui.texts import bytes_text, duration_text, moment_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.checkpoint_list import CheckpointList
from ganstudio.gui.training.control_panel import ControlPanel
from ganstudio.gui.training.snapshot_pane import SnapshotPane
from ganstudio.gui.training.state_looks import state_icon, state_name
from ganstudio.gui.widgets.count_box import CountBox
from ganstudio.gui.workers.tile_loader import TileLoader
from ganstudio.runs.records import Checkpoint


class GoBackDialog(QDialog):
    """`chosen_step` and `changes` say where to go on and what with.

    step: the one chosen at first (None: the newest checkpoint but one); changes: of controls, prefilled.
    """

    def __init__(
        self,
        model: RunModel,
        step: int | None = None,
        parent: QWidget | None = None,
        changes: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._points = _by_step(model.checkpoints)
        self.setWindowTitle(self.tr("Go back to a step"))
        self.resize(900, 580)
        self._cache = TileCache()
        self._loader = TileLoader(self._cache, self)
        known = [point.step for point in self._points]
        first = (known[-2:] or [0])[0] if step is None else step
        self.plan = GoingBack(model, first, changes)
        self.step = CountBox()
        self.step.setRange(0, self.plan.last)
        self.step.setValue(self.plan.step)
        self.step.setAccessibleName(self.tr("Step"))
        self.step.setToolTip(self.tr("Any batch of the run: it need not have a checkpoint."))
        self.list = CheckpointList()
        self.list.setFont(font(tabular=True))
        self.list.setToolTip(self.tr("Steps with a checkpoint: nothing has to be replayed."))
        for point, step_text in zip(self._points, column_of_counts(known), strict=True):
            self.list.addItem(self._item(point, step_text))
        self.list.fit()
        self.pane = SnapshotPane(closable=False)
        self.pane.by_rows, self.pane.rows = model.samples_by_rows, model.sample_rows
        self.controls = ControlPanel(self.plan.desk)
        self._meaning = QLabel()
        self._meaning.setWordWrap(True)
        set_role(self._meaning, "muted")
        self._lay_out()
        self._connect()
        self._on_step(self.plan.step)

    def _item(self, point: Checkpoint, step: str) -> QListWidgetItem:
        when = moment_text(point.time)
        text = self.tr("step {step}").format(step=step)
        best = "   " + self.tr("best") if self._model.merits.is_best(point.branch, point.step) else ""
        item = QListWidgetItem(f"{text}   {when}   {bytes_text(point.bytes)}{best}")
        item.setFont(font(bold=bool(best), tabular=True))
        item.setData(Qt.ItemDataRole.UserRole, point.step)
        held = self._model.states.at(point.step)
        if held is not None:
            item.setIcon(state_icon(held.state))
            item.setToolTip(state_name(held.state))
        return item

    def _lay_out(self) -> None:
        where = QLabel(self.tr("Go back to step"))
        where.setFont(font(bold=True))
        where.setBuddy(self.step)
        line = QHBoxLayout()
        line.addWidget(where)
        line.addWidget(self.step, 1)
        left = QVBoxLayout()
        left.addLayout(line)
        left.addWidget(self.list, 1)
        change = QLabel(self.tr("with"))
        change.setFont(font(bold=True))
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(change)
        right.addWidget(self.controls, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addLayout(left)
        row.addWidget(self.pane, 1)
        row.addLayout(right)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton(self.tr("Go on from here"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addLayout(row, 1)
        column.addWidget(self._meaning)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self._loader.loaded.connect(lambda _key: self._show_samples())
        self._loader.failed.connect(lambda _key, _problem: self.pane.show_nothing(""))
        self.step.valueChanged.connect(self._on_step)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.controls.asked.connect(self._on_asked)
        self.controls.undo_asked.connect(lambda: self._show_controls(self.plan.desk.undo()))
        self.controls.redo_asked.connect(lambda: self._show_controls(self.plan.desk.redo()))

    # What was chosen ---------------------------------------------------------------------------------------

    @property
    def chosen_step(self) -> int:
        """The step to go back to."""
        return self.plan.step

    @property
    def changes(self) -> dict[str, object]:
        """Controls that are to differ from what was in force at that step."""
        return self.plan.changes

    @property
    def meaning(self) -> str:
        """What going back there will do, as it is said."""
        return self._meaning.text()

    def _on_asked(self, name: str, value: object) -> None:
        self.plan.desk.set(name, value)
        self._show_controls()

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.step.setValue(int(self.list.item(row).data(Qt.ItemDataRole.UserRole)))

    def _on_step(self, step: int) -> None:
        self.plan.choose(step)
        rows = [row for row, point in enumerate(self._points) if point.step == step]
        before = sum(point.step < step for point in self._points)
        self.list.show_place(rows[0] if rows else None, after=before)
        self._show_controls()
        self._meaning.setText(" ".join(self._sentences()))
        index = self._samples()
        if index >= 0:
            self._loader.want([self._model.snapshots.at(index)], averaged=True)
        self._show_samples()

    def _sentences(self) -> list[str]:
        plan = self.plan
        told = []
        if plan.is_newest:
            told.append(self.tr("Training goes on from the newest batch."))
        else:
            text = self.tr("A new branch starts at step {step}; everything trained so far stays as it is.")
            told.append(text.format(step=count_text(plan.step)))
        if plan.replayed:
            text = self.tr("%n batch(es) after step {base} are replayed exactly first", "", plan.replayed)
            if plan.seconds is not None:
                text = self.tr("{replay}, about {time}").format(replay=text, time=duration_text(plan.seconds))
            told.append(self.tr("{sentence}.").format(sentence=text.format(base=count_text(plan.base))))
        elif plan.step:
            told.append(self.tr("Its checkpoint is there, so nothing has to be replayed."))
        return told

    def _samples(self) -> int:
        return self._model.snapshots.until(self.plan.step)

    def _show_controls(self, _changed: bool = True) -> None:
        self.controls.refresh(live=True)

    def _show_samples(self) -> None:
        index = self._samples()
        if index < 0:
            self.pane.show_nothing(self.tr("No samples were taken by this step."))
            return
        snapshot = self._model.snapshots.at(index)
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
