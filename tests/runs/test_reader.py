"""Reading a run: lineage, live following, read-only folders, contents that cannot be trusted."""

import json
import shutil
import sqlite3
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.events import CheckpointSaved, ControlChanged, Note, Outcome, RunEnded, RunStarted
from ganstudio.problems import InputProblem, Message, RecipeProblem
from ganstudio.recipe import dump_recipe, make_recipe
from ganstudio.runs.database import JournalProblem
from ganstudio.runs.lineage import reach, spans
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Branch
from ganstudio.runs.schema import BLOCK
from ganstudio.runs.snapshots import save_snapshot


def joined(reader, branch=0, name="step", **options):
    return np.concatenate([np.empty(0), *(piece[name] for piece in reader.batches(branch, **options))])


def change_journal(run, *statements):
    connection = sqlite3.connect(run.journal_path)
    for statement, *values in statements:
        connection.execute(statement, values)
    connection.commit()
    connection.close()


def started(branch, step):
    return RunStarted(branch, step, 100, 4, 64, 290, "cpu", True, 1.0, 1.0, 0.0)


@pytest.fixture
def reader(run):
    with RunReader(run.path) as opened:
        yield opened


# Lineage


def fill(writer, batch, branch, first, last):
    for step in range(first, last + 1):
        writer.add_batch(batch(step, branch))
    writer.commit()


def test_a_branch_reads_its_parents_batches_up_to_its_start_and_then_its_own(writer, reader, batch):
    fill(writer, batch, 0, 1, 30)
    one = writer.add_branch(0, 20, {"lr_d": 1e-5}, recipe="")
    fill(writer, batch, one, 21, 40)
    two = writer.add_branch(one, 25, {}, recipe="")
    fill(writer, batch, two, 26, 27)
    assert reader.lineage(two) == [(0, 1, 20), (one, 21, 25), (two, 26, 27)]
    assert joined(reader, two).tolist() == list(range(1, 28))
    assert joined(reader, two, "branch").tolist() == [0] * 20 + [one] * 5 + [two] * 2
    assert joined(reader, one).tolist() == list(range(1, 41))
    assert joined(reader, 0).tolist() == list(range(1, 31))
    assert [(b.id, b.parent, b.start_step, b.last_step) for b in reader.branches()] == [
        (0, None, 0, 30), (one, 0, 20, 40), (two, one, 25, 27),
    ]  # fmt: skip
    assert reader.branch(one).changes == {"lr_d": 1e-5}
    assert reader.last_batch(two) == batch(27, two)


def test_a_branch_that_starts_before_its_parent_did_skips_the_parent(writer, reader, batch):
    fill(writer, batch, 0, 1, 30)
    one = writer.add_branch(0, 20, {}, recipe="")
    fill(writer, batch, one, 21, 40)
    two = writer.add_branch(one, 10, {}, recipe="")
    fill(writer, batch, two, 11, 12)
    assert joined(reader, two, "branch").tolist() == [0] * 10 + [two] * 2


def test_a_branch_without_batches_ends_where_it_starts(writer, reader, batch):
    fill(writer, batch, 0, 1, 30)
    one = writer.add_branch(0, 20, {}, recipe="")
    assert joined(reader, one).tolist() == list(range(1, 21))
    assert reader.last_batch(one) == batch(20)
    assert reader.branch(one).last_step == 20


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 50)), max_size=8), st.integers(0, 30))
def test_a_line_never_has_a_gap_or_a_step_twice(parents, own):
    branches = [Branch(0, "", None, 0, 0.0, {}, 60)]
    for number, (parent, start) in enumerate(parents, 1):
        branches.append(Branch(number, "", parent % number, start, 0.0, {}, start + own))
    for branch in branches:
        found = spans(branches, branch)
        steps = [step for span in found for step in range(span.first, span.last + 1)]
        assert steps == list(range(1, branch.last_step + 1))
        assert list(reach(branches, branch))[-1] == branch.id


def test_an_unknown_branch_is_named_with_those_there_are(reader):
    with pytest.raises(InputProblem, match=r"has no branch 7; it has 0"):
        list(reader.batches(7))


def test_the_branch_trained_last_is_the_current_one(writer, reader):
    one = writer.add_branch(0, 0, {}, recipe=dump_recipe(make_recipe({"name": "second"})))
    assert reader.current_branch() == one
    writer.add_event(started(0, 0))
    assert reader.current_branch() == 0
    assert reader.recipe().name == "probe"
    assert reader.recipe(one).name == "second"


# Batches


@pytest.mark.parametrize(
    ("after", "chunk"),
    [
        *((a, c) for a in (-1, 0, 1, BLOCK - 1, BLOCK, BLOCK + 5) for c in (1000, BLOCK, 3 * BLOCK)),
        *((a, c) for a in (2 * BLOCK - 1, 2 * BLOCK, 2 * BLOCK + 3, 3 * BLOCK) for c in (1, 7, BLOCK)),
    ],
)
def test_any_chunk_from_any_step_gives_the_same_batches(long_run, after, chunk):
    with RunReader(long_run) as reader:
        for branch, last in ((0, 2 * BLOCK + 100), (1, 2 * BLOCK + 50)):
            found = list(reader.batches(branch, after, ("g_loss", "step"), chunk))
            assert all(list(piece) == ["g_loss", "step"] for piece in found)
            steps = np.concatenate([np.empty(0), *(piece["step"] for piece in found)])
            assert steps.tolist() == list(range(max(after, 0) + 1, last + 1))
            losses = np.concatenate([np.empty(0), *(piece["g_loss"] for piece in found)])
            np.testing.assert_array_equal(
                losses, np.where(steps <= (BLOCK + 50 if branch else 1e9), 0, 1) + steps / 7
            )


@pytest.fixture(scope="module")
def long_run(tmp_path_factory):
    from ganstudio.events import BatchDone
    from ganstudio.runs.folder import RunFolder
    from ganstudio.runs.journal import JournalWriter

    run = RunFolder.create(
        tmp_path_factory.mktemp("long") / "run", make_recipe({}), "{}", tmp_path_factory.getbasetemp()
    )
    with JournalWriter(run.journal_path) as writer:

        def add(branch, first, last):
            for step in range(first, last + 1):
                loss = branch + step / 7
                writer.add_batch(BatchDone(branch, step, 1, step, *[0.5] * 10, loss, 1e-4, 1e-4, 9.0))

        add(0, 1, 2 * BLOCK + 100)
        branch = writer.add_branch(0, BLOCK + 50, {}, recipe="")
        add(branch, BLOCK + 51, 2 * BLOCK + 50)
    return run.path


def test_the_first_piece_comes_before_the_rest_is_read(long_run):
    with RunReader(long_run) as reader:
        pieces = reader.batches(0, chunk=BLOCK)
        assert len(next(pieces)["step"]) == BLOCK
        pieces.close()


def test_columns_that_do_not_exist_are_a_mistake_of_the_caller(reader):
    with pytest.raises(ValueError, match="no such columns"):
        list(reader.batches(0, columns=("step; DROP TABLE batches",)))


FOLLOWED = """
import sys
from pathlib import Path
from ganstudio.events import BatchDone
from ganstudio.runs.journal import JournalWriter
with JournalWriter(Path(sys.argv[1])) as writer:
    for line in sys.stdin:
        first, last = map(int, line.split())
        for step in range(first, last + 1):
            writer.add_batch(BatchDone(0, step, 1, step, *[0.5] * 14))
        writer.commit()
        print("done", flush=True)
"""


def test_a_reader_follows_a_run_that_another_process_trains(run, reader):
    with subprocess.Popen(
        [sys.executable, "-c", FOLLOWED, str(run.journal_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
    ) as trainer:  # fmt: skip
        seen = []
        for first, last in ((1, 10), (11, 11), (12, 3 * BLOCK)):
            trainer.stdin.write(f"{first} {last}\n")
            assert trainer.stdout.readline() == "done\n"
            for piece in reader.batches(0, after_step=seen[-1] if seen else -1, columns=("step",)):
                seen += piece["step"].tolist()
            assert seen == list(range(1, last + 1))
        trainer.stdin.close()
        assert trainer.wait(30) == 0


def test_reading_between_two_pieces_holds_up_no_writer(writer, reader, batch, run):
    fill(writer, batch, 0, 1, 100)
    pieces = reader.batches(0, chunk=10)
    next(pieces)
    fill(writer, batch, 0, 101, 200)
    writer._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert run.journal_path.with_name("journal.db-wal").stat().st_size == 0
    assert sum(len(piece["step"]) for piece in pieces) == 190


# Places that are not as usual

READ = """
import sys; from pathlib import Path; from ganstudio.runs.reader import RunReader
with RunReader(Path(sys.argv[1])) as reader:
    print(sum(len(piece["step"]) for piece in reader.batches(0)), reader.summary().ending)
"""


def test_a_run_in_a_read_only_folder_can_be_read(run, writer, batch, as_ordinary_person):
    fill(writer, batch, 0, 1, 100)
    writer.close()
    assert as_ordinary_person(READ, run.path) == "100 new\n"


def test_a_killed_run_in_a_read_only_folder_is_read_to_its_last_commit(
    run, writer, batch, as_ordinary_person, tmp_path
):
    fill(writer, batch, 0, 1, 100)
    # As a killed process leaves it: the newest batches only in the write-ahead log.
    left = tmp_path / "left"
    left.mkdir()
    for name in ("journal.db", "journal.db-wal"):
        shutil.copy(run.path / name, left)
    assert as_ordinary_person(READ, left) == "100 new\n"


def test_a_reader_leaves_no_files_behind(run, writer, batch):
    fill(writer, batch, 0, 1, 10)
    writer.close()
    before = sorted(run.path.rglob("*"))
    with RunReader(run.path) as reader:
        assert len(joined(reader)) == 10
    assert sorted(run.path.rglob("*")) == before


def test_a_missing_journal_says_what_still_works_and_the_rest_does(run):
    run.journal_path.unlink()
    run.checkpoint_path(0, 500).write_bytes(b"x")
    with pytest.raises(
        JournalProblem, match=r"journal\.db is missing.*can still be resumed and generated from"
    ):
        RunReader(run.path)
    assert [file.step for file in run.checkpoint_files()] == [500]
    assert run.recipe().name == "probe"


def test_no_folder_is_no_run(tmp_path):
    with pytest.raises(InputProblem, match="There is no run at"):
        RunReader(tmp_path / "nowhere")


def test_a_page_overwritten_in_the_middle_is_one_problem(run, writer, batch):
    fill(writer, batch, 0, 1, 3000)
    writer.close()
    with run.journal_path.open("r+b") as file:
        for page in range(12, run.journal_path.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\xa5" * 4096)
    with pytest.raises(JournalProblem, match="damaged"), RunReader(run.path) as reader:
        joined(reader)
        reader.summary()


# Contents that nobody should trust


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE batches SET g_loss = 'a text'",
        "UPDATE batches SET g_loss = x'00ff'",
        "UPDATE batches SET epoch = NULL",
        "UPDATE batches SET epoch = 9e300",
        "UPDATE branches SET start_step = -5",
        "UPDATE branches SET start_step = 'x'",
        "UPDATE branches SET parent = 1 WHERE id = 1",
        "UPDATE branches SET parent = 1 WHERE id = 0",
        "UPDATE branches SET parent = 99 WHERE id = 1",
        "DELETE FROM branches",
        "DROP TABLE batches",
    ],
)
def test_values_that_cannot_be_right_are_one_problem(run, writer, reader, batch, statement):
    fill(writer, batch, 0, 1, 10)
    writer.add_branch(0, 5, {}, recipe="")
    change_journal(run, (statement,))
    with pytest.raises(JournalProblem, match="damaged"):
        joined(reader, 1)


def test_a_wrong_recipe_names_the_key(run, reader):
    change_journal(run, ("UPDATE branches SET recipe = 'batch_size = 0'",))
    with pytest.raises(RecipeProblem, match="batch_size"):
        reader.recipe()
    change_journal(run, ("UPDATE branches SET recipe = '= ='",))
    with pytest.raises(JournalProblem):
        reader.recipe()


@pytest.mark.parametrize("data", ["x'00'", "x''", "7", f"zeroblob({BLOCK * 4})", "'text'"])
def test_packed_blocks_of_a_wrong_size_are_passed_over(long_run, tmp_path, data):
    copy = tmp_path / "copy"
    shutil.copytree(long_run, copy)
    connection = sqlite3.connect(copy / "journal.db")
    connection.execute(f"UPDATE blocks SET data = {data} WHERE block = 0 AND name = 'step'")
    connection.commit()
    connection.close()
    with RunReader(copy) as reader:
        assert joined(reader).tolist() == list(range(1, 2 * BLOCK + 101))


def test_events_of_unknown_kind_or_shape_are_passed_over(run, writer, reader):
    good = Note(0, 1, Message("good"))
    writer.add_event(good)
    bad = [
        ("BatchDone", "{}"),
        ("FromTheFuture", "{}"),
        ("Note", "no json"),
        ("Note", '{"text": "plain"}'),
        ("Note", "{}"),
        ("Note", "[" * 100_000),
        ("ControlChanged", '{"name": 3, "old": 1, "new": 2, "by": "person"}'),
        ("ControlChanged", '{"name": "lr_d", "old": 1, "new": null, "by": "person"}'),
        ("RunEnded", '{"outcome": "exploded", "text": {"template": "", "values": {}}}'),
        ("CheckpointSaved", '{"path": "../../etc/passwd", "bytes": 1, "reason": "person"}'),
        ("CheckpointSaved", '{"path": "../step-00000001.pt", "bytes": 1, "reason": "person"}'),
        ("CheckpointSaved", '{"path": "/etc/step-00000001.pt", "bytes": 1, "reason": "person"}'),
        ("CheckpointSaved", '{"path": "checkpoints/../x/step-00000001.pt", "bytes": 1, "reason": "person"}'),
    ]
    change_journal(
        run, *(("INSERT INTO events VALUES (NULL, 0, 1, 0, ?, ?)", kind, data) for kind, data in bad),
        ("INSERT INTO events VALUES (NULL, 'x', 'y', 'z', 'Note', '{}')",),
    )  # fmt: skip
    assert [entry.event for entry in reader.events()] == [good]


@pytest.mark.parametrize(
    "template",
    [
        "{x:>999999999}",
        "{x.__class__}",
        "{x[0]}",
        "{missing}",
        "{x!r:1000000}",
        "{",
        "{}",
        "{x:{x}}",
        "{x:d}",
    ],
)
def test_a_message_that_tries_tricks_is_shown_as_plain_text(run, reader, template):
    data = json.dumps({"text": {"template": template, "values": {"x": "7"}}})
    change_journal(run, ("INSERT INTO events VALUES (NULL, 0, 1, 0, 'Note', ?)", data))
    (entry,) = reader.events()
    assert str(entry.event.text) == template


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
