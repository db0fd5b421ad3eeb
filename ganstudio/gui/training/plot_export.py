"""Saves the plots as a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRectF, QSize
from PySide6.QtGui import QImage, QPaintDevice, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from ganstudio.durable import replacing
from ganstudio.gui.theme import colour
from ganstudio.gui.training.curve_plot import CurvePlot

_SCALE = 2


def picture_bytes(plots: list[CurvePlot], suffix: str) -> bytes:
    """The plots below each other with their legends: ".svg", or ".png" at twice the screen's resolution."""
    width = max(plot.width() for plot in plots)
    size = QSize(width, sum(plot.height() for plot in plots))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if suffix.lower() == ".svg":
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        _paint(generator, 1, plots)
    else:
        image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
        image.fill(colour("surface"))
        _paint(image, _SCALE, plots)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    data: QByteArray = buffer.data()
    return bytes(data.data())


def _paint(device: QPaintDevice, scale: int, plots: list[CurvePlot]) -> None:
    painter = QPainter(device)
    try:
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for plot in plots:
            painter.fillRect(0, top, plot.width(), plot.height(), colour("surface"))
            for chip in plot.legend.entries():
                _render(chip, painter, chip.mapTo(plot, QPoint(0, 0)) + QPoint(0, top))
            place = plot.plot.mapTo(plot, QPoint(0, 0)) + QPoint(0, top)
            plot.plot.render(painter, QRectF(place.x(), place.y(), plot.plot.width(), plot.plot.height()))
            top += plot.height()
    finally:
        painter.end()


def _render(widget: QWidget, painter: QPainter, place: QPoint) -> None:
    painter.save()
    painter.translate(place)
    widget.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.restore()


def save_picture(plots: list[CurvePlot], path: Path) -> None:
    """Write the plots to a .png or .svg file in one move. Raises Problem that names it."""
    data = picture_bytes(plots, path.suffix)
    with replacing(path) as file:
        file.write(data)
