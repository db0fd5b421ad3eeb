"""A scripted training that listens to its control like the real one, and runs that lie on disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from ganstudio.control import RunControl
from ganstudio.controls import Controls
from ganstudio.events import (
    BatchDone,
    CheckpointSaved,
    ControlChanged,
    Event,
    Outcome,
    Paused,
    Preparing,
    Resumed,
    RunEnded,
    RunStarted,
    SnapshotTaken,
)
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings
from ganstudio.gui.style import apply_theme
from ganstudio.gui.training.training_page import TrainingPage
from ganstudio.problems import Message
from ganstudio.recipe import Recipe, dump_recipe, make_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.snapshots import save_snapshot

BATCH, PER_EPOCH, COLUMNS, TILES = 8, 10, 2, 4


def batch(step: int, branch: int = 0, lr_d: float = 2e-4) -> BatchDone:
    """A batch whose values follow from its step."""
    real, fake = 0.5 + 0.3 * np.sin(step / 40), 0.5 - 0.3 * np.sin(step / 40)
    return BatchDone(
        branch=branch,
        step=step,
        epoch=(step - 1) // PER_EPOCH + 1,
        images_seen=step * BATCH,
        dx_real=real,
        dx_real_lo=real - 0.1,
        dx_real_hi=real + 0.1,
        dx_fake=fake,
        dx_fake_lo=fake - 0.1,
        dx_fake_hi=fake + 0.1,
        dx_fake_after=fake - 0.02,
        d_loss=1.2,
        d_loss_real=0.7,
        d_loss_fake=0.5,
        g_loss=0.9,
        lr_g=2e-4,
        lr_d=lr_d,
        images_per_second=100.0,
    )


def started(step: int = 0, total: int = 400, branch: int = 0) -> RunStarted:
    """The start of a run that ends after `total` batches."""
    return RunStarted(branch, step, total, PER_EPOCH, BATCH, 80, "cpu", True, 1.386, 0.693, time.time())


def snapshot(step: int, branch: int = 0) -> SnapshotTaken:
    """Four tiles of 6 x 6 pixels whose grey is the step's."""
    tiles = np.full((TILES, 6, 6, 3), step % 256, np.uint8)
    scores = tuple(0.1 * (index + 1) for index in range(TILES))
    return SnapshotTaken(branch, step, tiles, 255 - tiles, scores, scores, COLUMNS)


class ScriptedSession:
    """Trains nothing, but says everything that a session says, and obeys its control."""

    def __init__(self, start: int = 0, total: int = 1_000_000, branch: int = 0, rest: float = 0.001) -> None:
        self.start, self.total, self.branch, self.rest = start, total, branch, rest

    def run(self, control: RunControl) -> Iterator[Event]:
        branch, step = self.branch, self.start
        yield Preparing(Message("Reading the pictures"), 3, 10)
        controls = Controls(lr_g=2e-4, lr_d=2e-4)
        control.begin(controls)
        yield started(step, self.total, branch)
        yield snapshot(step, branch)
        paused = False
        while step < self.total:
            due = control.take()
            for change in due.changes:
                yield ControlChanged(branch, step, change.name, change.old, change.new, change.by)
            if due.sample:
                yield snapshot(step, branch)
            if due.save or due.stop:
                path = f"checkpoints/step-{step:08d}.pt"
                yield CheckpointSaved(branch, step, path, 1000, "stop" if due.stop else "person")
            if due.stop:
                yield RunEnded(
                    branch, step, Outcome.STOPPED, Message("Stopped after {n} steps.", {"n": step})
                )
                return
            if due.paused:
                if not paused:
                    yield Paused(branch, step)
                paused = True
                control.wait(0.5)
                continue
            if paused and not control.paused:
                yield Resumed(branch, step)
                paused = False
            time.sleep(self.rest)
            step += 1
            yield batch(step, branch, due.controls.lr_d)
        yield RunEnded(branch, step, Outcome.FINISHED, Message("All {n} steps are done.", {"n": step}))


def _in_dialog(kind: type[QDialog], act: Callable[[Any], object]) -> None:
    """Do `act(dialog)` in the dialog that is about to open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(20, look)
            return
        try:
            act(dialog)
        except BaseException:
            dialog.reject()  # or it would wait for ever
            raise

    QTimer.singleShot(0, look)


@pytest.fixture
def in_dialog() -> Callable[[type[QDialog], Callable[[Any], object]], None]:
    return _in_dialog


@pytest.fixture
def make_started() -> Callable[..., RunStarted]:
    return started


@pytest.fixture
def make_batch() -> Callable[..., BatchDone]:
    return batch


@pytest.fixture
def make_snapshot() -> Callable[..., SnapshotTaken]:
    return snapshot


@pytest.fixture
def scripted() -> type[ScriptedSession]:
    return ScriptedSession


@pytest.fixture
def small_recipe() -> Recipe:
    return make_recipe(
        {"image_size": 16, "nz": 4, "ngf": 4, "ndf": 4, "batch_size": BATCH, "epochs": 40, "lr_d": 2e-4}
    )


@pytest.fixture
def recorded_run(tmp_path: Path, small_recipe: Recipe) -> Path:
    """A stopped run: 300 batches, lr of D halved at 200, snapshots, checkpoints, a branch from step 100."""
    path = tmp_path / "recorded"
    folder = RunFolder.create(path, small_recipe, "{}", tmp_path / "pictures")
    with JournalWriter(folder.journal_path) as journal:
        journal.add(started())
        for step in range(1, 301):
            journal.add(batch(step, 0, 2e-4 if step <= 200 else 1e-4))
            if step == 200:
                journal.add(ControlChanged(0, 200, "lr_d", 2e-4, 1e-4))
            if step % 100 == 0:
                keep_snapshot(journal, path, snapshot(step))
                keep_checkpoint(journal, folder, 0, step)
        journal.add(RunEnded(0, 300, Outcome.STOPPED, Message("Stopped after {n} steps.", {"n": 300})))
        branch = journal.add_branch(0, 100, {"lr_d": 5e-5}, recipe=dump_recipe(small_recipe))
        for step in range(101, 181):
            journal.add(batch(step, branch, 5e-5))
        keep_checkpoint(journal, folder, branch, 180)
    return path


def keep_snapshot(journal: JournalWriter, path: Path, taken: SnapshotTaken) -> None:
    journal.add_snapshot(taken, save_snapshot(path, taken))


def keep_checkpoint(journal: JournalWriter, folder: RunFolder, branch: int, step: int) -> None:
    place = folder.checkpoint_path(branch, step)
    place.write_bytes(b"not looked into here")
    journal.add(CheckpointSaved(branch, step, folder.relative(place), 20, "schedule"))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[AppModel]:
    apply_theme(qapp, "light")
    yield AppModel(Settings())


@pytest.fixture
def page(qtbot, app: AppModel) -> TrainingPage:
    """The page in a shown window of its own; a run that still trains is stopped at the end, unasked."""

    def stop(made: TrainingPage) -> None:
        made.host.stop()
        qtbot.waitUntil(lambda: not made.host.busy)

    made = TrainingPage(app)
    qtbot.addWidget(made, before_close_func=stop)
    made.resize(1300, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def new_run(tmp_path: Path, small_recipe: Recipe) -> Path:
    """The folder of a run that has just been made."""
    return RunFolder.create(tmp_path / "run", small_recipe, "{}", tmp_path / "pictures").path


@pytest.fixture
def training(page: TrainingPage, qtbot, new_run: Path, small_recipe: Recipe) -> TrainingPage:
    """The page while a scripted run trains."""
    page.host.train_with(ScriptedSession, new_run, small_recipe)
    qtbot.waitUntil(lambda: page.model.step > 5)
    return page
