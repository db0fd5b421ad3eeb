"""Which run is explored and which of its generators: a checkpoint, or the newest of a running training."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.gui.explore.follower import Follower
from ganstudio.gui.models.app_model import AppModel, LiveRun
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.latent.requests import Live, Saved, Source
from ganstudio.latent.sources import Line, RunView
from ganstudio.problems import Problem

_REREAD_MS = 3000


class RunDesk(QObject):
    """Reads the run folder in a thread, while it trains every few seconds, and keeps a fitting choice.

    view: what the run offers, None without a run. problem: why the run shown cannot be read. source: the
    generator chosen, None if there is none. averaged: whether its average is drawn with.
    """

    run_changed = Signal()  # another run, or none
    sources_changed = Signal()  # checkpoints came or went, the training started or ended
    source_changed = Signal()  # another generator is drawn with
    fresh = Signal()  # the training followed has shown newer weights

    def __init__(self, app: AppModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.view: RunView | None = None
        self.problem: Problem | None = None
        self.source: Source | None = None
        self.averaged = True
        self.branch = 0
        self._live: LiveRun | None = None
        self._awake = self._again = False
        self._best_wanted = False
        self._by_hand = False  # whether a person has chosen the branch or checkpoint, so that it stays
        self._follower = Follower(self)
        self._follower.fresh.connect(self._on_fresh)
        self._reader = JobSlot(self)
        self._reader.ended.connect(self._on_read)
        self._timer = QTimer(self)
        self._timer.setInterval(_REREAD_MS)
        self._timer.timeout.connect(self.reread)

    @property
    def live(self) -> LiveRun | None:
        """The training of the run that is shown, while it runs."""
        return self._live

    @property
    def line(self) -> Line | None:
        """The branch chosen, with its checkpoints."""
        return None if self.view is None else self.view.line(self.branch)

    @property
    def following(self) -> bool:
        """Whether the newest weights of the training are drawn with."""
        return isinstance(self.source, Live)

    @property
    def step(self) -> int:
        """The step of the generator chosen, as far as it is known."""
        if isinstance(self.source, Saved):
            return self.source.step
        newest = None if self._live is None else self._live.weights.newest()
        return 0 if newest is None else newest.step

    # When to look -------------------------------------------------------------------------------------

    def wake(self) -> None:
        """The page is shown: look at the run, follow the training."""
        self._awake = True
        self.set_live(self._app.live)
        self.reread()

    def sleep(self) -> None:
        """The page is not shown: leave disk and training alone."""
        self._awake = False
        self._follower.stop()
        self._timer.stop()

    def close(self) -> None:
        """End the thread."""
        self.sleep()
        self._reader.close()

    def set_live(self, live: LiveRun | None) -> None:
        """A training has started or ended; it counts when it is that of the run shown."""
        shown = self._app.run_dir
        live = live if live is not None and live.run_dir == shown else None
        if live is not self._live:
            self._live = live
            self._follower.forget()
            if self._awake:
                self.reread()

    def reread(self) -> None:
        """Look at the run folder: another run may be shown, or have new checkpoints."""
        run_dir = self._app.run_dir
        if run_dir is None or (self.view is not None and self.view.run_dir != run_dir):
            self._forget_run()
        if run_dir is None or not self._awake:
            return
        if self._reader.busy:
            self._again = True
            return

        def read(_progress: object) -> RunView:
            from ganstudio.latent.sources import read_run

            return read_run(run_dir)

        self._reader.start(read)

    def _forget_run(self) -> None:
        self._reader.drop()
        self._follower.forget()
        self._timer.stop()
        if self.view is not None or self.problem is not None:
            self.view = self.source = self.problem = None
            self.run_changed.emit()

    def _on_read(self, result: JobResult) -> None:
        if self._again:
            self._again = False
            self.reread()
        elif isinstance(result, Failed):
            self._forget_run()
            self.problem = result.problem
            self.run_changed.emit()
        elif isinstance(result, Done) and isinstance(result.value, RunView):
            self._take(result.value)

    def _take(self, view: RunView) -> None:
        new, self.view = self.view is None, view
        self.problem = None
        if new:
            self.source, self._by_hand = None, False
        if not self._by_hand and (new or view.line(view.current).checkpoints):
            self.branch = view.current
        if new:
            self.run_changed.emit()
        self.sources_changed.emit()
        self._choose_fitting()
        if self._best_wanted:
            self._best_wanted = False
            self.choose_best()
        if self._awake and self._live is not None:
            self._timer.start()
        else:
            self._timer.stop()

    # What to draw with --------------------------------------------------------------------------------

    def _choose_fitting(self) -> None:
        """Keep what was chosen while it exists; else follow the training, or take the newest checkpoint."""
        line, source = self.line, self.source
        there = () if line is None else line.checkpoints
        if self._live is not None and not self._by_hand:
            self.follow()
        elif self._by_hand and source in there:
            return
        elif there:
            self._draw_with(there[-1])
        elif source is not None:
            self._set_source(None)

    def choose_branch(self, branch: int) -> None:
        """Show another branch, at its newest checkpoint."""
        if branch != self.branch and self.view is not None:
            self.branch, self._by_hand = branch, True
            self.sources_changed.emit()
            checkpoints = self.view.line(branch).checkpoints
            if checkpoints:
                self.choose(checkpoints[-1])

    def choose(self, saved: Saved) -> None:
        """Draw with a checkpoint's generator, and stay with it."""
        self._by_hand = True
        self._draw_with(saved)

    def want_best(self) -> None:
        """Choose the best checkpoint once the run has been read."""
        self._best_wanted = True

    def choose_best(self) -> None:
        """Draw with the best checkpoint by the figures of merit, whatever branch it is on."""
        best = None if self.view is None else self.view.best
        if best is None or self.view is None:
            return
        if best not in self.view.line(self.branch).checkpoints:
            self.branch = best.branch
            self.sources_changed.emit()
        self.choose(best)

    def _draw_with(self, saved: Saved) -> None:
        self._follower.stop()
        if saved != self.source:
            self._set_source(saved)

    def follow(self) -> None:
        """Draw with the newest generator of the training."""
        if self._live is None:
            return
        self._by_hand = False
        if self.branch != self._live.branch:
            self.branch = self._live.branch
            self.sources_changed.emit()
        if self._awake:
            self._follower.start(self._live)
        if not self.following:
            self._set_source(Live(self._live.branch))

    def set_averaged(self, averaged: bool) -> None:
        """Draw with the averaged generator, or with the raw one."""
        if averaged != self.averaged:
            self.averaged = averaged
            self.source_changed.emit()

    def _set_source(self, source: Source | None) -> None:
        self.source = source
        self.source_changed.emit()

    def _on_fresh(self) -> None:
        if self.following:
            self.fresh.emit()
