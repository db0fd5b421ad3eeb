"""Shows what was recognised in model files, and makes a run of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ganstudio.export.foreign import MODEL_SUFFIXES
from ganstudio.gui.importing.model_work import MakeRequest, making, recognising
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.path_edit import PathEdit
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.runs.recent import unique_run_dir

_KINDS = " ".join(f"*{suffix}" for suffix in MODEL_SUFFIXES)


def ask_for_models(parent: QWidget, folder: Path) -> tuple[Path, ...]:
    """Have the person choose model files; empty if they chose none."""
    title = QCoreApplication.translate("ModelDialog", "Open model files of G and D")
    kinds = QCoreApplication.translate("ModelDialog", "Model files ({kinds})").format(kinds=_KINDS)
    found, _kind = QFileDialog.getOpenFileNames(parent, title, str(folder), kinds)
    return tuple(Path(name) for name in found)


class ModelDialog(QDialog):
    """`run_dir` is the run made, once the dialog was accepted."""

    def __init__(self, files: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run_dir: Path | None = None
        self._files = tuple(files)
        self._recognised = False
        self._job = JobSlot(self)
        self._job.progressed.connect(self._on_progress)
        self._job.ended.connect(self._on_ended)
        self.setWindowTitle(self.tr("Open a model file"))
        self.names = QLabel()
        self.names.setFont(font(bold=True))
        self.names.setTextFormat(Qt.TextFormat.PlainText)
        self.found = QLabel()
        self.found.setWordWrap(True)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.found.setMinimumWidth(520)
        self.more = QPushButton(self.tr("Add a file..."))
        self.more.setToolTip(self.tr("Open the file of the other net too: D for a G, G for a D."))
        self.more.clicked.connect(self._add)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.name = QLineEdit()
        self.name.setToolTip(self.tr("The run's name; its folder is called so"))
        self.pictures = PathEdit()
        self.pictures.setPlaceholderText(self.tr("none: to explore only; pictures can be given later"))
        self.pictures.setToolTip(self.tr("A folder of pictures to train the model further on."))
        self.pictures.textChanged.connect(lambda _text: self._refresh())
        self.choose = QPushButton(self.tr("Choose..."))
        self.choose.setToolTip(self.tr("Look for a folder of pictures on this computer."))
        self.choose.clicked.connect(self._choose)
        self.batch_size = QSpinBox()
        self.batch_size.setRange(2, 4096)
        self.batch_size.setToolTip(
            self.tr("How many pictures D sees at a time; at most as many as there are.")
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = self.buttons.addButton(
            self.tr("Make a run and explore it"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        set_role(self.make, "primary")
        self.buttons.accepted.connect(self._make)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._recognise()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.names, 1)
        head.addWidget(self.more)
        place = QHBoxLayout()
        place.setSpacing(SPACE)
        place.addWidget(self.pictures, 1)
        place.addWidget(self.choose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, QWidget | QHBoxLayout], ...] = (
            (self.tr("&Run"), self.name, self.name),
            (self.tr("&Pictures"), self.pictures, place),
            (self.tr("Pictures a &batch"), self.batch_size, self.batch_size),
        )
        for row, (text, buddy, what) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(buddy)
            grid.addWidget(label, row, 0)
            if isinstance(what, QWidget):
                grid.addWidget(what, row, 1)
            else:
                grid.addLayout(what, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(head)
        column.addWidget(self.found)
        column.addLayout(grid)
        column.addWidget(self.progress)
        column.addWidget(self.buttons)

    # The files ---------------------------------------------------------------------------------------------

    def _recognise(self) -> None:
        self._recognised = False
        self.names.setText(", ".join(file.name for file in self._files))
        self._say(self.tr("Reading the files..."), "muted")
        self._job.start(recognising(self._files))
        self._refresh()

    def _add(self) -> None:
        found = ask_for_models(self, self._files[0].parent)
        if found:
            self._files = (*self._files, *(file for file in found if file not in self._files))
            self._recognise()

    def _show_model(self, model: object) -> None:
        from ganstudio.export.foreign.importing import ForeignModel

        if isinstance(model, ForeignModel):
            self._recognised = True
            self._say("\n".join(tr_message(fact) for fact in model.facts), None)
            if not self.name.text():
                self.name.setText(unique_run_dir(model.recipe.name).name)
                self.batch_size.setValue(model.recipe.batch_size)

    # The run -----------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        start = self.pictures.path() or Path.home()
        found = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"), str(start))
        if found:
            self.pictures.setText(found)

    def _make(self) -> None:
        run_dir = unique_run_dir(self.name.text().strip() or "model")
        request = MakeRequest(self._files, run_dir, self.pictures.path(), self.batch_size.value())
        self._job.start(making(request))
        self._refresh()

    # What is shown -----------------------------------------------------------------------------------------

    def _say(self, text: str, role: str | None) -> None:
        self.found.setText(text)
        set_role(self.found, role)  # type: ignore[arg-type]

    def _refresh(self) -> None:
        busy = self._job.busy
        wrong = bool(self.pictures.text().strip()) and self.pictures.path() is None
        set_role(self.pictures, "error" if wrong else None)
        self.batch_size.setEnabled(self.pictures.path() is not None)
        for widget in (self.more, self.name, self.pictures, self.choose):
            widget.setEnabled(not busy)
        self.make.setEnabled(self._recognised and not busy and not wrong)
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_ended(self, result: JobResult) -> None:
        if isinstance(result, Failed):
            self._say(tr_message(result.problem), "error")
        elif isinstance(result, Done) and isinstance(result.value, Path):
            self.run_dir = result.value
            self.accept()
            return
        elif isinstance(result, Done):
            self._show_model(result.value)
        self._refresh()

    def done(self, result: int) -> None:
        self._job.close()
        super().done(result)
