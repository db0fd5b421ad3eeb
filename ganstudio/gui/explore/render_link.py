"""The GUI thread's end of the renderer: asks by lane, and passes on the answers that are still wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ganstudio.gui.workers.render_worker import RenderWorker
from ganstudio.latent.renderer import FOLLOWING, Renderer
from ganstudio.latent.requests import Answer, Request
from ganstudio.recipe import Recipe
from ganstudio.training.weights import WeightsBox


class RenderLink(QObject):
    """`answered` carries (lane, Answer) for the newest request of each lane; in FOLLOWING as they come.

    The thread starts with the first request and ends with `close()`; a later request starts another one.
    """

    answered = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer: Renderer | None = None
        self._worker: RenderWorker | None = None
        self._live: tuple[Recipe | None, WeightsBox | None] = (None, None)
        self._tickets: dict[str, int] = {}
        self._oldest: dict[str, int] = {}

    def watch(self, recipe: Recipe | None, box: WeightsBox | None) -> None:
        """What the source `Live` means from now on."""
        self._live = (recipe, box)
        if self._renderer is not None:
            self._renderer.watch(recipe, box)

    def ask(self, lane: str, request: Request) -> None:
        """Ask in a lane; what was asked there before is not wanted any more."""
        if self._renderer is None:
            self._renderer = Renderer()
            self._renderer.watch(*self._live)
            self._worker = RenderWorker(self._renderer)
            self._worker.answered.connect(self._on_answered)
            self._worker.start()
        ticket = self._renderer.ask(lane, request)
        self._tickets[lane] = ticket
        self._oldest.setdefault(lane, ticket)

    def drop(self, *lanes: str) -> None:
        """Want nothing more of these lanes, of all when none is named."""
        for lane in lanes or tuple(self._tickets):
            self._tickets.pop(lane, None)
            self._oldest.pop(lane, None)
            if self._renderer is not None:
                self._renderer.drop(lane)

    def waits_for(self, lane: str) -> bool:
        """Whether a request of this lane has been made and not been dropped."""
        return lane in self._tickets

    def close(self) -> None:
        """End the thread after the picture in work."""
        worker, self._worker, self._renderer = self._worker, None, None
        self._tickets.clear()
        self._oldest.clear()
        if worker is not None:
            worker.answered.disconnect(self._on_answered)
            worker.close()
            worker.deleteLater()

    def _on_answered(self, lane: str, ticket: int, answer: Answer) -> None:
        wanted = self._oldest if lane in FOLLOWING else self._tickets
        if lane in wanted and ticket >= wanted[lane]:
            self.answered.emit(lane, answer)
