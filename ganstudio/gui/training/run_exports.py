"""The plots of a run as a picture and its curves as a table, where the person wants them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ganstudio.export.curves import save_curves
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.training.curve_plot import CurvePlot
from ganstudio.gui.training.plot_export import save_picture
from ganstudio.gui.workers.job_result import Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.problems import Message, Problem


class RunExports(QObject):
    """Asks where to, saves, and tells of it. `page` is the dialogs' parent."""

    def __init__(self, app: AppModel, model: RunModel, page: QWidget) -> None:
        super().__init__(page)
        self._app = app
        self._model = model
        self._page = page
        self._saving = JobSlot(self)
        self._saving.ended.connect(self._on_saved)

    def picture(self, plots: list[CurvePlot]) -> None:
        """Ask where to, then save the plots as PNG or SVG."""
        path = self._ask_path(
            self.tr("Save the plots"), "curves.png", self.tr("PNG picture (*.png);;SVG drawing (*.svg)")
        )
        if path is None:
            return
        try:
            save_picture(plots, path)
        except Problem as problem:
            self._app.tell(problem)
            return
        self._app.tell(Message("Saved {file}.", {"file": str(path)}), "note")

    def table(self) -> None:
        """Ask where to, then save all curves as CSV."""
        run_dir, branch = self._model.run_dir, self._model.branch
        path = self._ask_path(self.tr("Save the curves"), "curves.csv", self.tr("Table (*.csv)"))
        if path is None or run_dir is None:
            return

        def work(progress: object) -> Path:
            save_curves(run_dir, branch, path, progress)  # type: ignore[arg-type]
            return path

        self._saving.start(work)

    def _ask_path(self, title: str, name: str, kinds: str) -> Path | None:
        folder = self._model.run_dir or Path.home()
        chosen, kind = QFileDialog.getSaveFileName(self._page, title, str(folder / name), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".svg" if "svg" in kind else Path(name).suffix)

    def _on_saved(self, result: JobResult) -> None:
        if isinstance(result, Failed):
            self._app.tell(result.problem)
        elif isinstance(path := getattr(result, "value", None), Path):
            self._app.tell(Message("Saved {file}.", {"file": str(path)}), "note")

    def close(self) -> None:
        """End what is still being saved."""
        self._saving.close()
