"""A picture enlarged: the file at the left, what D sees of it at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.data.label_form import LabelForm, TableSource
from ganstudio.gui.data.picture_pane import PicturePane
from ganstudio.gui.data.picture_texts import picture_line, size_text
from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.gui.workers.enlarge_worker import Enlarged, enlarge_work
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot

if TYPE_CHECKING:
    from ganstudio.data.report import Picture
    from ganstudio.data.settings import PictureSettings
    from ganstudio.data.source import PictureSource


class PictureDialog(QDialog):
    """Left and Right go through the pictures, Delete leaves one out or puts it back; labels are corrected."""

    toggle_wanted = Signal(object)  # Picture
    label_wanted = Signal(object, str, object)  # (Picture,), attribute, value or None

    def __init__(
        self,
        source: PictureSource,
        pictures: Sequence[Picture],
        row: int,
        settings: PictureSettings,
        excluded: frozenset[str],
        table: TableSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._pictures, self._row = source, pictures, row
        self._settings, self._excluded = settings, excluded
        self._slot = JobSlot(self)
        self._slot.ended.connect(self._on_ended)
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        self._name.setFont(font("heading", bold=True))
        self._detail = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        set_role(self._detail, "muted")
        self._labels = LabelForm(table)
        self._labels.corrected.connect(self._correct)
        self._panes = (PicturePane(), PicturePane())
        self._heads = (QLabel(self.tr("the file")), QLabel(self.tr("what D sees")))
        self._place = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._place.setFont(font(tabular=True))
        set_role(self._place, "faint")
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        for column, (head, pane) in enumerate(zip(self._heads, self._panes, strict=True)):
            set_role(head, "muted")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(pane, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._name)
        layout.addWidget(self._detail)
        layout.addLayout(grid, 1)
        layout.addWidget(self._labels)
        layout.addLayout(self._buttons())
        self.resize(920, 600)
        self._show()

    def _buttons(self) -> QHBoxLayout:
        self._back = QPushButton(icon("chevron-left"), "")
        self._back.setToolTip(self.tr("The picture before (Left)."))
        self._on = QPushButton(icon("chevron-right"), "")
        self._on.setToolTip(self.tr("The next picture (Right)."))
        self._toggle = QPushButton()
        self._toggle.setToolTip(self.tr("Train on this picture or not (Delete). The file is not touched."))
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Back to all pictures (Esc)."))
        self._back.clicked.connect(lambda: self._go(-1))
        self._on.clicked.connect(lambda: self._go(1))
        self._toggle.clicked.connect(self._toggle_picture)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._toggle)
        row.addStretch()
        row.addWidget(self._back)
        row.addWidget(self._place)
        row.addWidget(self._on)
        row.addStretch()
        row.addWidget(close)
        for button in (self._back, self._on, self._toggle, close):
            button.setAutoDefault(False)
        return row

    @property
    def picture(self) -> Picture:
        """The picture shown."""
        return self._pictures[self._row]

    def _go(self, step: int) -> None:
        row = min(max(self._row + step, 0), len(self._pictures) - 1)
        if row != self._row:
            self._row = row
            self._show()

    def _show(self) -> None:
        picture = self.picture
        self.setWindowTitle(picture.path)
        self._name.setText(picture.path)
        self._detail.setText(picture_line(picture))
        self._labels.show_picture(picture)
        place = self.tr("{number} of {count}")
        self._place.setText(
            place.format(number=count_text(self._row + 1), count=count_text(len(self._pictures)))
        )
        self._back.setEnabled(self._row > 0)
        self._on.setEnabled(self._row < len(self._pictures) - 1)
        out = picture.path in self._excluded
        self._toggle.setText(self.tr("Put back") if out else self.tr("Leave out"))
        self._slot.start(enlarge_work(self._source, picture, self._settings))

    def _toggle_picture(self) -> None:
        self._excluded ^= {self.picture.path}
        self.toggle_wanted.emit(self.picture)
        out = self.picture.path in self._excluded
        self._toggle.setText(self.tr("Put back") if out else self.tr("Leave out"))

    def _correct(self, attribute: str, value: str | None) -> None:
        self.label_wanted.emit((self.picture,), attribute, value)
        self._labels.show_picture(self.picture)

    def _on_ended(self, result: JobResult) -> None:
        images = (QImage(), QImage())
        if isinstance(result, Done) and isinstance(result.value, Enlarged):
            images = (result.value.original, result.value.seen)
            seen = self.tr("what D sees, {size}").format(
                size=size_text(images[1].width(), images[1].height())
            )
            self._heads[1].setText(seen)
        elif isinstance(result, Failed):
            self._detail.setText(tr_message(result.problem))
        cut = self._settings.resize == "crop"
        self._panes[0].set_image(images[0], cut)
        self._panes[1].set_image(images[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
        key = Qt.Key(event.key())
        if key in steps:
            self._go(steps[key])
        elif key == Qt.Key.Key_Delete:
            self._toggle_picture()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._slot.close()
        super().done(result)
