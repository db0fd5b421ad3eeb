"""How much room the checkpoints of a run take, and how much they may."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.texts import bytes_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.runs.room import GB


class RoomDialog(QDialog):
    """`gigabytes` is what was chosen. used, held: bytes of all checkpoints, and of the protected ones."""

    def __init__(
        self, used: int, held: int, gigabytes: float, *, live: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._used, self._held, self._live = used, held, live
        self.setWindowTitle(self.tr("Room for checkpoints"))
        self.setMinimumWidth(460)
        self.heading = QLabel()
        self.heading.setFont(font(bold=True))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.field = QDoubleSpinBox()
        self.field.setRange(0.01, 100_000.0)
        self.field.setDecimals(2)
        self.field.setValue(gigabytes)
        self.field.setSuffix(self.tr(" GB"))
        self.field.setMinimumWidth(120)
        words = QLabel(self.tr("They may take"))
        words.setBuddy(self.field)
        self.field.setAccessibleName(words.text())
        rule = QLabel(
            self.tr(
                "Beyond that, older checkpoints give way so that gaps grow with age. Those you saved, those "
                "around alarms, the best one and where branches begin are never deleted. Every step can be "
                "gone back to all the same: the batches since the checkpoint before it are replayed."
            )
        )
        rule.setWordWrap(True)
        set_role(rule, "muted")
        self.meaning = QLabel()
        self.meaning.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(words)
        row.addWidget(self.field)
        row.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton(self.tr("Set"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(self.meaning)
        column.addWidget(rule)
        column.addWidget(buttons)
        self.field.valueChanged.connect(lambda _value: self._show())
        self._show()

    @property
    def gigabytes(self) -> float:
        """How much they may take."""
        return self.field.value()

    def _show(self) -> None:
        room = self.gigabytes * GB
        self.heading.setText(
            self.tr("The checkpoints take {used} of {room}.").format(
                used=bytes_text(self._used), room=bytes_text(room)
            )
        )
        self.bar.setRange(0, 1000)
        self.bar.setValue(min(1000, round(1000 * self._used / room)))
        if self._held > room:
            text = self.tr("{held} of it are protected: nothing of that is deleted, so they stay over it.")
        elif self._used > room and self._live:
            text = self.tr("Older ones are deleted with the next checkpoint.")
        elif self._used > room:
            text = self.tr("Older ones are deleted at once.")
        else:
            text = self.tr("There is room for all of them.")
        self.meaning.setText(text.format(held=bytes_text(self._held)))
