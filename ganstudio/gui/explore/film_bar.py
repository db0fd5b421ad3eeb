"""The film on the screen: play, hold, any frame, and back to the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.film_model import FilmModel
from ganstudio.gui.theme import SPACE, font, set_role


class FilmBar(QWidget):
    """Shown while a film is; `moved` carries the frame wanted."""

    play_asked = Signal(bool)
    moved = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play = QToolButton()
        self.play.setCheckable(True)
        self.play.setToolTip(self.tr("Play or hold the film (Space)"))
        self.play.setAccessibleName(self.tr("Play"))
        self.play.clicked.connect(self.play_asked)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setToolTip(self.tr("Drag to any frame of the film."))
        self.slider.setAccessibleName(self.tr("Frame"))
        self.slider.valueChanged.connect(self.moved)
        self.place = QLabel()
        self.place.setFont(font("small", tabular=True))
        self.place.setMinimumWidth(self.place.fontMetrics().horizontalAdvance("step 100 000 · 1000 / 1000"))
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("Back to the picture (Escape)"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.close_button.clicked.connect(self.closed)
        for button in (self.play, self.close_button):
            set_role(button, "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.play)
        row.addWidget(self.slider, 1)
        row.addWidget(self.place)
        row.addWidget(self.close_button)
        self.hide()

    def show_film(self, film: FilmModel | None, playing: bool) -> None:
        """Show how far the film is, or hide without one."""
        self.setVisible(film is not None)
        if film is None:
            return
        self.play.setChecked(playing)
        self.play.setIcon(icon("pause" if playing else "play"))
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, film.total - 1))
        self.slider.setValue(film.index)
        self.slider.blockSignals(False)
        if not film.complete:
            text = self.tr("drawing {done} / {total}").format(done=film.drawn, total=film.total)
        else:
            text = self.tr("{frame} / {total}").format(frame=film.index + 1, total=film.total)
        if film.labels and film.frames:
            step = self.tr("step {step}").format(step=film.labels[film.index])
            text = self.tr("{step} · {place}").format(step=step, place=text)
        self.place.setText(text)
