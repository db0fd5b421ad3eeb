"""Writing the journal: what comes back, what is kept once, and what is taken back."""

import math
import sqlite3
from dataclasses import fields, replace

import numpy as np
from filled import query, steps

from ganstudio.events import (
    BatchDone,
    ChanceChanged,
    CheckpointDue,
    CheckpointSaved,
    ControlChanged,
    Diverged,
    Note,
    Outcome,
    Paused,
    Preparing,
    Resumed,
    RunEnded,
    RunStarted,
)
from ganstudio.problems import Message
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.schema import BATCH_COLUMNS, BLOCK


def test_the_table_of_batches_has_the_fields_of_batch_done_and_the_time(run):
    columns = [row[1] for row in query(run, "PRAGMA table_info(batches)")]
    assert columns == [f.name for f in fields(BatchDone)] + ["time"]
    assert tuple(columns) == BATCH_COLUMNS


def test_a_batch_comes_back_as_it_was(run, writer, batch):
    sent = batch(7, d_loss=math.inf, g_loss=0.1)
    writer.add_batch(sent)
    writer.commit()
    with RunReader(run.path) as reader:
        assert reader.last_batch() == sent


def test_what_was_not_measured_comes_back_as_nan(run, writer, batch):
    writer.add_batch(batch(1, g_loss=math.nan))
    writer.commit()
    with RunReader(run.path) as reader:
        (piece,) = reader.batches(0)
        assert math.isnan(piece["g_loss"][0])
        assert math.isnan(reader.last_batch().g_loss)


def test_batches_are_committed_by_themselves_about_twice_a_second(run, writer, batch, monkeypatch):
    clock = [0.0]
    monkeypatch.setattr("ganstudio.runs.journal.time.monotonic", lambda: clock[0])
    writer.commit()
    for step in range(1, 5):
        writer.add_batch(batch(step))
    assert steps(run) == []
    clock[0] = 0.6
    writer.add_batch(batch(5))
    assert steps(run) == [1, 2, 3, 4, 5]


def test_closing_commits(run, batch):
    with JournalWriter(run.journal_path) as writer:
        writer.add_batch(batch(1))
    assert steps(run) == [1]


def test_a_step_that_comes_again_takes_the_old_ones_place(run, writer, batch):
    writer.add_batch(batch(1))
    writer.add_batch(batch(1, g_loss=99.0))
    writer.commit()
    with RunReader(run.path) as reader:
        assert reader.last_batch().g_loss == 99.0


EVENTS = [
    RunStarted(0, 3, 0, 4, 64, 290, "cpu", True, None, math.log(2), 1.5),
    ControlChanged(0, 3, "lr_d", 2e-4, 5e-5),
    ControlChanged(0, 3, "freeze_g", False, True),
    ControlChanged(0, 3, "g_updates", 1, 2),
    Paused(0, 3),
    Resumed(0, 3),
    Diverged(0, 4, Message("{name} became {value}", {"name": "d_loss", "value": "NaN"}), last_good=3),
    Note(0, 4, Message("Paused. {why}", {"why": Message("The {thing} is full.", {"thing": "disk"})})),
    CheckpointSaved(0, 4, "checkpoints/step-00000004.pt", 1000, "pause"),
    ChanceChanged(0, 4, 1.25, None),
    RunEnded(0, 4, Outcome.FAILED, Message("{share:.1f} % done, 各種 {{literally}}", {"share": 12.5})),
]


def test_events_come_back_as_they_were(run, writer):
    for event in EVENTS:
        writer.add_event(event)
    with RunReader(run.path) as reader:
        logged = reader.events()
        assert [entry.event for entry in logged] == EVENTS
        assert [type(entry.event.new) for entry in logged[1:4]] == [float, bool, int]
        assert [entry.event for entry in reader.events(kinds=(Paused, Resumed))] == EVENTS[4:6]
        assert [entry.event for entry in reader.events(after_id=logged[-2].id)] == EVENTS[-1:]


def test_add_keeps_every_event_that_needs_nothing_more(run, writer, batch):
    for event in [Preparing(Message("x")), CheckpointDue(0, 1, "person", {}), batch(1), *EVENTS]:
        writer.add(event)
    with RunReader(run.path) as reader:
        assert [entry.event for entry in reader.events()] == EVENTS
        assert reader.last_batch() == batch(1)


def test_what_a_message_holds_is_kept_as_text_where_json_has_no_form_for_it(run, writer, tmp_path):
    writer.add_event(Note(0, 1, Message("see {file}", {"file": tmp_path})))
    with RunReader(run.path) as reader:
        assert str(reader.events()[0].event.text) == f"see {tmp_path}"


def test_a_change_that_is_only_made_again_is_kept_once(run, writer):
    change = ControlChanged(0, 3, "lr_d", 2e-4, 5e-5)
    writer.add_event(change)
    writer.add_event(replace(change, by="replay"))
    with RunReader(run.path) as reader:
        assert [entry.event for entry in reader.events()] == [change]


def test_a_change_takes_the_place_of_those_kept_for_later_steps(run, writer):
    writer.add_branch(0, 2, {}, recipe="")
    kept = [
        ControlChanged(0, 3, "lr_d", 2e-4, 5e-5),
        ControlChanged(0, 8, "lr_g", 2e-4, 5e-5),
        ControlChanged(1, 8, "lr_d", 2e-4, 5e-5),
    ]
    for change in [*kept, ControlChanged(0, 6, "lr_d", 5e-5, 2e-5), ControlChanged(0, 8, "lr_d", 2e-5, 1e-5)]:
        writer.add_event(change)
    newest = ControlChanged(0, 5, "lr_d", 5e-5, 1e-3)
    writer.add_event(newest)
    with RunReader(run.path) as reader:
        assert reader.control_changes_after(0, 0) == [(3, "lr_d", 5e-5), (5, "lr_d", 1e-3), (8, "lr_g", 5e-5)]
        assert reader.control_changes_after(1, 0) == [(8, "lr_d", 5e-5)]


def test_a_journal_from_before_a_field_existed_gets_its_column(run, batch):
    connection = sqlite3.connect(run.journal_path)
    connection.execute("ALTER TABLE batches DROP COLUMN images_per_second")
    connection.execute("INSERT INTO batches (branch, step, epoch, images_seen) VALUES (0, 1, 1, 64)")
    connection.commit()
    connection.close()
    with RunReader(run.path) as reader:
        (piece,) = reader.batches(0)
        assert math.isnan(piece["images_per_second"][0])
    with JournalWriter(run.journal_path) as writer:
        writer.add_batch(batch(2, images_per_second=150.0))
    with RunReader(run.path) as reader:
        (piece,) = reader.batches(0, columns=("images_per_second",))
        np.testing.assert_array_equal(piece["images_per_second"], [math.nan, 150.0])


def test_rewinding_drops_what_will_be_computed_again_and_keeps_what_a_person_did(
    run, writer, batch, snapshot
):
    from ganstudio.runs.snapshots import SnapshotFiles

    other = writer.add_branch(0, 5, {}, recipe="")
    for step in range(1, 21):
        writer.add_batch(batch(step))
    for step in range(6, 21):
        writer.add_batch(batch(step, other))
    change = ControlChanged(0, 15, "lr_d", 1.0, 0.5)
    kept = [change, Paused(0, 16), RunEnded(0, 18, Outcome.STOPPED, Message("Stopped."))]
    for event in [*kept, ChanceChanged(0, 16, 1.3, 0.7), Diverged(0, 17, Message("d_loss is NaN"))]:
        writer.add_event(event)
    for step in (10, 20):
        writer.add_checkpoint(CheckpointSaved(0, step, f"checkpoints/step-{step:08d}.pt", 1, "schedule"))
        writer.add_snapshot(
            snapshot(step),
            SnapshotFiles(f"snapshots/step-{step:08d}.png", f"snapshots/step-{step:08d}.raw.png"),
        )
    with RunReader(run.path) as reader:
        assert reader.rewinds() == 0
        writer.rewind(0, 10)
        assert reader.rewinds() == 1
        assert steps(run) == list(range(1, 11))
        assert steps(run, other) == [*range(1, 6), *range(6, 21)]
        events = [entry.event for entry in reader.events()]
        assert events[:3] == kept
        assert [(type(event), event.step) for event in events[3:]] == [(CheckpointSaved, 10)]
        assert [found.step for found in reader.snapshots()] == [10]
        assert reader.control_changes_after(0, 10) == [(15, "lr_d", 0.5)]
    assert query(run, "SELECT step FROM checkpoints") == [(10,)]


def test_rewinding_also_drops_what_was_not_yet_committed(run, writer, batch):
    for step in range(1, 11):
        writer.add_batch(batch(step))
    writer.rewind(0, 4)
    writer.commit()
    assert steps(run) == [1, 2, 3, 4]


def test_finished_blocks_are_packed_and_dropped_when_one_of_their_batches_is_touched(run, writer, batch):
    for step in range(1, 2 * BLOCK + 11):
        writer.add_batch(batch(step))
    writer.commit()
    packed = "SELECT DISTINCT block FROM blocks ORDER BY block"
    assert query(run, packed) == [(0,), (1,)]
    writer.add_batch(batch(5, g_loss=-1.0))
    writer.commit()
    assert query(run, packed) == [(1,)]
    with RunReader(run.path) as reader:
        losses = np.concatenate([piece["g_loss"] for piece in reader.batches(0)])
    assert len(losses) == 2 * BLOCK + 10
    assert losses[4] == -1.0
    writer.rewind(0, 2 * BLOCK - 1)
    assert query(run, packed) == []
    writer.add_batch(batch(2 * BLOCK))
    writer.commit()
    assert query(run, packed) == [(1,)]


def test_a_protected_checkpoint_stays_protected_when_it_is_written_again(run, writer):
    run.checkpoint_path(0, 10).write_bytes(b"x")
    saved = CheckpointSaved(0, 10, "checkpoints/step-00000010.pt", 1, "person")
    writer.add_checkpoint(saved, protected=True)
    writer.add_checkpoint(replace(saved, reason="pause"))
    with RunReader(run.path) as reader:
        (found,) = reader.checkpoints(0)
        assert (found.reason, found.protected) == ("pause", True)
    writer.forget_checkpoint(0, 10)
    assert query(run, "SELECT count(*) FROM checkpoints") == [(0,)]


def test_a_branch_can_be_renamed_and_its_recipe_replaced(run, writer):
    number = writer.add_branch(0, 0, {}, recipe="", name="alt")
    writer.rename_branch(number, "schärfer")
    writer.set_recipe(number, 'name = "other"')
    with RunReader(run.path) as reader:
        assert reader.branch(number).name == "schärfer"
        assert reader.recipe(number).name == "other"
