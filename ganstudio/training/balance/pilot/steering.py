"""A slow integral controller: turns the knobs so that r_t comes to its target, in pictures, not in time.

The law is ADA's (Karras et al. 2020, METHODS 4 and 11): a fixed speed in the direction of the sign of what is
missing. Other than there the direction has a deadband with hysteresis, and there is more than one knob.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ganstudio.controls import Controls
from ganstudio.training.balance.pilot.knobs import ALONE, Knob

WINDOW_IMAGES = 1024
"""Pictures over which r_t is averaged between two moves."""
ALONE_BATCHES = 4
"""Batches between two moves of a published controller that steers alone."""
DEADBAND = 0.05
"""No move begins while r_t is within this of its target, and one ends at half of it."""
MOST_LEAD = 4
"""An advice goes at most so many visible moves ahead of what is in force."""


@dataclass(frozen=True, slots=True)
class Move:
    """A knob's new value. told: the value that was told last, None while the move is too small to be told.

    seen: the mean r_t that asked for it, NaN for none.
    """

    knob: Knob
    value: float
    told: float | None
    seen: float


class Steering:
    """Follows r_t batch by batch. Its state is plain values, the same after a resume."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Start afresh: nothing seen, and whatever the controls are now is where the knobs start."""
        self._sum, self._count, self._batches = 0.0, 0, 0
        self._since: int | None = None
        self._direction = 0
        self._bases: dict[str, float] = {}
        self._told: dict[str, float] = {}
        self._wanted: dict[str, float] = {}
        self._last = ""

    def turned(self, name: str) -> None:
        """Somebody else has set a control: it starts from there."""
        for values in (self._bases, self._told, self._wanted):
            values.pop(name, None)

    @property
    def direction(self) -> int:
        """1 while D is held back more and more, -1 on the way back, 0 at rest."""
        return self._direction

    def take(
        self,
        r_t: float,
        images: int,
        controls: Controls,
        knobs: Sequence[Knob],
        *,
        target: float,
        kimg: float,
    ) -> Move | None:
        """Take in a batch that ended after `images` pictures; a move if it is time for one."""
        if self._since is None:  # from the first batch on there is something to count from
            self._since = images
            return None
        self._batches += 1
        if math.isfinite(r_t):
            self._sum += r_t
            self._count += 1
        passed = images - self._since
        alone = controls.autopilot in ALONE
        if self._batches < ALONE_BATCHES if alone else passed < WINDOW_IMAGES:
            return None
        seen = self._sum / self._count if self._count else math.nan
        self._sum, self._count, self._batches, self._since = 0.0, 0, 0, images
        if math.isnan(seen):
            return None
        self._direction = _sign(seen - target) if alone else self._with_hysteresis(seen - target)
        return self._move(controls, knobs, self._direction * passed / (1000 * kimg), seen)

    def _with_hysteresis(self, error: float) -> int:
        if abs(error) > DEADBAND:
            return _sign(error)
        keeps = self._direction * error > DEADBAND / 2
        return self._direction if keeps else 0

    def _move(self, controls: Controls, knobs: Sequence[Knob], share: float, seen: float) -> Move | None:
        """Turn the first knob that is not at its bound; on the way back the last one."""
        if share == 0:
            return None
        advising = controls.autopilot == "advise"
        for knob in knobs if share > 0 else reversed(knobs):
            in_force = float(getattr(controls, knob.name))
            base = self._bases.setdefault(knob.name, in_force)
            told = self._told.setdefault(knob.name, in_force)
            value = self._wanted.get(knob.name, in_force) if advising else in_force
            new = knob.moved(value, base, share)
            if new == value:
                continue
            if advising and knob.distance(new, in_force) > MOST_LEAD * knob.visible:
                return None  # it has been said; the next knob is not turned before this one
            begins = not advising and knob.name != self._last
            ends = knob.moved(new, base, share) == new
            return self._turn(knob, new, told, seen, at_once=begins or ends)
        return None

    def _turn(self, knob: Knob, new: float, told: float, seen: float, *, at_once: bool) -> Move:
        self._wanted[knob.name] = new
        is_seen = new != told and (at_once or knob.distance(new, told) >= knob.visible)
        self._last = knob.name
        if is_seen:
            self._told[knob.name] = new
        return Move(knob, new, told if is_seen else None, seen)

    # Keeping -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Everything that decides what comes next, as plain values."""
        return {
            "sum": self._sum,
            "count": self._count,
            "batches": self._batches,
            "since": self._since,
            "direction": self._direction,
            "bases": dict(self._bases),
            "told": dict(self._told),
            "wanted": dict(self._wanted),
            "last": self._last,
        }

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on from a state. Raises LookupError, TypeError or ValueError for one that is none."""
        since = state["since"]
        self._sum, self._count, self._batches = (
            float(state["sum"]),
            int(state["count"]),
            int(state["batches"]),
        )
        self._since = None if since is None else int(since)
        self._direction = _sign(int(state["direction"]))
        self._bases, self._told, self._wanted = (
            {str(name): float(value) for name, value in dict(state[key]).items()}
            for key in ("bases", "told", "wanted")
        )
        self._last = str(state["last"])


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
