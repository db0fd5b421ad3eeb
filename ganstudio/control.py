"""What a person says to a run: the desired state of a run, kept under one Condition.

A trainer asks `take()` at every batch boundary and `wait()`s there while nothing is due. Everybody else only
states what they want; the newest wish wins, and no wish is lost (pause and resume are states, not signals).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from threading import Condition
from typing import Any

from ganstudio.controls import Controls, Setting, checked


@dataclass(frozen=True, slots=True)
class Change:
    """One control's change that waits for the next batch boundary."""

    name: str
    old: Setting
    new: Setting
    by: str


@dataclass(frozen=True, slots=True)
class Due:
    """What a trainer has to do at a batch boundary. Taking it clears all but `stop` and `paused`."""

    controls: Controls
    changes: tuple[Change, ...]
    stop: bool
    paused: bool
    save: bool
    sample: bool
    weights: bool


class RunControl:
    """The one door through which a run is told what to do; safe to use from any thread."""

    def __init__(self, controls: Controls | None = None, *, paused: bool = False) -> None:
        self._condition = Condition()
        self._controls = controls
        self._changes: list[Change] = []
        self._paused = paused
        self._steps_allowed = 0
        self._stop = False
        self._save = self._sample = self._weights = False
        self._checkpoint_budget_gb: float | None = None

    @property
    def checkpoint_budget_gb(self) -> float | None:
        """The room for checkpoints that was asked for last; None: as the recipe says."""
        with self._condition:
            return self._checkpoint_budget_gb

    def give_room(self, gigabytes: float) -> None:
        """Let checkpoints take so much room; in force with the next checkpoint, or when the sitting ends."""
        with self._condition:
            self._checkpoint_budget_gb = gigabytes

    @property
    def controls(self) -> Controls | None:
        """The controls as last asked for; None before the run has set its first ones."""
        with self._condition:
            return self._controls

    @property
    def paused(self) -> bool:
        with self._condition:
            return self._paused

    @property
    def stopping(self) -> bool:
        with self._condition:
            return self._stop

    def begin(self, controls: Controls) -> None:
        """Called by the session: the controls a run starts from, without counting as changes.

        Changes asked for earlier (a person was quicker than the start) stay due on top of them.
        """
        with self._condition:
            earlier, self._changes = self._changes, []
            self._controls = controls
            for change in earlier:
                self._set_locked(change.name, change.new, change.by)

    def set(self, name: str, value: object, by: str = "person") -> None:
        """Ask for a control's new value from the next batch on. Raises InputProblem for a wrong value."""
        new = checked(name, value)
        with self._condition:
            self._set_locked(name, new, by)
            self._condition.notify_all()

    def _set_locked(self, name: str, new: Setting, by: str) -> None:
        if self._controls is None:
            self._changes.append(Change(name, new, new, by))
            return
        if by == "replay" and any(w.name == name and w.by != "replay" for w in self._changes):
            return  # what a person wants now is newer than what they wanted then
        old = getattr(self._controls, name)
        for index, waiting in enumerate(self._changes):
            if waiting.name == name and waiting.by == by:
                # A dragged slider asks many times between two batches: one change, from first to last.
                self._changes[index] = replace(waiting, new=new)
                break
        else:
            self._changes.append(Change(name, old, new, by))
        self._changes = [change for change in self._changes if change.old != change.new]
        asked: dict[str, Any] = {name: new}
        self._controls = replace(self._controls, **asked)

    def follow(self, name: str, value: Setting) -> None:
        """For the trainer: the run itself has set a control; what somebody asked for still comes."""
        with self._condition:
            asked: dict[str, Any] = {name: value}
            waiting = [change for change in self._changes if change.name == name]
            self._changes = [
                replace(change, old=value) if change.name == name else change for change in self._changes
            ]
            if self._controls is not None and not waiting:
                self._controls = replace(self._controls, **asked)

    def pause(self) -> None:
        with self._condition:
            self._paused, self._steps_allowed = True, 0
            self._condition.notify_all()

    def resume(self) -> None:
        with self._condition:
            self._paused, self._steps_allowed = False, 0
            self._condition.notify_all()

    def step_once(self) -> None:
        """Run exactly one more batch and be paused after it."""
        with self._condition:
            self._paused = True
            self._steps_allowed += 1
            self._condition.notify_all()

    def stop(self) -> None:
        with self._condition:
            self._stop = True
            self._condition.notify_all()

    def save(self) -> None:
        with self._condition:
            self._save = True
            self._condition.notify_all()

    def sample(self) -> None:
        with self._condition:
            self._sample = True
            self._condition.notify_all()

    def request_weights(self) -> None:
        """Ask the run to publish its newest weights (for the explorer) at the next batch boundary."""
        with self._condition:
            self._weights = True
            self._condition.notify_all()

    def take(self) -> Due:
        """For the trainer, at a batch boundary: what is due now. Counts one allowed step while paused."""
        with self._condition:
            if self._controls is None:
                raise RuntimeError("begin() comes before take()")
            paused = self._paused
            if paused and self._steps_allowed and not self._stop:
                self._steps_allowed -= 1
                paused = False
            due = Due(
                self._controls,
                tuple(self._changes),
                self._stop,
                paused,
                self._save,
                self._sample,
                self._weights,
            )
            self._changes = []
            self._save = self._sample = self._weights = False
            return due

    def wait(self, timeout: float | None = None) -> None:
        """For the trainer, while paused: sleep until something is due or the pause is over."""
        with self._condition:
            self._condition.wait_for(self._something_due, timeout)

    def _something_due(self) -> bool:
        return (
            not self._paused
            or self._stop
            or self._save
            or self._sample
            or self._weights
            or self._steps_allowed > 0
            or bool(self._changes)
        )
