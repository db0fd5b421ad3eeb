"""From a tile of the fixed-noise samples to its latent: it is read from a checkpoint near the tile's step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ganstudio.gui.explore.render_link import RenderLink
from ganstudio.gui.explore.run_desk import RunDesk
from ganstudio.gui.models.app_model import AppModel, ExploreRequest
from ganstudio.latent.requests import Answer, FixedNoise, ReadFixedNoise
from ganstudio.problems import Message


class TileSeeker(QObject):
    """`found` carries the latent (nz,) of the tile sought last, and its labels (label_width,) or None."""

    found = Signal(object, object)

    def __init__(self, app: AppModel, desk: RunDesk, link: RenderLink) -> None:
        super().__init__(desk)
        self._app = app
        self._desk = desk
        self._link = link
        self._wanted: ExploreRequest | None = None
        self._asked: ExploreRequest | None = None
        desk.sources_changed.connect(self._look)
        link.answered.connect(self._on_answered)

    def seek(self, request: ExploreRequest) -> None:
        """Find this tile, and draw with the generator nearest to its step. Happens once the run is read."""
        self._wanted = request

    def _look(self) -> None:
        request, view = self._wanted, self._desk.view
        if request is None or view is None:
            return
        self._wanted = None
        checkpoints = view.line(request.branch).checkpoints
        if not checkpoints:
            text = "The tile's latent is read from a checkpoint, and this run has none yet; save one first."
            self._app.tell(Message(text))
            return
        desk = self._desk
        desk.set_averaged(request.averaged)
        live = desk.live is not None and desk.live.branch == request.branch
        nearest = min(checkpoints, key=lambda saved: abs(saved.step - request.step))
        if live and request.step > checkpoints[-1].step:
            desk.follow()
        else:
            desk.choose_branch(request.branch)
            desk.choose(nearest)
        self._asked = request
        self._link.ask("noise", ReadFixedNoise(nearest))

    def _on_answered(self, _lane: str, answer: Answer) -> None:
        if not isinstance(answer, FixedNoise):
            return
        request, self._asked = self._asked, None
        noise, labels = answer.z, answer.y
        if request is None:
            return
        if 0 <= request.index < len(noise):
            self.found.emit(noise[request.index], None if labels is None else labels[request.index])
        else:
            self._app.tell(Message("There is no tile {number}.", {"number": request.index + 1}))
