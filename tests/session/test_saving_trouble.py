"""When what a run says cannot be written: nothing is taken for saved that is not, and every run ends once."""

from __future__ import annotations

from pathlib import Path

import pytest
from event_lists import of

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, CheckpointSaved, Note, Outcome, Paused, RunEnded
from ganstudio.problems import Problem
from ganstudio.runs import shelf
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session, recorder
from ganstudio.training.until import Until


@pytest.fixture
def disk(monkeypatch):
    """A disk that takes no checkpoint while `disk[0]`."""
    full = [True]
    really = shelf.save_checkpoint

    def save(path, state):
        if full[0]:
            raise Problem("The disk is full.")
        return really(path, state)

    monkeypatch.setattr(shelf, "save_checkpoint", save)
    return full


def run_and(session, act):
    """All events of a session; `act(control, event)` follows each."""
    control, seen = RunControl(), []
    for event in session.run(control):
        seen.append(event)
        act(control, event)
    return seen


def test_a_stop_saves_what_the_full_disk_had_refused(report, recipe, tmp_path, disk):
    def act(control, event):
        if isinstance(event, Paused):
            disk[0] = False
            control.stop()

    seen = run_and(Session.create(report, recipe, tmp_path / "run", until=Until(steps=50)), act)
    assert [event.step for event in of(CheckpointSaved, seen)] == [4]
    assert seen[-1].outcome is Outcome.STOPPED


def test_saving_again_saves_what_the_full_disk_had_refused(report, recipe, tmp_path, disk):
    refused = []

    def act(control, event):
        if isinstance(event, BatchDone) and event.step == 2:
            control.pause()
        elif isinstance(event, Note):
            refused.append(event)
            disk[0] = len(refused) == 1
            control.save()
        elif isinstance(event, CheckpointSaved):
            control.resume()

    seen = run_and(Session.create(report, recipe, tmp_path / "run", until=Until(steps=3)), act)
    assert [(event.step, event.reason) for event in of(CheckpointSaved, seen)] == [(2, "person"), (3, "end")]


def test_a_disk_that_stays_full_is_told_once_a_try_and_at_the_end_with_the_step(
    report, recipe, tmp_path, disk
):
    def act(control, event):
        if isinstance(event, Paused):
            control.stop()

    seen = run_and(Session.create(report, recipe, tmp_path / "run", until=Until(steps=50)), act)
    assert len(of(Note, seen)) == 1
    assert (seen[-1].outcome, seen[-1].step) == (Outcome.FAILED, 4)
    assert "disk is full" in str(seen[-1].text)


def test_a_checkpoint_that_somebody_reads_is_thinned_out_later(report, recipe, tmp_path, monkeypatch):
    really, refused = Path.unlink, []

    def unlink(self, missing_ok=False):
        if self.suffix == ".pt" and not refused:
            refused.append(self)
            raise PermissionError(13, "somebody reads it")
        really(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    recipe = recipe.changed(checkpoint_every=1, keep_checkpoints=3)
    seen = run_and(Session.create(report, recipe, tmp_path / "run", until=Until(steps=8)), lambda *_: None)
    assert seen[-1].outcome is Outcome.FINISHED, seen[-1].text
    assert refused and not refused[0].exists()
    assert len(list((tmp_path / "run" / "checkpoints").iterdir())) == 3


def test_what_nobody_foresaw_at_the_opening_is_one_sentence_too(report, recipe, tmp_path, monkeypatch):
    def odd(*_):
        raise ZeroDivisionError("odd")

    monkeypatch.setattr(recorder, "JournalWriter", odd)
    seen = run_and(Session.create(report, recipe, tmp_path / "run"), lambda *_: None)
    assert [type(event) for event in seen] == [RunEnded]
    assert "ZeroDivisionError" in str(seen[-1].text)


def test_a_name_that_is_no_unicode_does_not_keep_the_journal_from_being_written(
    report, recipe, tmp_path, monkeypatch
):
    from ganstudio.training.trainer import Trainer

    really = Trainer.run

    def run(self, control):
        for event in really(self, control):
            if isinstance(event, RunEnded):
                raise Problem("{file} is gone.", file="pictures/\udcff.png")
            yield event

    monkeypatch.setattr(Trainer, "run", run)
    seen = run_and(Session.create(report, recipe, tmp_path / "run", until=Until(steps=3)), lambda *_: None)
    assert "\udcff.png" in str(seen[-1].text)
    with RunReader(tmp_path / "run") as reader:
        assert reader.last_batch().step == 3
        assert "\udcff.png" in str(reader.events(kinds=(RunEnded,))[-1].event.text)


def test_a_folder_whose_name_is_no_unicode_can_be_trained_on(folder, recipe, tmp_path):
    from ganstudio.data.scan import scan_folder

    try:
        odd = folder.rename(folder.with_name("odd\udcff"))
    except OSError:
        pytest.skip("this system has no such names")
    run = tmp_path / "run"
    seen = run_and(Session.create(scan_folder(odd), recipe, run, until=Until(steps=1)), lambda *_: None)
    assert seen[-1].outcome is Outcome.FINISHED, seen[-1].text
    seen = run_and(Session.open(run, until=Until(steps=2)), lambda *_: None)
    assert seen[-1].outcome is Outcome.FINISHED, seen[-1].text
