"""Lets the autopilot act on a training, and tells what it does as events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from ganstudio.control import RunControl
from ganstudio.controls import PILOTED, Setting, in_hand_text
from ganstudio.events import BatchDone, ControlChanged, Event, PilotActed, ReturnDue
from ganstudio.problems import Message
from ganstudio.training.balance.pilot.pilot import Deed
from ganstudio.training.balance.pilot.tending import GiveUp
from ganstudio.training.machine import Machine


class Piloting:
    """The autopilot of `machine` on one branch.

    gives_up: nothing cured the trouble after the newest batch. given_up: why the line ends, where the session
    could not go back.
    """

    def __init__(self, machine: Machine, branch: int) -> None:
        self.gives_up = False
        self.given_up: Message | None = None
        self._machine = machine
        self._branch = branch

    @property
    def acts(self) -> bool:
        """Whether it goes back by itself, so that a divergence is no reason to wait for a person."""
        return self._machine.controls.autopilot == "act"

    def batch(self, done: BatchDone, control: RunControl) -> Iterator[Event]:
        """What it does after a batch; in force from the next one on."""
        machine = self._machine
        monitor = machine.monitor
        found = machine.pilot.take(done, monitor.state, machine.controls, monitor.r_v, fading=monitor.fading)
        self.gives_up = isinstance(found, GiveUp)
        if isinstance(found, Deed):
            yield from self._do(found, control)

    def return_due(self, seconds: float) -> ReturnDue:
        """Ask the session to go back; the numbers may be broken."""
        machine = self._machine
        return ReturnDue(
            self._branch,
            machine.step,
            machine.monitor.state,
            asdict(machine.controls),
            machine.pilot.tried,
            seconds,
        )

    def _do(self, deed: Deed, control: RunControl) -> Iterator[Event]:
        if deed.told or not deed.acted:
            yield PilotActed(self._branch, self._machine.step, deed.actuator, deed.told, deed.why, deed.acted)
        for name, value in deed.changes.items():
            self._set(name, value, control)
        for name, old, new in deed.told if deed.acted else ():
            yield ControlChanged(self._branch, self._machine.step, name, old, new, "autopilot")

    def turned(self, name: str, by: str, control: RunControl) -> Iterator[Event]:
        """A control was set by another: the autopilot starts from there, or leaves it to the person."""
        machine = self._machine
        machine.pilot.turned(name)
        controls = machine.controls
        if by != "person" or controls.autopilot == "off" or name not in PILOTED or name in controls.in_hand:
            return
        old, new = controls.by_hand, in_hand_text([*controls.in_hand, name])
        self._set("by_hand", new, control)
        yield ControlChanged(self._branch, machine.step, "by_hand", old, new, by)

    def _set(self, name: str, value: Setting, control: RunControl) -> None:
        asked: dict[str, Any] = {name: value}
        self._machine.controls = replace(self._machine.controls, **asked)
        control.follow(name, value)
