"""The way in for people without pictures: the sample faces, drawn on this computer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.workers.job import Progress
from ganstudio.gui.workers.job_result import Done, Failed
from ganstudio.gui.workers.job_slot import JobSlot

_SIZE, _COUNT = 64, 512


def _draw(progress: Progress) -> object:
    from ganstudio.data.sample_faces import sample_faces_folder, write_sample_faces

    return write_sample_faces(sample_faces_folder(_SIZE), count=_COUNT, size=_SIZE, progress=progress)


class SampleBox(QFrame):
    """`ready` carries the folder of faces, `failed` the Problem."""

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._job = JobSlot(self)
        self._job.progressed.connect(self._on_progress)
        self._job.ended.connect(self._on_ended)
        title = QLabel(self.tr("No pictures at hand?"))
        title.setFont(font(bold=True))
        template = self.tr("{count} portraits that GAN Studio draws by itself, on this computer.")
        about = QLabel(template.format(count=_COUNT))
        about.setWordWrap(True)
        set_role(about, "muted")
        self._try = QPushButton(icon("faces"), self.tr("Try the sample faces"))
        self._try.setToolTip(self.tr("Draw the sample faces and open their folder"))
        self._try.clicked.connect(self._begin)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _COUNT)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._job.cancel)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._try)
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        line.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(title)
        column.addWidget(about)
        column.addLayout(line)
        self._show_busy(False)

    def stop(self) -> None:
        """End the drawing; no thread runs afterwards."""
        self._job.close()
        self._show_busy(False)

    def _begin(self) -> None:
        self._bar.setValue(0)
        self._show_busy(True)
        self._job.start(_draw)

    def _show_busy(self, busy: bool) -> None:
        self._try.setVisible(not busy)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_ended(self, result: object) -> None:
        self._show_busy(False)
        if isinstance(result, Done):
            self.ready.emit(result.value)
        elif isinstance(result, Failed):
            self.failed.emit(result.problem)
