"""Tells by the desktop of alarms and of the end of a run, while the window is not in front."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from ganstudio.events import Diverged, Event, RunEnded, StateChanged, WentBack
from ganstudio.gui.icons import app_icon
from ganstudio.gui.settings import NOTIFY, Settings
from ganstudio.gui.training.state_looks import state_name
from ganstudio.gui.translate import tr_message
from ganstudio.runs.states import CALM

Show = Callable[[str, str], None]
"""Shows a title and a text."""


class Notifier(QObject):
    """Hears a run's events. `window` is whose being in front counts; `show`: the desktop's way if None.

    The icon in the system tray, which Qt needs for a message, is there only from the first message until the
    window is in front again.
    """

    def __init__(self, settings: Settings, window: QWidget, show: Show | None = None) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._show = show or self._by_tray
        self._tray: QSystemTrayIcon | None = None

    def hear(self, events: Iterable[Event], run: str) -> None:
        """Tell what is worth it of some events of the run of this name."""
        if not self._settings.flag(NOTIFY, True) or self._window.window().isActiveWindow():
            return
        for event in events:
            text = self._text(event)
            if text:
                self._show(run, text)

    def _text(self, event: Event) -> str:
        match event:
            case StateChanged() if event.state not in CALM:
                return f"{state_name(event.state)}. {tr_message(event.evidence)}"
            case WentBack():
                return self.tr("The autopilot went back to step {step}: {remedy}").format(
                    step=event.step, remedy=tr_message(event.remedy)
                )
            case Diverged():
                return tr_message(event.what)
            case RunEnded():
                return tr_message(event.text)
        return ""

    def _by_tray(self, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(app_icon(), self)
            self._tray.messageClicked.connect(self._to_front)
            self._tray.activated.connect(lambda _reason: self._to_front())
        self._tray.setToolTip(f"{title}: {text}")
        self._tray.show()
        self._tray.showMessage(title, text)

    def _to_front(self) -> None:
        window = self._window.window()
        window.show()
        window.raise_()
        window.activateWindow()
        self.forget()

    def forget(self) -> None:
        """The window is in front again: take the icon away."""
        tray, self._tray = self._tray, None
        if tray is not None:
            tray.hide()
            tray.deleteLater()
