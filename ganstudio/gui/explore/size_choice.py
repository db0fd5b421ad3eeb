"""How large pictures are saved: the net's size, or enlarged."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ganstudio.gui.widgets.calm_combo import CalmCombo

_FACTORS = (1, 2, 3, 4, 6, 8, 12, 16)
_LARGEST = 1536


class SizeChoice(CalmCombo):
    """Offers whole multiples of the net's size, and keeps the factor that a person chose."""

    def __init__(self, at_least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_least = at_least
        self._chosen: int | None = None
        self.activated.connect(self._on_chosen)
        self.setToolTip(self.tr("How large it is saved; the first is the size that the generator makes."))
        self.setAccessibleName(self.tr("Size"))
        self.set_side(64)

    def set_side(self, side: int) -> None:
        """The net makes pictures of this size."""
        fitting = next((f for f in _FACTORS if f * side >= self._at_least), 1)
        self.clear()
        for factor in _FACTORS:
            if factor == 1 or factor * side <= _LARGEST:
                self.addItem(self.tr("{side} px").format(side=factor * side), factor)
        self.setCurrentIndex(max(0, self.findData(self._chosen or fitting)))

    @property
    def factor(self) -> int:
        """How many times enlarged."""
        return int(self.currentData() or 1)

    def _on_chosen(self, _row: int) -> None:
        self._chosen = self.factor
