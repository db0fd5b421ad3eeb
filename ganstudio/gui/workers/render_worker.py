"""A thread that draws for the explorer; the renderer decides what is drawn and when."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from ganstudio.latent.renderer import Renderer
from ganstudio.latent.requests import Answer


class RenderWorker(QThread):
    """Serves `renderer` until `close()`. `answered` carries (lane, ticket, Answer), its arrays copies."""

    answered = Signal(str, int, object)

    def __init__(self, renderer: Renderer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer

    def close(self) -> None:
        """End after the picture in work, and wait for that."""
        self._renderer.close()
        self.wait()

    def _tell(self, lane: str, ticket: int, answer: Answer) -> None:
        self.answered.emit(lane, ticket, answer)

    def run(self) -> None:  # Qt override
        self._renderer.serve(self._tell)
