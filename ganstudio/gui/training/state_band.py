"""The band under the curves: what the balance of D and G was called, over the whole run."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_state import RunState
from ganstudio.gui.theme import SPACE, colour, font
from ganstudio.gui.training.curve_plot import CurvePlot
from ganstudio.gui.training.meaning_panel import MeaningButton, Meant
from ganstudio.gui.training.state_looks import fill_state, state_colour, state_meant, state_name, text_colour
from ganstudio.gui.translate import tr_message
from ganstudio.runs.states import StateSpan

_BAND = 16
_KEY = 10


class StateBand(QWidget):
    """Paints the model's states on the time axis of `plot`, with a legend of those that occurred below.

    `clicked` and `menu_wanted` carry the step of a click, as the plots' do.
    """

    clicked = Signal(float)
    menu_wanted = Signal(float)

    def __init__(self, model: RunState, plot: CurvePlot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._plot = plot
        self._moment: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("States over time"))
        self.question = MeaningButton(self.tr("States over time"), self.meanings, self)
        self.question.move(SPACE // 2, 0)

    def refresh(self) -> None:
        """The states, or the part of time that is shown, have changed."""
        self.setVisible(bool(len(self._model.states)))
        self.update()

    def show_moment(self, step: int | None) -> None:
        """Draw the line at the moment that a person has chosen, or take it away."""
        self._moment = step
        self.update()

    def spans(self) -> list[StateSpan]:
        """What is painted: the states up to the newest batch."""
        return self._model.states.spans(self._model.newest_step)

    def meanings(self) -> list[Meant]:
        """The states that there were, each with what it means."""
        probability = self._model.dx_is_probability
        return [state_meant(state, probability=probability) for state in self._model.states.occurring()]

    # Places ------------------------------------------------------------------------------------------------

    def _area(self) -> tuple[float, float]:
        """Left and right end of the plots' area, in pixels of this widget."""
        view, canvas = self._plot.view, self._plot.plot
        rect = canvas.mapFromScene(view.sceneBoundingRect()).boundingRect()
        shift = canvas.mapToGlobal(QPoint(0, 0)).x() - self.mapToGlobal(QPoint(0, 0)).x()
        return float(rect.left() + shift), float(rect.right() + 1 + shift)

    def x_of(self, step: float) -> float:
        """Where a step lies, in pixels from the left."""
        low, high = self._plot.view.viewRange()[0]
        left, right = self._area()
        return left + (step - low) / max(high - low, 1e-9) * (right - left)

    def step_at(self, x: float) -> float:
        """The step at a place."""
        low, high = self._plot.view.viewRange()[0]
        left, right = self._area()
        return float(low + (x - left) / max(right - left, 1.0) * (high - low))

    # Telling -----------------------------------------------------------------------------------------------

    def text_at(self, x: float) -> str:
        """What there is to say of a place; empty where there is no state."""
        left, right = self._area()
        step = self.step_at(x)
        if not left <= x <= right:
            return ""
        for first, last, event in self.spans():
            if first <= step <= last:
                where = self.tr("{state}: steps {first} to {last}").format(
                    state=state_name(event.state), first=count_text(first), last=count_text(last)
                )
                return f"{where}\n{tr_message(event.evidence)}"
        return ""

    # Painting ----------------------------------------------------------------------------------------------

    def _paint_band(self, painter: QPainter) -> None:
        left, right = self._area()
        painter.setFont(font("small"))
        painter.setClipRect(QRectF(left, 0, right - left, self.height()))
        words = painter.fontMetrics()
        for first, last, event in self.spans():
            start, end = self.x_of(first), self.x_of(last)
            if end < left or start > right:
                continue
            fill_state(painter, start, 0, end - start, _BAND, event.state)
            shown = QRectF(max(start, left) + 5, 0, min(end, right) - max(start, left) - 10, _BAND)
            name = state_name(event.state)
            if words.horizontalAdvance(name) <= shown.width():
                self._paint_name(painter, shown, name, text_colour(event.state), state_colour(event.state))
        painter.setClipping(False)

    def _paint_name(self, painter: QPainter, room: QRectF, name: str, ink: QColor, ground: QColor) -> None:
        box = QRectF(room.left() - 2, 1, painter.fontMetrics().horizontalAdvance(name) + 4, _BAND - 2)
        painter.fillRect(box, ground)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_moment(self, painter: QPainter) -> None:
        left, right = self._area()
        if self._moment is not None and left <= (x := self.x_of(self._moment)) <= right:
            painter.fillRect(QRectF(x - 1, 0, 2, _BAND), colour("accent"))

    def _paint_legend(self, painter: QPainter) -> None:
        painter.setFont(font("small"))
        x, _right = self._area()
        top, words = _BAND + 3, painter.fontMetrics()
        for state in self._model.states.occurring():
            fill_state(painter, x, top + (words.height() - _KEY) / 2, _KEY, _KEY, state)
            painter.setPen(colour("text_muted"))
            painter.drawText(QPointF(x + _KEY + 4, top + words.ascent()), state_name(state))
            x += _KEY + 4 + words.horizontalAdvance(state_name(state)) + 2 * SPACE

    # Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(200, _BAND + 3 + self.fontMetrics().height() + SPACE // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("surface"))
        self._paint_band(painter)
        self._paint_moment(painter)
        self._paint_legend(painter)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left, right = self._area()
        if event.button() == Qt.MouseButton.RightButton and left <= event.position().x() <= right:
            self.menu_wanted.emit(self.step_at(event.position().x()))
        if event.button() == Qt.MouseButton.LeftButton and left <= event.position().x() <= right:
            self.clicked.emit(self.step_at(event.position().x()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.text_at(event.pos().x()), self)
            return True
        return super().event(event)
