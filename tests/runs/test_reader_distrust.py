"""Reading a run in places that are not as usual, and of contents that nobody should trust."""

import json
import shutil
import sqlite3

import pytest
from filled import change_journal, fill, joined

from ganstudio.events import Note
from ganstudio.problems import InputProblem, Message, RecipeProblem
from ganstudio.runs.database import JournalProblem
from ganstudio.runs.reader import RunReader
from ganstudio.runs.schema import BLOCK

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
