"""The interventions on a plot, as thin lines; however many there are, one item draws them."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ganstudio.gui.models.markers import Marker, Markers
from ganstudio.gui.theme import colour

_FLAG = 7


class MarkerLines(pg.GraphicsObject):
    """Draws a vertical line a marker over the whole height; `flags`: with a small flag at the top."""

    def __init__(self, markers: Markers, *, flags: bool) -> None:
        super().__init__()
        self._markers = markers
        self._flags = flags
        self.setZValue(20)

    def refresh(self) -> None:
        """The markers, or the part of time that is shown, have changed."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return QRectF(view.viewRect()) if view is not None else QRectF()

    def paint(self, painter: QPainter, *_args: object) -> None:
        view = self.getViewBox()
        rect = self.boundingRect()
        if view is None or rect.width() <= 0:
            return
        transform = painter.transform()
        painter.resetTransform()
        taken: set[int] = set()
        for marker in self._markers.between(rect.left(), rect.right()):
            top = transform.map(QPointF(marker.step, rect.bottom()))
            pixel = round(top.x())
            if pixel in taken:
                continue
            taken.add(pixel)
            bottom = transform.map(QPointF(marker.step, rect.top()))
            self._draw(painter, marker, pixel + 0.5, min(top.y(), bottom.y()), max(top.y(), bottom.y()))

    def _draw(self, painter: QPainter, marker: Marker, x: float, top: float, bottom: float) -> None:
        ink = marker_colour(marker)
        line = QColor(ink)
        line.setAlpha(150)
        style = Qt.PenStyle.SolidLine if marker.kind == "control" else Qt.PenStyle.DashLine
        painter.setPen(QPen(line, 1, style))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if self._flags:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            flag = [QPointF(x, top), QPointF(x + _FLAG, top + _FLAG / 2), QPointF(x, top + _FLAG)]
            painter.drawPolygon(QPolygonF(flag))


def marker_colour(marker: Marker) -> QColor:
    """G's or D's colour for what was done to them, the markers' own for the rest, red for a divergence."""
    if marker.kind == "diverged":
        return colour("bad")
    return colour(marker.side) if marker.side else colour("marker")
