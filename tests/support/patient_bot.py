"""The robot in front of the window, with the patience that a slow or busy machine needs."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import ganstudio.gui  # noqa: F401, I001 - before Qt is used, see ganstudio.gui.immortal
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

PATIENCE = 60_000
"""Milliseconds after which a wait fails. What comes sooner costs nothing, so no test names its own."""


class PatientBot(QtBot):
    """pytest-qt's own waits 5 seconds for everything, which is too short where torch is being loaded."""

    def waitUntil(self, callback, *, timeout=PATIENCE):
        return super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE, **how):
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals, *, timeout=PATIENCE, **how):
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitExposed(self, widget, *, timeout=PATIENCE):
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The robot of every test with a window."""
    return PatientBot(request)
