"""How the states look on the band and the gauge: a colour, a pattern and a name for each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPixmap

from ganstudio.events import Balance
from ganstudio.gui.theme import colour, is_dark
from ganstudio.gui.training.meaning_panel import Meant
from ganstudio.gui.translate import tr_message
from ganstudio.training.balance.words import WORDS

# After Okabe and Ito 2008, told apart by the colour-blind; D's and G's own colours where one of them wins.
_LIGHT: dict[Balance, str] = {
    Balance.STARTING: "#c4c4cd",
    Balance.BALANCED: "#3fae86",
    Balance.OSCILLATING: "#e3c01e",
    Balance.COLLAPSING: "#cc79a7",
    Balance.MEMORISING: "#7c6bd6",
    Balance.DIVERGED: "#1c1c22",
}
_DARK: dict[Balance, str] = {
    Balance.STARTING: "#5c5c67",
    Balance.BALANCED: "#2f9a74",
    Balance.OSCILLATING: "#d8b92e",
    Balance.COLLAPSING: "#d183b0",
    Balance.MEMORISING: "#8f80e6",
    Balance.DIVERGED: "#f0f0f4",
}
_PATTERNS: dict[Balance, Qt.BrushStyle] = {
    Balance.D_TOO_STRONG: Qt.BrushStyle.BDiagPattern,
    Balance.D_TOO_WEAK: Qt.BrushStyle.FDiagPattern,
    Balance.OSCILLATING: Qt.BrushStyle.VerPattern,
    Balance.COLLAPSING: Qt.BrushStyle.Dense6Pattern,
    Balance.MEMORISING: Qt.BrushStyle.HorPattern,
    Balance.DIVERGED: Qt.BrushStyle.DiagCrossPattern,
}


def state_name(state: Balance) -> str:
    """What a state is called."""
    return tr_message(WORDS[state].name)


def state_meant(state: Balance, *, probability: bool, value: str = "") -> Meant:
    """What a state means, for a run whose D gives a probability or a score; value: what stands beside it."""
    text = tr_message(WORDS[state].explained(probability=probability))
    return Meant(state_name(state), text, value, state_colour(state))


def state_colour(state: Balance) -> QColor:
    """A state's colour in the theme in force."""
    if state is Balance.D_TOO_STRONG:
        return colour("d")
    if state is Balance.D_TOO_WEAK:
        return colour("g")
    return QColor((_DARK if is_dark() else _LIGHT)[state])


def text_colour(state: Balance) -> QColor:
    """Black or white, whichever is read better on the state's colour."""
    ground = state_colour(state)
    light = 0.299 * ground.red() + 0.587 * ground.green() + 0.114 * ground.blue()
    return QColor("#101014") if light > 130 else QColor("#ffffff")


def state_icon(state: Balance, side: int = 14) -> QIcon:
    """A square of `side` pixels in a state's colour and pattern."""
    square = QPixmap(side, side)
    painter = QPainter(square)
    fill_state(painter, 0, 0, side, side, state)
    painter.end()
    return QIcon(square)


def fill_state(painter: QPainter, x: float, y: float, width: float, height: float, state: Balance) -> None:
    """Fill a rectangle with a state's colour and, where something is wrong, its pattern."""
    left, top, right, bottom = round(x), round(y), max(round(x + width), round(x) + 1), round(y + height)
    painter.fillRect(left, top, right - left, bottom - top, state_colour(state))
    if state in _PATTERNS:
        ink = QColor(text_colour(state))
        ink.setAlpha(70)
        painter.fillRect(left, top, right - left, bottom - top, QBrush(ink, _PATTERNS[state]))
