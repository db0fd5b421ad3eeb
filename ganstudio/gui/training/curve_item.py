"""One curve on a plot: its spread as a band, every batch faint, the running mean bold."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from ganstudio.gui.models.curve_shape import Band, CurveShape, Line
from ganstudio.gui.models.curve_table import CurveSpec
from ganstudio.gui.theme import colour, is_dark
from ganstudio.gui.training.area_painter import AreaPainter, stretches

_AROUND = ((0.0, -0.5), (0.0, 0.5), (-0.5, 0.0), (0.5, 0.0))


class CurveItem(pg.GraphicsObject):
    """Draws what `set_shape` hands it, in view coordinates. `other`: a curve of another branch, thin."""

    def __init__(self, spec: CurveSpec, *, other: bool = False) -> None:
        super().__init__()
        self._spec = spec
        self._other = other
        self._rect = QRectF(0, 0, 1, 1)
        self._shape = CurveShape()
        self._spread = AreaPainter(Band())
        self._batches = AreaPainter(Band())
        self._mean: list[QPolygonF] = []
        self.setZValue(5 if other else 10)

    def set_shape(self, shape: CurveShape, rect: QRectF) -> None:
        """Show `shape`; `rect` is the part of the plot that is visible."""
        self.prepareGeometryChange()
        self._rect = rect
        self._shape = shape
        view = self.getViewBox()
        pixel = rect.height() / max(1.0, view.height()) if view is not None else rect.height()
        self._spread = AreaPainter(shape.spread, pixel)
        self._batches = AreaPainter(shape.batches, pixel)
        self._mean = _lines(shape.mean)
        self.update()

    @property
    def shape_shown(self) -> CurveShape:
        """What is drawn now."""
        return self._shape

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, *_args: object) -> None:
        ink = colour(self._spec.colour)
        if not self._other:
            spread, batches = (34, 70) if is_dark() else (28, 52)
            self._spread.paint(painter, _faded(ink, spread))
            self._batches.paint(painter, _faded(ink, batches))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._spec.style != "steps")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._other:
            self._draw(painter, _cosmetic(_faded(ink, 190), 1.2, Qt.PenStyle.DashLine))
        elif self._spec.style == "dashed":
            self._draw(painter, _cosmetic(ink, 1.4, Qt.PenStyle.DashLine))
        elif self._spec.style == "steps":
            self._draw(painter, _cosmetic(ink, 2.0))
        elif self._spec.style == "points":
            self._draw(painter, _cosmetic(_faded(ink, 150), 1.4))
            self._draw_points(painter, ink)
        else:
            self._draw_bold(painter, ink)

    def _draw(self, painter: QPainter, pen: QPen) -> None:
        painter.setPen(pen)
        for line in self._mean:
            painter.drawPolyline(line)

    def _draw_points(self, painter: QPainter, ink: QColor) -> None:
        pen = _cosmetic(ink, 6.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for line in self._mean:
            painter.drawPoints(line)

    def _draw_bold(self, painter: QPainter, ink: QColor) -> None:
        """Four thin lines cost a sixth of a wide one: for those Qt has a fast way."""
        there = painter.worldTransform()
        for right, down in _AROUND:
            painter.setWorldTransform(there * QTransform.fromTranslate(right, down))
            self._draw(painter, _cosmetic(ink, 1.0))
        painter.setWorldTransform(there)


def _faded(ink: QColor, alpha: int) -> QColor:
    tint = QColor(ink)
    tint.setAlpha(alpha)
    return tint


def _cosmetic(ink: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(ink, width, style)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen


def _lines(line: Line) -> list[QPolygonF]:
    return [
        pg.functions.arrayToQPolygonF(np.ascontiguousarray(line.x[a:b]), np.ascontiguousarray(line.y[a:b]))
        for a, b in stretches(np.isfinite(line.y))
    ]
