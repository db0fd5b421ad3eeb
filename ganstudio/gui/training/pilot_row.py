"""The autopilot under the gauge: its mode, and what it did last or advises, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ganstudio.control_words import changed_words
from ganstudio.controls import PILOT_MODES
from ganstudio.events import PilotActed, WentBack
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_state import RunState
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.state_looks import state_name
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.training.balance.pilot.pilot import why_idle


class PilotRow(QFrame):
    """`mode_asked` carries the mode that was chosen, `advice_asked` the PilotActed to be followed."""

    mode_asked = Signal(str)
    advice_asked = Signal(object)

    def __init__(self, model: RunState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._advice: PilotActed | None = None
        set_role(self, "panel")
        name = QLabel(self.tr("Autopilot"))
        name.setFont(font("body", bold=True))
        self.mode = CalmCombo()
        self.mode.setAccessibleName(self.tr("What the autopilot may do"))
        for mode in PILOT_MODES:
            words, help = self._words(mode)
            self.mode.addItem(words, mode)
            self.mode.setItemData(self.mode.count() - 1, help, Qt.ItemDataRole.ToolTipRole)
        self.mode.setToolTip(self._words("off")[1])
        self.mode.activated.connect(lambda index: self.mode_asked.emit(self.mode.itemData(index)))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.follow = QPushButton()
        self.follow.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.follow.setToolTip(self.tr("Does what is advised, in force from the next batch on."))
        self.follow.clicked.connect(self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + 4, 0, SPACE, SPACE // 2)
        row.setSpacing(SPACE)
        for widget, stretch in ((name, 0), (self.mode, 0), (self.said, 1), (self.follow, 0)):
            row.addWidget(widget, stretch)
        self.hide()

    def _words(self, mode: str) -> tuple[str, str]:
        """What a mode is called, and what it does to training."""
        return {
            "off": (self.tr("off"), self.tr("Turns nothing; the states are named all the same.")),
            "advise": (
                self.tr("advises"),
                self.tr("Says what it would turn so that D stays as far ahead as it should; you decide."),
            ),
            "act": (
                self.tr("acts"),
                self.tr(
                    "Turns controls by itself, tries remedies, and goes back to where all was well on a"
                    " branch of its own when they do not help."
                ),
            ),
            "ada": (
                self.tr("augmentation alone (ADA)"),
                self.tr("Moves the share of altered pictures alone, every four batches, as published."),
            ),
            "apa": (
                self.tr("fakes among reals alone (APA)"),
                self.tr("Moves the share of fakes shown as reals alone, every four batches, as published."),
            ),
        }[mode]

    # Showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the mode in force (or asked for) and what there is to say."""
        controls, recipe = self._model.desk.shown, self._model.recipe
        self.setVisible(controls is not None)
        if controls is None or recipe is None:
            return
        self.mode.setCurrentIndex(PILOT_MODES.index(controls.autopilot))
        self.mode.setEnabled(not self._model.watched)
        self.mode.setToolTip(self._words(controls.autopilot)[1])
        newest, idle = self._model.piloted, why_idle(recipe, controls)
        self._advice = self._open_advice(newest) if controls.autopilot == "advise" and not idle else None
        self.said.setText(
            self._sentence(controls.autopilot, newest, None if idle is None else tr_message(idle))
        )
        self.follow.setVisible(self._advice is not None and not self._model.watched)
        if self._advice is not None:
            self.follow.setText(self._changes(self._advice))

    def _open_advice(self, newest: PilotActed | WentBack | None) -> PilotActed | None:
        """An advice that was neither followed nor taken back."""
        controls = self._model.desk.shown
        if not isinstance(newest, PilotActed) or newest.acted or controls is None:
            return None
        is_open = any(getattr(controls, name) == old for name, old, _new in newest.changes)
        return newest if is_open else None

    def _sentence(self, mode: str, newest: PilotActed | WentBack | None, idle: str | None) -> str:
        if mode == "off":
            return self._words("off")[1]
        if idle is not None:
            return idle
        match newest:
            case WentBack():
                return self.tr(
                    "Went back from step {old} to step {new} ({state}; return {attempt} of {most}): {remedy}."
                ).format(
                    old=count_text(newest.from_step),
                    new=count_text(newest.step),
                    state=state_name(newest.state),
                    attempt=newest.attempt,
                    most=newest.most,
                    remedy=tr_message(newest.remedy),
                )
            case PilotActed() if newest.acted or self._advice is not None or not newest.changes:
                return self.tr("Step {step}: {why} {changes}").format(
                    step=count_text(newest.step),
                    why=tr_message(newest.why),
                    changes="" if self._says_what(newest) else self._changes(newest),
                )
        return self.tr("It has not needed to do anything yet.")

    def _says_what(self, newest: PilotActed) -> bool:
        """Whether the button, or the reason that a remedy has, says already what is changed."""
        return self._advice is not None or newest.actuator == "remedy"

    def _changes(self, acted: PilotActed) -> str:
        return ", ".join(tr_message(changed_words(*change)) for change in acted.changes)

    def _follow(self) -> None:
        if self._advice is not None:
            self.advice_asked.emit(self._advice)
