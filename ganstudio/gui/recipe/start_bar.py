"""The foot of the recipe page: what a start would do, the run's name, and the button that starts it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.widgets.elided_label import ElidedLabel


class StartBar(QFrame):
    """Shows what the page tells it; `started` carries the folder of the new run."""

    started = Signal(object)
    show_asked = Signal()

    def __init__(self, runs_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._parent_folder = runs_folder
        self._headline = ElidedLabel()
        self._headline.setFont(font(bold=True))
        self._detail = ElidedLabel()
        self._detail.setFont(font("small", tabular=True))
        self._show = QPushButton()
        self._show.clicked.connect(self.show_asked)
        name_label = QLabel(self.tr("&Run"))
        self._name = QLineEdit()
        self._name.setFixedWidth(190)
        self._name.setToolTip(self.tr("The run's name; its folder is called so"))
        self._name.textEdited.connect(lambda _text: self._look_at_name())
        name_label.setBuddy(self._name)
        self._where = QToolButton()
        self._where.setIcon(icon("folder", "text_muted"))
        self._where.setIconSize(QSize(16, 16))
        self._where.setAccessibleName(self.tr("Where the run is kept"))
        self._where.clicked.connect(self._choose_place)
        self._start = QPushButton(self.tr("Start training"))
        self._start.setIcon(icon("play", "accent_text"))
        set_role(self._start, "primary")
        self._start.clicked.connect(lambda: self.started.emit(self.run_dir))

        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._headline)
        texts.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addLayout(texts, 1)
        row.addWidget(self._show)
        row.addSpacing(SPACE)
        for widget in (name_label, self._name, self._where):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(SPACE)
        row.addWidget(self._start, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._blocked = ""
        self._tell_place()

    @property
    def run_dir(self) -> Path:
        """The folder that the run would get."""
        return self._parent_folder / (self._name.text().strip() or "run")

    @property
    def can_start(self) -> bool:
        """Whether the button works now."""
        return self._start.isEnabled()

    def propose(self, run_dir: Path) -> None:
        """Fill in a name and place for the run."""
        self._parent_folder = run_dir.parent
        self._name.setText(run_dir.name)
        self._tell_place()
        self._look_at_name()

    def say(self, headline: str, detail: str, *, blocked: str = "", way_out: str = "") -> None:
        """Show what a start would do. `blocked`: why it cannot be; `way_out`: the button that leads there."""
        self._headline.setText(headline)
        self._detail.setText(blocked or detail)
        set_role(self._detail, "error" if blocked else "muted")
        self._show.setText(way_out)
        self._show.setVisible(bool(way_out))
        self._blocked = blocked
        self._look_at_name()

    def _look_at_name(self) -> None:
        name = self._name.text().strip()
        wrong = not name or any(sign in '/\\:*?"<>|' for sign in name) or name.strip(".") == ""
        set_role(self._name, "error" if wrong and not self._blocked else None)
        taken = not wrong and self.run_dir.exists()
        why = self._blocked
        if wrong:
            why = why or self.tr('The run needs a name without / \\ : * ? " < > |')
        elif taken:
            set_role(self._name, "error")
            why = why or self.tr("There is a folder {name} already; choose another name").format(name=name)
        self._start.setEnabled(not why)
        self._start.setToolTip(why or self.tr("Make the run's folder and train"))

    def _choose_place(self) -> None:
        title = self.tr("Where to keep the run")
        found = QFileDialog.getExistingDirectory(self, title, str(self._parent_folder))
        if found:
            self._parent_folder = Path(found)
            self._tell_place()
            self._look_at_name()

    def _tell_place(self) -> None:
        self._where.setToolTip(self.tr("Kept in {folder}").format(folder=self._parent_folder))
