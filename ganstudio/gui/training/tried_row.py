"""One thing that was tried in a night: what, why, and the states before and some pictures later."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ganstudio.events import Balance, ControlChanged
from ganstudio.gui.models.control_words import control_text
from ganstudio.gui.models.markers import control_marker
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.state_looks import state_name
from ganstudio.gui.training.state_sign import StateSign
from ganstudio.gui.translate import tr_message
from ganstudio.runs.night import Tried


class TriedRow(QWidget):
    """Shows `tried`."""

    def __init__(self, tried: Tried, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = self._label(self._what(tried))
        self.what.setFont(font(bold=True))
        self.why = self._label("" if tried.why is None else tr_message(tried.why))
        set_role(self.why, "muted")
        self.why.setVisible(bool(self.why.text()))
        states = QHBoxLayout()
        states.setSpacing(SPACE // 2)
        self._add_state(states, tried.before, self._name(tried.before))
        arrow = QLabel("→")
        states.addWidget(arrow)
        self.after = self.tr("{state}, {pictures} pictures later").format(
            state=self._name(tried.after), pictures=count_text(tried.pictures)
        )
        self._add_state(states, tried.after, self.after)
        states.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE // 4)
        column.addWidget(self.what)
        column.addWidget(self.why)
        column.addLayout(states)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _name(self, state: Balance | None) -> str:
        return self.tr("not judged yet") if state is None else state_name(state)

    def _add_state(self, row: QHBoxLayout, state: Balance | None, text: str) -> None:
        if state is not None:
            sign = StateSign()
            sign.show_state(state)
            row.addWidget(sign)
        row.addWidget(QLabel(text))

    def _what(self, tried: Tried) -> str:
        if tried.went_back is not None:
            return self.tr("Step {step}: went back to step {back}").format(
                step=count_text(tried.step), back=count_text(tried.went_back)
            )
        changes = [self._change(tried, name, old, new) for name, old, new in tried.changes]
        text = "; ".join(changes) or self.tr("Step {step}").format(step=count_text(tried.step))
        if tried.times > 1:
            text = self.tr("{change}, in {count} small steps").format(change=text, count=tried.times)
        return text[:1].upper() + text[1:]

    def _change(self, tried: Tried, name: str, old: float, new: float) -> str:
        turn = dict(tried.turns).get(name)
        way = old if turn is None else f"{control_text(name, old)} → {control_text(name, turn)}"
        return tr_message(control_marker(ControlChanged(tried.branch, tried.step, name, way, new)).text)
