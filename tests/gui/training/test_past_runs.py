"""Opening, branching and watching runs that lie on disk; the samples of a run."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from ganstudio.controls import LIMITS
from ganstudio.events import Outcome, Paused, RunEnded, RunStarted
from ganstudio.gui.models.notices import Offer
from ganstudio.gui.models.run_state import State
from ganstudio.gui.training.control_panel import SLIDERS
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.gui.training.until_dialog import UntilDialog
from ganstudio.problems import Message
from ganstudio.recipe.rules import ALTERATIONS
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.training.until import Until

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def opened(page, recorded_run, qtbot):
    """The page with the recorded run open."""
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: len(page.model.curves) == 300 and not page.model.curves.loading)
    page.redraw()
    return page


def press(box: QMessageBox, words: str) -> None:
    next(button for button in box.buttons() if button.text() == words).click()


# Opening -------------------------------------------------------------------------


def test_a_past_run_shows_its_curves_marks_controls_and_samples(opened, qtbot):
    model = opened.model
    assert model.state is State.IDLE and model.step == 300
    assert opened.header.text("step").startswith("step 300")
    assert [str(m.text) for m in model.markers.all] == ["step 200: learning rate of D 2e-4 → 1e-4"]
    assert opened.controls.discriminator.rate.field.text() == "1e-4"
    qtbot.waitUntil(lambda: opened.viewer.pane.heading.startswith("step 300"))
    assert opened.transport.state_text == "not training"


def test_a_run_without_a_readable_journal_says_so(page, tmp_path, small_recipe, qtbot, in_dialog):
    folder = RunFolder.create(tmp_path / "broken", small_recipe, "{}", tmp_path)
    folder.journal_path.write_bytes(b"no journal at all, but long enough to be looked at" * 100)
    told = []
    page.app.told.connect(lambda message, kind: told.append((str(message), kind)))
    in_dialog(QMessageBox, lambda box: press(box, "Leave it"))
    page.app.open_run(folder.path)
    qtbot.waitUntil(lambda: bool(told))
    assert "journal.db" in told[0][0] and told[0][1] == "problem"
    assert [path.name for path in folder.path.glob("*.db")] == ["journal.db"]


def test_a_lost_journal_is_made_anew_from_the_checkpoints_when_asked_for(
    page, recorded_run, qtbot, in_dialog
):
    folder = RunFolder(recorded_run)
    folder.journal_path.write_bytes(b"no journal at all, but long enough to be looked at" * 100)
    asked = []

    def agree(box) -> None:
        asked.append(box.text())
        press(box, "Make a new journal")

    told = []
    page.app.told.connect(lambda message, kind: told.append(str(message)))
    in_dialog(QMessageBox, agree)
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: bool(told) or page.model.run_dir == recorded_run)
    assert not told
    qtbot.waitUntil(lambda: not page.model.curves.loading)
    assert "is damaged" in asked[0]
    assert len(page.model.curves) == 0
    assert [point.step for point in page.model.checkpoints] == [180]
    assert [branch.id for branch in page.model.branches] == [0, 1]
    assert (recorded_run / "journal-damaged.db").is_file()


def test_a_run_whose_last_sitting_broke_off_says_what_is_kept(page, recorded_run, qtbot, make_batch):
    with JournalWriter(RunFolder(recorded_run).journal_path) as journal:
        journal.add(RunStarted(0, 300, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, 1.0))
        for step in range(301, 321):
            journal.add(make_batch(step))
    page.app.open_run(recorded_run)
    qtbot.waitUntil(page.notices.isVisible)
    assert "broke off at step 320" in page.notices.text and "the 20 batches after it" in page.notices.text
    assert Offer.RESUME in page.notices.buttons
    (notice,) = page.model.notices
    page.act.dismiss(notice)
    page.host.open(recorded_run, 1)
    qtbot.waitUntil(lambda: page.model.branch == 1)
    page.host.open(recorded_run, 0)
    qtbot.waitUntil(lambda: page.model.branch == 0)
    assert not page.model.notices  # told once


def test_a_branch_is_chosen_and_another_drawn_beside_it(opened, qtbot):
    bar = opened.branches
    assert bar.isVisibleTo(opened) and bar.choice.count() == 2
    bar.choice.setCurrentIndex(1)
    bar.choice.activated.emit(1)
    qtbot.waitUntil(lambda: opened.model.branch == 1 and len(opened.model.curves) == 180)
    qtbot.waitUntil(lambda: not opened.model.curves.loading)
    bar.actions_by_branch[0].trigger()
    qtbot.waitUntil(lambda: len(opened.host.others.books.get(0, ())) == 200)
    assert opened.host.others.books[0].store.steps[0] == 101
    opened.redraw()
    assert (0, "dx_real") in opened.plots.plots["dx"]._others
    bar.actions_by_branch[0].trigger()
    qtbot.waitUntil(lambda: not opened.host.others.books)
    opened.redraw()
    assert not opened.plots.plots["dx"]._others


def test_controls_changed_while_nothing_trains_are_the_first_changes_of_the_next_sitting(
    opened, qtbot, scripted
):
    opened.act.set_control("augment", 0.4)
    qtbot.waitUntil(opened.controls._hint.isVisible)
    model = opened.model
    opened.host.train_with(lambda: scripted(start=300), model.run_dir, model.recipe)
    qtbot.waitUntil(lambda: any(m.step == 300 and "augmentation" in str(m.text) for m in model.markers.all))
    assert opened.host.control.controls.augment == 0.4


def test_resumed_curves_go_on_without_a_seam(opened, qtbot, scripted):
    model = opened.model
    opened.host.train_with(lambda: scripted(start=300), model.run_dir, model.recipe)
    qtbot.waitUntil(lambda: model.step > 320)
    steps = model.curves.store.steps
    assert steps[:320].tolist() == list(range(1, 321))


def test_resuming_while_the_past_is_still_being_read_loses_nothing(page, recorded_run, qtbot, scripted):
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: page.model.run_dir == recorded_run)
    page.host.train_with(lambda: scripted(start=300), recorded_run, page.model.recipe)
    qtbot.waitUntil(lambda: page.model.step > 310 and not page.model.curves.loading)
    qtbot.waitUntil(lambda: len(page.model.curves) > 310)
    assert np.array_equal(page.model.curves.store.steps, np.arange(1, len(page.model.curves) + 1))


# Going back and on ---------------------------------------------------------------


def test_going_back_asks_for_the_checkpoint_and_what_to_change(opened, qtbot, monkeypatch, in_dialog):
    asked = []
    monkeypatch.setattr(opened.host, "go_on", asked.append)

    def choose(dialog: GoBackDialog) -> None:
        steps = [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]
        assert steps == [100, 200, 300]
        dialog.list.setCurrentRow(0)
        rate = dialog.controls.discriminator.rate
        assert rate.field.value == 2e-4
        qtbot.mouseClick(rate.halve, LEFT)
        qtbot.waitUntil(lambda: dialog.pane.heading.startswith("step 100"))
        qtbot.mouseClick(dialog.go, LEFT)

    in_dialog(GoBackDialog, choose)
    opened.act.go_back()
    (how,) = asked
    assert (how.from_step, how.changes) == (100, {"lr_d": 1e-4})


def test_going_back_after_a_divergence_starts_at_the_checkpoint_it_names(opened, qtbot, in_dialog):
    chosen = []
    in_dialog(GoBackDialog, lambda dialog: (chosen.append(dialog.chosen_step), dialog.reject()))
    opened.act.go_back(200)
    assert chosen == [200]


def test_a_new_branch_keeps_the_old_line_beside_it(opened, qtbot, scripted):
    model = opened.model
    opened.host.train_with(lambda: scripted(start=100, branch=1), model.run_dir, model.recipe)
    qtbot.waitUntil(lambda: model.branch == 1 and model.step > 105)
    qtbot.waitUntil(lambda: len(opened.host.others.books.get(0, ())) == 200)
    assert model.curves.store.steps[:105].tolist() == list(range(1, 106))
    assert any(marker.kind == "branch" and marker.step == 100 for marker in model.markers.all)


def test_going_on_while_it_trains_stops_first(training, qtbot, monkeypatch):
    started = []
    monkeypatch.setattr(training.host, "_train", lambda *args: started.append(args))
    training.host.go_on()
    qtbot.waitUntil(lambda: bool(started))
    assert training.model.ended is not None and training.model.ended.outcome is Outcome.STOPPED


@pytest.mark.parametrize(
    ("which", "value", "expected"),
    [(0, 50, (50, None, None)), (1, 777, (None, 777, None)), (2, 2.5, (None, None, 2.5))],
)
def test_training_until_takes_epochs_steps_or_minutes(
    opened, qtbot, monkeypatch, which, value, expected, in_dialog
):
    asked = []
    monkeypatch.setattr(opened.host, "go_on", asked.append)

    def choose(dialog: UntilDialog) -> None:
        (dialog.epochs, dialog.steps, dialog.minutes)[which].setValue(value)
        qtbot.mouseClick(dialog.go, LEFT)

    in_dialog(UntilDialog, choose)
    opened.act.train_longer()
    until = asked[0].until
    assert (until.epochs, until.steps, until.minutes) == expected


def test_training_until_refuses_what_is_trained_already(opened, qtbot, in_dialog):
    def choose(dialog: UntilDialog) -> None:
        dialog.steps.setValue(100)
        assert not dialog.go.isEnabled()
        dialog.reject()

    in_dialog(UntilDialog, choose)
    opened.act.train_longer()
    assert opened.model.state is State.IDLE


def test_a_run_that_keeps_its_steps_is_asked_for_steps(opened, qtbot, in_dialog):
    opened.model.recipe = opened.model.recipe.changed(epochs=0, steps=5000)
    opened.model.steps_total = 5000
    shown = []

    def look(dialog: UntilDialog) -> None:
        shown.append((dialog.until(), dialog.steps.value()))
        dialog.reject()

    in_dialog(UntilDialog, look)
    opened.act.train_longer()
    assert shown == [(Until(steps=5000), 5000)]


def test_beyond_its_end_a_run_shows_no_end(opened):
    header = opened.header
    opened.model.steps_total = opened.model.step
    header.refresh()
    assert "/" in header.text("step")
    opened.model.steps_total = opened.model.step // 2
    header.refresh()
    assert "/" not in header.text("step") + header.text("epoch")


# Watching ------------------------------------------------------------------------


def test_a_run_that_another_process_trains_is_followed_read_only(page, recorded_run, qtbot, make_batch):
    folder = RunFolder(recorded_run)
    with folder.lock(), JournalWriter(folder.journal_path) as journal:
        page.app.open_run(recorded_run)
        qtbot.waitUntil(lambda: page.model.watched and len(page.model.curves) == 300)
        qtbot.waitUntil(lambda: "another" in page.transport.state_text)
        assert not page.transport.resume.isVisibleTo(page.transport)
        assert not page.transport.stop.isVisibleTo(page.transport)
        for step in range(301, 340):
            journal.add(make_batch(step))
        journal.commit()
        qtbot.waitUntil(lambda: page.model.step == 339 and len(page.model.curves) == 339)
        journal.add(Paused(0, 339))
        qtbot.waitUntil(lambda: page.model.state is State.PAUSED)
        journal.add(RunEnded(0, 339, Outcome.STOPPED, Message("Stopped.")))
    qtbot.waitUntil(lambda: not page.model.watched)
    qtbot.waitUntil(lambda: page.transport.resume.isVisibleTo(page.transport))


# Samples -------------------------------------------------------------------------


def shown_grey(page) -> int:
    image = page.viewer.pane.grid.grab().toImage()
    rect = page.viewer.pane.grid.tile_rect(0)
    return image.pixelColor(rect.center()).red()


def test_the_time_slider_shows_every_snapshot(opened, qtbot):
    viewer = opened.viewer
    viewer.film.slider.setValue(0)
    qtbot.waitUntil(lambda: viewer.pane.heading.startswith("step 100"))
    assert shown_grey(opened) == 100
    qtbot.mouseClick(viewer.film.next, LEFT)
    qtbot.waitUntil(lambda: viewer.pane.heading.startswith("step 200"))
    qtbot.mouseClick(viewer.film.newest, LEFT)
    qtbot.waitUntil(lambda: viewer.pane.heading.startswith("step 300"))
    assert opened.model.snapshots.following


def test_the_film_plays_every_snapshot_and_ends(opened, qtbot):
    viewer, seen = opened.viewer, []
    viewer.shown.connect(seen.append)
    viewer.film.speed.setCurrentIndex(viewer.film.speed.count() - 1)
    qtbot.mouseClick(viewer.film.play, LEFT)
    qtbot.waitUntil(lambda: not viewer.film.playing)
    assert [step for step, after in zip(seen, [*seen[1:], None], strict=True) if step != after] == [
        100,
        200,
        300,
    ]


def test_averaged_and_raw_are_switched_by_click_and_key(opened, qtbot):
    viewer = opened.viewer
    viewer.film.slider.setValue(0)
    qtbot.mouseClick(viewer.raw, LEFT)
    qtbot.waitUntil(lambda: "raw" in viewer.pane.heading)
    assert shown_grey(opened) == 155
    qtbot.keyClick(viewer, KEY.Key_A)
    qtbot.waitUntil(lambda: "averaged" in viewer.pane.heading)


def test_a_tile_is_enlarged_with_its_dx_and_explored(opened, qtbot):
    viewer, grid = opened.viewer, opened.viewer.pane.grid
    qtbot.waitUntil(lambda: viewer.pane.heading.startswith("step 300"))
    asked = []
    opened.app.page_requested.connect(asked.append)
    qtbot.mouseClick(grid, LEFT, pos=grid.tile_rect(2).center())
    assert grid.large and "0.300" in viewer.tile_text.text()
    small = grid.tile_rect(2).width()
    qtbot.keyClick(grid, KEY.Key_Right)
    assert grid.index == 3 and grid.large
    qtbot.keyClick(grid, KEY.Key_Escape)
    assert not grid.large and grid.tile_rect(2).width() < small
    qtbot.mouseClick(viewer.explore, LEFT)
    request = opened.app.take_explore()
    assert asked == ["explore"]
    assert (request.branch, request.step, request.index, request.averaged) == (0, 300, 3, True)


def test_two_steps_are_compared_tile_by_tile(opened, qtbot):
    viewer = opened.viewer
    qtbot.waitUntil(lambda: viewer.pane.heading.startswith("step 300"))
    qtbot.mouseClick(viewer.compare, LEFT)
    viewer.film.slider.setValue(0)
    qtbot.waitUntil(lambda: viewer.pane.heading.startswith("step 100"))
    assert viewer.held_pane.isVisible() and viewer.held_pane.heading.startswith("step 300")
    viewer.pane.grid.pick(1)
    assert viewer.held_pane.grid.index == 1
    assert viewer.held_pane.grid.tile_rect(1) == viewer.pane.grid.tile_rect(1)
    qtbot.mouseClick(viewer.held_pane.close_button, LEFT)
    assert not viewer.held_pane.isVisible() and not viewer.compare.isChecked()


def test_a_snapshot_whose_file_is_gone_is_named_and_the_others_stay(opened, recorded_run, qtbot):
    RunFolder(recorded_run).snapshot_path(0, 100).unlink()
    viewer = opened.viewer
    viewer.cache.clear()
    viewer.film.slider.setValue(0)
    qtbot.waitUntil(lambda: "step-00000100.png" in viewer.pane.grid._empty)
    viewer.film.slider.setValue(1)
    qtbot.waitUntil(lambda: viewer.pane.heading.startswith("step 200"))


def test_all_curves_are_exported_as_csv(opened, tmp_path, qtbot, monkeypatch):
    path = tmp_path / "curves.csv"
    monkeypatch.setattr(opened.exports, "_ask_path", lambda *_args: path)
    told = []
    opened.app.told.connect(lambda message, kind: told.append((str(message), kind)))
    opened.exports.table()
    qtbot.waitUntil(lambda: bool(told))
    lines = path.read_text().splitlines()
    assert len(lines) == 301 and lines[0].startswith("step,epoch,images_seen,dx_real")
    assert told[0][1] == "note" and "curves.csv" in told[0][0]


def test_the_controls_cover_every_limit():
    assert set(LIMITS) <= {
        "lr_g",
        "lr_d",
        "g_updates",
        "d_updates",
        "freeze_d_layers",
        *SLIDERS,
        *ALTERATIONS,
    }


def test_what_d_sees_of_a_run_follows_its_controls(opened, qtbot):
    """The recorded run has lost its pictures: its fakes are shown all the same."""
    opened.controls.sight.click()
    dialog = opened.sight.dialog
    qtbot.waitUntil(lambda: len(dialog.fakes._images) > 0, timeout=30_000)
    before = [image.copy() for image in dialog.fakes._images]
    opened.act.set_control("noise_std", 0.5)
    opened.redraw()
    qtbot.waitUntil(lambda: dialog.fakes._images != before)
    assert "noise 0.5" in dialog.about.text()
    assert opened.can_close() and not dialog.isVisible()
