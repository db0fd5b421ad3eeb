"""The page after a night: how long and far, the states, what was tried, the best samples, what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ganstudio.evaluation.advice import advice
from ganstudio.evaluation.words import FIGURES, number, stopped_improving
from ganstudio.gui.branches.branch_words import branch_and_changes, branch_name
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.tile_cache import TileCache
from ganstudio.gui.texts import duration_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.meaning_panel import MeaningButton, Meant
from ganstudio.gui.training.night_band import NightBand
from ganstudio.gui.training.snapshot_pane import SnapshotPane
from ganstudio.gui.training.state_looks import state_meant, state_name
from ganstudio.gui.training.tried_row import TriedRow
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.flow_row import FlowRow
from ganstudio.gui.workers.tile_loader import TileLoader
from ganstudio.runs.night import Night
from ganstudio.runs.records import Snapshot


class MorningPage(QWidget):
    """Shows one night of the model's run. Each signal is a wish; `back_asked` carries a step."""

    go_on_asked = Signal()
    explore_asked = Signal()
    back_asked = Signal(int)
    curves_asked = Signal()

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._night: Night | None = None
        self._cache = TileCache()
        self._loader = TileLoader(self._cache, self)
        self._loader.loaded.connect(lambda _key: self._show_samples())
        self.title = self._text("title", bold=True)
        self.facts = self._text()
        self.band = NightBand()
        self.question = MeaningButton(self.tr("How D and G stood to each other"), self._meanings)
        self.shares = self._text("small", role="muted")
        self.ended = self._text()
        self.best = self._text()
        self.best_details = self._text("small", role="muted")
        self.next = self._text(bold=True)
        self.tried: list[TriedRow] = []
        self.pane = SnapshotPane(closable=False)
        self.pane.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.go_on = QPushButton(self.tr("Go on training"))
        self.explore = QPushButton(self.tr("Explore the best"))
        self.back = QPushButton()
        self.curves = QPushButton(self.tr("See the curves"))
        set_role(self.curves, "flat")
        for button, help in (
            (self.go_on, self.tr("Trains on exactly where it stopped.")),
            (self.explore, self.tr("Steer what the best checkpoint's G has learned by sliders.")),
            (
                self.back,
                self.tr("Trains on from that checkpoint on a branch of its own; this line stays."),
            ),
            (self.curves, self.tr("Leaves this page; it is found again in the menu beside the run.")),
        ):
            button.setToolTip(help)
        self._lay_out()
        self.go_on.clicked.connect(self.go_on_asked)
        self.explore.clicked.connect(self.explore_asked)
        self.back.clicked.connect(self._on_back)
        self.curves.clicked.connect(self.curves_asked)

    def _text(self, size: str = "body", *, bold: bool = False, role: str | None = None) -> QLabel:
        label = QLabel()
        label.setFont(font(size, bold=bold))  # type: ignore[arg-type]
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            set_role(label, role)  # type: ignore[arg-type]
        return label

    def _lay_out(self) -> None:
        self._story = QWidget()
        story = QVBoxLayout(self._story)
        story.setContentsMargins(0, 0, SPACE, 0)
        story.setSpacing(SPACE)
        self._states_heading = self._heading(self.tr("How D and G stood to each other"))
        self._tried_heading = self._heading(self.tr("What was tried"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        heading = QHBoxLayout()
        heading.addWidget(self._states_heading)
        heading.addWidget(self.question)
        heading.addStretch(1)
        story.addWidget(self.facts)
        story.addWidget(self.ended)
        story.addLayout(heading)
        story.addWidget(self.band)
        story.addWidget(self.shares)
        story.addWidget(self._tried_heading)
        story.addLayout(self._rows)
        story.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._story)
        right = QVBoxLayout()
        right.setSpacing(SPACE // 2)
        right.addWidget(self.best)
        right.addWidget(self.best_details)
        right.addWidget(self.pane, 1)
        middle = QHBoxLayout()
        middle.setSpacing(3 * SPACE)
        middle.addWidget(area, 3)
        middle.addLayout(right, 2)
        buttons = FlowRow(SPACE)
        for button in (self.go_on, self.explore, self.back, self.curves):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        whole.setSpacing(SPACE)
        whole.addWidget(self.title)
        whole.addLayout(middle, 1)
        whole.addWidget(self.next)
        whole.addLayout(buttons)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(font(bold=True))
        return label

    # Showing -----------------------------------------------------------------------------------------------

    @property
    def night(self) -> Night | None:
        """What is shown."""
        return self._night

    def show_night(self, night: Night) -> None:
        """Tell of a night of the run that the model shows."""
        self._night = night
        name = self._model.run_dir.name if self._model.run_dir is not None else ""
        self.title.setText(self.tr("{run}: while you were away").format(run=name))
        self.facts.setText(
            self.tr(
                "It trained for {time}: {steps} batches, up to step {step}, {images} pictures in all."
            ).format(
                time=duration_text(night.seconds),
                steps=count_text(night.steps),
                step=count_text(night.step),
                images=count_text(night.images),
            )
        )
        self.ended.setText("" if night.text is None else tr_message(night.text))
        self.ended.setVisible(night.text is not None)
        self._show_states(night)
        self._show_tried(night)
        self._show_best(night)
        self._show_next(night)
        self._ask_for_samples()

    def _show_states(self, night: Night) -> None:
        self.band.show_night(night)
        self._states_heading.setVisible(bool(night.stretches))
        self.question.setVisible(bool(night.stretches))
        shares = [f"{state_name(state)} {share:.0%}" for state, share in night.shares().items()]
        self.shares.setText("   ".join(shares))
        self.shares.setVisible(bool(shares))

    def _meanings(self) -> list[Meant]:
        """The states of the night, each with what it means."""
        there = {} if self._night is None else self._night.shares()
        probability = self._model.dx_is_probability
        return [
            state_meant(state, probability=probability, value=f"{share:.0%}")
            for state, share in there.items()
        ]

    def _show_tried(self, night: Night) -> None:
        for row in self.tried:
            row.hide()
            row.deleteLater()
        lines = [0, *(one.branch for one in night.tried)]  # told where it changes
        self.tried = [
            TriedRow(
                one,
                "" if one.branch == before else self._line(one.branch),
                "" if one.onto is None else self._line(one.onto, changes=one.by == "person"),
            )
            for one, before in zip(night.tried, lines, strict=False)
        ]
        for row in self.tried:
            self._rows.addWidget(row)
        self._tried_heading.setText(
            self.tr("What was tried") if self.tried else self.tr("Nothing was tried: no remedy was taken.")
        )

    def _line(self, branch: int, *, changes: bool = False) -> str:
        """What a branch of the run is called; with `changes` also what is different on it."""
        words = branch_and_changes if changes else branch_name
        return next((words(one) for one in self._model.branches if one.id == branch), str(branch))

    def _show_best(self, night: Night) -> None:
        if night.best is None:
            self.best.setText(
                self.tr("The newest samples")
                if self._back_at is None
                else self.tr("The samples at step {step}, while all was balanced").format(
                    step=count_text(self._back_at)
                )
            )
            self.best_details.setText(
                self.tr("No checkpoint was measured; “How good is it…” in the menu beside the run does that.")
            )
            return
        self.best.setText(self.tr("The best samples: step {step}").format(step=count_text(night.best.step)))
        told = [
            f"{tr_message(FIGURES[name].label)} {number(name, night.best.figures[name].value)}"
            for name in ("kernel_distance", "coverage", "near_copies")
            if name in night.best.figures
        ]
        if night.stall is not None:
            ago = self._model.images_since(night.stall.since)
            told.append(tr_message(stopped_improving(night.stall.since, night.stall.measurements, ago)))
        self.best_details.setText("   ".join(told))

    def _show_next(self, night: Night) -> None:
        self.next.setText(tr_message(advice(night)))
        back = night.back_to
        in_front = self.back if back is not None and not night.calm else self.go_on
        if night.ending == "running" and not night.calm:
            in_front = self.curves  # the remedies are there
        elif night.best_is_old:
            in_front = self.explore
        set_role(self.curves, "primary" if in_front is self.curves else "flat")
        for button in (self.go_on, self.back, self.explore):
            set_role(button, "primary" if button is in_front else None)
            button.updateGeometry()  # the looks decide how much room the words need
        self.go_on.setVisible(night.ending != "running")
        self.back.setVisible(back is not None and night.ending != "running")
        if back is not None:
            self.back.setText(self.tr("Go back to step {step}…").format(step=count_text(back)))
        self.explore.setText(self.tr("Explore the best") if night.best is not None else self.tr("Explore"))

    def _on_back(self) -> None:
        if self._night is not None and self._night.back_to is not None:
            self.back_asked.emit(self._night.back_to)

    # Samples -----------------------------------------------------------------------------------------------

    @property
    def _back_at(self) -> int | None:
        """The step that it is advised to go back to; None where nothing is wrong."""
        return None if self._night is None or self._night.calm else self._night.balanced_at

    def _snapshot(self) -> Snapshot | None:
        """The snapshot nearest to the best checkpoint, or to where all was balanced, or the newest one."""
        series, night = self._model.snapshots, self._night
        if night is None:
            return None
        step = night.step if self._back_at is None else self._back_at
        index = series.nearest(night.best.step if night.best is not None else step)
        return None if index < 0 else series.at(index)

    def _ask_for_samples(self) -> None:
        snapshot = self._snapshot()
        if snapshot is None:
            self.pane.show_nothing(self.tr("No samples were taken."))
            return
        self._loader.want([snapshot], averaged=True)
        self._show_samples()

    def show_rows(self) -> None:
        """What the rows of the samples are is known now."""
        self.pane.by_rows, self.pane.rows = self._model.samples_by_rows, self._model.sample_rows
        self._show_samples()

    def _show_samples(self) -> None:
        snapshot = self._snapshot()
        if snapshot is None:
            return
        tiles = self._cache.get((snapshot.branch, snapshot.step, True))
        if tiles is not None:
            self.pane.show_snapshot(snapshot, True, tiles)

    def close_loader(self) -> None:
        """End the thread that reads samples."""
        self._loader.close()
