"""The moment of a run that a person has chosen on the curves."""

from __future__ import annotations

from ganstudio.gui.models.run_state import RunState


class Moment:
    """A step of `model`'s line, None while none is chosen."""

    def __init__(self, model: RunState) -> None:
        self._model = model
        self.step: int | None = None

    def choose(self, step: float) -> bool:
        """Choose the batch nearest to a place on the curves; False, and none, beyond their ends."""
        nearest = round(step)
        last = self._model.newest_step
        self.step = nearest if 0 <= nearest <= last and last > 0 else None
        return self.step is not None

    def move(self, by: int) -> None:
        """Go some batches on from the moment chosen."""
        if self.step is not None:
            self.step = min(max(self.step + by, 0), self._model.newest_step)

    def leave(self) -> None:
        """Choose none."""
        self.step = None

    @property
    def samples(self) -> int:
        """The number of the newest snapshot at or before the moment; -1 where there is none."""
        return -1 if self.step is None else self._model.snapshots.until(self.step)
