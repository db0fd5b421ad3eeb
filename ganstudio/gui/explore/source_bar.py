"""Which generator is drawn with: the run's newest, or a checkpoint; the averaged or the raw one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from ganstudio.gui.branches.branch_choice import BranchChoice
from ganstudio.gui.explore.run_desk import RunDesk
from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.widgets.elided_label import ElidedLabel
from ganstudio.latent.requests import Saved

_SHARE, _LEAST_WIDTH = 0.4, 150
"""Of the bar for the branch, and at least so many pixels: the checkpoints want room too."""


class SourceBar(QWidget):
    """Shows and changes the choice of a RunDesk; lies in the top bar.

    `export_asked` carries the style of state dicts that the shown checkpoint is to be written in.
    """

    export_asked = Signal(str)

    def __init__(self, runs: RunDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.name = ElidedLabel()
        self.name.setFont(font(bold=True))
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.branch = BranchChoice(self.tr("The branch whose checkpoints are offered."))
        self.branch.elide = Qt.TextElideMode.ElideRight
        self.branch.activated.connect(lambda _row: runs.choose_branch(int(self.branch.currentData())))
        self.newest = self._switch(
            self.tr("Follow training"), self.tr("Draw with the newest generator of the running training (L).")
        )
        self.newest.clicked.connect(self._on_newest)
        self.best = self._switch(
            self.tr("Best so far"),
            self.tr("Draw with the checkpoint that is best by the figures of merit (B)."),
        )
        self.best.clicked.connect(self._on_best)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumWidth(90)
        self.slider.setMaximumWidth(420)
        self.slider.setPageStep(5)
        self.slider.setToolTip(self.tr("The checkpoint whose generator draws."))
        self.slider.setAccessibleName(self.tr("Checkpoint"))
        self.slider.valueChanged.connect(self._on_slider)
        self.step = QLabel()
        self.step.setFont(font(tabular=True))
        self.step.setMinimumWidth(self.step.fontMetrics().horizontalAdvance("step 100 000"))
        self.averaged = self._switch(
            self.tr("averaged"), self.tr("The averaged generator: steadier, and what you would keep (A).")
        )
        self.raw = self._switch(self.tr("raw"), self.tr("The generator as it is being trained (A)."))
        group = QButtonGroup(self)
        for button in (self.averaged, self.raw):
            group.addButton(button)
        self.export = QToolButton()
        self.export.setIcon(icon("export"))
        self.export.setAccessibleName(self.tr("Export the model"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(self.export, "flat")
        styles = QMenu(self.export)
        for style, text in (
            ("", self.tr("Export the model for the scripts it fits...")),
            ("examples", self.tr("Keys main.N, as pytorch/examples...")),
            ("s0", self.tr("Keys features.N and classifier.0...")),
        ):
            styles.addAction(text).triggered.connect(
                lambda _checked=False, style=style: self.export_asked.emit(style)
            )
        self.export.setMenu(styles)
        self.averaged.setChecked(True)
        self.averaged.clicked.connect(lambda: runs.set_averaged(True))
        self.raw.clicked.connect(lambda: runs.set_averaged(False))
        self._lay_out()
        runs.run_changed.connect(self.refresh)
        runs.sources_changed.connect(self.refresh)
        runs.source_changed.connect(self.refresh)
        runs.fresh.connect(self._show_step)
        self.refresh()

    def _switch(self, text: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(help)
        button.setCheckable(True)
        set_role(button, "flat")
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.name, 1)
        row.addWidget(self.branch)
        row.addWidget(self.newest)
        row.addWidget(self.best)
        row.addWidget(self.slider, 2)
        row.addWidget(self.step)
        pair = QHBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(self.averaged)
        pair.addWidget(self.raw)
        row.addLayout(pair)
        row.addWidget(self.export)

    def refresh(self) -> None:
        """Show the choice as it is now."""
        runs, view, line = self._runs, self._runs.view, self._runs.line
        checkpoints = () if line is None else line.checkpoints
        self.name.setText("" if view is None else view.run_dir.name)
        self.name.set_help("" if view is None else str(view.run_dir))
        for widget in (self.slider, self.step, self.averaged, self.raw, self.export):
            widget.setVisible(view is not None and runs.source is not None)
        branches = () if view is None else view.branches
        self.branch.setVisible(len(branches) > 1)
        self.branch.show_branches(branches, runs.branch)
        self.export.setEnabled(isinstance(runs.source, Saved))
        self.export.setToolTip(
            self.tr("Write this checkpoint's nets as plain state dicts for other people's scripts.")
            if isinstance(runs.source, Saved)
            else self.tr("Choose a checkpoint to export; the newest weights are not on disk yet.")
        )
        self.newest.setVisible(runs.live is not None)
        self.newest.setChecked(runs.following)
        self.best.setVisible(view is not None and view.best is not None)
        self.best.setChecked(view is not None and view.best is not None and runs.source == view.best)
        self.averaged.setChecked(runs.averaged)
        self.raw.setChecked(not runs.averaged)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, len(checkpoints) - 1))
        if runs.source in checkpoints:
            self.slider.setValue(checkpoints.index(runs.source))
        elif runs.following:
            self.slider.setValue(self.slider.maximum())
        self.slider.setEnabled(len(checkpoints) > 1 or (runs.following and bool(checkpoints)))
        self.slider.blockSignals(False)
        self._show_step()

    def _show_step(self) -> None:
        self.step.setText(self.tr("step {step}").format(step=count_text(self._runs.step)))

    def _on_newest(self, checked: bool) -> None:
        line = self._runs.line
        if checked or line is None or not line.checkpoints:
            self._runs.follow()
            self.newest.setChecked(self._runs.following)
        else:
            self._runs.choose(line.checkpoints[-1])

    def _on_best(self) -> None:
        self._runs.choose_best()
        self.refresh()

    def _on_slider(self, index: int) -> None:
        line = self._runs.line
        if line is not None and index < len(line.checkpoints):
            self._runs.choose(line.checkpoints[index])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.branch.setMaximumWidth(max(_LEAST_WIDTH, round(_SHARE * self.width())))
