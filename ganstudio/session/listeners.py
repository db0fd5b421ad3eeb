"""Who else hears what a run says, after it was recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Protocol

from ganstudio.events import Event, Note, Preparing
from ganstudio.problems import Message, Problem


class Listener(Protocol):
    """Hears every event of a sitting, RunEnded last. Both methods are called in the thread that trains."""

    def hear(self, event: Event) -> None:
        """Take an event, quickly. Raises Problem when it can go on no more; then it hears nothing more."""
        ...

    def close(self) -> None:
        """The sitting is over. May raise Problem."""
        ...


class Audience:
    """The listeners of a sitting: none of them can stop or spoil the training."""

    def __init__(self, listeners: Sequence[Listener]) -> None:
        self._listeners = list(listeners)

    def tell(self, event: Event) -> Iterator[Note]:
        """Hand `event` to every listener; a Note for each that gave up."""
        for listener in tuple(self._listeners):
            try:
                listener.hear(event)
            except Problem as problem:
                self._listeners.remove(listener)
                with suppress(Problem):
                    listener.close()
                yield _note(event, problem)

    def close(self, last: Event | None = None) -> Iterator[Note]:
        """Let every listener go after the `last` event; a Note for each that could not finish."""
        while self._listeners:
            try:
                self._listeners.pop().close()
            except Problem as problem:
                yield _note(last, problem)


def _note(event: Event | None, problem: Problem) -> Note:
    branch, step = (0, 0) if event is None or isinstance(event, Preparing) else (event.branch, event.step)
    text = Message(
        "Training goes on, but not everything that was to be written beside it is. {problem}",
        {"problem": problem.message},
    )
    return Note(branch, step, text)
