"""The middle: the picture or a film in its place, what can be done with it, and its surroundings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ganstudio.gui.explore.around_box import AroundBox
from ganstudio.gui.explore.desk import Desk
from ganstudio.gui.explore.film_bar import FilmBar
from ganstudio.gui.explore.film_desk import FilmDesk
from ganstudio.gui.explore.picture_bar import PictureBar
from ganstudio.gui.explore.picture_view import PictureView
from ganstudio.gui.explore.save_bar import SaveBar
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.film_model import Frame
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE
from ganstudio.gui.translate import tr_message
from ganstudio.latent.requests import Answer, Drawn
from ganstudio.problems import Message, Problem

_SMOOTH = "explore/smooth"


class PicturePanel(QWidget):
    """Follows the slider: the newest picture is shown as soon as it is drawn."""

    def __init__(
        self, app: AppModel, desk: Desk, films: FilmDesk, saver: SaveBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._desk = desk
        self._films = films
        self._saver = saver
        self._drawn: Drawn | None = None
        smooth = app.settings.flag(_SMOOTH, True)
        self.view = PictureView()
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.view.set_smooth(smooth)
        self.bar = PictureBar(smooth)
        self.film = FilmBar()
        self.around = AroundBox(desk.around_amount)
        self.around.tiles.set_smooth(smooth)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.view, 6)
        column.addWidget(self.film)
        column.addWidget(self.bar)
        column.addWidget(self.around, 1)
        self._connect()
        self._on_model()

    def _connect(self) -> None:
        desk, bar, films = self._desk, self.bar, self._films
        desk.model_changed.connect(self._on_model)
        desk.changed.connect(self._on_changed)
        desk.answered.connect(self._on_answered)
        desk.refused.connect(self._on_refused)
        desk.runs.source_changed.connect(films.leave)
        bar.smooth_changed.connect(self._on_smooth)
        bar.pin_asked.connect(desk.pin_here)
        bar.copy_asked.connect(self.copy)
        bar.save_asked.connect(self.save)
        self.around.chosen.connect(self._on_variation)
        self.around.amount_changed.connect(self._on_amount)
        self.around.others_asked.connect(self.other_variations)
        self.film.play_asked.connect(self._on_play)
        self.film.moved.connect(films.show)
        self.film.closed.connect(films.leave)
        films.frame_changed.connect(self._on_frame)
        films.changed.connect(self._on_film)

    # What the person does ----

    def other_variations(self) -> None:
        """Draw other variations around the point."""
        self._desk.around_seed += 1
        self._desk.ask_around()

    def copy(self) -> None:
        """Put the picture on the clipboard as it is shown."""
        image = self.view.image()
        if image is not None:
            QGuiApplication.clipboard().setImage(image)
            self._app.tell(Message("The picture is on the clipboard."), "note")

    def save(self) -> None:
        """Save the picture shown, in the size chosen."""
        from ganstudio.export.pictures import save_picture

        picture, model = self.view.picture, self._desk.model
        if picture is None or model is None:
            return
        name = f"{self._app.run_dir.name if self._app.run_dir else 'picture'}-step-{self._desk.runs.step}"
        name += f"-seed-{model.point.seed}{'-moved' if model.point.moved else ''}.png"
        path = self._saver.ask_path(self.tr("Save the picture"), name, self.tr("PNG (*.png)"))
        scale, smooth = self.bar.size_choice.factor, self.view.smooth
        if path is not None:
            self._saver.save(path, lambda path, _: save_picture(picture, path, scale=scale, smooth=smooth))

    def _on_smooth(self, smooth: bool) -> None:
        self.view.set_smooth(smooth)
        self.around.tiles.set_smooth(smooth)
        self._app.settings.set_flag(_SMOOTH, smooth)

    def _on_variation(self, index: int) -> None:
        desk = self._desk
        if desk.model is not None and desk.around is not None and index < len(desk.around):
            desk.model.go_to(desk.around[index])

    def _on_amount(self, amount: float) -> None:
        self._desk.around_amount = amount
        self._desk.ask_around()

    def _on_play(self, play: bool) -> None:
        if play:
            self._films.play()
        else:
            self._films.pause()

    # What is shown ----

    def _on_model(self) -> None:
        model, view = self._desk.model, self._desk.runs.view
        self._drawn = None
        self._films.forget()
        self.view.show_text(self.tr("Loading the generator…"))
        self.around.tiles.clear()
        self.bar.show_dx(None, True)
        self.bar.show_facts("")
        self.setEnabled(model is not None)
        if view is not None:
            self.bar.size_choice.set_side(view.recipe.image_size)

    def _on_changed(self, aspect: str) -> None:
        if aspect == "point":
            self._films.leave()

    def _on_answered(self, lane: str, answer: Answer) -> None:
        if not isinstance(answer, Drawn):
            return
        if lane == "picture":
            self._drawn = answer
            if not self._films.shown:
                self._show_drawn()
        elif lane == "judge":
            self.bar.show_dx(answer.scores[0] if answer.scores else None, answer.dx_is_probability)
            self.bar.show_judge(answer.unjudged)
        elif lane == "around":
            self.around.show_pictures(answer.pictures)

    def _show_drawn(self) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        self.view.show_picture(drawn.pictures[0])
        self._show_facts(count_text(drawn.step))

    def _show_facts(self, step: str) -> None:
        which = self.tr("averaged") if self._desk.runs.averaged else self.tr("raw")
        text = self.tr("step {step} · {which}").format(step=step, which=which)
        self.bar.show_facts(text)

    def _on_frame(self, frame: Frame, label: str) -> None:
        self.view.show_picture(frame)
        if label:
            self._show_facts(label)

    def _on_film(self) -> None:
        self.film.show_film(self._films.film if self._films.shown else None, self._films.playing)
        self.bar.dx.setVisible(not self._films.shown)
        if not self._films.shown:
            self._show_drawn()

    def _on_refused(self, lane: str, problem: Problem) -> None:
        if lane == "picture":
            self._drawn = None
            if not self._films.shown:
                self.view.show_text(tr_message(problem))
                self.bar.show_facts("")
                self.around.tiles.clear()
        elif lane in ("film", "best", "noise"):
            self._app.tell(problem)
