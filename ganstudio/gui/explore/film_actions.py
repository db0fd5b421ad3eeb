"""What the film buttons do: play the film, save it, save a strip of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ganstudio.gui.explore.desk import Desk
from ganstudio.gui.explore.film_controls import FilmControls
from ganstudio.gui.explore.film_desk import FilmDesk
from ganstudio.gui.explore.save_bar import SaveBar
from ganstudio.gui.models.film_model import Frame
from ganstudio.gui.workers.job import Progress


class FilmActions(QObject):
    """Takes what a film is made of from its controls. `smooth` says whether saved frames are enlarged so."""

    def __init__(
        self,
        desk: Desk,
        films: FilmDesk,
        saver: SaveBar,
        smooth: Callable[[], bool],
        pins: FilmControls,
        learning: FilmControls,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._films = films
        self._saver = saver
        self._smooth = smooth
        self._pins = pins
        self._learning = learning
        for controls in (pins, learning):
            controls.play_asked.connect(lambda controls=controls: self._play(controls))
            controls.film_asked.connect(lambda controls=controls: self._save_film(controls))
            controls.strip_asked.connect(lambda controls=controls: self._save_strip(controls))
            controls.rate_changed.connect(films.set_rate)
        learning.way_changed.connect(self._on_way)

    def _take(self, controls: FilmControls) -> None:
        self._films.set_rate(controls.rate.value())
        if controls is self._pins:
            self._films.through_pins(controls.steps.value(), controls.round.isChecked())
        else:
            self._films.of_learning()
            self._on_way()

    def _on_way(self) -> None:
        film = self._films.film
        if film is not None and film.kind == "learning":
            film.there_and_back = self._learning.round.isChecked()

    def _play(self, controls: FilmControls) -> None:
        self._take(controls)
        self._films.play()

    def _save_film(self, controls: FilmControls) -> None:
        from ganstudio.export.film import save_film

        kinds = self.tr("GIF (*.gif);;WebP (*.webp)")
        path = self._saver.ask_path(self.tr("Save the film"), f"{self._name(controls)}.gif", kinds)
        if path is None:
            return
        scale, smooth, rate = controls.size_choice.factor, self._smooth(), controls.rate.value()
        back = controls is self._learning and controls.round.isChecked()

        def save(frames: list[Frame]) -> None:
            def write(path: Path, progress: Progress) -> None:
                save_film(
                    frames, path, rate, scale=scale, smooth=smooth, there_and_back=back, progress=progress
                )

            self._saver.save(path, write)

        self._take(controls)
        self._films.when_complete(save)

    def _save_strip(self, controls: FilmControls) -> None:
        from ganstudio.export.pictures import save_strip

        path = self._saver.ask_path(
            self.tr("Save the strip"), f"{self._name(controls)}-strip.png", self.tr("PNG (*.png)")
        )
        if path is None:
            return
        scale, smooth = controls.size_choice.factor, self._smooth()

        def save(frames: list[Frame]) -> None:
            self._saver.save(path, lambda path, _: save_strip(frames, path, scale=scale, smooth=smooth))

        self._take(controls)
        self._films.when_complete(save)

    def _name(self, controls: FilmControls) -> str:
        view = self._desk.runs.view
        run = "film" if view is None else view.run_dir.name
        return f"{run}-pins" if controls is self._pins else f"{run}-learning"
