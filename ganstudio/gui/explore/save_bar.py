"""Saving something that takes a moment: asks where, shows progress, says that it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.theme import SPACE, font
from ganstudio.gui.widgets.elided_label import ElidedLabel
from ganstudio.gui.workers.job import Progress
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.problems import Message

Save = Callable[[Path, Progress], object]


class SaveBar(QWidget):
    """Hidden while nothing is being saved."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._folder: Path | None = None
        self._path: Path | None = None
        self._waiting: list[tuple[Path, Save]] = []
        self._slot = JobSlot(self)
        self._slot.progressed.connect(self._on_progress)
        self._slot.ended.connect(self._on_ended)
        self.text = ElidedLabel()
        self.text.setFont(font("small"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop saving; nothing half-written stays."))
        self.cancel.clicked.connect(self._slot.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.text, 2)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.hide()

    def ask_path(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to save; `name` is proposed, `kinds` the dialog's filter. None: not at all."""
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        folder = self._folder or Path(pictures or Path.home())
        chosen, kind = QFileDialog.getSaveFileName(self.window(), title, str(folder / name), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(_suffix_of(kind))
        self._folder = path.parent
        return path

    def save(self, path: Path, save: Save) -> None:
        """Run `save(path, progress)` in a thread, after what is being saved already."""
        self._waiting.append((path, save))
        if not self._slot.busy:
            self._begin_next()

    def _begin_next(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            path, save = self._waiting.pop(0)
            self._path = path
            self.text.setText(self.tr("Saving {file}").format(file=path.name))
            self.progress.setRange(0, 0)
            self._slot.start(lambda progress: save(path, progress))

    def close_jobs(self) -> None:
        """End the thread; what still waits is not saved."""
        self._waiting.clear()
        self._slot.close()
        self.hide()

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_ended(self, result: JobResult) -> None:
        if isinstance(result, Failed):
            self._app.tell(result.problem)
        elif isinstance(result, Done) and self._path is not None:
            self._app.tell(Message("{file} is saved.", {"file": str(self._path)}), "note")
        self._begin_next()


def _suffix_of(kind: str) -> str:
    """The first suffix that a dialog's filter names: "GIF (*.gif)" gives ".gif"."""
    found = kind.partition("*")[2].partition(")")[0].split()
    return found[0] if found else ".png"
