"""The states of a night one after the other, lines that were left included, each as wide as it was long."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, colour, font
from ganstudio.gui.training.state_looks import fill_state, state_colour, state_name, text_colour
from ganstudio.runs.night import Night, Stretch

_BAND = 20


class NightBand(QWidget):
    """Paints `night`'s states; a line stands where training went on at another place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Stretch, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("States over time"))

    def show_night(self, night: Night) -> None:
        """Show another night."""
        self._parts = night.stretches
        told = [f"{state_name(state)} {share:.0%}" for state, share in night.shares().items()]
        self.setAccessibleDescription(", ".join(told))
        self.setVisible(bool(self._parts))
        self.update()

    def _places(self) -> list[tuple[float, float, Stretch]]:
        """Left and right end of each part in pixels."""
        total = sum(part.last - part.first for part in self._parts) or 1.0
        found, left = [], 0.0
        for part in self._parts:
            right = left + (part.last - part.first) / total * self.width()
            found.append((left, right, part))
            left = right
        return found

    def text_at(self, x: float) -> str:
        """What there is to say of a place."""
        for left, right, part in self._places():
            if left <= x <= right:
                return self.tr("{state}: steps {first} to {last}").format(
                    state=state_name(part.state), first=count_text(part.first), last=count_text(part.last)
                )
        return ""

    def sizeHint(self) -> QSize:
        return QSize(200, _BAND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font("small"))
        places = self._places()
        for left, right, part in places:
            fill_state(painter, left, 0, right - left, _BAND, part.state)
            name = state_name(part.state)
            wide = painter.fontMetrics().horizontalAdvance(name)
            if wide + 2 * SPACE <= right - left:
                box = QRectF(left + 3, 2, wide + 4, _BAND - 4)
                painter.fillRect(box, state_colour(part.state))
                painter.setPen(text_colour(part.state))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        painter.setPen(QPen(colour("text"), 2))
        for (_, end, one), (_, _, other) in pairwise(places):
            if one.branch != other.branch:
                painter.drawLine(round(end), 0, round(end), _BAND)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.text_at(event.pos().x()), self)
            return True
        return super().event(event)
