"""The page after a night: shown once, found again in the menu, and what its buttons do."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from made_merits import keep_merit
from PySide6.QtCore import Qt

from ganstudio.events import (
    Balance,
    ControlChanged,
    Diverged,
    Outcome,
    PilotActed,
    RunEnded,
    RunStarted,
    StateChanged,
    WentBack,
)  # fmt: skip
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_state import Part
from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.gui.settings import NOTIFY
from ganstudio.gui.training import morning_desk
from ganstudio.gui.training.notifier import Notifier
from ganstudio.gui.training.training_page import TrainingPage
from ganstudio.gui.training.tried_row import TriedRow
from ganstudio.problems import Message
from ganstudio.recipe import dump_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.night import Stretch, Unjudged
from ganstudio.runs.progress import Decline
from ganstudio.runs.snapshots import save_snapshot
from ganstudio.runs.tried import Tried
from ganstudio.training.balance.remedies import UNDOES

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
MORNING = 2


@pytest.fixture
def night(tmp_path: Path, small_recipe, make_batch, make_snapshot, monkeypatch) -> Path:
    """300 batches in which D became too strong, the autopilot turned a knob, went back to 100 and it held."""

    def started(step: int = 0, branch: int = 0) -> RunStarted:
        return RunStarted(branch, step, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, time.time())

    monkeypatch.setattr(morning_desk, "WORTH_SECONDS", 0.0)
    path = tmp_path / "night"
    folder = RunFolder.create(path, small_recipe, "{}", tmp_path / "pictures")
    with JournalWriter(folder.journal_path) as journal:
        journal.add(started())
        journal.add(StateChanged(0, 10, Balance.BALANCED, 10, Message("D is ahead.")))
        for step in range(1, 201):
            journal.add(make_batch(step))
        kept = folder.checkpoint_path(0, 100)
        kept.write_bytes(b"")
        taken = make_snapshot(100)
        journal.add_snapshot(taken, save_snapshot(path, taken))
        journal.add(StateChanged(0, 150, Balance.D_TOO_STRONG, 140, Message("D wins.")))
        for step, old, new in ((160, 0.0, 0.1), (170, 0.1, 0.2)):
            why = Message("D is too sure of the reals.")
            journal.add(PilotActed(0, step, "augment", (("augment", old, new),), why, True))
            journal.add(ControlChanged(0, step, "augment", old, new, "autopilot"))
        branch = journal.add_branch(0, 100, {"lr_d": 1e-4}, recipe=dump_recipe(small_recipe))
        journal.add(WentBack(branch, 100, 0, 200, Balance.D_TOO_STRONG, Message("Halve D's lr"), 1, 3))
        journal.add(started(100, branch=branch))
        for step in range(101, 301):
            journal.add(make_batch(step, branch))
        journal.add(RunEnded(branch, 300, Outcome.STOPPED, Message("Stopped after {n} steps.", {"n": 300})))
    keep_merit(path, 100, 0.3)
    return path


@pytest.fixture
def morning(page: TrainingPage, night: Path, qtbot) -> TrainingPage:
    page.app.open_run(night)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == MORNING)
    return page


def test_what_happened_is_told_before_anything_else(morning: TrainingPage, qtbot):
    shown = morning.morning
    assert "night" in shown.title.text() and "400 batches" in shown.facts.text().replace("\u2009", "")
    assert "Balanced" in shown.shares.text() and "D too strong" in shown.shares.text()
    assert [row.what.text() for row in shown.tried] == [
        "Step 160: augmentation 0 → 0.2, in 2 small steps", "Step 200: went back to step 100, as branch 1",
    ]  # fmt: skip
    assert shown.tried[0].why.text() == "D is too sure of the reals."
    assert "Balanced" in shown.tried[1].after
    assert "step 100" in shown.best.text() and "30" not in shown.best.text()
    qtbot.waitUntil(lambda: shown.pane.grid.dx(0) is not None)
    assert "All is well" in shown.next.text()
    assert shown.band.text_at(1).startswith("Balanced")


def test_the_states_of_a_critic_are_explained_by_scores(morning: TrainingPage):
    texts = [meant.text for meant in morning.morning._meanings()]
    assert "near 0.9" in texts[0] and "Dx stays" in texts[1]
    assert morning.model.recipe is not None
    morning.model.recipe = morning.model.recipe.changed(objective="wgan", d_norm="none")
    assert not any("0.9" in meant.text or "Dx" in meant.text for meant in morning.morning._meanings())


def test_the_samples_rows_are_named_here_too(morning: TrainingPage, qtbot):
    model, pane = morning.model, morning.morning.pane
    qtbot.waitUntil(lambda: pane.grid.dx(0) is not None)
    assert model.recipe is not None and pane.grid.row_of(0) == ""
    model.recipe = model.recipe.changed(labels=("hair",), snapshot_rows="hair")
    model.sample_rows = {0: SampleRows("hair", ("aqua", "brown"))}
    morning._on_changed(frozenset({Part.RUN}))
    qtbot.waitUntil(lambda: pane.grid.row_of(2) == "hair: brown")


def test_it_is_shown_once_and_found_again_in_the_menu(morning: TrainingPage, night, recorded_run, qtbot):
    qtbot.mouseClick(morning.morning.curves, LEFT)
    assert morning._stack.currentIndex() == 1
    morning.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: morning.model.run_dir == recorded_run and morning.model.state.name == "IDLE")
    qtbot.waitUntil(lambda: morning._stack.currentIndex() == MORNING)  # that one was not seen either
    morning.app.open_run(night)
    qtbot.waitUntil(lambda: morning.model.run_dir == night and len(morning.model.curves) > 0)
    qtbot.wait(300)
    assert morning._stack.currentIndex() == 1
    morning.transport.morning.trigger()
    qtbot.waitUntil(lambda: morning._stack.currentIndex() == MORNING)


def test_a_short_sitting_has_no_page_unless_it_is_asked_for(page, recorded_run, qtbot):
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: len(page.model.curves) > 0 and not page.model.curves.loading)
    qtbot.wait(200)
    assert page._stack.currentIndex() == 1
    page.transport.morning.trigger()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == MORNING)
    shown = page.morning
    assert [row.what.text() for row in shown.tried] == ["Step 200: learning rate of D 2e-4 → 1e-4 (by you)"]
    shown.show_night(replace(shown.night, tried=()))
    assert "Nothing was tried" in shown._tried_heading.text()


def test_a_short_sitting_that_went_back_by_itself_has_its_page(page, night, monkeypatch, qtbot):
    monkeypatch.setattr(morning_desk, "WORTH_SECONDS", 1e9)
    page.app.open_run(night)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == MORNING)


def test_a_knob_that_was_turned_there_and_back_says_how_far(qtbot):
    row = TriedRow(Tried(0, 65, None, (("augment", 0.0, 0.0),), 2, None, None, None, 0, (("augment", 0.01),)))
    qtbot.addWidget(row)
    assert row.what.text() == "Step 65: augmentation 0 → 0.01 → 0, in 2 small steps"


def _remedy(step: int, branch: int = 0, **values) -> Tried:
    change = (("augment", 0.0, 0.2),)
    trouble = Balance.D_TOO_STRONG
    return Tried(branch, step, None, change, 1, None, trouble, None, 8, by="remedy", **values)


def test_a_remedy_that_was_taken_back_says_so_in_place_of_a_result(qtbot):
    row = TriedRow(_remedy(65, undone=70))
    qtbot.addWidget(row)
    assert row.what.text() == "Step 65: augmentation 0 → 0.2 (a remedy that you took)"
    assert row.after == "taken back at step 70"
    late = TriedRow(replace(_remedy(65, undone=990), after=Balance.BALANCED))
    qtbot.addWidget(late)
    assert late.after == "Balanced, 8 pictures later; taken back at step 990"


def test_the_branch_is_named_where_it_changes(morning: TrainingPage):
    shown = morning.morning
    assert shown.night is not None
    told = tuple(_remedy(step, branch) for step, branch in ((5, 0), (9, 1), (10, 1), (11, 0)))
    shown.show_night(replace(shown.night, tried=told))
    begins = [row.what.text().partition(":")[0] for row in shown.tried]
    assert begins == ["Step 5", "Branch 1, step 9", "Step 10", "Main branch, step 11"]


def test_going_back_says_what_had_failed_before(qtbot):
    why, vain = Message("Halve D's lr"), (("augment", 0.0, 0.2), ("noise_std", 0.0, 0.1))
    trouble = Balance.D_TOO_STRONG
    row = TriedRow(Tried(0, 200, why, (), 1, 100, trouble, None, 8, onto=1, vain=vain), "", "branch 1")
    qtbot.addWidget(row)
    assert row.why.text() == (
        "D too strong, in spite of: augmentation 0 → 0.2, noise on D 0 → 0.1. It went on with: Halve D's lr."
    )
    row = TriedRow(Tried(0, 200, why, (), 1, 100, trouble, None, 8, onto=1), "", "branch 1")
    qtbot.addWidget(row)
    assert row.why.text() == "D too strong. It went on with: Halve D's lr."
    plain = Message(UNDOES, {"changes": "learning rate of D 2e-4 → 8e-4"})
    row = TriedRow(Tried(0, 200, plain, (), 1, 100, trouble, None, 8, onto=1), "", "branch 1")
    qtbot.addWidget(row)
    assert row.why.text() == "D too strong. It went back, and this undoes learning rate of D 2e-4 → 8e-4."


def test_a_persons_own_way_back_is_told_with_what_they_changed(page, night, small_recipe, make_batch, qtbot):
    with JournalWriter(night / "journal.db") as journal:
        own = journal.add_branch(0, 100, {"lr_d": 5e-5}, recipe=dump_recipe(small_recipe))
        journal.add(RunStarted(own, 100, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, time.time()))
        for step in range(101, 201):
            journal.add(make_batch(step, own))
        journal.add(RunEnded(own, 200, Outcome.STOPPED, Message("Stopped.")))
    page.app.open_run(night)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == MORNING)
    last = page.morning.tried[-1]
    assert last.what.text() == (
        "Branch 1, step 300: went back to step 100, as branch 2: learning rate of D → 5e-5 (by you)"
    )
    assert not last.why.text()


def test_a_run_that_nobody_could_judge_is_not_called_well(morning: TrainingPage):
    shown = morning.morning
    assert shown.night is not None
    begun = (Stretch(0, 0, 100, Balance.STARTING),)
    shown.show_night(replace(shown.night, stretches=begun, unjudged=Unjudged(100, 800, 8)))
    assert "too early" in shown.next.text() and f"{count_text(7392)} more pictures" in shown.next.text()


def test_while_it_trains_in_trouble_the_curves_with_the_remedies_come_first(morning: TrainingPage):
    shown = morning.morning
    assert shown.night is not None
    lost = (Stretch(0, 0, 3000, Balance.D_TOO_WEAK),)
    shown.show_night(replace(shown.night, stretches=lost, ending="running"))
    assert f"{count_text(3000)} batches now: D too weak" in shown.next.text()
    assert shown.curves.property("role") == "primary"
    shown.show_night(replace(shown.night, ending="stopped"))
    assert shown.curves.property("role") == "flat"


def test_its_buttons_do_what_they_say(morning: TrainingPage, monkeypatch, qtbot):
    pages, asked = [], []
    morning.app.page_requested.connect(pages.append)
    qtbot.mouseClick(morning.morning.explore, LEFT)
    assert pages == ["explore"] and morning.app.take_best()
    monkeypatch.setattr(morning.act, "go_back", asked.append)
    qtbot.mouseClick(morning.morning.back, LEFT)
    assert asked == [100] and morning._stack.currentIndex() == 1


def test_going_back_to_the_newest_step_is_not_offered_where_all_is_well(morning: TrainingPage):
    shown = morning.morning
    assert shown.night is not None and shown.back.isVisible()
    shown.show_night(replace(shown.night, balanced_at=shown.night.step))
    assert not shown.back.isVisible() and shown.go_on.isVisible()


def test_where_the_newest_checkpoints_are_worse_the_best_comes_first(
    morning: TrainingPage, monkeypatch, qtbot
):
    shown, asked = morning.morning, []
    assert shown.night is not None
    shown.show_night(replace(shown.night, decline=Decline(120, 2)))
    assert "are worse than that of step 120" in shown.next.text()
    assert shown.explore.property("role") == "primary"
    monkeypatch.setattr(morning.act, "go_back", asked.append)
    qtbot.mouseClick(shown.back, LEFT)
    assert asked == [120]


def test_after_a_night_lost_the_samples_are_those_of_where_it_is_advised_to_go_back(morning, qtbot):
    shown = morning.morning
    assert shown.night is not None
    lost = shown.night.stretches[-1]._replace(state=Balance.COLLAPSING)
    shown.show_night(replace(shown.night, stretches=(lost,), best=None, step=300, balanced_at=100))
    assert shown.best.text() == "The samples at step 100, while all was balanced"
    assert shown._snapshot().step == 100
    shown.show_night(replace(shown.night, balanced_at=None))
    assert shown.best.text() == "The newest samples"


@pytest.mark.parametrize("size", [(1280, 720), (1024, 560)])
def test_everything_fits_into_the_window(morning: TrainingPage, size, qtbot):
    morning.resize(*size)
    qtbot.wait(50)
    shown = morning.morning
    for button in (shown.go_on, shown.explore, shown.back, shown.curves):
        assert shown.rect().contains(button.geometry())
    assert shown.pane.grid.height() > 100 and shown.band.width() > 300


def test_a_run_that_ends_while_the_window_is_not_in_front_shows_the_page(
    training: TrainingPage, monkeypatch, qtbot
):
    monkeypatch.setattr(morning_desk, "WORTH_SECONDS", 0.0)
    looked = []
    monkeypatch.setattr(training.nights.desk, "look", looked.append)
    training.nights._unwatched = False
    monkeypatch.setattr(type(training.window()), "isActiveWindow", lambda _self: False)
    training.host.stop()
    qtbot.waitUntil(lambda: bool(looked))
    assert looked == [training.model.run_dir]


def test_an_end_in_front_of_eyes_is_not_told_again(training: TrainingPage, monkeypatch, qtbot):
    monkeypatch.setattr(type(training.window()), "isActiveWindow", lambda _self: True)
    run = training.model.run_dir
    training.host.stop()
    qtbot.waitUntil(lambda: not training.host.busy)
    assert training.app.settings.seen(run) == pytest.approx(time.time(), abs=60)


# Notifications ---------------------------------------------------------------------------------------------


@pytest.fixture
def notified(page: TrainingPage, app: AppModel):
    told: list[tuple[str, str]] = []
    notifier = Notifier(app.settings, page, lambda *texts: told.append(texts))
    return notifier, told


ALARM = StateChanged(0, 5, Balance.COLLAPSING, 5, Message("The samples are alike."))
END = RunEnded(0, 9, Outcome.FINISHED, Message("All 9 steps are done."))


def test_the_desktop_tells_of_alarms_and_ends_and_of_nothing_else(notified, monkeypatch, page):
    notifier, told = notified
    monkeypatch.setattr(type(page), "isActiveWindow", lambda _self: False)
    calm = StateChanged(0, 5, Balance.BALANCED, 5, Message("D is ahead."))
    notifier.hear([calm, ALARM, Diverged(0, 7, Message("The loss is NaN.")), END], "misaka")
    assert told == [
        ("misaka", "Collapsing. The samples are alike."), ("misaka", "The loss is NaN."),
        ("misaka", "All 9 steps are done."),
    ]  # fmt: skip


def test_it_is_silent_while_the_window_is_in_front_and_when_it_is_turned_off(
    notified, monkeypatch, page, app
):
    notifier, told = notified
    monkeypatch.setattr(type(page), "isActiveWindow", lambda _self: True)
    notifier.hear([END], "misaka")
    monkeypatch.setattr(type(page), "isActiveWindow", lambda _self: False)
    app.settings.set_flag(NOTIFY, False)
    notifier.hear([END], "misaka")
    assert told == []


def test_the_tray_icon_goes_when_the_window_is_in_front_again(page, app, monkeypatch, qtbot):
    monkeypatch.setattr("ganstudio.gui.training.notifier.QSystemTrayIcon.isSystemTrayAvailable", lambda: True)
    notifier = Notifier(app.settings, page)
    monkeypatch.setattr(type(page), "isActiveWindow", lambda _self: False)
    notifier.hear([END], "misaka")
    assert notifier._tray is not None
    notifier._to_front()
    assert notifier._tray is None
