"""Films in the explorer: through the pins, or of one latent learning; drawn, played in place, handed out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ganstudio.gui.explore.desk import Desk
from ganstudio.gui.models.explorer_model import pin_labels
from ganstudio.gui.models.film_model import FilmModel, Frame
from ganstudio.latent.paths import labelled_path, path
from ganstudio.latent.requests import Answer, DrawFilm, DrawLearning, Part
from ganstudio.problems import InputProblem, Problem

MOST_FRAMES = 3000


class FilmDesk(QObject):
    """`frame_changed` carries (frame, its label); `changed` says that anything else about the film did.

    film: drawn last or being drawn. shown: whether it is on the screen, in place of the point.
    """

    frame_changed = Signal(object, str)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.film: FilmModel | None = None
        self.shown = False
        self._key: object = None
        self._then: Callable[[list[Frame]], None] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(33)
        self._timer.timeout.connect(self._advance)
        desk.answered.connect(self._on_answered)
        desk.refused.connect(self._on_refused)

    @property
    def playing(self) -> bool:
        """Whether the film runs."""
        return self._timer.isActive()

    def set_rate(self, fps: float) -> None:
        """Frames a second."""
        self._timer.setInterval(round(1000 / fps))

    # Which film ----

    def through_pins(self, steps: int, closed: bool) -> None:
        """Take the film from pin to pin, `steps` frames a leg, and back to the first if `closed`."""
        model, runs = self._desk.model, self._desk.runs
        if model is None or runs.source is None or len(model.pins) < 2:
            return
        legs = len(model.pins) if closed else len(model.pins) - 1
        if legs * steps > MOST_FRAMES:
            text = "The film would have {count} frames; take at most {most} frames a leg for {pins} pins."
            most = max(1, MOST_FRAMES // legs)
            problem = InputProblem(text, count=legs * steps, most=most, pins=len(model.pins))
            self._desk.refused.emit("film", problem)
            return
        latents = [pin.latent for pin in model.pins]
        key = (
            "pins",
            tuple((pin.z, pin.y) for pin in model.pins),
            steps,
            closed,
            runs.source,
            runs.averaged,
            runs.step,
        )
        if key != self._key:
            labels, y = pin_labels(model), None
            if labels is None:
                z = path(model.prior, latents, steps, closed)
            else:
                z, y = labelled_path(model.prior, latents, list(labels), steps, closed)
            self._begin(FilmModel("pins", len(z)), key)
            self._desk.link.ask("film", DrawFilm(runs.source, runs.averaged, z, y))
        self.changed.emit()

    def of_learning(self) -> None:
        """Take the film of the point at all checkpoints of the branch."""
        model, runs = self._desk.model, self._desk.runs
        line = runs.line
        if model is None or line is None or not line.checkpoints:
            return
        point = model.point
        told = None if point.y is None else point.y.tobytes()
        key = ("learning", point.z.tobytes(), told, line.checkpoints, runs.averaged)
        if key != self._key:
            labels = tuple(str(saved.step) for saved in line.checkpoints)
            self._begin(FilmModel("learning", len(labels), labels), key)
            request = DrawLearning(line.checkpoints, runs.averaged, point.z, point.y)
            self._desk.link.ask("film", request)
        self.changed.emit()

    def _begin(self, film: FilmModel, key: object) -> None:
        self.film, self._key, self._then = film, key, None

    def leave(self) -> None:
        """Show the point again; a film that is being drawn for a file is drawn on, unseen."""
        self._timer.stop()
        if not self.shown:
            return
        self.shown = False
        if self._then is None and self.film is not None and not self.film.complete:
            self._desk.link.drop("film")
            self.film = self._key = None
        self.changed.emit()

    def forget(self) -> None:
        """Another run is shown, or the film cannot be drawn."""
        self._then = None
        self.leave()
        self.film = self._key = None

    # Playing ----

    def play(self) -> None:
        """Let it run."""
        if self.film is not None:
            self.shown = True
            self._timer.start()
            self._show()

    def pause(self) -> None:
        """Hold it."""
        self._timer.stop()
        self.changed.emit()

    def show(self, index: int) -> None:
        """Hold it at this frame."""
        if self.film is not None:
            self._timer.stop()
            self.film.show(index)
            self._show()

    def _advance(self) -> None:
        if self.film is not None and self.film.advance():
            self._show()

    def _show(self) -> None:
        film = self.film
        if self.shown and film is not None and film.frame is not None:
            label = film.labels[film.index] if film.labels else ""
            self.frame_changed.emit(film.frame, label)
        self.changed.emit()

    # Drawing ----

    def when_complete(self, then: Callable[[list[Frame]], None]) -> None:
        """Call `then` with all frames, now or when the last is drawn."""
        if self.film is None:
            return
        if self.film.complete:
            then(list(self.film.frames))
        else:
            self._then = then
            self.changed.emit()

    def _on_answered(self, lane: str, answer: Answer) -> None:
        if lane != "film" or not isinstance(answer, Part) or self.film is None:
            return
        first = not self.film.frames
        self.film.take(answer)
        if first:
            self._show()
        if self.film.complete and self._then is not None:
            then, self._then = self._then, None
            then(list(self.film.frames))
        self.changed.emit()

    def _on_refused(self, lane: str, _problem: Problem) -> None:
        if lane == "film":
            self.forget()
