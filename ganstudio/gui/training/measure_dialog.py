"""Measures checkpoints and shows each figure of merit beside what the person's own pictures reach."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ganstudio.evaluation.words import FIGURES, number
from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import column_of_counts, count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.figure_row import FigureRow
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.wait_dialog import wait_until
from ganstudio.gui.workers.job_result import Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.measuring import Point, measure_work
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import Merit, best_merit, comparable, read_merits


class MeasureDialog(QDialog):
    """The checkpoints along the model's branch; what is measured is kept in the run at once."""

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert model.run_dir is not None
        self._run = RunFolder(model.run_dir)
        self._points = [Point(found.path, found.branch, found.step) for found in model.checkpoints]
        self._merits: dict[tuple[int, int], Merit] = {}
        self._slot = JobSlot(self)
        self.setWindowTitle(self.tr("How good is it?"))
        self.resize(900, 640)
        self.list = QListWidget()
        self.list.setMinimumWidth(260)
        for point in self._points:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, point)
            self.list.addItem(item)
        self.rows = {name: FigureRow(name) for name in FIGURES}
        self.about = QLabel()
        self.about.setWordWrap(True)
        set_role(self.about, "muted")
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.bar = QProgressBar(textVisible=False)
        self.one = QPushButton(icon("sample"), self.tr("Measure this one"))
        self.one.setToolTip(
            self.tr("Draws 512 samples of this checkpoint and compares them with your pictures.")
        )
        self.all = QPushButton(self.tr("Measure all"))
        self.all.setToolTip(
            self.tr("Measures every checkpoint that has not been measured yet, and finds the best one.")
        )
        self.cancel = QPushButton(self.tr("Cancel measuring"))
        self.shut = QPushButton(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._take(read_merits(self._run))
        self.list.setCurrentRow(self.list.count() - 1)
        self._show_work(busy=False)

    def _lay_out(self) -> None:
        figures = QWidget()
        column = QVBoxLayout(figures)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(figures)
        heading = QLabel(self.tr("Checkpoints"))
        heading.setFont(font(bold=True))
        left = QVBoxLayout()
        left.addWidget(heading)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.addWidget(self.about)
        right.addWidget(area, 1)
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addLayout(left)
        middle.addLayout(right, 1)
        buttons = QHBoxLayout()
        for widget in (self.one, self.all, self.cancel):
            buttons.addWidget(widget)
        buttons.addWidget(self.bar, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.shut)
        whole = QVBoxLayout(self)
        whole.setSpacing(SPACE)
        whole.addLayout(middle, 1)
        whole.addWidget(self.message)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._show_figures())
        self.one.clicked.connect(lambda: self._measure(self._points[self.list.currentRow()]))
        self.all.clicked.connect(lambda: self._measure(*self._points))
        self.cancel.clicked.connect(self._slot.cancel)
        self.shut.clicked.connect(self.accept)
        self._slot.progressed.connect(self._on_progress)
        self._slot.yielded.connect(lambda merit: self._take([merit]))
        self._slot.ended.connect(self._on_ended)

    # Measuring ---------------------------------------------------------------------------------------------

    def _measure(self, *points: Point) -> None:
        self._show_work(busy=True)
        self._slot.start(measure_work(self._run.path, points))

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _on_ended(self, result: JobResult) -> None:
        self._show_work(busy=False)
        if isinstance(result, Failed):
            self.message.setText(tr_message(result.problem))
            self.message.show()

    def _show_work(self, *, busy: bool) -> None:
        self.message.hide()
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        for button in (self.one, self.all):
            button.setVisible(not busy)
            button.setEnabled(bool(self._points))

    # Showing -----------------------------------------------------------------------------------------------

    def _take(self, merits: list[Merit]) -> None:
        self._merits |= {(merit.branch, merit.step): merit for merit in merits if merit.averaged}
        same = comparable(self._merits.values())
        best = best_merit(same) if len(same) > 1 else None
        steps = column_of_counts([point.step for point in self._points])
        for place, step in enumerate(steps):
            item = self.list.item(place)
            point: Point = item.data(Qt.ItemDataRole.UserRole)
            merit = self._merits.get((point.branch, point.step))
            text = self.tr("step {step}").format(step=step)
            if merit is not None and "kernel_distance" in merit.figures:
                distance = number("kernel_distance", merit.figures["kernel_distance"].value)
                text += "   " + self.tr("kernel distance {value}").format(value=distance)
            if merit is not None and merit is best:
                text += "   " + self.tr("best")
            item.setText(text)
            item.setFont(font(bold=merit is not None and merit is best, tabular=True))
        self._show_figures()

    def _show_figures(self) -> None:
        item = self.list.currentItem()
        point: Point | None = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        merit = None if point is None else self._merits.get((point.branch, point.step))
        for name, row in self.rows.items():
            row.show_figure(None if merit is None else merit.figures.get(name))
        if merit is None:
            self.about.setText(self.tr("This checkpoint has not been measured yet."))
        else:
            self.about.setText(
                self.tr(
                    "{samples} samples of the averaged G; {compared} of them against {compared} of your "
                    "pictures, and as many of your pictures against each other (the floor)."
                ).format(samples=count_text(merit.samples), compared=count_text(merit.compared))
            )

    # Leaving -----------------------------------------------------------------------------------------------

    def done(self, result: int) -> None:
        self._slot.drop()
        wait_until(lambda: self._slot.idle, self.tr("The measurement is being ended."), self)
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._slot.close()
        super().closeEvent(event)
