"""Has the sheet of labels drawn, goes to its cells and saves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from ganstudio.gui.explore.desk import Desk
from ganstudio.gui.explore.save_bar import SaveBar
from ganstudio.gui.explore.sheet_box import SheetBox
from ganstudio.latent.conditions import decode
from ganstudio.latent.priors import draw
from ganstudio.latent.requests import Answer, Draw, Drawn
from ganstudio.problems import InputProblem

if TYPE_CHECKING:
    from ganstudio.export.label_sheet import SheetPlan
    from ganstudio.latent.run_labels import RunLabels

_ACROSS = 6
"""Latents side by side where only one attribute is laid out."""


class SheetDesk(QObject):
    """Fills a SheetBox for the point of the desk."""

    def __init__(self, desk: Desk, box: SheetBox, saver: SaveBar, smooth: Callable[[], bool]) -> None:
        super().__init__(desk)
        self._desk, self._box, self._saver, self._smooth = desk, box, saver, smooth
        self._plan: SheetPlan | None = None
        self._pictures: list[np.ndarray] = []
        desk.answered.connect(self._on_answered)
        box.draw_asked.connect(self._draw)
        box.chosen.connect(self._go)
        box.save_asked.connect(self._save)

    def set_labels(self, labels: RunLabels | None) -> None:
        """Another run."""
        self._plan, self._pictures = None, []
        self._box.set_attributes(() if labels is None else labels.attributes)

    def _draw(self, names: tuple[str, ...]) -> None:
        from ganstudio.export.label_sheet import completed, plan_sheet

        view, model, source = self._desk.runs.view, self._desk.model, self._desk.runs.source
        if view is None or model is None or source is None:
            return
        point = model.point
        if point.y is None:
            return
        z = point.z[None]
        if len(names) == 1:
            z = np.concatenate([z, draw(point.prior, _ACROSS - 1, model.nz, (point.seed or 0) + 1)])
        others = completed(view.labels, decode(view.labels.attributes, point.y), 0)
        try:
            self._plan = plan_sheet(view.labels, names, z, others)
        except InputProblem as problem:
            self._desk.refused.emit("sheet", problem)
            return
        self._box.show_done(False)
        request = Draw(source, self._desk.runs.averaged, self._plan.z, y=self._plan.y)
        self._desk.link.ask("sheet", request)

    def _on_answered(self, lane: str, answer: Answer) -> None:
        view, plan = self._desk.runs.view, self._plan
        if lane != "sheet" or not isinstance(answer, Drawn) or plan is None or view is None:
            return
        self._pictures = list(answer.pictures)
        choices = (decode(view.labels.attributes, y) for y in plan.y)
        texts = [", ".join(f"{name}: {value}" for name, value in choice.items()) for choice in choices]
        self._box.show_cells(answer.pictures, plan.across, texts)

    def _go(self, index: int) -> None:
        if self._desk.model is not None and self._plan is not None:
            self._desk.model.go_to(self._plan.z[index], y=self._plan.y[index])

    def _save(self) -> None:
        from ganstudio.export.pictures import save_sheet

        if self._plan is None or not self._pictures:
            return
        pictures, across = self._pictures, self._plan.across
        path = self._saver.ask_path(self.tr("Save the sheet"), "labels.png", self.tr("PNG (*.png)"))
        scale, smooth = self._box.size_choice.factor, self._smooth()
        if path is not None:
            self._saver.save(
                path,
                lambda path, _: save_sheet(pictures, path, columns=across, scale=scale, smooth=smooth),
            )
