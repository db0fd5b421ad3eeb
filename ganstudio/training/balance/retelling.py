"""When it is time to tell again what is seen of a state that goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ganstudio.problems import Message
from ganstudio.training.balance.levels import DWELL_IMAGES


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of the state in force; evidence None: nothing any more, from step `since` on."""

    evidence: Message | None
    since: int


class Retelling:
    """Tells every DWELL_IMAGES pictures, and at once when a trouble fades or comes back.

    Its state is plain values, the same after a resume.
    """

    def __init__(self) -> None:
        self.begin(0)

    def begin(self, images: int) -> None:
        """The state was named after so many pictures."""
        self._told, self._faded = images, False

    def due(self, seen: Seen, images: int) -> bool:
        """Whether to tell what is `seen` after so many pictures; it then counts as told."""
        faded = seen.evidence is None
        if faded == self._faded and images - self._told < DWELL_IMAGES:
            return False
        self._told, self._faded = images, faded
        return True

    def state(self) -> dict[str, Any]:
        return {"told": self._told, "faded": self._faded}

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on from a state. Raises LookupError, TypeError or ValueError for one that is none."""
        self._told, self._faded = int(state["told"]), bool(state["faded"])
