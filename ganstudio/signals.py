"""What ends the program from outside: Ctrl-C, a polite kill, a terminal that is closed."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


@contextmanager
def leaving_by(leave: Callable[[], object]) -> Iterator[None]:
    """While the body runs, call `leave` when the program is to end, instead of dying at once.

    `leave` is called between two instructions of the main thread, so it may only make a note. A signal that
    whoever started the program has it ignore (nohup) stays ignored. For the main thread.
    """
    asked = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {
        number: signal.signal(number, lambda _number, _frame: leave())
        for number in asked
        if signal.getsignal(number) is not signal.SIG_IGN
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
