"""The pictures that a person leaves out by hand, with undo and redo."""

from __future__ import annotations

from collections.abc import Iterable


class Exclusions:
    """A set of paths, and the sets it was before. Changes that change nothing are not remembered."""

    def __init__(self, excluded: frozenset[str] = frozenset()) -> None:
        self._excluded = excluded
        self._before: list[frozenset[str]] = []
        self._undone: list[frozenset[str]] = []

    @property
    def excluded(self) -> frozenset[str]:
        """What is left out now."""
        return self._excluded

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def leave_out(self, paths: Iterable[str]) -> bool:
        """Leave these out too; False if they all were."""
        return self._change(self._excluded | frozenset(paths))

    def take_back(self, paths: Iterable[str]) -> bool:
        """Put these back; False if none was left out."""
        return self._change(self._excluded - frozenset(paths))

    def undo(self) -> bool:
        """Go back to what it was before the last change; False if there was none."""
        return self._move(self._before, self._undone)

    def redo(self) -> bool:
        """Do again what was undone last; False if nothing was."""
        return self._move(self._undone, self._before)

    def _change(self, excluded: frozenset[str]) -> bool:
        if excluded == self._excluded:
            return False
        self._before.append(self._excluded)
        self._undone.clear()
        self._excluded = excluded
        return True

    def _move(self, source: list[frozenset[str]], target: list[frozenset[str]]) -> bool:
        if not source:
            return False
        target.append(self._excluded)
        self._excluded = source.pop()
        return True
