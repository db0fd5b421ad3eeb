"""GUI tests run without a display and must leave no running thread, active timer or top-level widget."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


def _alive(kind: type[QObject]) -> list[QObject]:
    return [thing for thing in gc.get_objects() if isinstance(thing, kind) and isValid(thing)]


def _settle() -> None:
    """Let deferred deletions happen and finishing threads finish."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


def _leaks(before: set[int]) -> list[str]:
    main = QApplication.instance().thread()
    threads = [t for t in _alive(QThread) if t is not main and t.isRunning()]
    timers = [t for t in _alive(QTimer) if t.isActive() and id(t) not in before]
    windows = [w for w in QApplication.topLevelWidgets() if id(w) not in before]
    return (
        [f"running thread {t!r}" for t in threads]
        + [f"active timer {t!r}, child of {t.parent()!r}" for t in timers]
        + [f"top-level widget {w!r}" for w in windows]
    )


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a running QThread, an active QTimer or a top-level widget behind."""
    before = {id(thing) for thing in [*_alive(QTimer), *QApplication.topLevelWidgets()]}
    yield
    _settle()
    deadline = time.monotonic() + 1.0
    while (leaks := _leaks(before)) and time.monotonic() < deadline:
        time.sleep(0.02)
        _settle()
    assert not leaks, "the test leaves behind: " + "; ".join(leaks)
