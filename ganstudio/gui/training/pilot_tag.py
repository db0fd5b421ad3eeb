"""A small sign beside a control: whether the autopilot turns it, or a person keeps it in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ganstudio.controls import Controls
from ganstudio.gui.theme import font, set_role


class PilotTag(QPushButton):
    """The sign of the control `name`; `given_back`: the person lets the autopilot have it again."""

    given_back = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._in_hand = False
        self.setFont(font("small"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet("padding: 1px 4px;")
        self.clicked.connect(lambda: self.given_back.emit(self._name))
        self._show()
        self.hide()

    def show_owner(self, controls: Controls, turned: frozenset[str]) -> None:
        """Whose the control is; `turned`: those that the autopilot turns in its present mode."""
        self.setVisible(self._name in turned)
        self._in_hand = self._name in controls.in_hand
        self._show()

    def _show(self) -> None:
        self.setText(self.tr("by hand") if self._in_hand else self.tr("auto"))
        self.setToolTip(
            self.tr("You keep this in hand; a click gives it back to the autopilot.")
            if self._in_hand
            else self.tr("The autopilot may turn this; it is yours from the moment you change it.")
        )
        set_role(self, None if self._in_hand else "flat")
        self.setEnabled(self._in_hand)  # otherwise there is nothing to give back
