"""The page with the real thing: pictures on disk, a session, checkpoints, resuming, branching."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from ganstudio.gui.models.app_model import StartRequest
from ganstudio.gui.models.run_state import State
from ganstudio.gui.settings import TENSORBOARD
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.gui.training.run_making import GoOn
from ganstudio.recipe import make_recipe
from ganstudio.runs.reader import RunReader
from ganstudio.session import measuring
from ganstudio.training.until import Until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(24):
        picture = rng.integers(0, 255, (20, 20, 3), np.uint8)
        Image.fromarray(picture).save(folder / f"{number:02}.png")
    return folder


@pytest.fixture
def started(page, pictures, tmp_path, qtbot):
    """The page with a real run that trains and has made 12 batches."""
    values = {"name": "tiny", "image_size": 16, "nz": 4, "ngf": 4, "ndf": 4, "batch_size": 8, "device": "cpu"}
    values |= {"epochs": 10_000, "snapshot_every": 5, "snapshot_images": 4, "checkpoint_every": 5}
    request = StartRequest(pictures, make_recipe(values), tmp_path / "run", None, frozenset())
    page.app._start = request
    page.enter()
    qtbot.waitUntil(lambda: page.model.step >= 12)
    return page


@pytest.fixture
def event_files(page):
    """The window's setting to write event files."""
    pytest.importorskip("tensorboard", reason="the optional extra tensorboard is not installed")
    page.app.settings.set_flag(TENSORBOARD, True)


def stop(page, qtbot) -> None:
    page.act.stop()
    qtbot.waitUntil(lambda: not page.host.busy)


def test_a_run_is_measured_beside_its_training_and_its_best_checkpoint_marked(started, qtbot, monkeypatch):
    monkeypatch.setattr(measuring, "SAMPLES", 16)
    monkeypatch.setattr(measuring, "NICENESS", 0)
    page, model = started, started.model
    stop(page, qtbot)
    page.host.go_on(GoOn(changes={"merit_every": 5}, until=Until(steps=model.step + 10)))
    qtbot.waitUntil(lambda: not page.host.busy, timeout=120_000)
    qtbot.waitUntil(lambda: len(model.merits) > 0 and model.merits.best is not None)
    page.redraw()
    assert page.plots.plots["merits"].isVisible()
    assert any(model.merits.is_best(point.branch, point.step) for point in model.checkpoints)
    assert model.state is State.IDLE and model.preparing is None


def test_a_run_is_made_trained_changed_closed_and_taken_up_again(started, qtbot, tmp_path):
    page, model = started, started.model
    assert page.app.run_dir == tmp_path / "run"
    assert page.app.live is not None and page.app.live.weights is not None
    page.act.set_control("lr_d", 5e-5)
    qtbot.waitUntil(lambda: len(model.markers) == 1)
    page.act.pause()
    qtbot.waitUntil(lambda: model.state is State.PAUSED)
    page.act.step_once()
    page.act.sample()
    step = model.step
    qtbot.waitUntil(lambda: model.step == step + 1)
    qtbot.waitUntil(lambda: model.snapshots.steps[-1] in (step, step + 1))
    stop(page, qtbot)
    assert page.app.live is None
    last = model.step
    assert model.checkpoints[-1].step == last and model.checkpoints[-1].path.is_file()
    with RunReader(tmp_path / "run") as reader:
        kept = np.concatenate([piece["dx_real"] for piece in reader.batches(0)])
    assert np.array_equal(kept, model.curves.store.column("dx_real"))

    page.act.resume()
    qtbot.waitUntil(lambda: model.step >= last + 3)
    assert model.desk.shown.lr_d == 5e-5
    assert model.curves.store.steps.tolist() == list(range(1, len(model.curves) + 1))
    stop(page, qtbot)


def test_going_back_starts_a_branch_beside_the_old_line(started, qtbot):
    page, model = started, started.model
    stop(page, qtbot)
    last = model.step
    page.host.go_on(GoOn(from_step=5, changes={"lr_d": 1e-5}, until=Until(steps=15)))
    qtbot.waitUntil(lambda: not page.host.busy and model.branch == 1)
    assert model.step == 15 and model.desk.shown.lr_d == 1e-5
    qtbot.waitUntil(lambda: len(page.host.others.books.get(0, ())) == last - 5)
    qtbot.waitUntil(lambda: len(model.branches) == 2)
    assert {branch.start_step for branch in model.branches} == {0, 5}


def test_from_a_moment_on_the_curves_a_live_run_goes_back_to_exactly_that_batch(started, qtbot, in_dialog):
    page, model = started, started.model
    page.plots.step_clicked.emit(8.0)
    assert page.moment.moment.step == 8 and page.plots.moment_bar.isVisible()

    def choose(dialog: GoBackDialog) -> None:
        assert dialog.chosen_step == 8 and "3 batch" in dialog.meaning
        qtbot.mouseClick(dialog.controls.discriminator.rate.halve, LEFT)
        qtbot.mouseClick(dialog.go, LEFT)

    in_dialog(GoBackDialog, choose)
    qtbot.mouseClick(page.plots.moment_bar.go_back, LEFT)
    qtbot.waitUntil(lambda: model.branch == 1 and model.step >= 12)
    stop(page, qtbot)
    qtbot.waitUntil(lambda: len(model.branches) == 2)
    assert (model.branches[1].parent, model.branches[1].start_step) == (0, 8)
    assert any("exactly at step 8" in str(notice.text) for notice in model.notices)
    qtbot.waitUntil(lambda: len(page.host.others.books.get(0, ())) > 0)
    assert page.host.others.books[0].store.steps[0] == 9
    rates = model.curves.store.column("lr_d")
    assert rates[7] == 2 * rates[8] and model.curves.store.steps[:9].tolist() == list(range(1, 10))


def test_a_step_that_the_run_has_not_come_to_is_refused_in_words_and_the_run_stays(started, qtbot):
    page, model = started, started.model
    stop(page, qtbot)
    before = len(model.curves)
    page.host.go_on(GoOn(from_step=before + 70))
    qtbot.waitUntil(lambda: not page.host.busy)
    assert f"no step {before + 70}" in str(model.notices[0].text) and len(model.curves) == before


def test_a_folder_without_pictures_is_told(page, tmp_path, qtbot):
    empty = tmp_path / "empty"
    empty.mkdir()
    recipe = make_recipe({"image_size": 16, "batch_size": 8})
    page.app._start = StartRequest(empty, recipe, tmp_path / "run", None, frozenset())
    told = []
    page.app.told.connect(lambda message, kind: told.append((str(message), kind)))
    page.enter()
    qtbot.waitUntil(lambda: not page.host.busy)
    assert len(told) == 1 and str(empty) in told[0][0] and told[0][1] == "problem"
    qtbot.waitUntil(page._empty.isVisible)


def test_a_run_that_cannot_be_made_leaves_the_one_before_it_on_the_page(page, recorded_run, tmp_path, qtbot):
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: len(page.model.curves) == 300)
    gone = tmp_path / "gone"
    recipe = make_recipe({"image_size": 16, "batch_size": 8})
    page.app._start = StartRequest(gone, recipe, tmp_path / "run", None, frozenset())
    page.enter()
    qtbot.waitUntil(lambda: not page.host.busy)
    qtbot.waitUntil(lambda: page.model.run_dir == recorded_run and len(page.model.curves) == 300)


def test_with_the_setting_event_files_are_written_for_each_branch(event_files, started, qtbot, tmp_path):
    stop(started, qtbot)
    started.host.go_on(GoOn(from_step=5, until=Until(steps=8)))
    qtbot.waitUntil(lambda: not started.host.busy)
    assert sorted(path.name for path in (tmp_path / "run" / "tensorboard").iterdir()) == ["branch-1", "main"]
