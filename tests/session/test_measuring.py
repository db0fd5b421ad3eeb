"""Figures of merit at an interval of a run: measured by another process, told, kept; nothing stays behind."""

from __future__ import annotations

import os
import time

import pytest
from event_lists import of
from made_merits import keep_merit
from sittings import events_of, told

from ganstudio.control import RunControl
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.events import BatchDone, CheckpointSaved, MeritMeasured, Note, Outcome
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import best_there, read_merits
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session, measuring
from ganstudio.training.until import Until


@pytest.fixture
def faces(tmp_path):
    return scan_folder(write_sample_faces(tmp_path / "faces", 40, 16))


@pytest.fixture(autouse=True)
def few_samples_at_once(monkeypatch):
    """A busy machine would let the process wait for long."""
    monkeypatch.setattr(measuring, "SAMPLES", 16)
    monkeypatch.setattr(measuring, "NICENESS", 0)


@pytest.fixture
def started(monkeypatch):
    """The processes that were started."""
    found = []
    start = measuring.Measuring._start

    def remember(self):
        found.append(start(self))
        return found[-1]

    monkeypatch.setattr(measuring.Measuring, "_start", remember)
    return found


def test_a_finished_run_has_its_last_checkpoint_measured_and_the_event_kept(faces, recipe, tmp_path, started):
    run = tmp_path / "run"
    asked = recipe.changed(merit_every=4)
    events = events_of(Session.create(faces, asked, run, until=Until(steps=6)))
    merits = of(MeritMeasured, events)
    assert merits and merits[-1].step == 6
    assert any(merit.best for merit in merits)
    assert events[-1].outcome is Outcome.FINISHED
    kept = {(m.branch, m.step) for m in read_merits(RunFolder(run))}
    assert {(m.branch, m.step) for m in merits} == kept
    with RunReader(run) as reader:
        assert [e.event for e in reader.events(0, (MeritMeasured,))] == merits
    figures = {name: value for name, value, *_ in merits[-1].figures}
    assert {"kernel_distance", "coverage", "sliced_wasserstein", "near_copies"} <= figures.keys()
    assert len(started) == 1 and started[0].poll() is not None


def test_the_end_waits_only_so_long_for_figures_and_says_that_there_are_none(
    faces, recipe, tmp_path, started, monkeypatch
):
    monkeypatch.setattr(measuring, "LONGEST_WAIT", 0.0)
    asked = recipe.changed(merit_every=4)
    events = events_of(Session.create(faces, asked, tmp_path / "run", until=Until(steps=4)))
    assert [note.step for note in of(Note, events) if "no time to measure" in str(note.text)] == [4]
    assert events[-1].outcome is Outcome.FINISHED
    assert started[0].poll() is not None


def test_a_run_that_is_not_to_be_measured_starts_no_process(faces, recipe, tmp_path, started):
    events = events_of(Session.create(faces, recipe, tmp_path / "run", until=Until(steps=4)))
    assert not started and not of(MeritMeasured, events)


def test_a_stop_drops_what_is_being_measured_and_leaves_no_process(faces, recipe, tmp_path, started):
    control = RunControl()
    for event in Session.create(faces, recipe.changed(merit_every=2), tmp_path / "run").run(control):
        if isinstance(event, BatchDone) and event.step == 5:
            control.stop()
    assert len(started) == 1 and started[0].poll() is not None
    assert event.outcome is Outcome.STOPPED


def test_an_interval_of_its_own_saves_checkpoints_of_its_own(faces, recipe, tmp_path, started):
    asked = recipe.changed(merit_every=3, checkpoint_every=100)
    events = events_of(Session.create(faces, asked, tmp_path / "run", until=Until(steps=8)))
    assert [saved.step for saved in of(CheckpointSaved, events)] == [3, 6, 8]
    assert of(MeritMeasured, events)[-1].step == 8


def test_an_end_that_comes_soon_after_a_measuring_or_the_start_is_not_waited_for(
    faces, recipe, tmp_path, started
):
    asked = recipe.changed(merit_every=5)
    events_of(Session.create(faces, asked, tmp_path / "run", until=Until(steps=2)))
    assert not started
    events = events_of(Session.open(tmp_path / "run", until=Until(steps=7)))
    assert of(MeritMeasured, events)[-1].step == 5


def test_pictures_too_few_to_measure_are_told_of_once_and_training_goes_on(report, recipe, tmp_path):
    asked = recipe.changed(merit_every=2)
    events = events_of(Session.create(report, asked, tmp_path / "run", until=Until(steps=5)))
    notes = [str(note.text) for note in of(Note, events) if "figures of merit" in str(note.text)]
    assert len(notes) == 1 and "at least 12" in notes[0]
    assert events[-1].outcome is Outcome.FINISHED


def test_a_process_that_dies_is_told_of_and_training_goes_on(faces, recipe, tmp_path, started):
    def kill(_control, event):
        if isinstance(event, CheckpointSaved) and event.step == 2:
            started[0].kill()

    asked = recipe.changed(merit_every=2)
    events = told(Session.create(faces, asked, tmp_path / "run", until=Until(steps=6)), kill)
    notes = [str(note.text) for note in of(Note, events)]
    assert any("ended unexpectedly" in note for note in notes)
    assert events[-1].outcome is Outcome.FINISHED and events[-1].step == 6


def test_who_measures_leaves_when_its_run_is_gone(faces, recipe, tmp_path):
    run = tmp_path / "run"
    events_of(Session.create(faces, recipe, run, until=Until(steps=2)))
    alone = measuring.Measuring(RunFolder(run))
    alone.begin(1, 0)
    alone.saved(CheckpointSaved(0, 2, "checkpoints/step-00000002.pt", 1, "schedule"))
    process = alone._process
    process.stdin.close()  # as the system does for a process that was killed
    process.wait(60)
    assert process.returncode == 0
    alone.close()


def test_the_best_checkpoint_is_never_thinned_out(faces, recipe, tmp_path):
    run = tmp_path / "run"
    asked = recipe.changed(keep_checkpoints=3, checkpoint_every=1)

    def measure(_control, event):
        if isinstance(event, CheckpointSaved):
            keep_merit(run, event.step, 0.1 if event.step == 4 else 1.0)

    session = Session.create(faces, asked, run, until=Until(steps=5))
    told(session, measure)
    events_of(Session.open(run, until=Until(steps=30)))
    with RunReader(run) as reader:
        kept = [point.step for point in reader.checkpoints()]
    assert 4 in kept and len(kept) <= 6
    assert best_there(RunFolder(run), read_merits(RunFolder(run))).step == 4


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="no priorities to look at")
def test_measuring_takes_only_time_that_nobody_else_wants(faces, recipe, tmp_path, started, monkeypatch):
    monkeypatch.setattr(measuring, "NICENESS", 3)
    seen = []

    def look(control, event):
        if isinstance(event, BatchDone) and started and not seen:
            deadline = time.monotonic() + 20
            while time.monotonic() < deadline and os.getpriority(os.PRIO_PROCESS, started[0].pid) < 3:
                time.sleep(0.05)
            seen.append(os.getpriority(os.PRIO_PROCESS, started[0].pid))
            control.stop()

    asked = recipe.changed(merit_every=2)
    told(Session.create(faces, asked, tmp_path / "run", until=Until(steps=4)), look)
    assert seen == [3]
