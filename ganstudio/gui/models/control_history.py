"""What a person changed on the controls, so that it can be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass

from ganstudio.controls import Setting


@dataclass(frozen=True, slots=True)
class ControlStep:
    """One change of one control."""

    name: str
    old: Setting
    new: Setting


class ControlHistory:
    """Two stacks of changes. Undo and redo return the change to make now, None when there is none."""

    def __init__(self) -> None:
        self._done: list[ControlStep] = []
        self._undone: list[ControlStep] = []

    def record(self, name: str, old: Setting, new: Setting) -> None:
        """Remember a change that a person made; what was undone before is forgotten."""
        if old != new:
            self._done.append(ControlStep(name, old, new))
            self._undone.clear()

    @property
    def last(self) -> ControlStep | None:
        """The change that `undo` would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> ControlStep | None:
        """The change that `redo` would make again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> ControlStep | None:
        """Take the last change back: the returned step's `old` is to be set."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step

    def redo(self) -> ControlStep | None:
        """Make the last undone change again: the returned step's `new` is to be set."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step

    def clear(self) -> None:
        """Forget everything (another run is shown)."""
        self._done.clear()
        self._undone.clear()
