"""The application's style sheet, made of the theme's colours; what it leaves out, Fusion draws."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ganstudio.gui.theme import DARK, LIGHT, Colours, ThemeChoice, palette, wants_dark
from ganstudio.resources import resource_folder

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $border_strong; padding: 4px 6px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QToolButton {
    background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 5px;
    padding: 4px 12px;
}
QToolButton { padding: 4px; }
QPushButton:hover, QToolButton:hover { background: $raised; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {
    background: $accent_soft; border-color: $accent;
}
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $text_faint; border-color: $border; background: $window; }
QPushButton::menu-indicator, QToolButton::menu-indicator { width: 0px; }

QPushButton[role="primary"] {
    background: $accent; color: $accent_text; border-color: $accent; padding: 5px 16px;
}
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="primary"]:disabled { background: $raised; color: $text_faint; border-color: $border; }
QPushButton[role="danger"] { color: $bad; }

QPushButton[role="flat"], QToolButton[role="flat"] { background: transparent; border-color: transparent; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: $raised; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border-color: $accent; }
QPushButton[role="flat"]:checked, QToolButton[role="flat"]:checked { background: $accent_soft; }
PilotTag:disabled { color: $text_muted; }

QPushButton[role="nav"] {
    background: transparent; color: $text_muted; border: 1px solid transparent; border-radius: 5px;
    padding: 5px 13px;
}
QPushButton[role="nav"]:hover { background: $raised; color: $text; }
QPushButton[role="nav"]:checked { background: $accent_soft; color: $text; }
QPushButton[role="nav"]:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 5px;
    padding: 3px 6px; selection-background-color: $accent; selection-color: $accent_text;
}
QAbstractSpinBox { padding: 2px 2px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0px 3px; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border-color: $accent;
}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: $text_faint; border-color: $border;
}
QLineEdit[role="error"], QComboBox[role="error"], QAbstractSpinBox[role="error"] {
    border-color: $bad; background: $bad_soft;
}
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url($icons/arrow-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $border_strong; padding: 2px; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QComboBox QAbstractItemView::item { padding: 3px 4px; border-radius: 3px; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; border: none; background: transparent; width: 18px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 1px 1px 0px 0px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0px 1px 1px 0px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $raised; }
QAbstractSpinBox::up-arrow { image: url($icons/arrow-up.svg); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url($icons/arrow-down.svg); width: 11px; height: 11px; }

QLabel[role="muted"], QCheckBox[role="muted"] { color: $text_muted; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="faint"] { color: $text_faint; }
QLabel[role="error"] { color: $bad; }
QLabel[role="warning"] { color: $warning; }

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[role="panel"], QWidget[role="panel"] { background: $surface; border: none; }
QFrame[role="line"] { background: $border; border: none; }
QFrame[role="drop"] { background: $sunken; border: 1px dashed $border_strong; border-radius: 8px; }
QFrame[role="drop-ready"] { background: $accent_soft; border: 2px dashed $accent; border-radius: 8px; }
QFrame[role="message-problem"] { background: $bad_soft; border: none; border-bottom: 1px solid $border; }
QFrame[role="message-note"] { background: $accent_soft; border: none; border-bottom: 1px solid $border; }

QListView, QTreeView, QTableView {
    background: transparent; border: none; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QListView[role="side"]::item { padding-left: 6px; border-radius: 4px; color: $text; }
QListView[role="side"]::item:hover { background: $raised; }
QListView[role="side"]::item:selected { background: $accent_soft; }
QListView[role="side"]::item:disabled { background: transparent; color: $text_faint; }
QListView[role="side"]::item:focus { border: 1px solid $accent; }

QCheckBox { spacing: 7px; }
QCheckBox::indicator, QTreeView::indicator {
    width: 14px; height: 14px; border: 1px solid $border_strong; border-radius: 3px; background: $surface;
}
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QTreeView::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked {
    background: $accent; border-color: $accent; image: url($icons/tick-$tone.svg);
}
QRadioButton { spacing: 7px; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $border_strong; border-radius: 8px; background: $surface;
}
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton::indicator:checked {
    width: 8px; height: 8px; border: 4px solid $accent; border-radius: 8px; background: $accent_text;
}
QCheckBox::indicator:disabled { border-color: $border; background: $window; }
QCheckBox::indicator:checked:disabled { background: $border_strong; border-color: $border_strong; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0px; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $text_faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { background: $window; border: none; }
QMenuBar::item { padding: 3px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $surface; border: 1px solid $border_strong; padding: 4px; }
QMenu::item { padding: 4px 26px 4px 22px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text_faint; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QMenu::indicator { left: 6px; }
QProgressBar {
    background: $raised; border: none; border-radius: 4px; height: 8px; text-align: center; color: $text;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }
""")


def style_sheet(tokens: Colours) -> str:
    """The style sheet in `tokens`."""
    tone = "dark" if tokens is DARK else "light"
    values = {name: getattr(tokens, name) for name in tokens.__slots__}
    return _SHEET.substitute(values, icons=resource_folder("icons").as_posix(), tone=tone)


def apply_theme(app: QApplication, choice: ThemeChoice) -> None:
    """Show the whole window light or dark; "system" takes what the desktop says at the moment."""
    scheme = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    # Asks for fitting title bars and native dialogs; "Unknown" gives the choice back to the desktop.
    QGuiApplication.styleHints().setColorScheme(scheme[choice])
    tokens = DARK if wants_dark(choice) else LIGHT
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens))
