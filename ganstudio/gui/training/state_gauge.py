"""The gauge: what the balance of D and G is called now, what is seen, what it means, what helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ganstudio.events import Balance, StateChanged, StateGoesOn, TroubleBrewing
from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.remedy_desk import RemedyDesk, Taken, Waiting
from ganstudio.gui.models.run_state import RunState
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.state_looks import state_name
from ganstudio.gui.training.state_sign import StateSign
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.flow_row import FlowRow
from ganstudio.runs.states import SEEN_OVER
from ganstudio.training.balance.makers import Remedy
from ganstudio.training.balance.words import WORDS

_FRESH = 100
"""Batches after which the figures that named a state are said to be of then."""


class StateGauge(QFrame):
    """Shows the model's newest state. `remedy_asked` carries a Remedy; `undo_asked` takes the last back."""

    remedy_asked = Signal(object)
    undo_asked = Signal()

    def __init__(self, model: RunState, desk: RemedyDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._desk = model, desk
        self._shown: tuple[object, ...] | None = None
        set_role(self, "panel")
        self.sign = StateSign()
        self.name = QLabel()
        self.name.setFont(font("body", bold=True))
        self.seen = self._sentence()
        self.why = QPushButton(self.tr("What does this mean?"))
        self.why.setCheckable(True)
        self.why.setToolTip(self.tr("Two sentences on this state and on what to look at."))
        set_role(self.why, "flat")
        self.why.toggled.connect(self._show_why)
        self.explained = self._sentence()
        set_role(self.explained, "muted")
        self.explained.hide()
        self._offered: list[QPushButton] = []
        self._remedies: tuple[Remedy, ...] = ()
        self._undoes: Taken | None = None
        self.buttons: list[QPushButton] = []
        self._offers = QWidget()
        self.waits = self._sentence()
        self.waits.hide()
        self.more = QPushButton(self.tr("Other remedies"), self._offers)
        self.more.setCheckable(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setToolTip(self.tr("Shows what else could be done, without waiting."))
        set_role(self.more, "flat")
        self.more.hide()
        self.more.toggled.connect(self._show_offers)
        self._row = FlowRow(SPACE // 2, self._offers)
        self._row.setContentsMargins(0, SPACE // 4, 0, 0)
        self._lay_out()
        self.hide()

    def _sentence(self) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE)
        first.addWidget(self.sign)
        first.addWidget(self.name)
        first.addWidget(self.seen, 1)
        first.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + 4, SPACE // 2, SPACE, SPACE // 2)
        column.setSpacing(SPACE // 2)
        column.addLayout(first)
        column.addWidget(self.explained)
        column.addWidget(self.waits)
        column.addWidget(self._offers)

    # Showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the newest state and what can be done; nothing where no state is known."""
        now, offers, taken = self._model.states.now, self._desk.offers(), self._desk.taken
        waiting = self._desk.waiting if offers else None
        self.setVisible(now is not None)
        if now is None:
            self._shown = None
            return
        newest = now.step if self._going_on is None else self._going_on.step
        old = self._model.step - newest > _FRESH
        shown = (now, offers, taken, waiting, old, self._brewing, self._going_on)
        if self._shown != shown:
            self._shown = shown
            self._show(now, offers, waiting, old)

    @property
    def _going_on(self) -> StateGoesOn | None:
        """What was seen of the state last, after it was named."""
        now, found = self._model.states.now, self._model.going_on
        return found if now is not None and found is not None and found.state is now.state else None

    @property
    def _brewing(self) -> TroubleBrewing | None:
        """What is building up while nothing is called wrong."""
        now, found = self._model.states.now, self._model.brewing
        return found if now is not None and now.state is Balance.BALANCED else None

    def _show(
        self, now: StateChanged, offers: tuple[Remedy, ...], waiting: Waiting | None, old: bool
    ) -> None:
        words = WORDS[now.state]
        self.sign.show_state(now.state)
        self.name.setText(
            self.tr("{state} since step {step}").format(
                state=state_name(now.state), step=count_text(now.since)
            )
        )
        seen, means = self._evidence(now, old), tr_message(words.means)
        if self._going_on is not None and self._going_on.evidence is None:
            seen, means = self._fading(self._going_on)
        if self._brewing is not None and self._brewing.state is not None:
            seen, means = self._building_up(self._brewing), tr_message(self._brewing.evidence)
            words = WORDS[self._brewing.state]
        self.seen.setText(self._joined(seen, means))
        probability = self._model.dx_is_probability
        self.explained.setText(tr_message(words.explained(probability=probability)))
        self._show_waiting(waiting)
        self._show_buttons(offers)

    def _evidence(self, now: StateChanged, old: bool) -> str:
        newest = self._going_on or now
        seen = tr_message(newest.evidence or now.evidence)
        if old:  # the numbers are those of then; the curves have gone on
            return self.tr("At step {step}: {seen}").format(step=count_text(newest.step), seen=seen)
        return seen

    def _fading(self, found: StateGoesOn) -> tuple[str, str]:
        seen = self.tr("Nothing of it has been seen since step {step}.").format(step=count_text(found.since))
        return seen, self.tr("If that goes on, D and G are balanced again.")

    def _building_up(self, found: TroubleBrewing) -> str:
        assert found.state is not None
        return self.tr("But something is building up since step {step} that may become: {state}.").format(
            step=count_text(found.since), state=state_name(found.state)
        )

    def _joined(self, seen: str, means: str) -> str:
        return self.tr("{seen} {means}", "two sentences").format(seen=seen, means=means)

    def _show_buttons(self, offers: tuple[Remedy, ...]) -> None:
        undoes, self._undoes, self._remedies = self._undoes, self._desk.taken, offers
        texts = [tr_message(remedy.does) for remedy in offers]
        if undoes == self._undoes and texts == [button.text() for button in self._offered]:
            self._offers.setVisible(bool(self.buttons))
            self._show_offers()  # a button that somebody presses just now stays
            return
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._offered = [self._button(place, remedy) for place, remedy in enumerate(offers)]
        self.buttons = list(self._offered)
        if self._desk.taken is not None:
            self.buttons.append(self._undo_button())
        self._row.removeWidget(self.more)
        for button in (self.more, *self.buttons):
            self._row.addWidget(button)
        self._offers.setVisible(bool(self.buttons))
        self._show_offers()

    def _show_offers(self, _on: bool = True) -> None:
        """The offers; while a remedy is given its time, only for who asks."""
        for button in self._offered:
            button.setVisible(self.waits.isHidden() or self.more.isChecked())

    def _show_waiting(self, waiting: Waiting | None) -> None:
        if waiting is None:
            self.more.setChecked(False)
        else:
            text = self.tr(
                "Taken at step {step}: {change}. What this does can be judged from about step {judged} on,"
                " {pictures} pictures later; wait for that before you change more."
            )
            self.waits.setText(
                text.format(
                    step=count_text(waiting.step),
                    change=tr_message(waiting.does),
                    judged=count_text(waiting.judged),
                    pictures=count_text(SEEN_OVER),
                )
            )
        self.waits.setVisible(waiting is not None)
        self.more.setVisible(waiting is not None)

    def _button(self, place: int, remedy: Remedy) -> QPushButton:
        button = QPushButton(tr_message(remedy.does))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(
            self.tr("Trains on from that checkpoint on a branch of its own; this line stays.")
            if remedy.back_to is not None
            else self.tr("In force from the next batch on, marked on the plots; one click takes it back.")
        )
        button.clicked.connect(lambda: self.remedy_asked.emit(self._remedies[place]))
        return button

    def _undo_button(self) -> QPushButton:
        taken = self._desk.taken
        assert taken is not None
        text = self.tr("Undo: {change}").format(change=tr_message(taken.remedy.does))
        button = QPushButton(icon("undo"), text)
        button.setToolTip(
            self.tr("Gives the controls back the values they had before step {step}.").format(
                step=count_text(taken.step)
            )
        )
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, "flat")
        button.clicked.connect(self.undo_asked)
        return button

    def _show_why(self, on: bool) -> None:
        self.explained.setVisible(on)
