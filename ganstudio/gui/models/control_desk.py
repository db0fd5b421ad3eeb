"""The controls as the page shows them: in force, asked for since, and what can be undone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ganstudio.control import RunControl
from ganstudio.controls import CONTROL_NAMES, Controls, Setting, checked
from ganstudio.gui.models.control_history import ControlHistory
from ganstudio.problems import InputProblem, Message
from ganstudio.recipe import Recipe

_STEPPED = ("augment", "apa_p", "r1_gamma", "lecam_weight", "lr_d")
"""Controls that the autopilot moves by steps too small to be told each."""


def controls_of(recipe: Recipe) -> Controls:
    """The controls that a run of this recipe starts from."""
    values = {name: getattr(recipe, name) for name in CONTROL_NAMES if hasattr(recipe, name)}
    return Controls(**values)


def changed_controls(controls: Controls, changes: Mapping[str, object]) -> Controls:
    """A copy with other values by name; a name that is no control raises KeyError."""
    values: dict[str, Any] = {name: getattr(controls, name) for name in CONTROL_NAMES}
    for name, value in changes.items():
        if name not in values:
            raise KeyError(name)
        values[name] = value
    return Controls(**values)


class ControlDesk:
    """Sets a live run's controls through its RunControl; without one, keeps wishes for the next sitting."""

    def __init__(self) -> None:
        self.history = ControlHistory()
        self._in_force: Controls | None = None
        self._wishes: dict[str, Setting] = {}
        self._control: RunControl | None = None
        self.idle: Mapping[str, Message] = {}
        """Controls that the run's recipe has no use for, and why."""

    @property
    def shown(self) -> Controls | None:
        """The controls in force with what has been asked for since on top; None without a run."""
        return changed_controls(self._in_force, self._wishes) if self._in_force else None

    @property
    def waiting(self) -> frozenset[str]:
        """Names of the controls that were asked for and are not in force yet."""
        return frozenset(self._wishes)

    def clear(self) -> None:
        """There is no run."""
        self.history.clear()
        self._in_force, self._control, self.idle = None, None, {}
        self._wishes.clear()

    def start_from(self, controls: Controls, idle: Mapping[str, Message] | None = None) -> None:
        """These controls are in force now; `idle` ones cannot be set."""
        self._in_force, self.idle = controls, idle or {}

    def attach(self, control: RunControl) -> None:
        """A run begins: what was asked for while nothing ran becomes its first changes."""
        self._control = control
        for name, value in self._wishes.items():
            control.set(name, value)

    def run_started(self) -> None:
        """The run has set its first controls; every wish has been handed over to it."""
        if self._control is not None and self._control.controls is not None:
            self._in_force = self._control.controls
            self._wishes.clear()

    def detach(self) -> None:
        """The run ended; what it did not come to do any more stays a wish."""
        self._control = None

    def changed(self, name: str, value: Setting) -> None:
        """The run says that a control is in force."""
        if self._in_force is not None:
            self._in_force = changed_controls(self._in_force, {name: value})
        if self._wishes.get(name) == value:
            del self._wishes[name]

    def follow(self, batch: Mapping[str, Any]) -> bool:
        """The newest batch says what the autopilot's small steps have come to; whether that is news.

        batch: the fields of a BatchDone by name.
        """
        if self._in_force is None or self._in_force.autopilot in ("off", "advise"):
            return False
        steps = {name: batch[name] for name in _STEPPED if math.isfinite(batch.get(name, math.nan))}
        before, self._in_force = self._in_force, changed_controls(self._in_force, steps)
        return self._in_force != before

    def set(self, name: str, value: object, by: str = "person") -> bool:
        """Ask for a value; False when it is there already.

        Raises InputProblem for one out of range and for a control without use.
        """
        before = self.shown
        if before is None or not self._set(name, value, by):
            return False
        self.history.record(name, getattr(before, name), checked(name, value))
        return True

    def _set(self, name: str, value: object, by: str = "person") -> bool:
        new = checked(name, value)
        shown = self.shown
        if shown is None or self._in_force is None or getattr(shown, name) == new:
            return False
        if name in self.idle:
            raise InputProblem("{name}: {reason}", name=name, reason=self.idle[name])
        if self._control is not None:
            self._control.set(name, new, by)
        if getattr(self._in_force, name) == new:
            self._wishes.pop(name, None)
        else:
            self._wishes[name] = new
        return True

    def undo(self) -> bool:
        """Take the last change back; False when there is none."""
        step = self.history.undo()
        return step is not None and self._set(step.name, step.old)

    def redo(self) -> bool:
        """Make the change again that was taken back last; False when there is none."""
        step = self.history.redo()
        return step is not None and self._set(step.name, step.new)
