"""A box for a whole number, shown in groups of three as everywhere else in the window."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from ganstudio.gui.models.numbers import count_text

_MOST_DIGITS = 10
"""As many as the largest number of a box has."""


class CountBox(QSpinBox):
    """Takes digits with or without blanks and commas between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)

    def textFromValue(self, value: int) -> str:
        return count_text(value)

    def valueFromText(self, text: str) -> int:
        digits = _digits(text)
        return int(digits) if digits else self.minimum()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        digits = _digits(text)
        if not digits:
            return QValidator.State.Intermediate, text, position
        is_number = digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS
        if not is_number or int(digits) > self.maximum():
            return QValidator.State.Invalid, text, position
        low = int(digits) < self.minimum()
        return QValidator.State.Intermediate if low else QValidator.State.Acceptable, text, position


def _digits(text: str) -> str:
    return "".join(text.split()).replace(",", "")
