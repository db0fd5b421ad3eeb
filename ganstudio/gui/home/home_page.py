"""The home page: choose a folder of pictures at the left, go on with a run at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.home.first_steps import FirstSteps
from ganstudio.gui.home.folder_box import FolderBox
from ganstudio.gui.home.run_list import RunList
from ganstudio.gui.home.sample_box import SampleBox
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.page import Page
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.problems import Message


class HomePage(Page):
    """Shows the runs of late, or how it goes while there is none."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        title = QLabel("GAN Studio")
        title.setFont(font("title", bold=True))
        about = QLabel(self.tr("Train a GAN on your own pictures; keep D and G in balance."))
        about.setWordWrap(True)
        set_role(about, "muted")
        folder = FolderBox(app.settings.last_folder)
        folder.chosen.connect(app.open_folder)
        app.folder_changed.connect(folder.show_folder)
        self._samples = SampleBox()
        self._samples.ready.connect(app.open_folder)
        self._samples.failed.connect(app.tell)
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        left.addWidget(title)
        left.addWidget(about)
        left.addSpacing(SPACE)
        left.addWidget(folder)
        left.addWidget(self._samples)
        left.addStretch(1)
        place = QWidget()
        place.setLayout(left)
        place.setFixedWidth(372)
        left.setContentsMargins(0, 0, 0, 0)

        self._runs = RunList()
        self._runs.opened.connect(app.open_run)
        self._runs.forgotten.connect(self._forget)
        self._runs.counted.connect(self._show_right)
        runs = QWidget()
        column = QVBoxLayout(runs)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        heading = QLabel(self.tr("Recent runs"))
        heading.setFont(font("heading", bold=True))
        column.addWidget(heading)
        column.addWidget(self._runs, 1)
        self._stale = False
        self._reload_soon = QTimer(self)
        self._reload_soon.setSingleShot(True)
        self._reload_soon.setInterval(0)
        self._reload_soon.timeout.connect(self._runs.reload)
        self._right = QStackedWidget()
        self._right.addWidget(QWidget())
        self._right.addWidget(runs)
        self._right.addWidget(FirstSteps())
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, 3 * SPACE, 2 * SPACE, 0)
        row.setSpacing(4 * SPACE)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._right, 1)

    def enter(self) -> None:
        self._stale = True
        self.update()

    def leave(self) -> None:
        self._samples.stop()

    def can_close(self) -> bool:
        self._stale = False
        self._reload_soon.stop()
        self._runs.stop()
        self._samples.stop()
        return True

    def _show_right(self, count: int) -> None:
        self._right.setCurrentIndex(1 if count else 2)

    def _forget(self, path: Path) -> None:
        from ganstudio.runs.recent import add_recent_run, forget_recent_run

        forget_recent_run(path)
        self._runs.reload()

        def undo() -> None:
            add_recent_run(path)
            self._runs.reload()

        note = Message("{name} is no longer in the list; the run itself stays.", {"name": path.name})
        self.app.tell(note, "note", undo=undo)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._stale:
            # The page is on the screen first; then the runs are read.
            self._stale = False
            self._reload_soon.start()
