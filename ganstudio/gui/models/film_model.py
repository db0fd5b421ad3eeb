"""A film being drawn and played: its frames as they come, and which one is on the screen. No Qt."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.requests import Part

FilmKind = Literal["pins", "learning"]
Frame = NDArray[np.uint8]


class FilmModel:
    """Frames (height, width, channels) by number. Plays over and over, as far as they are drawn.

    labels: what each frame is, if it has a name (the step of a checkpoint). there_and_back: backwards after
    the end.
    """

    def __init__(self, kind: FilmKind, total: int, labels: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self.total = total
        self.labels = labels
        self.there_and_back = False
        self._frames: list[Frame] = []
        self._index = 0
        self._step = 1

    @property
    def frames(self) -> list[Frame]:
        """The frames drawn so far; not to be changed."""
        return self._frames

    @property
    def drawn(self) -> int:
        """How many frames there are already."""
        return len(self._frames)

    @property
    def complete(self) -> bool:
        """Whether the last frame is drawn."""
        return len(self._frames) >= self.total

    @property
    def index(self) -> int:
        """The frame on the screen."""
        return self._index

    @property
    def frame(self) -> Frame | None:
        """The picture on the screen, None before the first is drawn."""
        return self._frames[self._index] if self._frames else None

    def take(self, part: Part) -> None:
        """Add frames; they come in order, and what is there already is not added again."""
        new = part.pictures[max(0, self.drawn - part.first) :]
        if part.first <= self.drawn:
            self._frames.extend(new)

    def show(self, index: int) -> None:
        """Put a frame on the screen, as far as they are drawn."""
        self._index = min(max(index, 0), max(0, self.drawn - 1))

    def advance(self) -> bool:
        """Go on by one frame; False when the next one has yet to be drawn."""
        following = self._index + self._step
        if 0 <= following < self.drawn:
            self._index = following
            return True
        if not self.complete:
            return False
        if self.there_and_back and self.total > 1:
            self._step = -self._step
            self._index += self._step
        else:
            self._step = 1
            self._index = 0
        return True
