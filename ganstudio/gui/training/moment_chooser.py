"""Choosing a moment on the curves: its samples are shown, a line marks it, and from it one can go back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ganstudio.gui.models.moment import Moment
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.training.plot_stack import PlotStack
from ganstudio.gui.training.snapshot_viewer import SnapshotViewer


class MomentChooser(QObject):
    """Wires the plots to the samples; `go_back` is called with the step that the person wants to go back to.

    The samples follow the newest again after a moment is left, if they did before it was chosen.
    """

    def __init__(
        self, model: RunModel, plots: PlotStack, viewer: SnapshotViewer, go_back: Callable[[int], object]
    ) -> None:
        super().__init__(plots)
        self._model = model
        self._plots = plots
        self._viewer = viewer
        self.moment = Moment(model)
        self._branch = model.branch
        self._followed = False
        self._go_back = go_back
        plots.step_clicked.connect(self.choose)
        plots.moment_moved.connect(self.move)
        plots.moment_left.connect(self.leave)
        plots.go_back_asked.connect(self._on_go_back)
        # Whoever winds the film by hand looks at something else.
        viewer.film.moved.connect(lambda _index: self.drop())
        viewer.film.newest_asked.connect(self.drop)

    def choose(self, step: float) -> None:
        """Choose the batch at a place on the curves; a place beyond them chooses none."""
        if self.moment.step is None:
            self._followed = self._model.snapshots.following
        if self.moment.choose(step):
            self._show()
        else:
            self.leave()

    def move(self, by: int) -> None:
        """Go some batches on."""
        self.moment.move(by)
        self._show()

    def leave(self) -> None:
        """Choose none; the samples are again those that were followed."""
        if self._plots.moment_bar.step is None:
            return
        self.drop()
        if self._followed:
            self._viewer.follow()

    def refresh(self) -> None:
        """The run has changed: a moment of a line that was left is left too."""
        if self._branch != self._model.branch:
            self._branch = self._model.branch
            self.leave()

    def drop(self) -> None:
        """Choose none and leave the samples alone."""
        self.moment.leave()
        self._plots.show_moment(None)

    def _show(self) -> None:
        step = self.moment.step
        if step is None:
            return
        self._viewer.show_until(step)
        index = self.moment.samples
        self._plots.show_moment(step, None if index < 0 else self._model.snapshots.at(index).step)

    def _on_go_back(self, step: float) -> None:
        self._go_back(round(step))
