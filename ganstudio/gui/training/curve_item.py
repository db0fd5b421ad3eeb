"""One curve on a plot: its spread as a band, every batch faint, the running mean bold."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ganstudio.gui.models.curve_shape import Band, CurveShape, Line
from ganstudio.gui.models.curve_table import CurveSpec
from ganstudio.gui.theme import colour, is_dark


class CurveItem(pg.GraphicsObject):
    """Draws what `set_shape` hands it, in view coordinates. `other`: a curve of another branch, thin."""

    def __init__(self, spec: CurveSpec, *, other: bool = False) -> None:
        super().__init__()
        self._spec = spec
        self._other = other
        self._rect = QRectF(0, 0, 1, 1)
        self._shape = CurveShape()
        self._spread: list[QPolygonF] = []
        self._batches: list[QPolygonF] = []
        self._mean: list[QPolygonF] = []
        self.setZValue(5 if other else 10)

    def set_shape(self, shape: CurveShape, rect: QRectF) -> None:
        """Show `shape`; `rect` is the part of the plot that is visible."""
        self.prepareGeometryChange()
        self._rect = rect
        self._shape = shape
        self._spread = _areas(shape.spread)
        self._batches = _areas(shape.batches)
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
            self._paint_areas(painter, ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._spec.style != "steps")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._mean_pen(ink))
        for line in self._mean:
            painter.drawPolyline(line)

    def _paint_areas(self, painter: QPainter, ink: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        dark = is_dark()
        for areas, alpha in ((self._spread, 34 if dark else 28), (self._batches, 70 if dark else 52)):
            if areas:
                tint = QColor(ink)
                tint.setAlpha(alpha)
                # A hairline round the area keeps it visible where it is thinner than a pixel.
                painter.setPen(_cosmetic(tint, 0) if areas is self._batches else Qt.PenStyle.NoPen)
                painter.setBrush(tint)
                for area in areas:
                    painter.drawPolygon(area)

    def _mean_pen(self, ink: QColor) -> QPen:
        if self._other:
            thin = QColor(ink)
            thin.setAlpha(190)
            return _cosmetic(thin, 1.2, Qt.PenStyle.DashLine)
        dashed = self._spec.style == "dashed"
        return _cosmetic(
            ink, 1.4 if dashed else 2.0, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        )


def _cosmetic(ink: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(ink, width, style)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen


def _pieces(good: np.ndarray) -> list[tuple[int, int]]:
    """Start and end of every stretch in which `good` holds."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], good.astype(np.int8), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _polygon(x: np.ndarray, y: np.ndarray) -> QPolygonF:
    return pg.functions.arrayToQPolygonF(np.ascontiguousarray(x), np.ascontiguousarray(y))


def _lines(line: Line) -> list[QPolygonF]:
    return [_polygon(line.x[a:b], line.y[a:b]) for a, b in _pieces(np.isfinite(line.y))]


def _areas(band: Band) -> list[QPolygonF]:
    return [
        _polygon(
            np.concatenate((band.x[a:b], band.x[a:b][::-1])),
            np.concatenate((band.high[a:b], band.low[a:b][::-1])),
        )
        for a, b in _pieces(np.isfinite(band.low) & np.isfinite(band.high))
    ]
