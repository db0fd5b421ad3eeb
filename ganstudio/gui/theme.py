"""Colours and text sizes of the window, light and dark; the system's choice is followed while it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

ThemeChoice = Literal["system", "light", "dark"]
TextSize = Literal["small", "body", "heading", "title"]
Role = Literal[
    "muted", "faint", "accent", "error", "warning", "card", "panel", "line", "drop", "drop-ready",
    "message-problem", "message-note", "top", "primary", "flat", "nav", "danger", "side", "strong",
]  # fmt: skip

SPACE = 8
"""The step of all margins and gaps, in pixels: use SPACE // 2, SPACE, 2 * SPACE, 3 * SPACE."""

_POINTS: dict[TextSize, float] = {"small": 0.9, "body": 1.0, "heading": 1.15, "title": 1.6}


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour that the window uses, as #rrggbb.

    `g`, `d`: the generator's and the discriminator's, everywhere the same, told apart by the colour-blind.
    `*_soft`: a tint to lie behind text. `marker`: interventions on plots. `chance`: reference lines.
    """

    window: str
    surface: str
    sunken: str
    raised: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    text_faint: str
    accent: str
    accent_text: str
    accent_soft: str
    g: str
    d: str
    good: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    marker: str
    chance: str


LIGHT = Colours(
    window="#f4f4f6",
    surface="#ffffff",
    sunken="#fbfbfc",
    raised="#ebebef",
    border="#dddde3",
    border_strong="#b9b9c4",
    text="#1c1c22",
    text_muted="#5d5d6b",
    text_faint="#8b8b99",
    accent="#6650c8",
    accent_text="#ffffff",
    accent_soft="#e9e5fa",
    g="#0a74a8",
    d="#c85200",
    good="#1f7a4d",
    warning="#8a5a00",
    warning_soft="#fdf1d8",
    bad="#b3261e",
    bad_soft="#fbe6e4",
    marker="#6650c8",
    chance="#8b8b99",
)
DARK = Colours(
    window="#1b1b1f",
    surface="#242429",
    sunken="#161619",
    raised="#303037",
    border="#35353d",
    border_strong="#55555f",
    text="#e9e9ee",
    text_muted="#a6a6b3",
    text_faint="#777784",
    accent="#a392ff",
    accent_text="#17131f",
    accent_soft="#38324f",
    g="#4fb9ef",
    d="#ff9d4d",
    good="#5cc58f",
    warning="#e8b95b",
    warning_soft="#3b3220",
    bad="#ff8a80",
    bad_soft="#442725",
    marker="#a392ff",
    chance="#777784",
)


def is_dark() -> bool:
    """Whether the window is dark now."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def colours() -> Colours:
    """The colours in force now. Ask again when `changeEvent` brings QEvent.Type.PaletteChange."""
    return DARK if is_dark() else LIGHT


def colour(name: str) -> QColor:
    """One of `Colours` by name, to paint with."""
    return QColor(getattr(colours(), name))


def font(size: TextSize = "body", *, bold: bool = False, tabular: bool = False) -> QFont:
    """The window's font at a text size. `tabular`: all digits equally wide, for numbers that change."""
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * _POINTS[size])
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def set_role(widget: QWidget, role: Role | None) -> None:
    """Give a widget one of the looks of the style sheet (see style.py)."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def wants_dark(choice: ThemeChoice) -> bool:
    """Whether `choice` means dark at the moment; "system" asks the desktop."""
    if choice != "system":
        return choice == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(tokens: Colours) -> QPalette:
    """Qt's palette made of `tokens`, so that Fusion draws every standard widget in them."""
    made = QPalette()
    role = QPalette.ColorRole
    for key, value in {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.bad,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.text_faint,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.border,
        role.Mid: tokens.border_strong,
        role.Dark: tokens.border_strong,
        role.Shadow: tokens.border_strong,
    }.items():
        made.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.text_faint))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.border_strong))
    return made
