"""What a person puts right about their pictures by hand, with undo and redo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ganstudio.data.labels.corrections import Corrections

_State = tuple[frozenset[str], Mapping[str, Mapping[str, str | None]]]


class CorrectionHistory:
    """Pictures left out and labels corrected, and what they were before.

    Changes that change nothing are not remembered. The label file and the kinds chosen are no part of it.
    """

    def __init__(self, corrections: Corrections | None = None) -> None:
        self._now = corrections or Corrections()
        self._before: list[_State] = []
        self._undone: list[_State] = []

    @property
    def corrections(self) -> Corrections:
        """What holds now."""
        return self._now

    @property
    def excluded(self) -> frozenset[str]:
        """What is left out now."""
        return self._now.excluded

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def leave_out(self, paths: Iterable[str]) -> bool:
        """Leave these out too; False if they all were."""
        return self._change(replace(self._now, excluded=self._now.excluded | frozenset(paths)))

    def take_back(self, paths: Iterable[str]) -> bool:
        """Put these back; False if none was left out."""
        return self._change(replace(self._now, excluded=self._now.excluded - frozenset(paths)))

    def relabel(self, digests: Iterable[str], attribute: str, value: str | None) -> bool:
        """Say what these pictures (by content) are, None for unknown; False if that was said before."""
        values = {digest: dict(words) for digest, words in self._now.values.items()}
        for digest in digests:
            values.setdefault(digest, {})[attribute] = value
        return self._change(replace(self._now, values=values))

    def settle(self, corrections: Corrections) -> None:
        """Take over another label file or other kinds; nothing to undo."""
        self._now = corrections

    def undo(self) -> bool:
        """Go back to what it was before the last change; False if there was none."""
        return self._move(self._before, self._undone)

    def redo(self) -> bool:
        """Do again what was undone last; False if nothing was."""
        return self._move(self._undone, self._before)

    def _change(self, changed: Corrections) -> bool:
        if changed == self._now:
            return False
        self._before.append(self._state())
        self._undone.clear()
        self._now = changed
        return True

    def _move(self, source: list[_State], target: list[_State]) -> bool:
        if not source:
            return False
        target.append(self._state())
        excluded, values = source.pop()
        self._now = replace(self._now, excluded=excluded, values=values)
        return True

    def _state(self) -> _State:
        return self._now.excluded, self._now.values
