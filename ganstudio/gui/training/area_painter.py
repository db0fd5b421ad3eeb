"""Paints the area between two curves quickly, however many points they have."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ganstudio.gui.models.curve_shape import Band

_MANY = 150
_ROWS = 64


class AreaPainter:
    """Few points become a polygon with an outline, many become columns: Qt fills those several times faster.

    The outline keeps an area visible where it is thinner than a pixel, which is what single batches are.
    `pixel`: the height of a pixel in the band's units.
    """

    def __init__(self, band: Band, pixel: float = 1.0) -> None:
        self._polygons: list[QPolygonF] = []
        self._columns: list[PrimitiveArray] = []
        for start, end in stretches(np.isfinite(band.low) & np.isfinite(band.high)):
            part = Band(*(values[start:end] for values in band))
            if end - start < _MANY or np.array_equal(part.low, part.high):
                self._polygons.append(_polygon(part))
            else:
                self._columns.append(_as_columns(part, pixel))

    def paint(self, painter: QPainter, tint: QColor) -> None:
        """Fill the area with a translucent colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(tint)
        painter.setPen(Qt.PenStyle.NoPen)
        for columns in self._columns:
            painter.drawRects(*columns.drawargs())
        pen = QPen(tint, 0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for polygon in self._polygons:
            painter.drawPolygon(polygon)


def stretches(good: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Start and end of every stretch in which `good` holds."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], good.astype(np.int8), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _polygon(band: Band) -> QPolygonF:
    return pg.functions.arrayToQPolygonF(
        np.concatenate((band.x, band.x[::-1])), np.concatenate((band.high, band.low[::-1]))
    )


def _as_columns(band: Band, pixel: float) -> PrimitiveArray:
    """A rectangle a point; neighbours share an edge, so that no pixel is filled twice.

    High ones are stacked of lower ones: from about a hundred rows on, Qt hands a translucent rectangle to
    several threads, which costs ten times as much as filling it.
    """
    middles = (band.x[1:] + band.x[:-1]) / 2
    edges = np.concatenate(([band.x[0]], middles, [band.x[-1]]))
    height = band.high - band.low
    pieces = max(1, math.ceil(float(height.max()) / (_ROWS * pixel)))
    made = PrimitiveArray(QRectF, 4)
    made.resize(len(band.x) * pieces)
    table = made.ndarray().reshape(pieces, len(band.x), 4)
    levels = band.low + height * (np.arange(pieces)[:, None] / pieces)
    table[:, :, 0], table[:, :, 1] = edges[:-1], levels
    table[:, :, 2], table[:, :, 3] = np.diff(edges), height / pieces
    return made
