"""What to try against a state of trouble while nobody looks: one remedy after the other, then going back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ganstudio.controls import PILOTED, Controls
from ganstudio.events import CALM, Balance
from ganstudio.training.balance.makers import Remedy
from ganstudio.training.balance.remedies import (
    WayBack,
    can_go_back,
    plain_return,
    remedies,
    remedies_on_return,
)

TRIES = 2
"""Remedies that are tried on the line itself before it is given up."""


class GiveUp:
    """This line is to be given up: nothing cured its trouble."""


class Tending:
    """Counts what was tried since the trouble began. Its state is plain values, the same after a resume.

    tried: the controls turned by it so far.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """There is no trouble."""
        self.tried: tuple[str, ...] = ()
        self._tries = 0
        self._since: int | None = None

    def take(
        self,
        state: Balance,
        images: int,
        controls: Controls,
        *,
        patience: float,
        idle: Collection[str],
        fading: bool = False,
    ) -> Remedy | GiveUp | None:
        """What is to be done after `images` pictures; a remedy has `patience` pictures for its cure.

        fading: nothing is seen of the trouble any more. Nothing is done then: it passes, or it comes back
        before it has lost its name, and its time is measured as if it had not been gone.
        """
        if state in CALM:
            self.forget()
            return None
        if state is Balance.DIVERGED:
            return GiveUp()
        if fading or (self._since is not None and images - self._since < patience):
            return None
        left = [r for r in _may_try(state, controls, idle) if not r.changes.keys() & set(self.tried)]
        if not left or (self._tries >= TRIES and can_go_back(state)):
            return GiveUp() if can_go_back(state) else None
        self._since = images
        self._tries += 1
        self.tried = (*self.tried, *left[0].changes)
        return left[0]

    def state(self) -> dict[str, Any]:
        return {"tried": list(self.tried), "tries": self._tries, "since": self._since}

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on from a state. Raises LookupError, TypeError or ValueError for one that is none."""
        since = state["since"]
        self.tried = tuple(str(name) for name in state["tried"])
        self._tries, self._since = int(state["tries"]), None if since is None else int(since)


def _may_try(state: Balance, controls: Controls, idle: Collection[str]) -> list[Remedy]:
    """The remedies that turn nothing but what the autopilot may: what a person froze stays frozen."""
    may = set(PILOTED) - controls.in_hand - set(idle)
    return [remedy for remedy in remedies(state, controls) if remedy.changes.keys() <= may]


def remedy_on_return(
    state: Balance, controls: Controls, back: WayBack, tried: Collection[str], idle: Collection[str]
) -> Remedy | None:
    """With what to go on after going back: what was not tried yet, else the usual one once more, stronger.

    controls: those in force where the line was given up. Where a person's turns since `back` led to the
    trouble, going back undoes them and nothing else is changed: what they had before had worked. None where
    nothing is left that could be turned; what is in hand, then or now, is not turned.
    """
    plain = plain_return(state, controls, back)
    if plain is not None:
        return plain
    may = set(PILOTED) - controls.in_hand - back.controls.in_hand - set(idle)
    found = [r for r in remedies_on_return(state, controls, back) if r.changes.keys() <= may]
    fresh = [r for r in found if not r.changes.keys() & set(tried)]
    return next(iter((*fresh, *found)), None)
