"""What D sees of the run that is shown, in a window of its own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ganstudio.gui.models.faded_noise import faded_noise
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.sight.sight_dialog import SightDialog
from ganstudio.gui.workers.sight_work import read_run


class RunSight(QObject):
    """Opens the window when asked, and keeps it equal to the run's controls and newest samples."""

    def __init__(self, model: RunModel, page: QWidget) -> None:
        super().__init__(page)
        self._model = model
        self._page = page
        self.dialog: SightDialog | None = None

    def show(self) -> None:
        """Open the window, or bring it to the front."""
        if self.dialog is None:
            self.dialog = SightDialog(self._page)
        self.dialog.open_beside()
        self.refresh()

    def refresh(self) -> None:
        """Show the run as it is now, if the window is open."""
        model = self._model
        run, recipe, controls = model.run_dir, model.recipe, model.desk.shown
        if self.dialog is None or run is None or recipe is None or controls is None:
            return
        noise = faded_noise(model)
        if noise is not None:
            controls = replace(controls, noise_std=noise)
        series = model.snapshots
        newest = series.at(len(series) - 1) if len(series) else None
        key = (run, None if newest is None else (newest.branch, newest.step))
        self.dialog.look(partial(read_run, run, newest), key, recipe, controls)

    def close(self) -> None:
        """Close the window and wait until nothing is drawn for it any more."""
        if self.dialog is not None:
            self.dialog.close()
