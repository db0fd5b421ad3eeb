"""Has the labels read, counts them, and takes what the person says about them to the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ganstudio.gui.data.labels_view import LabelsView
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.label_table import LabelTable
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.labels_worker import LabelsRead, labels_work
from ganstudio.problems import Message, RecipeProblem
from ganstudio.recipe import following_labels

if TYPE_CHECKING:
    from ganstudio.data.labels.columns import Kind
    from ganstudio.data.labels.corrections import Corrections
    from ganstudio.data.labels.result import Unusable
    from ganstudio.data.report import FolderReport, Picture
    from ganstudio.recipe import Recipe


class LabelDesk(QObject):
    """`settled`: another label file or other kinds are kept; `counted`: so many attributes are known.

    The owner tells of reports, pictures in use and corrections; `close()` joins the thread.
    """

    settled = Signal()
    counted = Signal(int)

    def __init__(self, app: AppModel, view: LabelsView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._view = app, view
        self._report: FolderReport | None = None
        self._used: Sequence[Picture] = ()
        self._read: LabelsRead | None = None
        self._table: LabelTable | None = None
        self._asked: Path | None = None
        self._refused: Message | None = None
        self._reading = JobSlot(self)
        self._reading.ended.connect(self._on_read)
        app.recipe_changed.connect(self._on_recipe)
        view.shown.connect(self._show)
        view.source.file_wanted.connect(self.choose_file)
        view.tree.ticked.connect(self._on_ticked)
        view.tree.kind_wanted.connect(self._on_kind)

    def set_report(self, report: FolderReport | None) -> None:
        """Another folder, or the same looked through again: read its labels."""
        if report is not None and report is self._report:
            return
        self._report, self._read, self._table = report, None, None
        self._take_back()
        self._app.set_labels(None)
        self._reading.drop()
        if report is not None:
            self._begin(None)
        self._show()

    def set_used(self, used: Sequence[Picture]) -> None:
        """Other pictures are trained on."""
        self._used, self._table = used, None
        self._show()

    def correct(self) -> None:
        """The person's word has changed."""
        if self._report is not None and self._read is not None:
            from ganstudio.data.labels.reading import corrected

            labels, corrections = self._read.labels, self._app.corrections
            self._app.set_labels(
                labels if corrections is None else corrected(labels, self._report, corrections)
            )
            self._table = None
            self._show()

    def table(self) -> LabelTable | None:
        """The labels of the pictures in use; None while they are being read."""
        if self._table is None and self._report is not None and self._app.labels is not None:
            self._table = LabelTable(self._report, self._app.labels, self._used)
        return self._table

    def choose_file(self, file: Path | None) -> None:
        """Read the labels from this file from now on."""
        if self._report is not None and file is not None:
            self._begin(file)

    @property
    def idle(self) -> bool:
        """Whether no thread is left after `drop`."""
        return self._reading.idle

    def drop(self) -> None:
        """Want nothing more of what is being read."""
        self._reading.drop()

    def close(self) -> None:
        """End all work in the background."""
        self._reading.close()

    def _begin(self, file: Path | None) -> None:
        assert self._report is not None
        self._asked = file
        self._reading.start(labels_work(self._report, self._app.corrections, file))

    def _on_read(self, result: JobResult) -> None:
        if isinstance(result, Done) and isinstance(result.value, LabelsRead):
            self._read = result.value
            self._take_back()
            if self._asked is not None:
                self._settle(replace(self._corrections(), file=str(self._asked)))
            self.counted.emit(len(self._read.labels.attributes))
            self.correct()
        elif isinstance(result, Failed):
            self._refused = result.problem.message
            self._app.tell(self._refused)
            if self._read is None and self._report is not None:
                from ganstudio.data.labels.result import Labels

                self._app.set_labels(Labels.none(len(self._report.pictures)))
            self._show()

    def _take_back(self) -> None:
        """A label file is read, or those of another folder are: nothing is wrong with one any more."""
        refused, self._refused = self._refused, None
        if refused is not None:
            self._app.settled.emit(refused)

    def _corrections(self) -> Corrections:
        from ganstudio.data.labels.corrections import Corrections

        return self._app.corrections or Corrections()

    def _settle(self, corrections: Corrections) -> None:
        self._app.set_corrections(corrections)
        self.settled.emit()

    def _on_recipe(self, recipe: Recipe) -> None:
        self._view.tree.set_conditions(recipe.labels)

    def _on_ticked(self, name: str, ticked: bool) -> None:
        kept = [known for known in self._app.recipe.labels if known != name]
        labels = self._app.labels
        order = {known: place for place, known in enumerate(labels.names if labels is not None else ())}
        wanted = sorted({*kept, *([name] if ticked else ())}, key=lambda known: order.get(known, len(order)))
        # Names of another folder's labels would stand in the way of every start.
        wanted = [known for known in wanted if known in order]
        try:
            recipe = self._app.recipe
            self._app.set_recipe(recipe.changed(**following_labels(recipe, {"labels": tuple(wanted)})))
        except RecipeProblem as problem:
            self._app.tell(problem)
            self._view.tree.set_conditions(self._app.recipe.labels)

    def _on_kind(self, name: str, kind: Kind) -> None:
        before = self._corrections()
        self._settle(replace(before, kinds={**before.kinds, name: kind}))
        self._begin(None)

    def _show(self) -> None:
        if not self._view.isVisible():
            return
        table = self.table()
        self._view.set_table(table, self._used, self._app.recipe.labels)
        if table is not None and self._read is not None and self._report is not None:
            from ganstudio.data.labels.remarks import remarks

            told = (*remarks(table.labels, self._report), *refusals(table.labels.unusable))
            self._view.set_source(self._report.folder, self._read.files, table.labels.source, told)


def refusals(columns: Sequence[Unusable]) -> Iterator[Message]:
    """Why columns are no attributes, a sentence for each reason."""
    alike: dict[str, list[Unusable]] = {}
    for column in columns:
        alike.setdefault(str(column.reason), []).append(column)
    for group in alike.values():
        names = ", ".join(column.name for column in group)
        yield Message("{name} cannot be used: {reason}", {"name": names, "reason": group[0].reason})
