"""Which states of a training are worth a checkpoint, and which are not fit for one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ganstudio.control import RunControl
from ganstudio.controls import Controls
from ganstudio.events import CheckpointDue, CheckpointReason, Diverged, Event
from ganstudio.training.failures import all_finite, weights_diverged
from ganstudio.training.machine import Machine


class Keeper:
    """Hands out the machine's state for checkpoints: no state twice, and none with broken numbers.

    broken: the last batch or the last look at the weights found numbers that are not finite. last_good: the
    step of the newest checkpoint.
    """

    def __init__(self, machine: Machine, branch: int) -> None:
        self.broken = False
        self.last_good: int | None = None
        self._machine = machine
        self._branch = branch
        self._kept: tuple[int, Controls] | None = None
        self._kept_for_person = False
        self._not_saved = False

    def now(self) -> tuple[int, Controls]:
        return self._machine.step, self._machine.controls

    @property
    def up_to_date(self) -> bool:
        """Whether a checkpoint would add nothing, or cannot be made."""
        return self.broken or not self._machine.whole or self._kept == self.now()

    def loaded(self, state: dict[str, Any]) -> None:
        """The machine goes on from a checkpoint; one of another branch does not stand for this branch."""
        self.last_good = self._machine.step
        self._kept = self.now() if state.get("branch") == self._branch else None

    def checkpoint(self, reason: CheckpointReason, control: RunControl) -> Iterator[Event]:
        """CheckpointDue where a checkpoint is worth it; Diverged and a pause where the state is broken.

        What a person asks for is kept although a checkpoint made by itself has the same state: that one may
        be thinned out later. What could not be saved is handed out again for a person, a stop and the end.
        """
        asked = reason == "person" and not self._kept_for_person
        asked = asked or (self._not_saved and reason in ("person", "stop", "end"))
        if self.broken and reason == "person":
            yield self._diverged()
        if self.up_to_date and (self.broken or not self._machine.whole or not asked):
            return
        state = self._machine.state() | {"branch": self._branch}
        if not all_finite(state):
            self.broken = True
            if self._machine.controls.autopilot != "act":  # else it goes back by itself
                control.pause()
            yield self._diverged()
            return
        self._kept, self._kept_for_person = self.now(), reason == "person"
        self._not_saved = False
        before, self.last_good = self.last_good, self._machine.step
        yield CheckpointDue(self._branch, self._machine.step, reason, state)
        if self._not_saved:
            self.last_good = before

    def not_saved(self) -> None:
        """The state handed out last did not reach the disk; said before the next event is asked for."""
        self._not_saved = True

    def _diverged(self) -> Diverged:
        step = self._machine.step
        return Diverged(self._branch, step, weights_diverged(step), self.last_good)
