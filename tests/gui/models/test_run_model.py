"""What the training page knows of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ganstudio.control import RunControl
from ganstudio.controls import Controls
from ganstudio.data.manifest import DataChanges
from ganstudio.events import (
    Balance,
    BatchDone,
    ChanceChanged,
    CheckpointSaved,
    ControlChanged,
    Diverged,
    Note,
    Outcome,
    Paused,
    PilotActed,
    Preparing,
    Resumed,
    RunEnded,
    RunStarted,
    SnapshotTaken,
    StateChanged,
    StateGoesOn,
    TroubleBrewing,
)
from ganstudio.gui.models.notices import Offer
from ganstudio.gui.models.run_info import CurvePiece, RunInfo, RunNews
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import Part, State
from ganstudio.problems import Message
from ganstudio.recipe import make_recipe
from ganstudio.runs.broken_off import BrokenOff
from ganstudio.runs.chance import Chance
from ganstudio.runs.curves import CURVES
from ganstudio.runs.records import Branch, LoggedEvent
from ganstudio.session.pictures import DataChanged

RUN = Path("run")
RECIPE = make_recipe({"image_size": 16, "batch_size": 8, "epochs": 40, "lr_d": 2e-4, "lr_g": 2e-4})


def started(step: int = 0, branch: int = 0, total: int = 400) -> RunStarted:
    return RunStarted(branch, step, total, 10, 8, 80, "cpu", True, 1.386, 0.693, 0.0)


def batch(step: int, branch: int = 0, speed: float = 100.0) -> BatchDone:
    values = dict.fromkeys(CURVES, 0.25) | {"epoch": (step - 1) // 10 + 1, "images_seen": step * 8}
    return BatchDone(**(values | {"branch": branch, "step": step, "images_per_second": speed}))


def snapshot(step: int, branch: int = 0) -> SnapshotTaken:
    tiles = np.zeros((4, 6, 6, 3), np.uint8)
    return SnapshotTaken(branch, step, tiles, tiles, (0.1,) * 4, (0.1,) * 4, 2)


def info(last: int = 0, *, watched: bool = False, events: tuple = (), branch: int = 0) -> RunInfo:
    branches = (Branch(0, "", None, 0, 0.0, {}, 300), Branch(1, "", 0, 100, 0.0, {"lr_d": 5e-5}, 180))
    logged = tuple(LoggedEvent(number, 0.0, event) for number, event in enumerate(events, 1))
    newest = batch(last) if last else None
    return RunInfo(RUN, RECIPE, branch, branches, (), (), logged, newest, 10, watched)


@pytest.fixture
def live() -> RunModel:
    model = RunModel()
    model.begin(RunControl(), RUN, RECIPE)
    model.take([started()])
    return model


def test_a_run_goes_through_its_states():
    model = RunModel()
    assert model.state is State.EMPTY and not model.live
    model.begin(RunControl(), RUN, RECIPE)
    assert model.state is State.PREPARING and model.live
    model.take([Preparing(Message("Reading the pictures"), 3, 10)])
    assert model.preparing is not None and model.preparing.done == 3
    model.take([started()])
    assert model.state is State.TRAINING and model.preparing is None
    model.take([Paused(0, 5)])
    assert model.state is State.PAUSED
    model.take([Resumed(0, 5)])
    assert model.state is State.TRAINING
    model.take([RunEnded(0, 5, Outcome.STOPPED, Message("Stopped."))])
    assert model.state is State.IDLE and not model.live


def test_batches_move_the_figures_and_the_curves(live):
    parts = live.take([batch(step) for step in range(1, 31)])
    assert (live.step, live.epoch, live.images_seen, len(live.curves)) == (30, 3, 240, 30)
    assert {Part.STATUS, Part.CURVES} <= parts
    assert live.epochs_total == 40


def test_the_order_of_a_burst_is_kept(live):
    live.take([batch(1), Paused(0, 1), Resumed(0, 1), batch(2), batch(3)])
    assert live.state is State.TRAINING and live.curves.store.steps.tolist() == [1, 2, 3]


def test_the_time_left_follows_from_the_pace(live):
    assert live.seconds_left is None
    live.take([batch(step) for step in range(1, 101)])
    assert live.seconds_left == pytest.approx(300 * 8 / 100)


def test_after_a_sitting_of_some_minutes_the_end_that_the_run_keeps_counts_again():
    model = RunModel()
    model.begin(RunControl(), RUN, RECIPE)
    model.take([started(total=0), batch(401)])
    assert not model.finished and model.epochs_total == 0
    model.take([RunEnded(0, 401, Outcome.FINISHED, Message("5 minutes of training are over."))])
    assert model.finished and (model.steps_total, model.epochs_total) == (400, 40)


def test_a_part_of_an_epoch_counts_as_one():
    model = RunModel()
    model.begin(RunControl(), RUN, RECIPE)
    model.take([started(total=5), batch(5)])
    assert model.epochs_total == 1


def test_a_run_without_an_end_has_no_time_left():
    model = RunModel()
    model.begin(RunControl(), RUN, RECIPE)
    model.take([started(total=0), batch(1)])
    assert model.seconds_left is None and not model.finished


def test_a_changed_control_is_in_force_marked_and_said_in_words(live):
    live.take([batch(1), ControlChanged(0, 1, "lr_d", 2e-4, 5e-5)])
    assert live.desk.shown == Controls(lr_g=2e-4, lr_d=5e-5)
    assert [str(m.text) for m in live.markers.all] == ["step 1: learning rate of D 2e-4 → 5e-5"]
    assert live.markers.all[0].side == "d"
    assert [(change.step, change.new) for change in live.changes] == [(1, 5e-5)]


ACTING = ControlChanged(0, 3, "autopilot", "off", "act")


def test_small_steps_of_the_autopilot_show_in_the_controls_at_once(live):
    live.take([ACTING, replace(batch(4), lr_d=1.9e-4, augment=0.1)])
    assert live.desk.shown.lr_d == 1.9e-4 and live.desk.shown.augment == 0.1
    assert Part.CONTROLS in live.take([replace(batch(5), lr_d=1.8e-4, augment=0.1)])
    assert Part.CONTROLS not in live.take([replace(batch(6), lr_d=1.8e-4, augment=0.1)])


def test_a_run_that_is_opened_shows_what_small_steps_have_come_to_but_not_over_a_later_change():
    model = RunModel()
    changes = (ACTING, ControlChanged(0, 8, "lr_d", 2e-4, 1e-4), ControlChanged(0, 9, "augment", 0.0, 0.4))
    model.show(replace(info(9, events=changes), last=replace(batch(9), lr_d=9e-5, augment=0.2)))
    assert model.desk.shown.lr_d == 9e-5
    assert model.desk.shown.augment == 0.4


def test_what_the_autopilot_did_last_is_still_known_after_going_on():
    model = RunModel()
    did = PilotActed(0, 7, "lr_d", (("lr_d", 2e-4, 1e-4),), Message("so it is"), acted=True)
    model.show(info(9, events=(ACTING, did)))
    model.begin(RunControl(), RUN, RECIPE)
    model.take([started(9)])
    assert model.piloted == did
    model.take([started(6)])
    assert model.piloted is None


def test_the_losses_by_chance_follow_a_control_live_and_when_the_run_is_opened_again(live):
    moved = [ControlChanged(0, 8, "real_label", 1.0, 0.9), ChanceChanged(0, 8, 1.376, 0.799)]
    assert Part.CURVES in live.take([batch(8), *moved, batch(9)])
    assert live.chance.all == [Chance(1, 1.386, 0.693), Chance(9, 1.376, 0.799)]
    again = RunModel()
    again.show(info(last=9, events=(started(), *moved)))
    assert again.chance.all == live.chance.all
    again.clear()
    assert again.chance.all == []


def test_going_on_from_an_earlier_step_cuts_curves_marks_and_snapshots(live):
    live.take([batch(step) for step in range(1, 101)])
    live.take([ControlChanged(0, 80, "augment", 0.0, 0.3), snapshot(50), snapshot(100)])
    live.take([RunEnded(0, 100, Outcome.STOPPED, Message("Stopped."))])
    live.begin(RunControl(), RUN, RECIPE)
    live.take([started(step=60, branch=1), batch(61, 1)])
    assert live.branch == 1 and live.curves.last_step == 61
    assert live.snapshots.steps == [50]
    assert [marker.kind for marker in live.markers.all] == ["branch"]
    assert live.changes == []


def test_what_was_seen_of_the_state_is_that_of_the_step_that_is_gone_on_from(live):
    live.take([StateChanged(0, 2, Balance.BALANCED, 2, Message("Neither wins."))])
    brewing = TroubleBrewing(0, 10, Balance.D_TOO_STRONG, 8, Message("D is sure."))
    seen = StateGoesOn(0, 12, Balance.BALANCED, 12, Message("Neither wins yet."))
    live.take([brewing, seen, TroubleBrewing(0, 20, None, 20, Message("It has passed."))])
    assert (live.brewing, live.going_on) == (None, seen)
    live.take([started(step=15, branch=1)])
    assert (live.brewing, live.going_on) == (brewing, seen)
    live.take([started(step=11, branch=2)])
    assert (live.brewing, live.going_on) == (brewing, None)
    live.take([started(step=9, branch=3)])
    assert (live.brewing, live.going_on) == (None, None)


def test_going_on_where_it_was_left_keeps_everything(live):
    live.take([batch(step) for step in range(1, 101)])
    live.take([snapshot(100), RunEnded(0, 100, Outcome.STOPPED, Message("Stopped."))])
    live.begin(RunControl(), RUN, RECIPE)
    live.take([started(step=100), batch(101)])
    assert len(live.curves) == 101 and live.snapshots.steps == [100]
    assert [marker.kind for marker in live.markers.all] == ["started"]


def test_a_divergence_pauses_and_offers_the_last_good_checkpoint(live):
    live.take([batch(1), Diverged(0, 2, Message("The loss of D is no number."), last_good=1)])
    notice = live.notices[0]
    assert live.state is State.PAUSED
    assert notice.level == "problem" and notice.offers == (Offer.GO_BACK,) and notice.step == 1


def test_a_divergence_without_a_checkpoint_offers_none(live):
    live.take([Diverged(0, 2, Message("The loss of D is no number."))])
    assert live.notices[0].offers == ()


@pytest.mark.parametrize(
    ("outcome", "offer"),
    [
        (Outcome.FINISHED, Offer.TRAIN_LONGER),
        (Outcome.STOPPED, Offer.RESUME),
        (Outcome.FAILED, Offer.RESUME),
    ],
)
def test_the_end_says_what_to_do_next(live, outcome, offer):
    live.take([RunEnded(0, 5, outcome, Message("It ended."))])
    assert offer in live.notices[0].offers


def test_an_end_in_trouble_is_no_good_news_and_offers_the_way_back(live):
    live.take([batch(step) for step in range(1, 31)])
    live.take([StateChanged(0, 2, Balance.BALANCED, 2, Message("D is ahead."))])
    live.take([CheckpointSaved(0, 10, "checkpoints/step-00000010.pt", 1, "schedule")])
    live.take([StateChanged(0, 20, Balance.D_TOO_STRONG, 20, Message("D wins."))])
    live.take([RunEnded(0, 30, Outcome.STOPPED, Message("D too strong: the run was stopped."))])
    notice = live.notices[0]
    assert (notice.level, notice.offers[0], notice.step) == ("warning", Offer.GO_BACK, 10)


def test_notes_stand_before_older_ones_and_can_be_dismissed(live):
    live.take([Note(0, 1, Message("one")), Note(0, 2, Message("two"))])
    assert [str(notice.text) for notice in live.notices] == ["two", "one"]
    live.dismiss(live.notices[0])
    assert [str(notice.text) for notice in live.notices] == ["one"]


def test_saved_checkpoints_are_listed_once(live):
    for step in (20, 10, 20):
        live.take([CheckpointSaved(0, step, f"checkpoints/step-{step:08d}.pt", 5, "person")])
    assert [point.step for point in live.checkpoints] == [10, 20]


def test_an_opened_run_shows_its_last_state_controls_and_marks():
    model = RunModel()
    events = (started(), ControlChanged(0, 200, "lr_d", 2e-4, 1e-4), started(step=250), Paused(0, 300))
    model.show(info(300, events=events))
    assert model.state is State.IDLE and (model.step, model.epoch, model.images_seen) == (300, 30, 2400)
    assert model.desk.shown.lr_d == 1e-4
    assert [marker.step for marker in model.markers.all] == [200, 250]


def test_the_branch_shown_is_marked_where_it_starts():
    model = RunModel()
    model.show(info(180, branch=1))
    assert [(marker.kind, marker.step) for marker in model.markers.all] == [("branch", 100)]


def test_a_run_that_another_process_trains_is_followed_but_not_live():
    model = RunModel()
    model.show(info(10, watched=True, events=(started(),)))
    assert model.watched and model.state is State.TRAINING and not model.live
    steps = np.arange(11, 16)
    columns = {name: np.full(5, 1.0) for name in CURVES} | {"step": steps, "images_seen": steps * 8}
    model.load(CurvePiece(0, columns))
    assert model.step == 15 and model.images_seen == 120
    model.hear(RunNews((), (), (), (LoggedEvent(9, 0.0, Paused(0, 15)),), True))
    assert model.state is State.PAUSED
    ended = RunEnded(0, 15, Outcome.STOPPED, Message("Stopped."))
    model.hear(RunNews((), (), (), (LoggedEvent(10, 0.0, ended),), False))
    assert model.state is State.IDLE and not model.watched


def test_a_watched_process_that_was_killed_leaves_a_run_that_can_be_taken_up():
    model = RunModel()
    model.show(info(10, watched=True, events=(started(),)))
    model.hear(RunNews((), (), (), (), False))
    assert model.state is State.IDLE and not model.watched


def test_that_a_sitting_broke_off_is_said_once_and_not_while_it_goes_on():
    model = RunModel()
    model.show(replace(info(30), broke_off=BrokenOff(30, 20, False)))
    assert ["at step 30" in str(notice.text) for notice in model.notices] == [True]
    model.show(info(30, watched=True, events=(started(),)))
    assert model.notices == []
    model.hear(RunNews(model.branches, (), (), (), False, broke_off=BrokenOff(90, 80, False)))
    assert ["at step 90" in str(notice.text) for notice in model.notices] == [True]


def test_a_run_that_could_not_be_made_leaves_the_reason():
    model = RunModel()
    model.begin(RunControl(), RUN, RECIPE)
    model.take([RunEnded(0, 0, Outcome.FAILED, Message("There is no picture."))])
    assert str(model.notices[0].text) == "There is no picture." and not model.live


def test_problems_stand_before_notes_that_come_later(live):
    live.take([Diverged(0, 2, Message("The loss is no number."), 1), Note(0, 3, Message("A note."))])
    assert [str(notice.text) for notice in live.notices] == ["The loss is no number.", "A note."]


def test_pictures_that_changed_can_be_accepted(live):
    text = DataChanged(DataChanges(missing=("a.png",))).message
    live.take([RunEnded(0, 5, Outcome.FAILED, text)])
    assert live.notices[0].offers[0] is Offer.ACCEPT_DATA


def test_a_run_of_another_process_that_breaks_off_is_told_of():
    model = RunModel()
    model.show(info(20, watched=True, events=(started(),)))
    assert not model.notices
    news = RunNews(model.branches, (), (), (), False, broke_off=BrokenOff(30, 20, False))
    model.hear(news)
    (notice,) = model.notices
    assert "broke off at step 30" in str(notice.text) and Offer.RESUME in notice.offers
