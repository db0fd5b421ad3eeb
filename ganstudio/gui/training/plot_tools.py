"""The line of tools above the plots: follow, whole run, units, running mean, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.curve_book import WINDOWS
from ganstudio.gui.models.step_units import StepUnit
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.words import unit_label
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.gui.widgets.elided_label import ElidedLabel

_WORDS_FROM = 640
_ICONS = 150


class PlotTools(QWidget):
    """Each signal is a wish; the stack shows the tools what is the case."""

    follow_asked = Signal()
    all_asked = Signal()
    unit_chosen = Signal(StepUnit)
    window_chosen = Signal(int)
    picture_asked = Signal()
    table_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.follow = self._button(
            "last", self.tr("Follow"), self.tr("Keep the newest batch in view; panning stops it (End).")
        )
        self.follow.setCheckable(True)
        self.all = self._button(
            "zoom-fit",
            self.tr("Whole run"),
            self.tr("Show everything and follow it (Home, or a double click)."),
        )
        self.unit = CalmCombo()
        self.unit.setToolTip(self.tr("What the time axis counts."))
        for unit in StepUnit:
            self.unit.addItem(unit_label(unit), unit)
        self.mean = CalmCombo()
        self.mean.setToolTip(
            self.tr("The bold lines are the mean over about so many batches; the faint ones are every batch.")
        )
        for batches in WINDOWS:
            text = (
                self.tr("every batch") if batches == 1 else self.tr("mean of {count}").format(count=batches)
            )
            self.mean.addItem(text, batches)
        for combo in (self.unit, self.mean):
            combo.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToContents)
        self.place = ElidedLabel()
        self.place.setFont(font("small", tabular=True))
        set_role(self.place, "muted")
        self.export = self._button("export", self.tr("Export"), self.tr("Save the plots or their values."))
        self._make_menu()
        self._lay_out()
        self.follow.clicked.connect(self.follow_asked)
        self.all.clicked.connect(self.all_asked)
        self.unit.activated.connect(lambda _index: self.unit_chosen.emit(self.unit.currentData()))
        self.mean.activated.connect(lambda _index: self.window_chosen.emit(self.mean.currentData()))

    def _button(self, name: str, text: str, help: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setText(text)
        button.setToolTip(help)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, "flat")
        return button

    def _make_menu(self) -> None:
        menu = QMenu(self)
        picture = QAction(icon("picture"), self.tr("The plots as a picture…"), self)
        table = QAction(icon("table"), self.tr("All curves as CSV…"), self)
        picture.triggered.connect(lambda _on: self.picture_asked.emit())
        table.triggered.connect(lambda _on: self.table_asked.emit())
        menu.addActions([picture, table])
        self.export.setMenu(menu)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, 0)
        row.setSpacing(SPACE // 2)
        for widget in (self.follow, self.all, self.unit, self.mean):
            row.addWidget(widget)
        row.addSpacing(SPACE)
        row.addWidget(self.place, 1)
        row.addWidget(self.export)

    def show_following(self, on: bool) -> None:
        """Whether the newest batch is followed."""
        self.follow.setChecked(on)

    def show_unit(self, unit: StepUnit) -> None:
        """What the time axis counts."""
        self.unit.setCurrentIndex(self.unit.findData(unit))

    def show_window(self, batches: int) -> None:
        """Over how many batches the means are taken."""
        self.mean.setCurrentIndex(self.mean.findData(batches))

    def show_place(self, *texts: str) -> None:
        """Where in time the mouse is: the first of `texts` that there is room for."""
        width, room = self.place.fontMetrics().horizontalAdvance, self.place.contentsRect().width()
        self.place.setText(next((text for text in texts if width(text) <= room), texts[-1]))

    def minimumSizeHint(self) -> QSize:
        combos = self.unit.minimumSizeHint().width() + self.mean.minimumSizeHint().width()
        return QSize(combos + _ICONS, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        wide = event.size().width() >= _WORDS_FROM
        for button in (self.follow, self.all, self.export):
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly)
