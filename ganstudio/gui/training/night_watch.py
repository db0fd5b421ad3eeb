"""When the page after a night is shown, what its buttons do, and what the desktop tells meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from time import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ganstudio.events import Event, RunEnded
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import State
from ganstudio.gui.training.morning_desk import MorningDesk
from ganstudio.gui.training.morning_page import MorningPage
from ganstudio.gui.training.notifier import Notifier
from ganstudio.gui.training.run_actions import RunActions
from ganstudio.gui.training.run_host import RunHost
from ganstudio.problems import Message
from ganstudio.runs.night import Night


class NightWatch(QObject):
    """`showing` says whether `page`, the one after a night, is to be seen; `turned`: it may have changed.

    window: the widget whose being in front counts as somebody watching.
    """

    turned = Signal()

    def __init__(
        self, app: AppModel, model: RunModel, host: RunHost, act: RunActions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._app, self._model, self._host, self._act, self._window = app, model, host, act, window
        self.showing = False
        self._unwatched = False
        self.page = MorningPage(model)
        self.desk = MorningDesk(app.settings, self)
        self.notifier = Notifier(app.settings, window)
        self.desk.ready.connect(self._show)
        self.desk.nothing.connect(self._tell_nothing)
        host.heard.connect(self._on_heard)
        host.stopped.connect(self._on_stopped)
        self.page.go_on_asked.connect(self._go_on)
        self.page.explore_asked.connect(app.explore_best)
        self.page.back_asked.connect(self._go_back)
        self.page.curves_asked.connect(self.leave)

    def look(self) -> None:
        """Another run, or another branch of it, is shown: was it trained while nobody watched?"""
        self.leave()
        if self._model.run_dir is not None and self._model.state is State.IDLE:
            self.desk.look(self._model.run_dir)

    def ask(self) -> None:
        """The person wants the page."""
        if self._model.run_dir is not None:
            self.desk.ask(self._model.run_dir)

    def leave(self) -> None:
        """Show the curves."""
        self.showing = False
        self.turned.emit()

    def refresh(self) -> None:
        """The run has changed: while it trains, or there is none, the page is not shown."""
        if self._model.live or self._model.state is State.EMPTY:
            self.showing = False
        self.page.show_rows()

    def _show(self, night: Night) -> None:
        if self._model.run_dir is not None and not self._host.busy:
            self.page.show_night(night)
            self.showing = True
            self.turned.emit()

    def _tell_nothing(self) -> None:
        self._app.tell(Message("Nothing is known of an earlier sitting of this run."), "note")

    def _go_on(self) -> None:
        self.leave()
        self._act.resume()

    def _go_back(self, step: int) -> None:
        self.leave()
        self._act.go_back(step)

    # While it trains ---------------------------------------------------------------------------------------

    def _on_heard(self, events: Iterable[Event]) -> None:
        """Events of a run that trains here: the desktop tells of some; an end in front of eyes is seen."""
        run_dir = self._model.run_dir
        if run_dir is None:
            return
        self.notifier.hear(events, run_dir.name)
        if any(isinstance(event, RunEnded) for event in events):
            self._unwatched = not self._window.window().isActiveWindow()

    def _on_stopped(self) -> None:
        """A sitting of this window has ended and is on disk."""
        if self._model.run_dir is None:
            return
        if self._unwatched:
            self.desk.look(self._model.run_dir)
        else:
            self.desk.watched(self._model.run_dir, time())

    def close(self) -> None:
        """End the threads."""
        self.desk.close()
        self.notifier.forget()
        self.page.close_loader()
