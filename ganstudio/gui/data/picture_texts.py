"""What is said about one picture."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ganstudio.gui.texts import bytes_text

if TYPE_CHECKING:
    from ganstudio.data.report import Picture

_MODES = {
    "1": QT_TRANSLATE_NOOP("Pictures", "black and white"),
    "L": QT_TRANSLATE_NOOP("Pictures", "grey"),
    "LA": QT_TRANSLATE_NOOP("Pictures", "grey, transparent"),
    "I": QT_TRANSLATE_NOOP("Pictures", "grey"),
    "F": QT_TRANSLATE_NOOP("Pictures", "grey"),
    "P": QT_TRANSLATE_NOOP("Pictures", "palette"),
    "PA": QT_TRANSLATE_NOOP("Pictures", "palette, transparent"),
    "RGB": QT_TRANSLATE_NOOP("Pictures", "colour"),
    "RGBA": QT_TRANSLATE_NOOP("Pictures", "colour, transparent"),
    "YCbCr": QT_TRANSLATE_NOOP("Pictures", "colour"),
}


def size_text(width: int, height: int) -> str:
    """ "150 × 300"."""
    return f"{width} × {height}"


def mode_text(mode: str) -> str:
    """What a Pillow mode is called, such as "grey" for L."""
    plain = mode.split(";", maxsplit=1)[0]
    text = QCoreApplication.translate("Pictures", str(_MODES[plain])) if plain in _MODES else plain
    if ";16" in mode or plain == "I":
        return QCoreApplication.translate("Pictures", "{kind}, 16 bit").format(kind=text)
    return text


def picture_line(picture: Picture) -> str:
    """Size, format, colour and bytes in one line."""
    parts = (
        size_text(picture.width, picture.height),
        picture.format,
        mode_text(picture.mode),
        bytes_text(picture.bytes),
    )
    return " · ".join(parts)


def picture_tip(picture: Picture) -> str:
    """The tooltip of a picture: its path, what it is, its class."""
    lines = [f"<b>{escape(picture.path)}</b>", picture_line(picture)]
    if picture.label is not None:
        text = QCoreApplication.translate("Pictures", "class: {label}")
        lines.append(text.format(label=escape(picture.label)))
    return "<br>".join(lines)
