"""What a person does to a run: transport, controls, going back; each wish in one place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget

from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.notices import Notice, Offer
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import Part, State
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.gui.training.leave_dialog import LeaveDialog
from ganstudio.gui.training.measure_dialog import MeasureDialog
from ganstudio.gui.training.room_dialog import RoomDialog
from ganstudio.gui.training.run_host import RunHost
from ganstudio.gui.training.run_making import GoOn
from ganstudio.gui.training.until_dialog import UntilDialog
from ganstudio.gui.widgets.question import agreed
from ganstudio.problems import InputProblem
from ganstudio.runs.records import Snapshot
from ganstudio.runs.room import room_taken

_CONTROLS = frozenset({Part.CONTROLS})


class RunActions(QObject):
    """Acts on `host` and `model`; `changed` carries the parts to show anew. `page` is the dialogs' parent."""

    changed = Signal(object)

    def __init__(self, app: AppModel, model: RunModel, host: RunHost, page: QWidget) -> None:
        super().__init__(page)
        self._app = app
        self._model = model
        self._host = host
        self._page = page

    # Transport ---------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Pause or go on; take the run up again when nothing trains it."""
        if self._host.stopping:
            return
        if self._host.control is not None:
            self.resume() if self._model.state is State.PAUSED else self.pause()
        elif self._model.state is State.IDLE:
            self.resume()

    def pause(self) -> None:
        """Hold at the next batch."""
        if self._host.control is not None:
            self._host.control.pause()

    def resume(self) -> None:
        """Go on after a pause, or take the run up again where it was left."""
        if self._host.control is not None:
            self._host.control.resume()
        elif self._host.may_train:
            if self._model.finished:
                self.train_longer()
            else:
                self._host.go_on()

    def step_once(self) -> None:
        """One batch, then hold."""
        if self._host.control is not None and self._model.state is not State.PREPARING:
            self._host.control.step_once()

    def save(self) -> None:
        """A checkpoint now."""
        if self._host.control is not None:
            self._host.control.save()

    def sample(self) -> None:
        """A snapshot now."""
        if self._host.control is not None:
            self._host.control.sample()

    def stop(self) -> None:
        """Save and end the sitting: nothing is lost, so nobody is asked."""
        if self._host.busy and not self._host.stopping:
            self._host.stop()

    def train_longer(self) -> None:
        """Ask until when, then train."""
        if not self._host.may_train:
            return
        dialog = UntilDialog(self._model, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._host.go_on(GoOn(until=dialog.until()))
        dialog.deleteLater()

    def go_back(self, step: int | None = None, changes: Mapping[str, object] | None = None) -> None:
        """Ask to which step and with what changes (these are prefilled), then train on from there."""
        model = self._model
        if not (model.checkpoints or model.step) or model.watched or self._host.stopping:
            return
        dialog = GoBackDialog(model, step, self._page, changes)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._host.go_on(GoOn(from_step=dialog.chosen_step, changes=dialog.changes))
        dialog.deleteLater()

    def measure(self) -> None:
        """Show how good the checkpoints are, and measure those that have not been; training goes on."""
        if self._model.checkpoints:
            dialog = MeasureDialog(self._model, self._page)
            dialog.exec()
            dialog.deleteLater()

    def give_room(self) -> None:
        """Show how much room the checkpoints take, and ask how much they may."""
        model = self._model
        if model.run_dir is None or model.recipe is None or model.watched:
            return
        used, held = room_taken(model.run_dir)
        room = model.recipe.checkpoint_budget_gb
        dialog = RoomDialog(used, held, room, live=self._host.busy, parent=self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.gigabytes != room:
            self._host.give_room(dialog.gigabytes)
        dialog.deleteLater()

    # Controls ----------------------------------------------------------------------------------------------

    def set_control(self, name: str, value: object) -> None:
        """Change a control."""
        try:
            self._model.desk.set(name, value)
        except InputProblem as problem:
            self._app.tell(problem)
        self.changed.emit(_CONTROLS)

    def undo(self) -> None:
        """Take the last change of a control back."""
        self._model.desk.undo()
        self.changed.emit(_CONTROLS)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._model.desk.redo()
        self.changed.emit(_CONTROLS)

    # Notices -----------------------------------------------------------------------------------------------

    def take_offer(self, offer: Offer, notice: Notice) -> None:
        """Do what a notice offers."""
        match offer:
            case Offer.GO_BACK:
                self.go_back(notice.step)
            case Offer.RESUME:
                self.resume()
            case Offer.TRAIN_LONGER:
                self.train_longer()
            case Offer.EXPLORE:
                self._app.show_page("explore")
            case Offer.OPEN_FOLDER:
                self.open_folder()
            case Offer.ACCEPT_DATA:
                self._host.go_on(GoOn(accept_data_changes=True))
            case Offer.GIVE_PICTURES:
                self.give_pictures()

    def dismiss(self, notice: Notice) -> None:
        """The person has read a notice."""
        self.changed.emit(self._model.dismiss(notice))

    def give_pictures(self) -> None:
        """Ask for the pictures of a run that has none yet, and train on them."""
        start = self._app.folder or self._app.settings.last_folder or Path.home()
        title = self.tr("Choose a folder of pictures")
        found = QFileDialog.getExistingDirectory(self._page, title, str(start))
        recipe = self._model.recipe
        if not found or recipe is None:
            return
        size, sure = QInputDialog.getInt(
            self._page, title, self.tr("Pictures a batch"), recipe.batch_size, 2, 4096
        )
        if sure:
            self._host.go_on(GoOn(pictures=Path(found), changes={"batch_size": size}))

    def open_folder(self) -> None:
        """Show the run's files in the desktop's own program."""
        if self._model.run_dir is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._model.run_dir)))

    def explore(self, snapshot: Snapshot, tile: int, averaged: bool) -> None:
        """Open the explorer at a tile of a snapshot."""
        self._app.explore_tile(snapshot.branch, snapshot.step, tile, averaged)

    # Leaving -----------------------------------------------------------------------------------------------

    def leave(self) -> bool:
        """Ask whether to stop the run if one is being trained; True when nothing trains any more."""
        if self._host.busy:
            if not (self._app.unattended or self._may_stop()):
                return False
            dialog = LeaveDialog(self._host, self._page)
            dialog.wait()
            dialog.deleteLater()
        return True

    def _may_stop(self) -> bool:
        return agreed(
            self._page,
            self.tr("A run is being trained"),
            self.tr("Stop training and save?"),
            self.tr(
                "The batch is finished and a checkpoint saved; you can go on later exactly where it was."
            ),
            go=self.tr("Stop and save"),
            leave=self.tr("Keep training"),
        )
