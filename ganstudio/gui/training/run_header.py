"""The line of figures above the plots: how far the run is, how fast, how long still."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import State
from ganstudio.gui.texts import device_text, duration_text
from ganstudio.gui.theme import SPACE, font, set_role

_LEAST_FIRST = ("device", "images", "step", "speed", "left")


class RunHeader(QWidget):
    """Shows the model's figures; those that matter least go first when there is little room."""

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._figures: dict[str, QLabel] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE + 4, SPACE // 2, SPACE + 4, SPACE // 2)
        self._row.setSpacing(2 * SPACE + 4)
        for name, help in (
            ("epoch", self.tr("How often every picture has been seen, of how often in all.")),
            ("step", self.tr("Batches trained, of how many in all.")),
            ("images", self.tr("Real pictures shown to D so far.")),
            ("speed", self.tr("Pictures a second, smoothed over about a second.")),
            ("left", self.tr("Until the run's last step at the present pace.")),
        ):
            self._add(name, help)
        self._row.addStretch(1)
        self._add("device", self.tr("What computes."))
        set_role(self._figures["device"], "muted")

    def _add(self, name: str, help: str) -> None:
        label = QLabel()
        label.setFont(font(tabular=True))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setToolTip(help)
        self._figures[name] = label
        self._row.addWidget(label)

    def text(self, name: str) -> str:
        """What a figure says, without markup."""
        return self._figures[name].text().replace("<b>", "").replace("</b>", "")

    def refresh(self) -> None:
        """Show the model's figures as they are now."""
        model = self._model
        empty = model.state is State.EMPTY
        texts = dict.fromkeys(self._figures, "") if empty else self._texts()
        for name, text in texts.items():
            self._figures[name].setText(text)
        self._fit()

    def _texts(self) -> dict[str, str]:
        model = self._model
        epochs = self._of(model.epoch, model.epochs_total)
        steps = self._of(model.step, model.steps_total)
        speed = model.pace.images_per_second if model.state is State.TRAINING else 0.0
        left = model.seconds_left
        return {
            "epoch": self.tr("epoch {number}").format(number=epochs),
            "step": self.tr("step {number}").format(number=steps),
            "images": self.tr("{number} pictures").format(number=_bold(count_text(model.images_seen))),
            "speed": self.tr("{number} pictures/s").format(number=_bold(f"{speed:.3g}")) if speed else "",
            "left": "" if left is None else self.tr("{time} left").format(time=_bold(duration_text(left))),
            "device": device_text(model.started.device) if model.started is not None and model.live else "",
        }

    def _of(self, done: int, total: int) -> str:
        # No end is known yet, or a sitting of some minutes leads beyond the end that the run keeps.
        if not total or done > total:
            return _bold(count_text(done))
        return f"{_bold(count_text(done))} / {count_text(total)}"

    def _fit(self) -> None:
        """Leave out what matters least until the rest fits."""
        shown = [name for name, label in self._figures.items() if label.text()]
        for name in _LEAST_FIRST:
            if name in shown and self._width_of(shown) > self.width():
                shown.remove(name)
        for name, label in self._figures.items():
            if label.isHidden() == (name in shown):
                label.setVisible(name in shown)

    def _width_of(self, names: Sequence[str]) -> int:
        labels = [self._figures[name] for name in names]
        margins = self._row.contentsMargins()
        texts = sum(label.sizeHint().width() + self._row.spacing() for label in labels)
        return texts + margins.left() + margins.right()

    # How wide it wants to be must not depend on what is left out for want of width: a layout would go on
    # asking and answering for ever.

    def sizeHint(self) -> QSize:
        shown = [name for name, label in self._figures.items() if label.text()]
        return QSize(self._width_of(shown), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        kept = [name for name, label in self._figures.items() if label.text() and name not in _LEAST_FIRST]
        return QSize(self._width_of(kept), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _bold(text: str) -> str:
    return f"<b>{text}</b>"
