"""Offers a new journal for a run whose own is lost, makes it in a thread, and opens the run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.training.run_host import RunHost
from ganstudio.gui.translate import tr_message
from ganstudio.gui.widgets.question import agreed
from ganstudio.gui.workers.job_result import Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.problems import Problem


class JournalMender(QObject):
    """`page` is the question's parent; what cannot be mended is told by `app`."""

    def __init__(self, app: AppModel, host: RunHost, page: QWidget) -> None:
        super().__init__(page)
        self._app = app
        self._host = host
        self._page = page
        self._run_dir: Path | None = None
        self._job = JobSlot(self)
        self._job.ended.connect(self._on_ended)

    def offer(self, run_dir: Path, problem: Problem) -> None:
        """Say what is wrong and ask whether to make a new journal."""
        if self._app.unattended or not self._wanted(problem):
            self._app.tell(problem)
            return
        self._run_dir = run_dir

        def work(_progress: object) -> None:
            from ganstudio.session.mending import mend_journal

            mend_journal(run_dir)

        self._job.start(work)

    def _wanted(self, problem: Problem) -> bool:
        return agreed(
            self._page,
            self.tr("The run's journal is lost"),
            tr_message(problem.message),
            self.tr(
                "A new journal can be made from the checkpoints, so that you can go on from them. A damaged"
                " one is kept beside it."
            ),
            go=self.tr("Make a new journal"),
            leave=self.tr("Leave it"),
        )

    def _on_ended(self, result: JobResult) -> None:
        if isinstance(result, Failed):
            self._app.tell(result.problem)
        elif self._run_dir is not None:
            self._host.open(self._run_dir)

    def close(self) -> None:
        """Join the thread that makes a journal."""
        self._job.close()
