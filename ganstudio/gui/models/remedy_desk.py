"""The remedies that the gauge offers for the state of a run, and the one that was taken last."""

from __future__ import annotations

from dataclasses import dataclass

from ganstudio.control import Setting
from ganstudio.gui.models.run_state import RunState
from ganstudio.runs.states import CALM
from ganstudio.training.balance.remedies import Remedy, remedies

MOST_OFFERED = 4
"""Changes of controls that are offered; going back is besides."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A remedy that was taken at `step` of a branch, and the values that the controls had before."""

    remedy: Remedy
    branch: int
    step: int
    before: dict[str, Setting]


class RemedyDesk:
    """Works on the run's model."""

    def __init__(self, model: RunState) -> None:
        self._model = model
        self._taken: Taken | None = None

    @property
    def taken(self) -> Taken | None:
        """What can be undone; None once it was, or where another run or branch is shown."""
        taken = self._taken
        return taken if taken is not None and taken.branch == self._model.branch else None

    def offers(self) -> tuple[Remedy, ...]:
        """What to try now, most promising first; nothing where nothing is wrong or another process trains."""
        model, controls = self._model, self._model.desk.shown
        now = model.states.now
        if now is None or controls is None or model.watched or now.state in CALM:
            return ()
        found = remedies(now.state, controls, model.balanced_checkpoint, model.desk.idle)
        return tuple(r for place, r in enumerate(found) if place < MOST_OFFERED or r.back_to is not None)

    def take(self, remedy: Remedy) -> None:
        """Ask for the remedy's controls from the next batch on (or in the next sitting)."""
        controls = self._model.desk.shown
        if controls is None:
            return
        before = {name: getattr(controls, name) for name in remedy.changes}
        for name, value in remedy.changes.items():
            self._model.desk.set(name, value, by="remedy")
        self._taken = Taken(remedy, self._model.branch, self._model.step, before)

    def undo(self) -> None:
        """Give the controls back the values that they had before the remedy."""
        taken, self._taken = self.taken, None
        for name, value in (taken.before if taken is not None else {}).items():
            self._model.desk.set(name, value)

    def forget(self) -> None:
        """Another run is shown."""
        self._taken = None
