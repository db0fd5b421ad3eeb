"""Leaving without being asked: a signal from outside, or the end of the desktop's session."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication

from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.models.app_model import AppModel

_LOOK_EVERY_MS = 50


class Departure(QObject):
    """Has `window` save what trains and go when nobody may be there to answer its questions."""

    def __init__(self, window: MainWindow, app: AppModel) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._again = QTimer(self, interval=_LOOK_EVERY_MS)
        self._again.timeout.connect(self._go)
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.save_for_the_night)
            application.saveStateRequest.connect(lambda _manager: window.keep_layout())

    def begin(self) -> None:
        """Close the window as soon as whatever is open in front of it is out of the way."""
        self._app.unattended = True
        self._again.start()

    def _go(self) -> None:
        if not self._window.isVisible():
            self._again.stop()
        elif (waiting := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
            # Taken as "no" to whatever it asks; one that says "saving" stays until that is done.
            waiting.close()
        else:
            self._window.close()

    def save_for_the_night(self, _manager: QSessionManager | None = None) -> None:
        """The desktop's session ends: once this returns, the program may be ended at any moment.

        The window stays, for another program may still call the end off.
        """
        self._window.keep_layout()
        self._app.unattended = True
        try:
            self._app.run_guard()
        finally:
            self._app.unattended = False
