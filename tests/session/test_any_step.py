"""Going back to any batch: replayed from the checkpoint before it, to the same bits, or it is said."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from event_lists import of
from sittings import branches, changing, events_of, figures, frozen, steps, told

from ganstudio.control import RunControl
from ganstudio.data.cache import clear_cache
from ganstudio.events import BatchDone, CheckpointSaved, ControlChanged, Note, Outcome, Preparing, RunStarted
from ganstudio.problems import InputProblem
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.training.until import Until

CHANGES = {
    3: {"lr_d": 1e-3},
    5: {"lr_g": 3e-4, "noise_std": 0.1},
    7: {"g_updates": 2},
    10: {"freeze_d": True},
}


def saving_at(step):
    def act(control, event):
        if isinstance(event, BatchDone) and event.step == step:
            control.save()

    return act


@pytest.fixture
def sparse(recipe):
    """Of a run that saves only at its end, and looks at its samples in between."""
    return recipe.changed(checkpoint_every=1000, snapshot_every=3, augment=0.3)


def trained(report, recipe, run, until, *acts):
    told(Session.create(report, recipe, run, until=Until(steps=until)), changing(CHANGES), *acts)
    return run


def state_at(run, branch, step):
    return load_checkpoint(RunFolder(run).checkpoint_path(branch, step))


def assert_same(one, other, where="state"):
    assert type(one) is type(other), where
    if isinstance(one, torch.Tensor):
        assert torch.equal(one, other), where
    elif isinstance(one, dict):
        assert one.keys() == other.keys(), where
        for key in one:
            assert_same(one[key], other[key], f"{where}[{key!r}]")
    elif isinstance(one, list | tuple):
        assert len(one) == len(other), where
        for index, pair in enumerate(zip(one, other, strict=True)):
            assert_same(*pair, f"{where}[{index}]")
    else:
        assert one == other or one != one, where


@pytest.mark.parametrize("step", [2, 3, 6, 8, 11])
def test_the_state_at_any_step_is_bit_for_bit_what_the_run_had(report, sparse, tmp_path, step):
    whole = trained(report, sparse, tmp_path / "whole", 12, saving_at(step))
    run = trained(report, sparse, tmp_path / "run", 12)
    assert not RunFolder(run).checkpoint_path(0, step).exists()
    events = told(Session.open(run, from_step=step, until=Until(steps=12)))
    assert events[-1].outcome is Outcome.FINISHED, events[-1].text
    (branch,) = branches(run)[1:]
    assert (branch.parent, branch.start_step) == (0, step)
    # The change made after batch `step` is in force only from the next one on, and not in the state.
    then, again = state_at(whole, 0, step), state_at(run, 1, step)
    made = {name: value for at, changes in CHANGES.items() if at == step for name, value in changes.items()}
    assert {name: then["controls"][name] for name in made} == made
    for state in (then, again):
        del state["branch"], state["controls"]
    assert_same(then, again)


def test_the_replayed_batches_are_told_as_progress_and_kept_once(report, sparse, tmp_path):
    run = trained(report, sparse, tmp_path / "run", 10)
    events = events_of(Session.open(run, from_step=7, changes={"lr_d": 1e-6}, until=Until(steps=9)))
    assert [event.step for event in of(BatchDone, events)] == [8, 9]
    replayed = [event for event in of(Preparing, events) if "Replaying" in str(event.what)]
    assert [(event.done, event.total) for event in replayed] == [(done, 7) for done in range(8)]
    assert steps(run, 1) == list(range(1, 10))
    with RunReader(run) as reader:
        assert reader.lineage(1) == [(0, 1, 7), (1, 8, 9)]
        assert [e.event.step for e in reader.events(1, (RunStarted,))] == [0, 7]
        assert reader.branch(1).changes == {"lr_d": 1e-6}
    (changed,) = of(ControlChanged, events)
    # What was done after step 7 in the old line is not done here.
    assert (changed.step, changed.name, changed.new) == (7, "lr_d", 1e-6)
    (note,) = of(Note, events)
    assert "exactly at step 7" in str(note.text) and "7 batches after step 0" in str(note.text)
    np.testing.assert_array_equal(figures(run, 0, 1, 7), figures(run, 1, 1, 7))


def test_both_futures_part_only_by_what_was_changed(report, sparse, tmp_path):
    run = trained(report, sparse, tmp_path / "run", 12)
    asked = changing({6: {"lr_d": 1e-6}})
    before = {step: change for step, change in CHANGES.items() if step < 6}
    other = tmp_path / "other"
    told(Session.create(report, sparse, other, until=Until(steps=12)), changing(before), asked)
    told(Session.open(run, from_step=6, changes={"lr_d": 1e-6}, until=Until(steps=12)))
    np.testing.assert_array_equal(figures(run, 1, 1, 12), figures(other, 0, 1, 12))


def test_the_first_checkpoint_of_the_new_branch_is_protected_and_stands_before_the_changes(
    report, sparse, tmp_path
):
    run = trained(report, sparse, tmp_path / "run", 8)
    events = told(Session.open(run, from_step=4, changes={"lr_d": 1e-6}, until=Until(steps=6)))
    saved = [event for event in of(CheckpointSaved, events) if event.step == 4]
    assert [(event.branch, event.reason) for event in saved] == [(1, "branch")]
    with RunReader(run) as reader:
        assert [point.protected for point in reader.checkpoints(1) if point.step == 4] == [True]
    assert state_at(run, 1, 4)["controls"]["lr_d"] == 1e-3


def test_a_way_that_crosses_the_beginning_of_a_branch_is_gone_with_both_its_recipes(report, sparse, tmp_path):
    run, whole = tmp_path / "run", tmp_path / "whole"
    trained(report, sparse, run, 8)
    changes = {"flip": not sparse.flip, "lr_d": 5e-4}
    for path in (run, whole):
        if path is whole:
            trained(report, sparse, whole, 8)
        told(
            Session.open(path, from_step=4, changes=changes, until=Until(steps=10)),
            changing({6: {"lr_g": 1e-3}}),
        )
    for step in (4, 10):
        RunFolder(run).checkpoint_path(1, step).unlink()
    assert steps(run, 1)[-1] == 10
    for path in (run, whole):
        events = told(Session.open(path, from_step=9, branch=1, until=Until(steps=12)))
        assert events[-1].outcome is Outcome.FINISHED, events[-1].text
        (note,) = of(Note, events)
        assert "exactly" in str(note.text)
    np.testing.assert_array_equal(figures(run, 2, 1, 12), figures(whole, 2, 1, 12))


def test_a_branch_whose_first_checkpoint_was_not_written_any_more_goes_on_as_it_began(
    report, sparse, tmp_path
):
    run, killed = tmp_path / "run", tmp_path / "killed"
    trained(report, sparse, run, 8)
    branch = Session.open(run, from_step=5, changes={"lr_d": 1e-6}, until=Until(steps=100))
    told(branch, frozen(run, killed, 7))
    for file in RunFolder(killed).checkpoint_files():
        if file.branch == 1:
            file.path.unlink()
    before = figures(killed, 1, 1, 7)
    events = told(Session.open(killed, until=Until(steps=7)))
    assert events[-1].outcome is Outcome.FINISHED and events[-1].branch == 1, events[-1].text
    np.testing.assert_array_equal(figures(killed, 1, 1, 7), before)
    assert [branch.id for branch in branches(killed)] == [0, 1]


def test_a_person_can_leave_a_replay_and_nothing_has_changed(report, sparse, tmp_path):
    run = trained(report, sparse, tmp_path / "run", 10)
    files = RunFolder(run).checkpoint_files()
    control, seen = RunControl(), []
    for event in Session.open(run, from_step=8, until=Until(steps=12)).run(control):
        seen.append(event)
        if isinstance(event, Preparing) and event.done == 3 and "Replaying" in str(event.what):
            control.stop()
    assert seen[-1].outcome is Outcome.STOPPED and not of(BatchDone, seen)
    assert [branch.id for branch in branches(run)] == [0]
    assert RunFolder(run).checkpoint_files() == files


def test_a_control_that_is_moved_during_a_replay_acts_only_where_the_branch_begins(report, sparse, tmp_path):
    run = trained(report, sparse, tmp_path / "run", 10)
    control, seen = RunControl(), []
    for event in Session.open(run, from_step=8, until=Until(steps=9)).run(control):
        seen.append(event)
        if isinstance(event, Preparing) and event.done == 3 and "Replaying" in str(event.what):
            control.set("lr_d", 7e-5)
    assert [(change.step, change.new) for change in of(ControlChanged, seen)] == [(8, 7e-5)]
    assert any("exactly at step 8" in str(note.text) for note in of(Note, seen))


def test_a_step_that_the_run_has_not_come_to_is_refused_with_how_far_it_goes(report, sparse, tmp_path):
    run = trained(report, sparse, tmp_path / "run", 6)
    with pytest.raises(InputProblem, match="There is no step 7 on branch 0 yet; choose one from 0 to 6"):
        Session.open(run, from_step=7)
    told(Session.open(run, from_step=3, until=Until(steps=4)))
    with pytest.raises(InputProblem, match="step 5 on branch 1 yet; choose one from 0 to 4"):
        Session.open(run, from_step=5, branch=1)


def test_batches_that_the_journal_has_lost_cannot_be_replayed_and_the_checkpoints_are_named(
    report, recipe, tmp_path
):
    run = trained(report, recipe, tmp_path / "run", 8)
    RunFolder(run).journal_path.unlink()
    told(Session.open(run, until=Until(steps=12)))
    with pytest.raises(InputProblem, match=r"does not hold all batches after step 4.*4, 8, 12"):
        Session.open(run, from_step=6)
    assert told(Session.open(run, from_step=10, until=Until(steps=11)))[-1].outcome is Outcome.FINISHED


def test_nothing_is_replayed_through_numbers_that_broke(report, sparse, tmp_path, monkeypatch):
    from ganstudio.training.step import Players

    really = Players.train_batch

    def train_batch(self, pictures, *others):
        if self.updates_of_d == 5:
            with torch.no_grad():
                next(self.g.parameters()).mul_(float("nan"))
        return really(self, pictures, *others)

    monkeypatch.setattr(Players, "train_batch", train_batch)

    def stopping(control, event):
        if isinstance(event, BatchDone) and event.step == 8:
            control.stop()
        elif type(event).__name__ == "Paused":
            control.resume()

    told(Session.create(report, sparse, tmp_path / "run", until=Until(steps=50)), stopping)
    monkeypatch.undo()
    with pytest.raises(InputProblem, match=r"broken at step 6, so nothing can go on from step 7"):
        Session.open(tmp_path / "run", from_step=7)
    assert told(Session.open(tmp_path / "run", from_step=5, until=Until(steps=6)))[-1].step == 6


def test_what_came_out_otherwise_is_said_with_step_figure_and_reason(report, sparse, tmp_path, monkeypatch):
    from ganstudio.training.step import Players

    run = trained(report, sparse, tmp_path / "run", 8)
    really = Players.train_batch

    def train_batch(self, pictures, *others):
        if self.updates_of_d == 3:
            with torch.no_grad():
                next(self.g.parameters()).mul_(1.001)
        return really(self, pictures, *others)

    monkeypatch.setattr(Players, "train_batch", train_batch)
    threads = torch.get_num_threads()
    events = told(Session.open(run, from_step=6, until=Until(steps=7)))
    (note,) = of(Note, events)
    assert "not to the last bit" in str(note.text) and "at step 4 " in str(note.text)
    assert "another number of threads" in str(note.text)
    torch.set_num_threads(threads + 1)
    try:
        (note,) = of(Note, told(Session.open(run, branch=0, from_step=6, until=Until(steps=7))))
    finally:
        torch.set_num_threads(threads)
    assert f"cpu, {threads + 1} threads now" in str(note.text)


def test_pictures_that_are_gone_are_the_reason_why_a_replay_is_not_exact(report, sparse, tmp_path, folder):
    run = trained(report, sparse, tmp_path / "run", 8)
    next(iter(sorted(folder.iterdir()))).unlink()
    clear_cache()
    refused = told(Session.open(run, from_step=6, until=Until(steps=7)))[-1]
    assert refused.outcome is Outcome.FAILED and "Put them back" in str(refused.text)
    events = told(Session.open(run, from_step=6, accept_data_changes=True, until=Until(steps=7)))
    assert events[-1].outcome is Outcome.FINISHED, events[-1].text
    assert any("Pictures that were trained on then are gone." in str(note.text) for note in of(Note, events))
