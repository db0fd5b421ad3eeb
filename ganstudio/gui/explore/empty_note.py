"""What the explorer says while there is nothing to explore, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role


class EmptyNote(QWidget):
    """`home_asked` and `train_asked` are its two ways on."""

    home_asked = Signal()
    train_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setPixmap(icon("picture", "text_faint").pixmap(56, 56))
        self.title = QLabel()
        self.title.setFont(font("heading", bold=True))
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setMinimumWidth(420)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.text, "muted")
        self.home = QPushButton(self.tr("Choose pictures or a run"))
        self.home.setToolTip(self.tr("Go to the home page (Ctrl+1)."))
        set_role(self.home, "primary")
        self.home.clicked.connect(self.home_asked)
        self.train = QPushButton(self.tr("Go to the training"))
        self.train.setToolTip(self.tr("Go to the training page (Ctrl+4)."))
        set_role(self.train, "primary")
        self.train.clicked.connect(self.train_asked)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        for widget in (picture, self.title, self.text, self.home, self.train):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say_no_run(self) -> None:
        """No run is open."""
        self.title.setText(self.tr("Nothing to explore yet"))
        self.text.setText(
            self.tr(
                "The explorer shows what a trained generator can draw. "
                "Start a run from a folder of pictures, or open one that was trained before."
            )
        )
        self.home.show()
        self.train.hide()

    def say_no_checkpoint(self) -> None:
        """The run has nothing to draw with."""
        self.title.setText(self.tr("This run has no checkpoint yet"))
        self.text.setText(
            self.tr(
                "The explorer draws with the generator of a checkpoint, or follows a training that runs in "
                "this window. Train this run for a while, or save it."
            )
        )
        self.home.hide()
        self.train.show()

    def say_reading(self) -> None:
        """The run is being looked at."""
        self.title.setText(self.tr("Looking at the run"))
        self.text.setText("")
        self.home.hide()
        self.train.hide()

    def say_problem(self, text: str) -> None:
        """The run cannot be explored."""
        self.title.setText(self.tr("This run cannot be explored"))
        self.text.setText(text)
        self.home.show()
        self.train.hide()
