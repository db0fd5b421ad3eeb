"""The recipe that a start would use, the one that is recommended, and how long training would take."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.models.estimate import Estimate
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.texts import device_text, duration_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_label, tr_message
from ganstudio.gui.workers.probe_worker import Advice
from ganstudio.numbers import value_text
from ganstudio.problems import Message, Problem
from ganstudio.recipe import Recipe, field_specs


class RecipeCard(QFrame):
    """Shows what the page tells it; asks by signals."""

    start_wanted = Signal()
    use_wanted = Signal()
    edit_wanted = Signal()
    batch_wanted = Signal()
    measure_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._name.setFont(font("heading", bold=True))
        self._mark = self._small("muted")
        self._reason = self._small("muted")
        self._time = QLabel(wordWrap=True)
        self._time.setFont(font(tabular=True))
        self._measured = self._small("faint")
        self._bar = QProgressBar(textVisible=False)
        self._measure = QPushButton(self.tr("Measure"))
        self._measure.setToolTip(self.tr("Train on random pictures for a few seconds."))
        self._short = self._small("warning")
        self._fix = QPushButton()
        self._start = QPushButton(self.tr("Start training"))
        self._start.setToolTip(self.tr("Make a run with this recipe on these pictures, and train it."))
        set_role(self._start, "primary")
        self._edit = QPushButton(self.tr("Recipe…"))
        self._edit.setToolTip(self.tr("Look at every choice of this recipe, and change it."))
        self._use = QPushButton(self.tr("Use this recipe"))
        self._use.setToolTip(self.tr("Take the recipe as it is recommended, and look at it."))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._start, 1)
        buttons.addWidget(self._edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        for label in (self._name, self._mark, self._time, self._bar, self._measured, self._short):
            layout.addWidget(label)
        layout.addWidget(self._measure, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._fix, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(SPACE // 2)
        layout.addLayout(buttons)
        layout.addSpacing(SPACE // 2)
        layout.addWidget(self._reason)
        layout.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeft)
        self._start.clicked.connect(self.start_wanted)
        self._edit.clicked.connect(self.edit_wanted)
        self._use.clicked.connect(self.use_wanted)
        self._fix.clicked.connect(self.batch_wanted)
        self._measure.clicked.connect(self.measure_wanted)
        self.set_short(None, None)
        self.set_time(None)

    def set_recipe(self, recipe: Recipe, advice: Advice | Problem | None) -> None:
        """Show the recipe in use, and what is recommended: None while it is being found out."""
        self._name.setText(recipe.name)
        self._reason.setVisible(isinstance(advice, Advice))
        self._use.setVisible(isinstance(advice, Advice) and advice.recipe != recipe)
        if advice is None:
            self._mark.setText(self.tr("Looking for the recipe that fits these pictures and this computer…"))
        elif isinstance(advice, Problem):
            self._mark.setText(tr_message(advice))
        else:
            mark, reason = self._texts(recipe, advice)
            self._mark.setText(mark)
            self._reason.setText(reason)

    def _texts(self, recipe: Recipe, advice: Advice) -> tuple[str, str]:
        reason = escape(tr_message(advice.reason))
        if advice.recipe.name != recipe.name:
            text = self.tr("<b>{name}</b> is recommended. {reason}")
            return self.tr("your choice"), text.format(name=escape(advice.recipe.name), reason=reason)
        changed = [
            tr_label(spec)
            for key, spec in field_specs().items()
            if getattr(recipe, key) != getattr(advice.recipe, key)
        ]
        if not changed:
            return self.tr("recommended for these pictures"), reason
        return self.tr("recommended, but you changed: {fields}").format(fields=", ".join(changed)), reason

    def set_time(self, estimate: Estimate | None, device: str = "") -> None:
        """Show how long training takes; None: it has not been measured."""
        self._bar.hide()
        self._measure.setVisible(estimate is None)
        self._time.setVisible(estimate is not None)
        self._measured.setVisible(estimate is not None)
        if estimate is not None:
            text = self.tr("<b>{epoch}</b> an epoch, <b>{total}</b> for all {epochs}")
            self._time.setText(
                text.format(
                    epoch=duration_text(estimate.epoch_seconds),
                    total=duration_text(estimate.total_seconds),
                    epochs=count_text(estimate.epochs),
                )
            )
            text = self.tr("measured here: {speed} pictures a second on {device}")
            speed = value_text(estimate.images_per_second)
            self._measured.setText(text.format(speed=speed, device=device_text(device)))

    def set_no_time(self) -> None:
        """Show no time and do not offer to measure one."""
        self.set_time(None)
        self._measure.hide()

    def set_measuring(self, done: int = 0, total: int = 0) -> None:
        """Show that the speed is being measured."""
        self._measure.hide()
        self._time.hide()
        self._measured.setText(self.tr("Measuring how fast this computer trains it…"))
        self._measured.show()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()

    def set_unmeasured(self, why: Problem | Message) -> None:
        """Say why there is no time to show."""
        self.set_time(None)
        self._measured.setText(tr_message(why))
        self._measured.show()

    def set_short(self, why: Message | None, batch_size: int | None) -> None:
        """Say why these pictures cannot be trained on, and offer a batch size that would do."""
        self._short.setVisible(why is not None)
        self._start.setEnabled(why is None)
        self._fix.setVisible(batch_size is not None)
        if why is not None:
            self._short.setText(tr_message(why))
        if batch_size is not None:
            self._fix.setText(self.tr("Use batches of {count}").format(count=batch_size))

    def _small(self, role: str) -> QLabel:
        label = QLabel(wordWrap=True)
        set_role(label, role)  # type: ignore[arg-type]
        return label
