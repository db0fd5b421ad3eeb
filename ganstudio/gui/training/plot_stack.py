"""The plots above each other with one time axis: following, zooming, drawing in turns."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.curve_table import PLOTS, PlotName
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.step_units import StepUnit
from ganstudio.gui.models.time_window import TimeWindow
from ganstudio.gui.training.class_plot import ClassPlot
from ganstudio.gui.training.crosshair import Crosshair
from ganstudio.gui.training.curve_plot import CurvePlot
from ganstudio.gui.training.merit_plot import MeritPlot
from ganstudio.gui.training.moment_bar import MomentBar
from ganstudio.gui.training.plot_tools import PlotTools
from ganstudio.gui.training.score_words import gap_words
from ganstudio.gui.training.state_band import StateBand

_TURN_MS = 8
_AT_NEED: tuple[PlotName, ...] = ("merits", "classes")
"""Plots that not every run has something for; the first one is the last to give way."""
_YIELDS: PlotName = "loss"
"""Gives way to a plot that a person opened, where nothing else can."""
_LEAST_HEIGHT = 240


class PlotStack(QWidget):
    """Draws the model's curves. `step_clicked` carries the step of a click on a plot, `go_back_asked` that of
    a wish to go back there; `moment_moved` by how many batches the chosen moment is to go on, `moment_left`
    that it is none any more.
    """

    step_clicked = Signal(float)
    go_back_asked = Signal(float)
    moment_moved = Signal(int)
    moment_left = Signal()

    def __init__(self, model: RunModel, others: dict[int, CurveBook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._others = others
        self.window_of_time = TimeWindow()
        self.tools = PlotTools()
        self.plots: dict[str, CurvePlot] = {}
        self.classes = ClassPlot(model)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        for name in PLOTS:
            plot = self._plot(name)
            self.plots[name] = plot
            self.splitter.addWidget(plot)
            self._connect(plot)
        self.splitter.setSizes([400, 260, 160, 160, 130])
        self.splitter.setMinimumHeight(_LEAST_HEIGHT)
        self.splitter.installEventFilter(self)
        self._opened: PlotName | None = None
        for name in _AT_NEED:
            self.plots[name].hide()
        self.band = StateBand(model, self.plots[PLOTS[-1]])
        self.band.clicked.connect(self._on_clicked)
        self.band.menu_wanted.connect(self._show_menu)
        self.moment_bar = MomentBar(model)
        self.moment_bar.left.connect(self.moment_left)
        self.moment_bar.go_back_asked.connect(self.go_back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.band)
        column.addWidget(self.moment_bar)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.crosshair = Crosshair(model, list(self.plots.values()), self.tools, self)
        for plot in self.plots.values():
            plot.hovered.connect(self.crosshair.move)
        self._due: list[CurvePlot] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_TURN_MS)
        self._turn.timeout.connect(self._refresh_next)
        self._connect_tools()
        self._name_references()
        self.tools.show_window(model.curves.window)

    def _plot(self, name: PlotName) -> CurvePlot:
        if name == "merits":
            return MeritPlot(self._model)
        if name == "classes":
            return self.classes
        model = self._model
        return CurvePlot(name, model.curves, model.markers, last=name == PLOTS[-1], flags=name == PLOTS[0])

    def _connect(self, plot: CurvePlot) -> None:
        plot.view.zoom_wanted.connect(self._zoom)
        plot.view.pan_wanted.connect(self._pan)
        plot.view.range_wanted.connect(self._move_to)
        plot.view.reset_wanted.connect(self._on_double_click)
        plot.view.clicked.connect(self._on_clicked)
        plot.view.menu_wanted.connect(self._show_menu)
        plot.curve_toggled.connect(self.refresh)
        plot.open_asked.connect(lambda: self.open_plot(plot.name))

    def _connect_tools(self) -> None:
        self.tools.follow_asked.connect(self.follow)
        self.tools.all_asked.connect(self.show_all)
        self.tools.unit_chosen.connect(self.set_unit)
        self.tools.window_chosen.connect(self.set_window)

    @property
    def shown(self) -> list[CurvePlot]:
        """The plots that mean something for this run and have room, from above."""
        return [plot for plot in self.plots.values() if not plot.isHidden() and not plot.folded]

    # Drawing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Draw everything at once: another part of the curves is to be seen, or other ones."""
        self._turn.stop()
        self._advance()
        low, high = self.window_of_time.range
        for plot in self.shown:
            plot.refresh(low, high, self._others)
        self.tools.show_following(self.window_of_time.following)
        self.band.refresh()
        self.crosshair.refresh()

    def refresh_live(self) -> None:
        """Draw what has grown, one plot after the other with the event loop between them.

        So the window never stands still for longer than one plot takes.
        """
        self._place_references()
        self._advance()
        self.classes.refresh_names()
        self._fold()
        self._due = self.shown
        self._refresh_next()

    def _advance(self) -> None:
        others = max((book.last_step for book in self._others.values()), default=0.0)
        self.window_of_time.advance(self._model.newest_step, others)

    def _refresh_next(self) -> None:
        plot = self._due.pop(0)
        plot.refresh(*self.window_of_time.range, self._others)
        if self._due:
            self._turn.start()
        else:
            self.band.refresh()
            self.crosshair.refresh()

    def refresh_run(self) -> None:
        """Another run, or its chance values and units, are known now."""
        objective, dx = self._model.objective, self.plots["dx"]
        for plot in self.plots.values():
            plot.set_objective(objective)
        gap = gap_words(objective)
        dx.legend.offer("dx_gap", gap, there=gap is not None)
        self._place_references()
        self.classes.refresh_names()
        self._fold()
        self.refresh()

    def open_plot(self, name: PlotName) -> None:
        """A person wants to see a plot that was folded; another one gives way where there must be."""
        self._opened = name if name in _AT_NEED else None
        self._fold()

    def _fold(self) -> None:
        """Leave out the plots with nothing to show in this run; keep the header of those without room."""
        recipe, width, handle = self._model.recipe, self.splitter.width(), self.splitter.handleWidth()
        wanted = {
            "merits": bool(len(self._model.merits)) or (recipe is not None and recipe.merit_every > 0),
            "classes": recipe is not None and bool(recipe.labels),
        }
        least = {name: plot.least_height(width) + handle for name, plot in self.plots.items()}
        header = {name: plot.header_height + handle for name, plot in self.plots.items()}
        order = sorted((name for name in _AT_NEED if wanted[name]), key=lambda name: name != self._opened)
        room = self.splitter.height() + handle
        room -= sum(height for name, height in least.items() if name not in wanted)
        room -= sum(header[name] for name in order)
        folded: set[str] = set()
        if order and order[0] == self._opened and room + header[order[0]] < least[order[0]]:
            folded.add(_YIELDS)
            room += least[_YIELDS] - header[_YIELDS]
        for name in order:
            if room + header[name] >= least[name]:
                room += header[name] - least[name]
            else:
                folded.add(name)
        self._show_folded({*(set(self.plots) - set(wanted)), *order}, folded)

    def _show_folded(self, there: set[str], folded: set[str]) -> None:
        changed = False
        for name, plot in self.plots.items():
            if plot.isHidden() == (name in there) or plot.folded != (name in folded):
                plot.fold(name in folded)
                plot.setVisible(name in there)
                changed = True
        if changed:
            self.refresh()

    def _name_references(self) -> None:
        self.plots["dx"].add_reference(
            "half",
            self.tr("D cannot tell"),
            self.tr("Where D takes reals and fakes for equally real: G has caught up with it."),
            "chance",
        )
        self.plots["loss"].add_reference(
            "chance_d",
            self.tr("D by chance"),
            self.tr("The loss of a D that cannot tell reals from fakes; far below it, D wins."),
            "d",
        )
        self.plots["loss"].add_reference(
            "chance_g",
            self.tr("G by chance"),
            self.tr("G's loss when D cannot tell its fakes from reals; far above it, D wins."),
            "g",
        )

    def _place_references(self) -> None:
        """Where the dashed lines lie; those of the losses have a step where a control moved them."""
        self.plots["dx"].set_reference("half", [(0, self._model.undecided_dx)])
        controls = self._model.desk.shown
        steered = controls is not None and (controls.autopilot != "off" or controls.augment > 0)
        steered = steered and self._model.curves.has("augment")  # journals of old have no such column
        self.plots["dx"].legend.offer("augment", there=steered)
        self.plots["loss"].legend.offer("penalty", there=self._model.curves.has("penalty"))
        chance = self._model.chance.all
        self.plots["loss"].set_reference("chance_d", [(part.first, part.d) for part in chance])
        self.plots["loss"].set_reference("chance_g", [(part.first, part.g) for part in chance])

    # Time --------------------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Follow the newest batch."""
        self.window_of_time.follow()
        self.refresh()

    def show_all(self) -> None:
        """The whole run, values fitted."""
        self.window_of_time.show_all()
        for plot in self.plots.values():
            plot.reset_values()
        self.refresh()

    def _zoom(self, factor: float, centre: float) -> None:
        self.window_of_time.zoom(factor, centre)
        self.refresh()

    def _pan(self, steps: float) -> None:
        self.window_of_time.pan(steps)
        self.refresh()

    def _move_to(self, low: float, high: float) -> None:
        self.window_of_time.move_to(low, high)
        self.refresh()

    def set_unit(self, unit: StepUnit) -> None:
        """Count time in steps, epochs or pictures."""
        self.tools.show_unit(unit)
        for plot in self.plots.values():
            plot.set_unit(unit)

    def set_window(self, batches: int) -> None:
        """Take the running means over so many batches."""
        self.tools.show_window(batches)
        for book in (self._model.curves, *self._others.values()):
            book.window = batches
        self.refresh()

    # The moment --------------------------------------------------------------------------------------------

    def show_moment(self, step: int | None, samples: int | None = None) -> None:
        """Mark the moment that a person has chosen, whose samples are of the step `samples`; None: none."""
        for plot in self.plots.values():
            plot.show_moment(step)
        self.band.show_moment(step)
        self.moment_bar.show_moment(step, samples)

    def _on_clicked(self, step: float) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)  # so that Esc and the arrows are heard
        self.step_clicked.emit(step)

    def _on_double_click(self) -> None:
        """Its first click has chosen a moment that was not meant."""
        self.moment_left.emit()
        self.show_all()

    def _show_menu(self, step: float) -> None:
        newest = self._model.newest_step
        if not 0 <= round(step) <= newest or not newest:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = count_text(round(step))
        look = menu.addAction(self.tr("See the samples of step {step}").format(step=text))
        back = menu.addAction(icon("branch"), self.tr("Go back to step {step} and change…").format(step=text))
        look.triggered.connect(lambda: self._on_clicked(step))
        back.triggered.connect(lambda: self.go_back_asked.emit(step))
        back.setEnabled(not self._model.watched)
        menu.popup(QCursor.pos())

    def _choose_by_key(self) -> None:
        """At the mouse if it is on a plot, else at the newest batch."""
        here = self.crosshair.step
        self.step_clicked.emit(self._model.step if here is None else here)

    # State -------------------------------------------------------------------------------------------------

    def show_cursor(self, step: int | None) -> None:
        """Mark the step of the snapshot that is shown."""
        for plot in self.plots.values():
            plot.show_cursor(step)

    def take_cost(self) -> float:
        """Seconds of drawing and painting since the last call."""
        return sum(plot.take_cost() for plot in self.plots.values())

    def layout_state(self) -> QByteArray:
        """How the room is divided between the plots."""
        return self.splitter.saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Divide the room as it was."""
        if not state.isEmpty():
            self.splitter.restoreState(state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.splitter and event.type() == QEvent.Type.Resize:
            self._fold()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        low, high = self.window_of_time.range
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        chosen = self.moment_bar.step
        match event.key():
            case Qt.Key.Key_M:
                self._choose_by_key()
            case Qt.Key.Key_Escape if chosen is not None:
                self.moment_left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if chosen is not None:
                self.go_back_asked.emit(chosen)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if shifted and chosen is not None:
                self.moment_moved.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
            case Qt.Key.Key_Left:
                self._pan((low - high) / 10)
            case Qt.Key.Key_Right:
                self._pan((high - low) / 10)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(0.8, (low + high) / 2)
            case Qt.Key.Key_Minus:
                self._zoom(1.25, (low + high) / 2)
            case Qt.Key.Key_Home:
                self.show_all()
            case Qt.Key.Key_End:
                self.follow()
            case _:
                super().keyPressEvent(event)
