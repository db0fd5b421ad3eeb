"""The explorer follows a training that runs, and goes on with its checkpoints when it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ganstudio.control import RunControl
from ganstudio.controls import Controls
from ganstudio.events import RunStarted
from ganstudio.gui.explore.explore_page import ExplorePage
from ganstudio.gui.models.app_model import AppModel, LiveRun
from ganstudio.latent.model import Painter
from ganstudio.recipe import Recipe, dump_recipe
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.training.weights import WeightsBox


class Training:
    """Stands for a training: takes what it is asked for at batch boundaries that the test sets."""

    def __init__(self, run: Path, recipe: Recipe, make_state: Callable[..., dict[str, Any]]) -> None:
        self.control = RunControl(Controls(lr_g=1e-4, lr_d=1e-4))
        self.weights = WeightsBox()
        self.live = LiveRun(run, 0, self.control, self.weights)
        self._recipe, self._make_state = recipe, make_state
        self.state: dict[str, Any] = {}

    def batch(self, step: int) -> bool:
        """A batch boundary: whether weights were asked for."""
        asked = self.control.take().weights
        if asked:
            self.state = self._make_state(self._recipe, step, seed=step)
            state = self.state
            self.weights.offer(step, state["generator"], state["averaged"], state["discriminator"])
        return asked


@pytest.fixture
def training(drawn_run: Path, tiny_recipe: Recipe, make_state: Callable[..., dict[str, Any]]) -> Training:
    return Training(drawn_run, tiny_recipe, make_state)


def shows_newest(page: ExplorePage, training: Training) -> bool:
    model, shown = page.desk.model, page.pictures.view.picture
    if model is None or shown is None or not training.state:
        return False
    painted = Painter.from_state(training.state, page.desk.runs.averaged).render(model.point.z[None])[0]
    return bool(np.abs(painted.astype(int) - shown).max() <= 1)


def test_the_newest_weights_are_drawn_with_while_it_trains(
    open_page: Callable[..., ExplorePage], app: AppModel, drawn_run: Path, training: Training, qtbot: QtBot
) -> None:
    app.set_run(drawn_run)
    app.set_live(training.live)
    page = open_page(drawn_run, wait=False)
    qtbot.waitUntil(lambda: training.batch(101))
    qtbot.waitUntil(lambda: shows_newest(page, training))
    assert page.source.newest.isChecked() and page.source.step.text() == "step 101"
    qtbot.waitUntil(lambda: training.batch(102))
    qtbot.waitUntil(lambda: shows_newest(page, training))
    qtbot.waitUntil(lambda: page.desk.directions is not None)


def test_a_checkpoint_chosen_stays_and_asks_the_training_for_nothing(
    open_page: Callable[..., ExplorePage], app: AppModel, drawn_run: Path, training: Training, qtbot: QtBot
) -> None:
    app.set_run(drawn_run)
    app.set_live(training.live)
    page = open_page(drawn_run, wait=False)
    qtbot.waitUntil(lambda: page.desk.runs.following)
    page.source.slider.setValue(0)
    training.batch(101)
    qtbot.wait(1300)
    assert not training.batch(102)
    assert page.source.step.text() == "step 40"
    page.source.newest.click()
    qtbot.waitUntil(lambda: training.batch(103))
    qtbot.waitUntil(lambda: shows_newest(page, training))


def test_when_the_training_ends_its_newest_checkpoint_is_drawn_with(
    open_page: Callable[..., ExplorePage], app: AppModel, drawn_run: Path, training: Training, qtbot: QtBot
) -> None:
    app.set_run(drawn_run)
    app.set_live(training.live)
    page = open_page(drawn_run, wait=False)
    qtbot.waitUntil(lambda: page.desk.runs.following)
    app.set_live(None)
    qtbot.waitUntil(lambda: page.source.step.text() == "step 80")
    assert not page.source.newest.isVisible()


def train_a_branch(run: Path, state: dict[str, Any]) -> None:
    """What going back to step 40 and training to step 60 leaves on disk."""
    folder = RunFolder(run)
    with JournalWriter(folder.journal_path) as journal:
        journal.add_branch(0, 40, {"augment": 0.25}, recipe=dump_recipe(folder.recipe()))
        journal.add(RunStarted(1, 40, 0, 1, 8, 8, "cpu", True, None, None, 0.0))
    save_checkpoint(folder.checkpoint_path(1, 60), state)


def test_what_was_trained_last_is_shown_also_when_that_is_another_branch(
    open_page: Callable[..., ExplorePage], drawn_run: Path, tiny_recipe: Recipe, make_state, qtbot: QtBot
) -> None:
    page = open_page(drawn_run)
    assert page.source.step.text() == "step 80"
    page.leave()
    train_a_branch(drawn_run, make_state(tiny_recipe, 60))
    page.enter()
    qtbot.waitUntil(lambda: page.source.step.text() == "step 60")
    assert page.desk.runs.branch == 1 and page.source.branch.currentData() == 1
    assert page.source.branch.currentText() == "branch 1 from step 40: augmentation → 0.25"


def test_a_checkpoint_chosen_stays_though_another_branch_was_trained(
    open_page: Callable[..., ExplorePage], drawn_run: Path, tiny_recipe: Recipe, make_state, qtbot: QtBot
) -> None:
    page = open_page(drawn_run)
    page.source.slider.setValue(0)
    page.leave()
    train_a_branch(drawn_run, make_state(tiny_recipe, 60))
    page.enter()
    qtbot.waitUntil(lambda: page.source.branch.count() == 2)
    assert page.desk.runs.branch == 0 and page.source.step.text() == "step 40"


def test_a_page_that_is_not_shown_asks_for_nothing(
    open_page: Callable[..., ExplorePage], app: AppModel, drawn_run: Path, training: Training, qtbot: QtBot
) -> None:
    app.set_run(drawn_run)
    app.set_live(training.live)
    page = open_page(drawn_run, wait=False)
    qtbot.waitUntil(lambda: page.desk.runs.following)
    page.leave()
    training.batch(101)
    qtbot.wait(1300)
    assert not training.batch(102)
    page.enter()
    qtbot.waitUntil(lambda: training.batch(103))


def test_a_training_of_another_run_is_not_followed(
    open_page: Callable[..., ExplorePage],
    app: AppModel,
    drawn_run: Path,
    training: Training,
    tmp_path: Path,
) -> None:
    app.set_run(drawn_run)
    app.set_live(LiveRun(tmp_path / "elsewhere", 0, training.control, training.weights))
    page = open_page(drawn_run)
    assert page.desk.runs.live is None and page.source.step.text() == "step 80"


def test_a_tile_of_the_samples_is_gone_to_at_the_nearest_checkpoint(
    open_page: Callable[..., ExplorePage], app: AppModel, drawn_run: Path, qtbot: QtBot
) -> None:
    app.explore_tile(0, 45, 2, averaged=False)
    page = open_page(drawn_run)
    model = page.desk.model
    assert model is not None
    qtbot.waitUntil(lambda: model.point.z.tolist() == [12.0, 13.0, 14.0, 15.0, 16.0, 17.0])
    assert page.source.step.text() == "step 40" and page.source.raw.isChecked()
    app.explore_tile(0, 80, 0, averaged=True)
    page.enter()
    qtbot.waitUntil(lambda: model.point.z.tolist() == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
    assert page.source.step.text() == "step 80" and page.source.averaged.isChecked()
    app.explore_tile(0, 80, 99)
    page.enter()
    qtbot.waitUntil(lambda: not page.desk.link.waits_for("nothing"))
    assert model.point.z[0] == 0.0


def test_a_tile_newer_than_every_checkpoint_is_gone_to_with_the_running_training(
    open_page: Callable[..., ExplorePage], app: AppModel, drawn_run: Path, training: Training, qtbot: QtBot
) -> None:
    app.set_run(drawn_run)
    app.set_live(training.live)
    app.explore_tile(0, 100, 1)
    page = open_page(drawn_run, wait=False)
    qtbot.waitUntil(lambda: page.desk.model is not None and page.desk.model.point.z[0] == 6.0)
    assert page.desk.runs.following
