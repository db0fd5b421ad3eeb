"""Everything that may be changed while a run trains, at the left of the training page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ganstudio.controls import in_hand_text
from ganstudio.gui.icons import icon
from ganstudio.gui.models.control_desk import ControlDesk
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.control_slider import ControlSlider
from ganstudio.gui.training.net_controls import NetControls
from ganstudio.gui.training.slider_fold import SliderFold
from ganstudio.gui.training.words import control_help, control_label
from ganstudio.recipe.rules import ALTERATIONS

_WIDTH = 236
SLIDERS = (
    "real_label", "noise_std", "augment", "apa_p", "lecam_weight", "cr_weight", "gp_weight", "r1_gamma",
    "r2_gamma", "label_weight_d", "label_weight_g",
)  # fmt: skip
"""Controls with a slider of their own, in their order; those that a recipe has no use for are not shown."""


class ControlPanel(QScrollArea):
    """Shows a desk's controls; `asked` carries (control, value). `sight`: what D sees can be asked for."""

    asked = Signal(str, object)
    undo_asked = Signal()
    redo_asked = Signal()
    sight_asked = Signal()

    def __init__(self, desk: ControlDesk, parent: QWidget | None = None, *, sight: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._body = QWidget()
        self.discriminator = NetControls("d")
        self.generator = NetControls("g")
        self.sliders = {
            name: ControlSlider(name, control_label(name), control_help(name)) for name in SLIDERS
        }
        self.alterations = SliderFold(
            self.tr("What is altered"),
            self.tr("Show or hide how far the augmentation may go in each respect."),
            ALTERATIONS,
        )
        self.sight = self._button(
            "eye",
            self.tr("What D sees"),
            self.tr("Show reals and fakes as D sees them, altered and noisy as these controls say."),
        )
        self.sight.setVisible(sight)
        self.undo = self._button(
            "undo", self.tr("Undo"), self.tr("Take back the last change of a control (Ctrl+Z).")
        )
        self.redo = self._button("redo", self.tr("Redo"), self.tr("Make that change again (Ctrl+Shift+Z)."))
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setFont(font("small"))
        set_role(self._hint, "muted")
        self._lay_out()
        for net in (self.discriminator, self.generator):
            net.asked.connect(self.asked)
        for slider in self.sliders.values():
            slider.asked.connect(self.asked)
        self.alterations.asked.connect(self.asked)
        self.sight.clicked.connect(self.sight_asked)
        self.tags = [self.discriminator.rate.tag, self.generator.rate.tag]
        self.tags += [slider.tag for slider in self.sliders.values()]
        for tag in self.tags:
            tag.given_back.connect(self._give_back)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.refresh(live=False)

    def _button(self, name: str, text: str, help: str) -> QPushButton:
        button = QPushButton(icon(name), text)
        button.setToolTip(help)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, "flat")
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(SPACE + 4, SPACE, SPACE + 4, SPACE)
        column.setSpacing(SPACE + 2)
        column.addWidget(self.discriminator)
        column.addWidget(_rule())
        column.addWidget(self.generator)
        column.addWidget(_rule())
        for name, slider in self.sliders.items():
            column.addWidget(slider)
            if name == "augment":
                column.addWidget(self.alterations)
                column.addWidget(self.sight, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_rule())
        row = QHBoxLayout()
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_WIDTH)
        set_role(self._body, "panel")

    def _give_back(self, name: str) -> None:
        shown = self._desk.shown
        if shown is not None:
            self.asked.emit("by_hand", in_hand_text(shown.in_hand - {name}))

    def show_owners(self, turned: frozenset[str]) -> None:
        """Whose the controls are; `turned`: those that the autopilot turns in its present mode."""
        shown = self._desk.shown
        if shown is not None:
            for tag in self.tags:
                tag.show_owner(shown, turned)

    def refresh(self, *, live: bool) -> None:
        """Show the desk's controls. `live`: this window trains the run, so a change acts at once."""
        shown = self._desk.shown
        self._body.setEnabled(shown is not None)
        if shown is not None:
            self.discriminator.show_controls(shown)
            self.generator.show_controls(shown)
            for name, slider in self.sliders.items():
                slider.show_value(getattr(shown, name))
                slider.setVisible(name not in self._desk.idle)
            self.alterations.show_controls(shown, self._desk.idle)
        history = self._desk.history
        self.undo.setEnabled(history.last is not None)
        self.redo.setEnabled(history.next is not None)
        waits = not live and bool(self._desk.waiting)
        self._hint.setText(self.tr("Your changes take effect when training goes on.") if waits else "")
        self._hint.setVisible(waits)

    def show_faded_noise(self, now: float | None) -> None:
        """Say how much of the noise on D is left; None where it does not fade."""
        text = "" if now is None else self.tr("now {noise}").format(noise=f"{now:.2g}")
        self.sliders["noise_std"].show_note(text)


def _rule() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    set_role(line, "line")
    return line
