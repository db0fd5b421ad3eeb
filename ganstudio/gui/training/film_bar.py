"""The time slider over all snapshots, and the keys of a film projector."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.training.thin_slider import ThinSlider
from ganstudio.gui.widgets.calm_combo import CalmCombo

_SPEEDS = (2, 5, 10, 20)
_SPEED_AT_FIRST = 5


class FilmBar(QWidget):
    """`moved` carries the number of the snapshot to show, `newest_asked` the wish to follow the newest.

    While playing, the next picture is asked for only after `frame_shown()`: a slow disk slows the film down
    and skips nothing.
    """

    moved = Signal(int)
    newest_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = ThinSlider()
        self.slider.setAccessibleName(self.tr("Snapshot"))
        self.slider.setToolTip(self.tr("Drag to see the samples of every snapshot (left and right arrow)."))
        self.slider.setPageStep(10)
        self.first = self._button("first", self.tr("First snapshot (Home)"))
        self.previous = self._button("chevron-left", self.tr("Snapshot before (,)"))
        self.play = self._button("play", self.tr("Play the snapshots as a film (P)"))
        self.play.setCheckable(True)
        self.next = self._button("chevron-right", self.tr("Next snapshot (.)"))
        self.newest = self._button("last", self.tr("Follow the newest snapshot (End)"))
        self.newest.setCheckable(True)
        self.speed = CalmCombo()
        self.speed.setToolTip(self.tr("How many snapshots a second the film shows."))
        for speed in _SPEEDS:
            self.speed.addItem(self.tr("{count}/s").format(count=speed), speed)
        self.speed.setCurrentIndex(_SPEEDS.index(_SPEED_AT_FIRST))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._advance)
        self._lay_out()
        self._connect()

    def _button(self, name: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(help)
        button.setAccessibleName(help)
        set_role(button, "flat")
        return button

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(2)
        for button in (self.first, self.previous, self.play, self.next, self.newest):
            keys.addWidget(button)
        keys.addStretch(1)
        keys.addWidget(self.speed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.slider)
        column.addLayout(keys)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._on_slider)
        self.first.clicked.connect(lambda: self._go(0))
        self.previous.clicked.connect(lambda: self._go(self.slider.value() - 1))
        self.next.clicked.connect(lambda: self._go(self.slider.value() + 1))
        self.newest.clicked.connect(self._on_newest)
        self.play.toggled.connect(self.set_playing)

    def show_series(self, count: int, index: int, *, following: bool) -> None:
        """There are `count` snapshots and this one is shown."""
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, count - 1))
        self.slider.setValue(max(0, index))
        self.slider.blockSignals(False)
        self.setEnabled(count > 0)
        self.previous.setEnabled(index > 0)
        self.first.setEnabled(index > 0)
        self.next.setEnabled(index < count - 1)
        self.newest.setChecked(following)

    @property
    def playing(self) -> bool:
        """Whether the film runs."""
        return self.play.isChecked()

    def set_playing(self, on: bool) -> None:
        """Start the film (from the beginning when it is at its end), or hold it."""
        self.play.setChecked(on)
        self.play.setIcon(icon("pause" if on else "play"))
        self._timer.stop()
        if not on:
            return
        if self.slider.value() >= self.slider.maximum():
            self.moved.emit(0)
        else:
            self._advance()

    def frame_shown(self) -> None:
        """The snapshot asked for is on the screen: the film may go on."""
        if self.playing and not self._timer.isActive():
            self._timer.start(1000 // int(self.speed.currentData()))

    def step(self, by: int) -> None:
        """Go some snapshots forth or back."""
        self._go(self.slider.value() + by)

    def _go(self, index: int) -> None:
        self.set_playing(False)
        self.moved.emit(min(max(index, 0), self.slider.maximum()))

    def _on_slider(self, index: int) -> None:
        self.set_playing(False)
        self.moved.emit(index)

    def _on_newest(self) -> None:
        self.set_playing(False)
        self.newest_asked.emit()

    def _advance(self) -> None:
        if self.slider.value() >= self.slider.maximum():
            self.set_playing(False)
        else:
            self.moved.emit(self.slider.value() + 1)
