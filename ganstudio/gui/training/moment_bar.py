"""The moment chosen on the curves: its step, what it was called, whose samples are shown, and going back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_state import RunState
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.training.state_looks import state_name
from ganstudio.gui.widgets.elided_label import ElidedLabel


class MomentBar(QFrame):
    """Hidden while no moment is chosen. `go_back_asked` carries its step; `left`: it is to be none."""

    go_back_asked = Signal(float)
    left = Signal()

    def __init__(self, model: RunState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.step: int | None = None
        set_role(self, "panel")
        self.words = ElidedLabel()
        self.go_back = QPushButton(icon("branch"), self.tr("Go back here and change…"))
        self.go_back.setToolTip(
            self.tr("Trains on from exactly this batch, on a branch of its own; this line stays (Enter).")
        )
        self.go_back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("Leave this moment (Esc)"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        set_role(self.close_button, "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + 4, SPACE // 2, SPACE // 2, SPACE // 2)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.go_back)
        row.addWidget(self.close_button)
        self.go_back.clicked.connect(self._ask)
        self.close_button.clicked.connect(self.left)
        self.hide()

    def show_moment(self, step: int | None, samples: int | None) -> None:
        """Tell of a step whose samples shown are of the step `samples`; None: there are none."""
        self.step = step
        self.setVisible(step is not None)
        if step is None:
            return
        state = self._model.states.at(step)
        words = self.tr("Step {step}").format(step=count_text(step))
        if state is not None:
            words = self.tr("Step {step}: {state}").format(
                step=count_text(step), state=state_name(state.state)
            )
        seen = (
            self.tr("no samples were taken by then")
            if samples is None
            else self.tr("samples of step {step}").format(step=count_text(samples))
        )
        self.words.setText(f"{words}  ·  {seen}")
        self.go_back.setEnabled(not self._model.watched)

    def _ask(self) -> None:
        if self.step is not None:
            self.go_back_asked.emit(float(self.step))
