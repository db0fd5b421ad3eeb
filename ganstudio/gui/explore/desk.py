"""The explorer without its widgets: the point, its surroundings, the pins; asks for their pictures."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.gui.explore.render_link import RenderLink
from ganstudio.gui.explore.run_desk import RunDesk
from ganstudio.gui.explore.tile_seeker import TileSeeker
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.explorer_model import Aspect, ExplorerModel, pin_labels
from ganstudio.gui.models.pins_file import PinsFile
from ganstudio.latent.conditions import LabelVector
from ganstudio.latent.directions import Directions
from ganstudio.latent.pins import Pin
from ganstudio.latent.priors import Latents, Prior, variations
from ganstudio.latent.requests import Answer, Draw, FindDirections, Found, Refused
from ganstudio.latent.run_labels import RunLabels
from ganstudio.problems import Problem

AROUND = 8
"""How many variations are shown."""
_SETTLED_MS = 120
_CHOSEN_MS = 250
_AROUND_EVERY = 3.0
_PINS_EVERY = 4.0
_DIRECTIONS_EVERY = 20.0


class Desk(QObject):
    """`answered` carries (lane, Answer) of the renderer, `refused` (lane, Problem).

    runs: which run and generator. model: the point and the pins, None without a run. directions: of the
    generator, None until they are found. around: the latents of the variations shown. dragging: set while a
    slider is held, so that the directions stay what they are.
    """

    model_changed = Signal()  # another run: `model` is another one, or None
    changed = Signal(str)  # the model's "point", "pins" or "history"
    directions_changed = Signal()
    answered = Signal(str, object)
    refused = Signal(str, object)

    def __init__(self, app: AppModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.link = RenderLink(self)
        self.runs = RunDesk(app, self)
        self.tiles = TileSeeker(app, self.runs, self.link)
        self.model: ExplorerModel | None = None
        self.directions: Directions | None = None
        self.direction_count = 10
        self.around: Latents | None = None
        self.around_amount = 0.35
        self.around_seed = 0
        self.dragging = False
        self._pins_file: PinsFile | None = None
        self._told: LabelVector | None = None
        self._settled_at = self._pins_at = self._directions_at = 0.0
        self._settle = self._once(_SETTLED_MS, self._on_settled)
        self._chosen = self._once(_CHOSEN_MS, self._on_chosen)
        self.link.answered.connect(self._on_answered)
        self.runs.run_changed.connect(self._on_run)
        self.runs.sources_changed.connect(self._watch)
        self.runs.source_changed.connect(self.ask_all)
        self.runs.fresh.connect(self._on_fresh)
        self.tiles.found.connect(lambda z, y: self.model.go_to(z, y=y) if self.model is not None else None)

    def _once(self, after: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(after)
        timer.setSingleShot(True)
        timer.timeout.connect(do)
        return timer

    def wake(self) -> None:
        """The page is shown."""
        self.runs.wake()

    def sleep(self) -> None:
        """The page is not shown: ask for nothing that is not wanted meanwhile."""
        self.runs.sleep()
        self._settle.stop()
        self._chosen.stop()

    def close(self) -> None:
        """End the threads."""
        self.sleep()
        self.runs.close()
        self.link.close()

    # The run ------------------------------------------------------------------------------------------

    def _on_run(self) -> None:
        view = self.runs.view
        self.link.drop()
        self._settle.stop()
        self._chosen.stop()
        self.model = self.directions = self.around = self._pins_file = None
        if view is not None:
            self._pins_file = PinsFile(view.run_dir, view.recipe.nz, view.labels.width)
            pins: tuple[Pin, ...] = ()
            try:
                pins = self._pins_file.read()
            except Problem as problem:
                self._app.tell(problem)
            if view.problem is not None:
                self._app.tell(view.problem)
            self.model = ExplorerModel(
                Prior.of(view.recipe), view.recipe.nz, pins, y=_some_labels(view.labels)
            )
            self.model.watch(self._on_changed)
        self.model_changed.emit()

    def _watch(self) -> None:
        view, live = self.runs.view, self.runs.live
        if view is None or live is None:
            self.link.watch(None, None)
        else:
            self.link.watch(view.recipe, live.weights)

    def _on_changed(self, aspect: Aspect) -> None:
        if aspect == "point":
            self.ask_picture()
            if self.model is not None and self.model.point.y is not self._told:
                # The strongest directions are those of the labels in force.
                self._told = self.model.point.y
                self._chosen.start()
        elif aspect == "pins":
            self.ask_pins()
            if self._pins_file is not None and self.model is not None:
                try:
                    self._pins_file.write(self.model.pins)
                except Problem as problem:
                    self._app.tell(problem)
        self.changed.emit(aspect)

    def pin_here(self) -> None:
        """Pin the point, with the generator it is drawn by."""
        runs = self.runs
        if self.model is not None and runs.source is not None:
            self.model.add_pin(runs.source.branch, runs.step, runs.averaged)

    # Asking -------------------------------------------------------------------------------------------

    def ask_all(self) -> None:
        """Ask for everything that depends on the generator; for the picture at once."""
        self.ask_picture()
        if self.directions is None:
            self._on_chosen()
        else:
            self._chosen.start()

    def _on_chosen(self) -> None:
        self.ask_directions()
        self.ask_pins()

    def _on_fresh(self) -> None:
        """The picture follows the training at once; what costs more, less often."""
        self._ask_point()
        if monotonic() - self._settled_at > _AROUND_EVERY:
            self._settle.start()
        if monotonic() - self._pins_at > _PINS_EVERY:
            self.ask_pins()
        stale = self.directions is None or monotonic() - self._directions_at > _DIRECTIONS_EVERY
        if stale and not self.dragging:
            self.ask_directions()

    def ask_picture(self) -> None:
        """Draw the point, and soon D's opinion of it and its surroundings."""
        self._ask_point()
        self._settle.start()

    def _ask_point(self) -> None:
        if self.model is not None:
            self._draw("picture", self.model.point.z[None], self.model.point.y)

    def _on_settled(self) -> None:
        self._settled_at = monotonic()
        if self.model is not None:
            self._draw("judge", self.model.point.z[None], self.model.point.y, judge=True)
            self.ask_around()

    def ask_around(self) -> None:
        """Draw small variations around the point."""
        if self.model is not None:
            point = self.model.point
            self.around = variations(point.prior, point.z, self.around_amount, AROUND, self.around_seed)
            self._draw("around", self.around, point.y)

    def ask_directions(self, count: int | None = None) -> None:
        """Find the principal directions of the generator's first layer."""
        self.direction_count = count or self.direction_count
        if self.runs.source is not None:
            self._directions_at = monotonic()
            y = None if self.model is None else self.model.point.y
            request = FindDirections(self.runs.source, self.runs.averaged, self.direction_count, y)
            self.link.ask("directions", request)

    def ask_pins(self) -> None:
        """Draw the pins with the generator chosen."""
        self._pins_at = monotonic()
        if self.model is not None and self.model.pins:
            latents = np.stack([pin.latent for pin in self.model.pins])
            self._draw("pins", latents, pin_labels(self.model))

    def _draw(self, lane: str, z: Latents, y: LabelVector | None, judge: bool = False) -> None:
        """Draw latents (n, nz) with labels (n, width), or the same (width,) for all."""
        if self.runs.source is not None:
            y = None if y is None else np.broadcast_to(y, (len(z), y.shape[-1]))
            self.link.ask(lane, Draw(self.runs.source, self.runs.averaged, z, judge, y))

    def _on_answered(self, lane: str, answer: Answer) -> None:
        if isinstance(answer, Refused):
            self.refused.emit(lane, answer.problem)
        elif isinstance(answer, Found):
            self.directions = answer.directions
            self.directions_changed.emit()
        else:
            self.answered.emit(lane, answer)


def _some_labels(labels: RunLabels) -> LabelVector | None:
    """Labels to begin with: those of one of the run's pictures."""
    if not labels:
        return None
    y: LabelVector = labels.drawn({}, 1, np.random.Generator(np.random.PCG64(0)))[0]
    return y
