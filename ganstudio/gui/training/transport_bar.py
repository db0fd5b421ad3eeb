"""The run's name, what it is doing, and the keys that start, hold and stop it: for the top bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import State
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.side_dot import SideDot

_TOKENS = {
    State.EMPTY: "border_strong",
    State.IDLE: "border_strong",
    State.PREPARING: "accent",
    State.TRAINING: "good",
    State.PAUSED: "warning",
}


class TransportBar(QWidget):
    """Shows the model's state; each signal is a wish of the person."""

    pause_asked = Signal()
    step_asked = Signal()
    save_asked = Signal()
    sample_asked = Signal()
    stop_asked = Signal()
    resume_asked = Signal()
    longer_asked = Signal()
    go_back_asked = Signal()
    measure_asked = Signal()
    room_asked = Signal()
    folder_asked = Signal()
    morning_asked = Signal()

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._stopping = False
        self._name = QLabel()
        self._name.setFont(font(bold=True))
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._dot = SideDot("border_strong")
        self._state = QLabel()
        set_role(self._state, "muted")
        self.resume = self._main(
            "play", self.tr("Resume"), self.tr("Go on training where it was left (Space).")
        )
        set_role(self.resume, "primary")
        self.resume.setIcon(icon("play", "accent_text"))
        self.pause = self._main(
            "pause", self.tr("Pause"), self.tr("Hold training at the next batch (Space).")
        )
        self.step = self._small("step", self.tr("Train one batch and hold (N)"))
        self.save = self._small("save", self.tr("Save a checkpoint now (Ctrl+S)"))
        self.sample = self._small("sample", self.tr("Take a snapshot of the samples now (F5)"))
        self.stop = self._main(
            "stop",
            self.tr("Stop"),
            self.tr("Save a checkpoint and end this sitting; you can go on later (Ctrl+.)."),
        )
        self.more = self._small("more", self.tr("More about this run"))
        self._make_menu()
        self._lay_out()
        self._connect()
        self.refresh(stopping=False)

    def _main(self, name: str, text: str, help: str) -> QPushButton:
        button = QPushButton(icon(name), text)
        button.setToolTip(help)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _small(self, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(help)
        button.setAccessibleName(help)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_menu(self) -> None:
        menu = QMenu(self)
        self.longer = QAction(self.tr("Train until…"), self)
        self.go_back = QAction(icon("branch"), self.tr("Go back to a step…"), self)
        self.measure = QAction(icon("sample"), self.tr("How good is it…"), self)
        self.room = QAction(icon("save"), self.tr("Room for checkpoints…"), self)
        self.folder = QAction(icon("folder"), self.tr("Open the run's folder"), self)
        self.morning = QAction(icon("recent"), self.tr("While you were away…"), self)
        menu.addActions([self.longer, self.go_back, self.measure, self.room, self.morning, self.folder])
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2 + 2)
        row.addWidget(self._name, 1)
        row.addWidget(self._dot)
        row.addWidget(self._state)
        row.addSpacing(SPACE)
        for button in (self.resume, self.pause, self.step, self.save, self.sample, self.stop, self.more):
            row.addWidget(button)

    def _connect(self) -> None:
        for source, signal in (
            (self.pause.clicked, self.pause_asked),
            (self.step.clicked, self.step_asked),
            (self.save.clicked, self.save_asked),
            (self.sample.clicked, self.sample_asked),
            (self.stop.clicked, self.stop_asked),
            (self.resume.clicked, self.resume_asked),
            (self.longer.triggered, self.longer_asked),
            (self.go_back.triggered, self.go_back_asked),
            (self.measure.triggered, self.measure_asked),
            (self.room.triggered, self.room_asked),
            (self.folder.triggered, self.folder_asked),
            (self.morning.triggered, self.morning_asked),
        ):
            source.connect(lambda *_args, to=signal: to.emit())

    def refresh(self, *, stopping: bool) -> None:
        """Show the model's state; `stopping`: the run has been told to stop and has not ended yet."""
        model = self._model
        self._stopping = stopping
        mine, state = model.live, model.state
        running = mine and state in (State.TRAINING, State.PAUSED) and not stopping
        self._dot.set_token("warning" if stopping else _TOKENS[state])
        self._state.setText(self._words())
        self.resume.setVisible(
            not model.watched and (state is State.IDLE or (mine and state is State.PAUSED))
        )
        self.resume.setEnabled(not stopping)
        self.pause.setVisible(mine and state is not State.PAUSED)
        self.pause.setEnabled(running)
        for button in (self.step, self.save, self.sample):
            button.setVisible(mine)
            button.setEnabled(running)
        self.stop.setVisible(mine)
        self.stop.setEnabled(mine and not stopping)
        self.more.setVisible(state is not State.EMPTY)
        self.longer.setEnabled(not mine and not model.watched)
        there = bool(model.step or model.checkpoints)
        self.go_back.setEnabled(there and not model.watched and not stopping)
        self.measure.setEnabled(bool(model.checkpoints))
        self.room.setEnabled(bool(model.checkpoints) and not model.watched)
        self.folder.setEnabled(model.run_dir is not None)
        self._elide()

    def _words(self) -> str:
        if self._stopping:
            return self.tr("stopping")
        words = {
            State.EMPTY: "",
            State.IDLE: self.tr("not training"),
            State.PREPARING: self.tr("preparing"),
            State.TRAINING: self.tr("training"),
            State.PAUSED: self.tr("paused"),
        }[self._model.state]
        return self.tr("{state} in another window").format(state=words) if self._model.watched else words

    @property
    def state_text(self) -> str:
        """What the run is said to be doing."""
        return self._state.text()

    def _elide(self) -> None:
        name = self._model.run_dir.name if self._model.run_dir is not None else ""
        room = QFontMetrics(self._name.font())
        self._name.setText(room.elidedText(name, Qt.TextElideMode.ElideMiddle, self._name.width()))
        self._name.setToolTip(str(self._model.run_dir or ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
