"""Reading what lies along a line of training: changes, checkpoints, snapshots; and the card of a run."""

from filled import change_journal, fill, started
from made_merits import make_merit

from ganstudio.events import CheckpointSaved, ControlChanged, Note, Outcome, RunEnded
from ganstudio.problems import Message
from ganstudio.runs.merits import save_merit
from ganstudio.runs.snapshots import save_snapshot

# Events along a line


def test_changes_are_given_back_for_replay_from_the_checkpoint_on(writer, reader):
    one = writer.add_branch(0, 10, {}, recipe="")
    for branch, step, name, new in [
        (0, 15, "lr_g", 9.0), (one, 12, "lr_d", 1.0), (one, 20, "lr_d", 2.0), (one, 30, "freeze_g", True),
        (one, 25, "lr_d", 3.0),
    ]:  # fmt: skip
        writer.add_event(ControlChanged(branch, step, name, 0.0, new))
    assert reader.control_changes_after(one, 20) == [
        (20, "lr_d", 2.0),
        (25, "lr_d", 3.0),
        (30, "freeze_g", True),
    ]
    assert reader.control_changes_after(0, 16) == []


def test_a_branch_shows_its_parents_changes_up_to_the_checkpoint_it_came_from(writer, reader):
    def changed(branch, step, new):
        return ControlChanged(branch, step, "lr_d", 0.0, new)

    before, at, after_saving, later = (
        changed(0, 5, 1.0),
        changed(0, 10, 2.0),
        changed(0, 10, 3.0),
        changed(0, 11, 4.0),
    )
    writer.add_event(before)
    writer.add_event(at)
    writer.add_checkpoint(CheckpointSaved(0, 10, "checkpoints/step-00000010.pt", 1, "pause"))
    writer.add_event(after_saving)
    writer.add_event(later)
    one = writer.add_branch(0, 10, {}, recipe="")
    own = changed(one, 10, 5.0)
    writer.add_event(own)
    seen = [entry.event for entry in reader.events(one, (ControlChanged,))]
    assert seen == [before, at, own]
    assert [entry.event for entry in reader.events(0, (ControlChanged,))] == [before, at, after_saving, later]


def test_where_no_checkpoint_was_a_change_after_the_batch_is_the_old_lines_alone(writer, reader):
    seen, changed = Note(0, 10, Message("seen")), ControlChanged(0, 10, "lr_d", 0.0, 1.0)
    for event in (seen, changed):
        writer.add_event(event)
    one = writer.add_branch(0, 10, {}, recipe="")
    assert [entry.event for entry in reader.events(one)] == [seen]
    assert reader.control_changes_until(one, 20) == {}


def test_what_the_autopilot_changed_is_not_given_back_for_replay(writer, reader):
    writer.add_event(ControlChanged(0, 12, "augment", 0.0, 0.1, "autopilot"))
    writer.add_event(ControlChanged(0, 13, "lr_d", 0.0, 1.0))
    assert reader.control_changes_after(0, 10) == [(13, "lr_d", 1.0)]


def test_merits_of_the_old_line_count_up_to_where_a_branch_begins(run, writer, reader):
    one = writer.add_branch(0, 20, {}, recipe="")
    kept = [make_merit(10), make_merit(20), make_merit(30), make_merit(20, branch=one)]
    for merit in [*kept, make_merit(15, averaged=False)]:
        save_merit(run, merit)
    assert reader.merits(one) == [kept[0], kept[3]]
    assert reader.merits(0) == kept[:3]


# Checkpoints and snapshots


def test_checkpoints_are_those_whose_files_are_there(run, writer, reader):
    one = writer.add_branch(0, 20, {}, recipe="")
    for branch, step, reason in [
        (0, 10, "person"),
        (0, 20, "schedule"),
        (0, 30, "end"),
        (one, 40, "schedule"),
    ]:
        path = run.checkpoint_path(branch, step)
        path.write_bytes(b"12345")
        writer.add_checkpoint(
            CheckpointSaved(branch, step, run.relative(path), 5, reason), protected=reason == "person"
        )
    run.checkpoint_path(0, 25).write_bytes(b"killed before the journal heard of it")
    run.checkpoint_path(9, 26).write_bytes(b"of no known branch")
    writer.add_checkpoint(CheckpointSaved(0, 27, "checkpoints/step-00000027.pt", 5, "end"))
    assert [(c.branch, c.step, c.reason, c.protected) for c in reader.checkpoints()] == [
        (0, 10, "person", True), (0, 20, "schedule", True), (0, 25, "", False), (0, 30, "end", False),
        (one, 40, "schedule", False),
    ]  # fmt: skip
    assert [(c.branch, c.step) for c in reader.checkpoints(one)] == [(0, 10), (0, 20), (one, 40)]
    assert [c.step for c in reader.checkpoints(0)] == [10, 20, 25, 30]
    assert reader.checkpoints(0)[0].bytes == 5


def test_a_path_in_the_journal_that_leaves_the_run_is_never_followed(run, writer, reader, snapshot, tmp_path):
    for outside in ("secret.pt", "step-00000010.png"):
        (run.path.parent / outside).write_bytes(b"x")
    taken = snapshot(10)
    writer.add_snapshot(taken, save_snapshot(run.path, taken))
    change_journal(
        run,
        ("INSERT INTO checkpoints VALUES (0, 5, 0, '../secret.pt', 1, 'person', 1)",),
        ("UPDATE snapshots SET averaged = '../step-00000010.png'",),
    )
    assert reader.checkpoints() == []
    assert reader.snapshots() == []
    assert reader.summary().snapshot is None


def test_snapshots_come_back_along_the_line_with_their_scores(run, writer, reader, snapshot):
    one = writer.add_branch(0, 20, {}, recipe="")
    taken = {}
    for branch, step in [(0, 0), (0, 20), (0, 30), (one, 20), (one, 40)]:
        taken[branch, step] = snapshot(step + branch, branch)
        event = snapshot(step, branch)
        taken[branch, step] = event
        writer.add_snapshot(event, save_snapshot(run.path, event))
    assert [(s.branch, s.step) for s in reader.snapshots(one)] == [(0, 0), (one, 20), (one, 40)]
    assert [(s.branch, s.step) for s in reader.snapshots(0)] == [(0, 0), (0, 20), (0, 30)]
    assert len(reader.snapshots()) == 5
    last = reader.snapshots(one)[-1]
    assert last.dx_averaged == taken[one, 40].dx_averaged
    assert last.dx_raw == taken[one, 40].dx_raw
    assert (last.count, last.columns, last.height, last.width, last.channels) == (6, 4, 5, 7, 3)
    assert last.averaged.is_file()
    assert last.raw.is_file()


# The card


def test_the_summary_of_a_new_run(run, reader, tmp_path):
    summary = reader.summary()
    assert (summary.name, summary.path, summary.ending) == (run.path.name, run.path, "new")
    assert (summary.step, summary.epoch, summary.images_seen, summary.snapshot) == (0, 0, 0, None)
    assert summary.source == str(tmp_path / "pictures")
    assert summary.updated > 0


def test_the_summary_tells_how_far_and_how_it_ended(run, writer, reader, batch, snapshot):
    fill(writer, batch, 0, 1, 120)
    for step in (0, 100, 110):
        event = snapshot(step)
        writer.add_snapshot(event, save_snapshot(run.path, event))
    run.snapshot_path(0, 110).unlink()
    writer.add_event(started(0, 0))
    with run.lock():
        assert reader.summary().ending == "running"
    assert reader.summary().ending == "interrupted"
    for outcome in Outcome:
        writer.add_event(RunEnded(0, 120, outcome, Message("Because of {what}.", {"what": "this"})))
        summary = reader.summary()
        assert summary.ending == outcome.value
        assert str(summary.text) == "Because of this."
    assert (summary.step, summary.epoch, summary.images_seen) == (120, 2, 120 * 64)
    assert summary.snapshot == run.snapshot_path(0, 100)


def test_the_summary_follows_the_branch_trained_last(writer, reader, batch):
    fill(writer, batch, 0, 1, 50)
    one = writer.add_branch(0, 20, {}, recipe="")
    fill(writer, batch, one, 21, 30)
    writer.add_event(started(one, 20))
    summary = reader.summary()
    assert (summary.branch, summary.branches, summary.step) == (one, 2, 30)
