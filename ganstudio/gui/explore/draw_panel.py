"""The left side: drawing a latent, telling the generator labels, and moving the latent by sliders."""

from __future__ import annotations

import math
import random

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ganstudio.gui.explore.axis_list import REACH, AxisList
from ganstudio.gui.explore.desk import Desk
from ganstudio.gui.explore.draw_box import DrawBox
from ganstudio.gui.explore.label_box import LabelBox
from ganstudio.gui.models.explorer_model import LARGEST_DRAWN_SEED
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.latent.conditions import LabelVector
from ganstudio.latent.directions import Directions, single_dimensions
from ganstudio.problems import InputProblem


class DrawPanel(QFrame):
    """Shows the model's point in a DrawBox, a LabelBox and an AxisList, and changes it by them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._desk = desk
        self._single: Directions | None = None
        self.draw = DrawBox()
        self.labels = LabelBox()
        self.axes = AxisList()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, SPACE, SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.draw)
        column.addWidget(self.labels)
        column.addWidget(self.axes, 1)
        self._connect()
        self._on_model()

    def _connect(self) -> None:
        desk, draw, axes = self._desk, self.draw, self.axes
        desk.model_changed.connect(self._on_model)
        desk.changed.connect(self._on_changed)
        desk.directions_changed.connect(self._show_axes)
        draw.seed_chosen.connect(self._on_seed)
        draw.dice_thrown.connect(self.throw_dice)
        draw.mean_moved.connect(lambda mean: self._set("mean", mean))
        draw.spread_moved.connect(lambda spread: self._set("spread", spread))
        draw.let_go.connect(self._on_let_go)
        draw.undo_asked.connect(self.undo)
        draw.redo_asked.connect(self.redo)
        draw.reset_asked.connect(lambda: desk.model.reset() if desk.model is not None else None)
        self.labels.told.connect(self._on_told)
        self.labels.let_go.connect(self._on_let_go)
        axes.moved.connect(self._on_axis)
        axes.held.connect(self._on_held)
        axes.let_go.connect(self._on_let_go)
        axes.more_asked.connect(desk.ask_directions)
        axes.kind_changed.connect(lambda _single: self._show_axes())

    def throw_dice(self) -> None:
        """Go to a seed by chance."""
        if self._desk.model is not None:
            self._desk.model.draw(random.SystemRandom().randint(0, LARGEST_DRAWN_SEED))

    def undo(self) -> None:
        """Take the last change back."""
        if self._desk.model is not None:
            self._desk.model.undo()

    def redo(self) -> None:
        """Make it again."""
        if self._desk.model is not None:
            self._desk.model.redo()

    @property
    def _directions(self) -> Directions | None:
        return self._single if self.axes.single else self._desk.directions

    def _on_model(self) -> None:
        model = self._desk.model
        view = self._desk.runs.view
        self.labels.set_attributes(() if view is None or model is None else view.labels.attributes)
        self._single = None if model is None else single_dimensions(model.prior, model.nz)
        self.setEnabled(model is not None)
        if model is not None:
            self.draw.set_prior(model.prior)
        self._show_axes()
        self._on_changed("point")
        self._on_changed("history")

    def _on_changed(self, aspect: str) -> None:
        model = self._desk.model
        if aspect == "point":
            self._show_point()
        elif aspect == "history":
            self.draw.show_history(model is not None and model.can_undo, model is not None and model.can_redo)

    def _show_axes(self) -> None:
        model = self._desk.model
        if model is not None:
            inside = self.axes.single and model.prior.kind == "uniform"
            self.axes.show_directions(self._directions, model.nz, math.sqrt(3) if inside else REACH)
            self._show_positions()

    def _show_point(self) -> None:
        if self._desk.model is not None:
            self.draw.show_point(self._desk.model.point)
            self.labels.follow(self._desk.model.point.y)
            self._show_positions()

    def _show_positions(self) -> None:
        if self._desk.model is not None and self._directions is not None:
            self.axes.show_positions(self._desk.model.positions(self._directions))

    def _on_seed(self, seed: int) -> None:
        if self._desk.model is not None:
            self._desk.model.draw(seed)

    def _set(self, what: str, value: float) -> None:
        model = self._desk.model
        if model is None:
            return
        try:
            change = model.set_mean if what == "mean" else model.set_spread
            change(value, gesture=what)
        except InputProblem as problem:
            self.draw.show_point(model.point)
            self.draw.spread.setToolTip(tr_message(problem))

    def _on_told(self, vector: LabelVector, dragging: bool) -> None:
        if self._desk.model is not None:
            self._desk.model.set_labels(vector, gesture="labels" if dragging else None)

    def _on_axis(self, index: int, position: float) -> None:
        model, directions = self._desk.model, self._directions
        if model is not None and directions is not None and index < len(directions):
            model.move(directions, index, position, gesture=("axis", self.axes.single, index))

    def _on_held(self) -> None:
        self._desk.dragging = True

    def _on_let_go(self) -> None:
        self._desk.dragging = False
        if self._desk.model is not None:
            self._desk.model.end_gesture()
