"""One plot of the stack: its legend above, its curves, reference lines, marks and crosshair."""

from __future__ import annotations

import math
from collections.abc import Sequence
from time import perf_counter

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.curve_shape import CurveShape
from ganstudio.gui.models.curve_table import CurveSpec, PlotName, curves_of
from ganstudio.gui.models.markers import Markers
from ganstudio.gui.models.merit_book import MeritBook
from ganstudio.gui.models.step_units import StepUnit
from ganstudio.gui.theme import colour, font
from ganstudio.gui.training.curve_item import CurveItem
from ganstudio.gui.training.curve_legend import CurveLegend
from ganstudio.gui.training.folded_header import FoldedHeader
from ganstudio.gui.training.marker_lines import MarkerLines
from ganstudio.gui.training.plot_canvas import PlotCanvas
from ganstudio.gui.training.reference_line import ReferenceLine
from ganstudio.gui.training.score_words import scores_title
from ganstudio.gui.training.time_axis import TimeAxis
from ganstudio.gui.training.time_view_box import TimeViewBox
from ganstudio.gui.training.value_axis import ValueAxis
from ganstudio.gui.training.words import plot_title
from ganstudio.training.balance.games import GAMES

_DX_LIMITS = (-0.03, 1.03)
_LEAST_CANVAS = 46
"""Pixels below which curves say nothing."""
_ANY_HEIGHT = 16_777_215
"""Qt's own bound on heights, where no other is set."""


class CurvePlot(QWidget):
    """Shows `book`'s curves of one plot. `hovered` carries the step under the mouse, None when it left.

    Folded it is a header alone, on which a click is `open_asked`.
    """

    hovered = Signal(object)
    curve_toggled = Signal()
    open_asked = Signal()

    def __init__(
        self, name: PlotName, book: CurveBook | MeritBook, markers: Markers, *, last: bool, flags: bool
    ) -> None:
        super().__init__()
        self.name = name
        self._book = book
        self._last = last
        self._specs = curves_of(name)
        self._by_hand = False
        self._probability = True
        self._cost = 0.0
        self.view = TimeViewBox()
        self.axis = TimeAxis(book.units)
        self._values = ValueAxis(rates=name == "lr")
        self.plot = PlotCanvas(viewBox=self.view, axisItems={"bottom": self.axis, "left": self._values})
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.getPlotItem().hideButtons()
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.legend = CurveLegend(name, book.newest_means)
        self.legend.toggled.connect(self.curve_toggled)
        self._items = {spec.key: CurveItem(spec) for spec in self._specs}
        self._others: dict[tuple[int, str], CurveItem] = {}
        self._references: dict[str, ReferenceLine] = {}
        self._marks = MarkerLines(markers, flags=flags)
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._cross.setZValue(40)
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.setZValue(30)
        self._moment = pg.InfiniteLine(angle=90, movable=False)
        self._moment.setZValue(35)
        for item in (*self._items.values(), self._marks, self._cross, self._cursor, self._moment):
            self.view.addItem(item, ignoreBounds=True)
        self._cross.hide()
        self._cursor.hide()
        self._moment.hide()
        self._lay_out()
        self._take_colours()
        self.view.values_moved.connect(self._on_values_moved)
        self.plot.getPlotItem().scene().sigMouseMoved.connect(self._on_mouse)

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._column = column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = FoldedHeader(plot_title(self.name))
        self.header.clicked.connect(self.open_asked)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self._body, 1)
        column.addWidget(self.legend)
        column.addWidget(self.plot, 1)
        self.plot.setMinimumHeight(_LEAST_CANVAS)  # its own wish would cut the words above it
        self.axis.setStyle(showValues=self._last)
        self.axis.setHeight(None if self._last else 6)

    def least_height(self, width: int) -> int:
        """Room for the words at that width, and below them for curves that can be read."""
        column = self._column
        words = [item for place in range(column.count()) if (item := column.itemAt(place)) is not None]
        return _LEAST_CANVAS + sum(
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in words
            if not item.isEmpty() and item.widget() is not self.plot
        )

    @property
    def folded(self) -> bool:
        """Whether nothing but the header is to be seen."""
        return not self.header.isHidden()

    @property
    def header_height(self) -> int:
        """What the plot takes when it is folded."""
        return self.header.sizeHint().height()

    def fold(self, folded: bool) -> None:
        """Leave only the header, or show the plot again."""
        self.header.setVisible(folded)
        self._body.setVisible(not folded)
        self.setMaximumHeight(self.header_height if folded else _ANY_HEIGHT)
        self.updateGeometry()

    def put_below_legend(self, widget: QWidget) -> None:
        """Lay a line of text between the legend and the curves."""
        self._column.insertWidget(1, widget)

    # What is shown -----------------------------------------------------------------------------------------

    def set_unit(self, unit: StepUnit) -> None:
        """Count time in `unit`."""
        self.axis.set_unit(unit)

    def add_reference(self, key: str, label: str, help: str, token: str) -> None:
        """Name a dashed line that means something; `set_reference` says where it lies."""
        self._references[key] = line = ReferenceLine(token)
        self.view.addItem(line, ignoreBounds=True)
        self.legend.add_reference(key, label, help, token)

    def set_reference(self, key: str, stairs: Sequence[tuple[float, float | None]]) -> None:
        """Draw a named line at new heights: (first step, value), rising; None: no line from there on."""
        line = self._references[key]
        line.set_stairs([(step, _finite(value)) for step, value in stairs])
        self.legend.show_reference(key, line.value_at(math.inf))

    def show_values(self, values: dict[str, float], step: float | None) -> None:
        """Write into the legend the curves' values and where the dashed lines lie at a step; None: now."""
        self.legend.show_values(values)
        for key, line in self._references.items():
            self.legend.show_reference(key, line.value_at(math.inf if step is None else step))

    def set_objective(self, objective: str) -> None:
        """What D and G are trained to do: it decides what D's output is, and what every figure means."""
        self._probability = GAMES[objective].probability
        if self.name == "dx":
            self.legend.set_title("" if self._probability else scores_title())
        self.legend.set_objective(objective)

    def reset_values(self) -> None:
        """Fit the value axis to what is visible again."""
        self._by_hand = False

    def refresh(self, low: float, high: float, others: dict[int, CurveBook]) -> None:
        """Draw the part of time from step `low` to `high`."""
        began = perf_counter()
        self._draw(low, high, others)
        self._cost += perf_counter() - began

    def take_cost(self) -> float:
        """Seconds of drawing and painting since the last call."""
        cost, self._cost = self._cost + self.plot.take_cost(), 0.0
        return cost

    def _draw(self, low: float, high: float, others: dict[int, CurveBook]) -> None:
        pixels = max(50, int(self.view.width()))
        shapes = {
            spec.key: self._shape(spec, low, high, pixels)
            for spec in self._specs
            if self.legend.shows(spec.key)
        }
        compared = {
            (branch, spec.key): book.shape(spec, low, high, pixels, mean_only=True)
            for branch, book in others.items()
            for spec in self._specs
            if self.legend.shows(spec.key)
        }
        if not self._by_hand:
            bottom, top = self._limits([*shapes.values(), *compared.values()])
            self.view.setRange(xRange=(low, high), yRange=(bottom, top), padding=0)
        else:
            self.view.setXRange(low, high, padding=0)
        # pyqtgraph would do this while painting, and so have everything painted twice.
        self.view.updateMatrix()
        rect = QRectF(self.view.viewRect())
        for key, item in self._items.items():
            item.setVisible(key in shapes)
            if key in shapes:
                item.set_shape(shapes[key], rect)
        self._refresh_others(compared, rect)
        self._marks.refresh()

    def _shape(self, spec: CurveSpec, low: float, high: float, points: int) -> CurveShape:
        return self._book.shape(spec, low, high, points)

    def _refresh_others(self, shapes: dict[tuple[int, str], CurveShape], rect: QRectF) -> None:
        for gone in self._others.keys() - shapes.keys():
            self.view.removeItem(self._others.pop(gone))
        for key, shape in shapes.items():
            if key not in self._others:
                spec = next(spec for spec in self._specs if spec.key == key[1])
                self._others[key] = CurveItem(spec, other=True)
                self.view.addItem(self._others[key], ignoreBounds=True)
            self._others[key].set_shape(shape, rect)

    def _limits(self, shapes: list[CurveShape]) -> tuple[float, float]:
        if self.name == "dx" and self._probability:
            return _DX_LIMITS
        found = [limits for shape in shapes if (limits := shape.limits()) is not None]
        if not found:
            return (-5.0, -2.0) if self.name == "lr" else (0.0, 2.0)
        low, high = min(low for low, _ in found), max(high for _, high in found)
        if self.name == "lr":
            return low - 0.25, high + 0.25
        if self.name in ("loss", "classes") and low >= 0:
            low = 0.0
        room = 0.06 * max(high - low, 1e-9)
        return low - (room if low else 0.0), high + room

    # Crosshair and cursor ----------------------------------------------------------------------------------

    def show_crosshair(self, step: float | None) -> None:
        """Draw the crosshair at a step, or take it away."""
        self._cross.setVisible(step is not None)
        if step is not None:
            self._cross.setPos(step)

    def show_cursor(self, step: float | None) -> None:
        """Draw the line at the snapshot shown, or take it away."""
        self._cursor.setVisible(step is not None)
        if step is not None:
            self._cursor.setPos(step)

    def show_moment(self, step: float | None) -> None:
        """Draw the line at the moment that a person has chosen, or take it away."""
        self._moment.setVisible(step is not None)
        if step is not None:
            self._moment.setPos(step)

    @property
    def moment(self) -> float | None:
        """Where the line of the chosen moment stands."""
        return float(self._moment.value()) if self._moment.isVisible() else None

    def pixel_size(self) -> float:
        """How many steps lie in one pixel."""
        return float(self.view.viewPixelSize()[0])

    def _on_mouse(self, position: QPointF) -> None:
        if self.view.sceneBoundingRect().contains(position):
            self.hovered.emit(float(self.view.mapSceneToView(position).x()))
        else:
            self.hovered.emit(None)

    def _on_values_moved(self) -> None:
        self._by_hand = True

    def _take_colours(self) -> None:
        self.plot.setBackground(colour("surface"))
        for axis in (self.axis, self._values):
            axis.setPen(pg.mkPen(colour("border")))
            axis.setTextPen(pg.mkPen(colour("text_muted")))
            axis.setTickFont(font("small", tabular=True))
        self.plot.showGrid(x=False, y=True, alpha=0.12)
        self.view.set_highlight(colour("accent"))
        self._cross.setPen(pg.mkPen(colour("text_muted"), width=1))
        self._cursor.setPen(pg.mkPen(colour("text_faint"), width=1, style=Qt.PenStyle.DotLine))
        self._moment.setPen(pg.mkPen(colour("accent"), width=2))
        for line in self._references.values():
            line.update()

    def minimumSizeHint(self) -> QSize:
        least = self.header_height if self.folded else self.least_height(self.width())
        return QSize(super().minimumSizeHint().width(), least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()  # the words may take more lines now, or fewer

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
