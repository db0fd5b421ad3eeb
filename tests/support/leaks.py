"""The fixture that fails a test which leaves a running thread, an active timer or a window behind."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import ganstudio.gui  # noqa: F401, I001 - before Qt is used, see ganstudio.gui.immortal
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

_WAIT = 10.0  # s for threads that are about to finish, which a busy machine may delay


def _threads_and_timers() -> list[QObject]:
    """Those that Python knows of, but for what is frozen."""
    kinds = (QThread, QTimer)
    return [thing for thing in gc.get_objects() if issubclass(type(thing), kinds) and isValid(thing)]


def _settle() -> None:
    """Let deferred deletions happen and finishing threads finish."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _leaks(before: set[int]) -> list[str]:
    main = QApplication.instance().thread()
    leaks = []
    for thing in _threads_and_timers():
        if isinstance(thing, QThread):
            if thing is not main and thing.isRunning():
                leaks.append(f"running thread {thing!r}")
        elif thing.isActive() and id(thing) not in before:
            leaks.append(f"active timer {thing!r}, child of {thing.parent()!r}")
    windows = [widget for widget in QApplication.topLevelWidgets() if id(widget) not in before]
    return leaks + [f"top-level widget {widget!r}" for widget in windows]


@pytest.fixture(scope="session")
def standing(qapp: QApplication) -> Iterator[set[int]]:
    """The timers that are there before the first test; held, so that no other gets the number of one."""
    held = _threads_and_timers()
    yield {id(thing) for thing in held}


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication, standing: set[int]) -> Iterator[None]:
    """Fail a test that leaves a running QThread, an active QTimer or a top-level widget behind."""
    before = standing | {id(widget) for widget in QApplication.topLevelWidgets()}
    gc.freeze()  # to look through all that torch and Qt have loaded takes longer than most tests
    canary: list[object] = []
    yield
    _settle()
    if not any(thing is canary for thing in gc.get_objects()):  # the program froze in its turn
        gc.unfreeze()
    deadline = time.monotonic() + _WAIT
    while (leaks := _leaks(before)) and time.monotonic() < deadline:
        gc.collect()
        time.sleep(0.02)
        _settle()
    gc.unfreeze()
    assert not leaks, "the test leaves behind: " + "; ".join(leaks)
