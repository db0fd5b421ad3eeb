"""The remedies that the gauge offers for the state of a run, and the one that was taken last."""

from __future__ import annotations

from dataclasses import dataclass

from ganstudio.control_names import in_a_row
from ganstudio.control_words import changed_words
from ganstudio.controls import Controls, Setting
from ganstudio.events import StateChanged
from ganstudio.gui.models.going_back import controls_then
from ganstudio.gui.models.run_state import RunState
from ganstudio.problems import Message
from ganstudio.runs.states import CALM, SEEN_OVER
from ganstudio.training.balance.causes import CAUSE_IMAGES, of_a_person, to_take_back
from ganstudio.training.balance.makers import Remedy
from ganstudio.training.balance.remedies import WayBack, remedies

MOST_OFFERED = 4
"""Changes of controls that are offered; going back is besides."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A remedy that was taken at `step` of a branch, and the values that the controls had before."""

    remedy: Remedy
    branch: int
    step: int
    before: dict[str, Setting]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A remedy taken at `step` whose effect the figures can show from about step `judged` on."""

    does: Message
    step: int
    judged: int


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
        own = self._turned_before(now, controls)
        found = remedies(now.state, controls, self._way_back(), model.desk.idle, own)
        return tuple(r for place, r in enumerate(found) if place < MOST_OFFERED or r.back_to is not None)

    def _turned_before(self, now: StateChanged, controls: Controls) -> dict[str, Setting]:
        """What the person turned towards the state shortly before it began, and what it was."""
        model = self._model
        first = now.since - CAUSE_IMAGES / max(model.batch_size, 1)
        return to_take_back(now.state, model.changes, controls, first, now.since)

    def _way_back(self) -> WayBack | None:
        step = self._model.balanced_checkpoint
        controls = None if step is None else controls_then(self._model, step)
        if step is None or controls is None:
            return None
        turned = (c.name for c in self._model.changes if c.step >= step and c.by != "autopilot")
        return WayBack(step, controls, frozenset(turned))

    @property
    def waiting(self) -> Waiting | None:
        """The newest remedy while what it does cannot be judged yet; None without one.

        Of an earlier sitting it is known by the changes that it made. One whose controls the person turned
        again since is none any more.
        """
        found = self._newest
        if found is None:
            return None
        does, step = found
        judged = step + -(-SEEN_OVER // max(self._model.batch_size, 1))
        return Waiting(does, step, judged) if self._model.step < judged else None

    @property
    def _newest(self) -> tuple[Message, int] | None:
        taken, controls = self.taken, self._model.desk.shown
        changes = [change for change in self._model.changes if change.by == "remedy"]
        if taken is not None and not (changes and changes[-1].step > taken.step + 1):
            return None if self._turned_since(taken) else (taken.remedy.does, taken.step)
        made = [change for change in changes if change.step == changes[-1].step]
        if any(getattr(controls, change.name) != change.new for change in made):
            return None
        does = in_a_row(changed_words(change.name, change.old, change.new) for change in made)
        return None if does is None else (does, made[-1].step)

    def _turned_since(self, taken: Taken) -> bool:
        """Whether the person has turned one of its controls, or taken it back otherwise than by `undo`."""
        controls = self._model.desk.shown
        back = any(getattr(controls, name) == value for name, value in taken.before.items())
        return back or any(
            change.name in taken.before and change.step >= taken.step and of_a_person(change)
            for change in self._model.changes
        )

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
