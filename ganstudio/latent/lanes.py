"""Requests waiting for one renderer: the newest of each kind wins, and the urgent kinds go first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Condition
from typing import Generic, TypeVar

R = TypeVar("R")
A = TypeVar("A")


class Lanes(Generic[R, A]):
    """A mailbox of requests by lane, `order` naming the lanes from the most to the least urgent.

    A new request takes the place of an older one in its lane, waiting or in work. Work is an iterator of
    answers, or None where there is none yet: after each whatever is more urgent goes first, so that a slider
    is followed while a film is drawn. Every request has a ticket, and answers to requests that were replaced
    meanwhile are dropped. Not so in the lanes `following`: what is asked for faster than it can be answered
    (a dragged slider) would else never be answered; there only answers to what was asked before a `drop` are.
    """

    def __init__(self, order: tuple[str, ...], following: tuple[str, ...] = ()) -> None:
        self._order = order
        self._following = following
        self._condition = Condition()
        self._waiting: dict[str, tuple[int, R]] = {}
        self._newest: dict[str, int] = {}
        self._oldest: dict[str, int] = {}
        self._tickets = 0
        self._closed = False

    def ask(self, lane: str, request: R) -> int:
        """Put a request into a lane and return its ticket; a closed mailbox takes it and does nothing."""
        if lane not in self._order:
            raise ValueError(f"there is no lane {lane}")
        with self._condition:
            self._tickets += 1
            self._waiting[lane] = (self._tickets, request)
            self._newest[lane] = self._tickets
            self._condition.notify_all()
            return self._tickets

    def drop(self, lane: str) -> None:
        """Want nothing more of a lane; work on it ends after its next answer, which is not given."""
        with self._condition:
            self._waiting.pop(lane, None)
            self._newest.pop(lane, None)
            self._oldest[lane] = self._tickets + 1

    def close(self) -> None:
        """End `serve` after the answer in work."""
        with self._condition:
            self._closed = True
            self._waiting.clear()
            self._newest.clear()
            self._condition.notify_all()

    def serve(self, work: Callable[[R], Iterator[A | None]], tell: Callable[[str, int, A], None]) -> None:
        """Answer requests until `close()`; runs in the renderer's thread. `work` must not raise."""
        running: dict[str, tuple[int, Iterator[A | None]]] = {}
        while (taken := self._next(running)) is not None:
            lane, ticket, request = taken
            if request is not None:
                running[lane] = (ticket, work(request))
            try:
                answer = next(running[lane][1])
            except StopIteration:
                del running[lane]
                continue
            if answer is not None and self._wanted(lane, ticket):
                tell(lane, ticket, answer)

    def _wanted(self, lane: str, ticket: int) -> bool:
        with self._condition:
            return self._is_wanted(lane, ticket)

    def _is_wanted(self, lane: str, ticket: int) -> bool:
        if lane in self._following:
            return lane in self._newest and ticket >= self._oldest.get(lane, 0)
        return self._newest.get(lane) == ticket

    def _next(self, running: dict[str, tuple[int, Iterator[A | None]]]) -> tuple[str, int, R | None] | None:
        """The most urgent thing to do: (lane, ticket, a new request or None to go on); None after close."""
        with self._condition:
            while not self._closed:
                for lane, (ticket, _) in list(running.items()):
                    if not self._is_wanted(lane, ticket):
                        del running[lane]
                for lane in self._order:
                    if lane in self._waiting:
                        return lane, *self._waiting.pop(lane)
                    if lane in running:
                        return lane, running[lane][0], None
                self._condition.wait()
            return None
