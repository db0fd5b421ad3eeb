"""The right side: pins and their film, watching it learn, the best of many, a sheet of labels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.explore.best_box import BestBox
from ganstudio.gui.explore.desk import Desk
from ganstudio.gui.explore.film_actions import FilmActions
from ganstudio.gui.explore.film_desk import FilmDesk
from ganstudio.gui.explore.learn_box import LearnBox
from ganstudio.gui.explore.pins_box import PinsBox
from ganstudio.gui.explore.save_bar import SaveBar
from ganstudio.gui.explore.sheet_box import SheetBox
from ganstudio.gui.explore.sheet_desk import SheetDesk
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.latent.requests import Answer, Best, DrawBest, Drawn
from ganstudio.problems import Problem

_SHEET = 3


class SidePanel(QFrame):
    """`smooth` says whether saved films and sheets are enlarged smoothly."""

    def __init__(
        self,
        desk: Desk,
        films: FilmDesk,
        saver: SaveBar,
        smooth: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._desk = desk
        self._saver = saver
        self._smooth = smooth
        self.pins = PinsBox()
        self.learn = LearnBox()
        self.best = BestBox()
        self.sheet = SheetBox()
        self._sheets = SheetDesk(desk, self.sheet, saver, smooth)
        FilmActions(desk, films, saver, smooth, self.pins.film, self.learn.film, self)
        self._stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self._on_model()

    def _lay_out(self) -> None:
        heads = QHBoxLayout()
        heads.setSpacing(2)
        parts = (
            (
                self.pins,
                self.tr("Pins"),
                self.tr("Points to find again, and the film that leads through them."),
            ),
            (self.learn, self.tr("Learning"), self.tr("Watch it learn: this picture at every checkpoint.")),
            (self.best, self.tr("Best"), self.tr("Draw many and keep those that D takes for real.")),
            (self.sheet, self.tr("Labels"), self.tr("This picture with every label.")),
        )
        for number, (part, text, help) in enumerate(parts):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(help)
            button.setCheckable(True)
            button.setChecked(number == 0)
            set_role(button, "flat")
            self._buttons.addButton(button, number)
            heads.addWidget(button)
            self._stack.addWidget(part)
        heads.addStretch(1)
        self._buttons.idClicked.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(heads)
        column.addWidget(self._stack, 1)
        column.addWidget(self._saver)

    def _connect(self) -> None:
        desk, pins = self._desk, self.pins.list
        desk.model_changed.connect(self._on_model)
        desk.changed.connect(self._on_changed)
        desk.answered.connect(self._on_answered)
        desk.refused.connect(self._on_refused)
        desk.runs.sources_changed.connect(self._on_sources)
        self.pins.pin_asked.connect(desk.pin_here)
        pins.go_asked.connect(lambda index: desk.model.go_to_pin(index) if desk.model is not None else None)
        pins.checkpoint_asked.connect(self._on_checkpoint)
        pins.remove_asked.connect(self._on_remove)
        pins.move_asked.connect(
            lambda index, to: desk.model.move_pin(index, to) if desk.model is not None else None
        )
        pins.rename_asked.connect(self._on_rename)
        self.best.find_asked.connect(self._on_find)
        self.best.cancel_asked.connect(self._on_cancel)
        self.best.chosen.connect(self._on_best)
        self.best.save_asked.connect(self._save_best)

    def show_part(self, number: int) -> None:
        """Show pins (0), learning (1), the best (2) or the sheet of labels (3)."""
        self._buttons.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)

    # Pins ----

    def _on_remove(self, index: int) -> None:
        if self._desk.model is not None:
            self._desk.model.remove_pin(index)

    def _on_rename(self, index: int, name: str) -> None:
        if self._desk.model is not None:
            self._desk.model.rename_pin(index, name)
            self._on_changed("pins")  # a name that was not taken is put back

    def _on_checkpoint(self, index: int) -> None:
        model, runs = self._desk.model, self._desk.runs
        if model is None or runs.view is None:
            return
        pin = model.pins[index]
        model.go_to_pin(index)
        saved = runs.view.line(pin.branch).at_or_before(pin.step)
        runs.set_averaged(pin.averaged)
        if saved is not None:
            runs.choose_branch(pin.branch)
            runs.choose(saved)

    # The best ----

    def _on_find(self, count: int, keep: int) -> None:
        model, runs = self._desk.model, self._desk.runs
        if model is None or runs.source is None:
            return
        point = model.point
        request = DrawBest(runs.source, runs.averaged, point.prior, count, keep, point.seed or 0, point.y)
        self.best.show_best(None)
        self.best.progress.setRange(0, count)
        self.best.progress.setValue(0)
        self.best.show_state(True)
        self._desk.link.ask("best", request)

    def _on_cancel(self) -> None:
        self._desk.link.drop("best")
        self.best.show_state(False)

    def _on_best(self, rank: int) -> None:
        if self._desk.model is not None and self.best.best is not None:
            self._desk.model.go_to(self.best.best.z[rank])

    def _save_best(self) -> None:
        from ganstudio.export.pictures import save_sheet

        if self.best.best is None:
            return
        pictures = list(self.best.best.pictures)
        path = self._saver.ask_path(self.tr("Save the best"), "result.png", self.tr("PNG (*.png)"))
        scale, smooth = self.best.size_choice.factor, self._smooth()
        if path is not None:
            self._saver.save(path, lambda path, _: save_sheet(pictures, path, scale=scale, smooth=smooth))

    # What is shown ----

    def _on_model(self) -> None:
        view = self._desk.runs.view
        self.setEnabled(self._desk.model is not None)
        self.best.show_best(None)
        self.best.show_state(False)
        labels = view.labels if view is not None and self._desk.model is not None else None
        self._sheets.set_labels(labels)
        self._buttons.button(_SHEET).setVisible(bool(labels))
        if not labels and self._stack.currentIndex() == _SHEET:
            self.show_part(0)
        if view is not None:
            for part in (self.pins.film, self.learn.film, self.best, self.sheet):
                part.size_choice.set_side(view.recipe.image_size)
        self._on_changed("pins")
        self._on_changed("point")
        self._on_sources()

    def _on_sources(self) -> None:
        line = self._desk.runs.line
        self.learn.show_count(0 if line is None else len(line.checkpoints))

    def _on_changed(self, aspect: str) -> None:
        model = self._desk.model
        if aspect == "pins":
            self.pins.list.show_pins(() if model is None else model.pins)
            self.pins.show_count(0 if model is None else len(model.pins))
        elif aspect == "point" and model is not None:
            point = model.point
            self.best.show_basis(point.seed or 0, point.prior.mean, point.prior.std)

    def _on_answered(self, lane: str, answer: Answer) -> None:
        if lane == "pins" and isinstance(answer, Drawn):
            self.pins.list.show_pictures(answer.pictures)
        elif isinstance(answer, Best):
            self.best.show_best(answer)
            if answer.done == answer.total:
                self.best.show_state(False)

    def _on_refused(self, lane: str, _problem: Problem) -> None:
        if lane == "best":
            self.best.show_state(False)
