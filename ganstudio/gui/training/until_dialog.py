"""Asks how long a run is to be trained on: epochs or steps in all, or minutes from now."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.texts import duration_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.training.until import Until

_MOST = 100_000_000


class UntilDialog(QDialog):
    """`until()` is what was chosen."""

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setWindowTitle(self.tr("Train until"))
        done = model.epoch
        more_epochs = (
            max(model.epochs_total, done + max(10, done // 2)) if model.finished else model.epochs_total
        )
        self.epochs = self._count(max(more_epochs, done, 1))
        by_steps = model.recipe is not None and model.recipe.steps > 0
        kept = model.steps_total if by_steps and not model.finished else 0
        self.steps = self._count(max(kept or self.epochs.value() * model.steps_per_epoch, model.step + 1))
        self.minutes = QDoubleSpinBox()
        self.minutes.setRange(0.1, 100_000)
        self.minutes.setDecimals(1)
        self.minutes.setValue(30.0)
        self._group = QButtonGroup(self)
        self._meaning = QLabel()
        set_role(self._meaning, "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        rows: tuple[tuple[str, QSpinBox | QDoubleSpinBox], ...] = (
            (self.tr("epochs in all"), self.epochs),
            (self.tr("steps in all"), self.steps),
            (self.tr("minutes from now"), self.minutes),
        )
        for number, (words, field) in enumerate(rows):
            choice = QRadioButton(words)
            self._group.addButton(choice, number)
            grid.addWidget(choice, number, 0)
            grid.addWidget(field, number, 1)
            field.setMinimumWidth(120)
            field.valueChanged.connect(lambda _value, button=choice: self._choose(button))
        self._group.button(1 if by_steps else 0).setChecked(True)
        self._group.idToggled.connect(lambda _id, _on: self._explain())
        heading = QLabel(self.tr("{step} steps are trained so far.").format(step=count_text(model.step)))
        heading.setFont(font(bold=True))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(self.tr("Train"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go, "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addWidget(self._meaning)
        column.addWidget(self.buttons)
        self._explain()

    def _count(self, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(1, _MOST)
        field.setValue(value)
        return field

    def _choose(self, button: QRadioButton) -> None:
        button.setChecked(True)
        self._explain()

    def _steps_more(self) -> int | None:
        match self._group.checkedId():
            case 0:
                return self.epochs.value() * self._model.steps_per_epoch - self._model.step
            case 1:
                return self.steps.value() - self._model.step
        return None

    def _explain(self) -> None:
        more = self._steps_more()
        self.go.setEnabled(more is None or more > 0)
        if more is None:
            self._meaning.setText("")
            return
        if more <= 0:
            self._meaning.setText(self.tr("That many are trained already; choose more."))
            return
        text = self.tr("%n more step(s)", "", more)
        left = self._model.pace.seconds_left(more * self._model.batch_size)
        if left is not None:
            text = self.tr("{steps}, about {time}").format(steps=text, time=duration_text(left))
        self._meaning.setText(text)

    def until(self) -> Until:
        """When to stop."""
        match self._group.checkedId():
            case 0:
                return Until(self.epochs.value(), None, None)
            case 1:
                return Until(None, self.steps.value(), None)
        return Until(None, None, self.minutes.value())
