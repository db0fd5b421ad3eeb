"""One thing that was tried in a night: what, by whom, why, and the states before and some pictures later."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ganstudio.control_words import changed_words, control_text
from ganstudio.controls import Setting
from ganstudio.evaluation.advice import why_back
from ganstudio.events import Balance, ControlChanged
from ganstudio.gui.models.markers import control_marker
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.state_looks import state_name
from ganstudio.gui.training.state_sign import StateSign
from ganstudio.gui.translate import tr_message
from ganstudio.runs.tried import Tried


class TriedRow(QWidget):
    """Shows `tried`. line: the branch to name, "" where it needs no name; onto: the one it went back on."""

    def __init__(self, tried: Tried, line: str = "", onto: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = self._label(self._placed(self._what(tried, onto), line))
        self.what.setFont(font(bold=True))
        self.why = self._label(self._why(tried))
        set_role(self.why, "muted")
        self.why.setVisible(bool(self.why.text()))
        states = QHBoxLayout()
        states.setSpacing(SPACE // 2)
        self._add_state(states, tried.before, self._name(tried.before))
        arrow = QLabel("→")
        states.addWidget(arrow)
        self.after = self._became(tried)
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

    def _became(self, tried: Tried) -> str:
        undone = "" if tried.undone is None else count_text(tried.undone)
        if undone and tried.after is None:  # too soon to have done anything
            return self.tr("taken back at step {step}").format(step=undone)
        text = self.tr("{state}, {pictures} pictures later")
        if undone:
            text = self.tr("{state}, {pictures} pictures later; taken back at step {step}")
        return text.format(
            state=self._name(tried.after), pictures=count_text(tried.pictures), step=undone
        )  # fmt: skip

    def _why(self, tried: Tried) -> str:
        if tried.went_back is not None and tried.why is not None:
            return tr_message(why_back(tried, lambda change: changed_words(*change)))
        return "" if tried.why is None else tr_message(tried.why)

    def _placed(self, text: str, line: str) -> str:
        if line:
            text = self.tr("{branch}, {change}").format(branch=line, change=text[:1].lower() + text[1:])
        return text[:1].upper() + text[1:]

    def _what(self, tried: Tried, onto: str) -> str:
        if tried.went_back is not None:
            text = self.tr("Step {step}: went back to step {back}")
            if onto:
                text = self.tr("Step {step}: went back to step {back}, as {branch}")
            text = text.format(step=count_text(tried.step), back=count_text(tried.went_back), branch=onto)
            return self._by(tried, text)
        changes = [self._change(tried, name, old, new) for name, old, new in tried.changes]
        text = "; ".join(changes) or self.tr("Step {step}").format(step=count_text(tried.step))
        if tried.times > 1:
            text = self.tr("{change}, in {count} small steps").format(change=text, count=tried.times)
        return self._by(tried, text)

    def _by(self, tried: Tried, text: str) -> str:
        if tried.by == "person":
            return self.tr("{change} (by you)").format(change=text)
        if tried.by == "remedy":
            return self.tr("{change} (a remedy that you took)").format(change=text)
        return text

    def _change(self, tried: Tried, name: str, old: Setting, new: Setting) -> str:
        turn = dict(tried.turns).get(name)
        way = old if turn is None else f"{control_text(name, old)} → {control_text(name, turn)}"
        return tr_message(control_marker(ControlChanged(tried.branch, tried.step, name, way, new)).text)
