"""A small histogram of the pictures' short sides, with the training size marked."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.models.folder_summary import SizeBar
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import colours, font

_LEAST_WIDTH = 3.0


class SizeChart(QWidget):
    """The axis is logarithmic; bars left of the mark are pictures that have to be enlarged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[SizeBar] = ()
        self._size = 64
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[SizeBar], size: int) -> None:
        """Show these bars and mark `size` pixels."""
        self._bars, self._size = bars, size
        most = max(bars, key=lambda bar: bar.count, default=None)
        if most is not None:
            text = self.tr("Short sides of the pictures. Most, {count}, have {low} px or a little more.")
            self.setToolTip(text.format(count=count_text(most.count), low=most.low))
        self.update()

    def _x(self, pixels: float) -> float:
        low = min(self._bars[0].low, self._size) / 1.15
        high = max(self._bars[-1].high, self._size) * 1.15
        return self.width() * math.log(pixels / low) / math.log(high / low)

    def _paint_label(self, painter: QPainter, x: float, text: str, taken: list[QRectF]) -> None:
        width = painter.fontMetrics().horizontalAdvance(text)
        left = min(max(x - width / 2, 0), self.width() - width)
        place = QRectF(
            left, self.height() - painter.fontMetrics().height(), width + 1, painter.fontMetrics().height()
        )
        if not any(place.adjusted(-4, 0, 4, 0).intersects(other) for other in taken):
            taken.append(place)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._bars:
            return
        tokens = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("small", tabular=True))
        foot = self.height() - painter.fontMetrics().height() - 3
        most = max(bar.count for bar in self._bars)
        for bar in self._bars:
            if bar.count:
                left, right = self._x(bar.low), self._x(bar.high)
                height = max(2.0, (foot - 4) * bar.count / most)
                shape = QRectF(left, foot - height, max(right - left - 1, _LEAST_WIDTH), height)
                small = bar.high <= self._size
                painter.fillRect(shape, QColor(tokens.warning if small else tokens.text_faint))
        painter.setPen(QPen(QColor(tokens.border_strong), 1))
        painter.drawLine(0, foot, self.width(), foot)
        mark = self._x(self._size)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawLine(round(mark), 0, round(mark), foot)
        taken: list[QRectF] = []
        self._paint_label(painter, mark, str(self._size), taken)
        painter.setPen(QColor(tokens.text_muted))
        self._paint_label(painter, self._x(self._bars[0].low), str(self._bars[0].low), taken)
        self._paint_label(painter, self._x(self._bars[-1].high), str(self._bars[-1].high - 1), taken)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(200, 64)
