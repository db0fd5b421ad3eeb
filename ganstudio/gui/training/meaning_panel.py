"""Says what the curves of a plot, or the states of a run, mean and what to look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.theme import SPACE, font, set_role

_WIDTH, _MOST_HEIGHT = 460, 520
_SWATCH = 10


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing that is explained: its name, its value now if there is one, two sentences, its colour."""

    name: str
    text: str
    value: str = ""
    ink: QColor | None = None


class MeaningPanel(QDialog):
    """Lists `entries` below each other; a click beside it or Escape closes it."""

    def __init__(self, title: str, entries: Sequence[Meant], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.texts = [entry.text for entry in entries]
        heading = QLabel(title)
        heading.setFont(font("heading", bold=True))
        self._rows = QWidget()
        set_role(self._rows, "panel")
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, SPACE, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 4)
        grid.setColumnStretch(1, 1)
        for row, entry in enumerate(entries):
            self._add(grid, 3 * row, entry)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._rows)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        frame = QFrame()
        set_role(frame, "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2 * SPACE, SPACE + 4, SPACE, SPACE)
        inside.setSpacing(SPACE)
        inside.addWidget(heading)
        inside.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self._area.setFocus()

    def _add(self, grid: QGridLayout, row: int, entry: Meant) -> None:
        if entry.ink is not None:
            spot = QPixmap(_SWATCH, _SWATCH)
            spot.fill(entry.ink)
            swatch = QLabel()
            swatch.setPixmap(spot)
            grid.addWidget(swatch, row, 0)
        name = QLabel(entry.name)
        name.setFont(font(bold=True))
        value = QLabel(entry.value)
        value.setFont(font(tabular=True))
        text = QLabel(entry.text)
        text.setWordWrap(True)
        for label in (name, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(text, "muted")
        grid.addWidget(name, row, 1)
        grid.addWidget(value, row, 2)
        grid.addWidget(text, row + 1, 1, 1, 2)
        grid.setRowMinimumHeight(row + 2, SPACE)

    def open_below(self, widget: QWidget) -> None:
        """Show it below a widget, or where on the screen there is room for it."""
        screen = widget.screen().availableGeometry()
        wide = min(_WIDTH, screen.width())
        # What the words take at that width; the layout knows only after it was asked for it.
        inner = wide - 3 * SPACE - self._area.verticalScrollBar().sizeHint().width()
        grid = self._rows.layout()
        assert grid is not None
        needed = grid.heightForWidth(inner) + self.fontMetrics().height() + 6 * SPACE
        tall = min(needed, _MOST_HEIGHT, screen.height())
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        place = QRect(corner.x(), corner.y(), wide, tall)
        place.moveLeft(max(screen.left(), min(place.left(), screen.right() - wide)))
        place.moveTop(max(screen.top(), min(place.top(), screen.bottom() - tall)))
        self.setGeometry(place)
        self.show()


class MeaningButton(QToolButton):
    """A question mark that opens a panel with what `entries()` gives at that moment; `title` names it."""

    def __init__(
        self, title: str, entries: Callable[[], Sequence[Meant]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._entries = entries
        self.panel: MeaningPanel | None = None
        self.setText("?")
        self.setFont(font("small", bold=True))
        self.setStyleSheet("padding: 0px 5px;")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self, "flat")
        self.setToolTip(self.tr("What does this mean?"))
        self.set_title(title)
        self.clicked.connect(self.ask)

    def set_title(self, title: str) -> None:
        """What is explained is called something else."""
        self._title = title
        self.setAccessibleName(self.tr("What does this mean? {title}").format(title=title))

    def ask(self) -> None:
        """Open the panel."""
        self.panel = MeaningPanel(self._title, self._entries(), self)
        self.panel.destroyed.connect(self._forget)
        self.panel.open_below(self)

    def _forget(self) -> None:
        self.panel = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(font("small", bold=True))
