"""What is committed stays, whatever happens to disk or process; what is no journal is left as it is."""

import signal
import sqlite3
import subprocess
import sys

import pytest
from filled import query, steps

from ganstudio.events import (
    ControlChanged,
)
from ganstudio.problems import InputProblem, Problem
from ganstudio.runs.database import JournalProblem
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader

KILLED = """
import sys, time
from pathlib import Path
from ganstudio.events import BatchDone, ControlChanged
from ganstudio.runs.journal import JournalWriter
writer = JournalWriter(Path(sys.argv[1]))
for step in range(1, 100_001):
    writer.add_batch(BatchDone(0, step, 1, step, *[0.5] * 14))
    if step == 5000:
        writer.commit()
        writer.add_event(ControlChanged(0, step, "lr_d", 1.0, 0.5))
        print("committed", flush=True)
time.sleep(60)
"""


def test_kill_at_any_moment_keeps_everything_up_to_the_last_commit(run):
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(run.journal_path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline().strip() == b"committed"
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    found = steps(run)
    assert len(found) >= 5000
    assert found == list(range(1, len(found) + 1))
    assert query(run, "PRAGMA integrity_check") == [("ok",)]
    with RunReader(run.path) as reader:
        assert [entry.event.new for entry in reader.events()] == [0.5]
    with JournalWriter(run.journal_path) as writer:  # and the run goes on
        writer.rewind(0, 4000)
    assert steps(run) == list(range(1, 4001))


def test_a_full_disk_is_one_problem_and_nothing_is_lost_when_there_is_room_again(
    run, writer, batch, monkeypatch
):
    writer.add_batch(batch(1))
    writer.commit()
    pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
    writer._connection.execute(f"PRAGMA max_page_count = {pages}")
    change = ControlChanged(0, 2, "lr_d", 1.0, 0.5)
    monkeypatch.setattr("ganstudio.runs.journal.COMMIT_SECONDS", 1e9)
    for step in range(2, 3001):
        writer.add_batch(batch(step))
    with pytest.raises(
        Problem, match=r"journal\.db could not be written: the disk is full\. Free some space"
    ):
        writer.add_event(change)
    assert steps(run) == [1]
    writer._connection.execute("PRAGMA max_page_count = 1000000")
    writer.commit()
    assert steps(run) == list(range(1, 3001))
    with RunReader(run.path) as reader:
        assert [entry.event for entry in reader.events()] == [change]


FILE_LIMIT = """
import resource, signal, sys
from pathlib import Path
from ganstudio.events import BatchDone
from ganstudio.problems import Problem
from ganstudio.runs.journal import JournalWriter
writer = JournalWriter(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
done = 0
try:
    for step in range(1, 100_000):
        writer.add_batch(BatchDone(0, step, 1, step, *[0.5] * 14))
        if step % 50 == 0:
            writer.commit()
            done = step
except Problem as problem:
    print(done, problem)
"""


def test_a_disk_that_refuses_in_the_middle_leaves_a_sound_journal(run):
    pytest.importorskip("resource")
    done = subprocess.run(
        [sys.executable, "-c", FILE_LIMIT, str(run.journal_path)], capture_output=True, text=True, check=True
    )
    committed, message = done.stdout.split(" ", 1)
    assert "could not be written" in message
    assert "then resume the run" in message
    assert steps(run) == list(range(1, int(committed) + 1))
    assert query(run, "PRAGMA integrity_check") == [("ok",)]


def test_a_journal_that_may_not_be_written_says_so(run, as_ordinary_person):
    code = (
        "import sys; from pathlib import Path; from ganstudio.problems import Problem\n"
        "from ganstudio.runs.journal import JournalWriter\n"
        "try:\n    w = JournalWriter(Path(sys.argv[1]) / 'journal.db'); w.set_recipe(0, '')\n"
        "except Problem as problem: print(problem)\n"
    )
    message = as_ordinary_person(code, run.path)
    assert "journal.db cannot be written. Make the run folder writable" in message


def test_a_missing_journal_is_not_made_anew_by_itself(run):
    run.journal_path.unlink()
    with pytest.raises(JournalProblem, match="checkpoints can still be resumed"):
        JournalWriter(run.journal_path)
    assert not run.journal_path.exists()


def test_a_journal_is_not_made_over_another(run):
    with pytest.raises(InputProblem, match="exists already"):
        JournalWriter.create(run.journal_path, recipe="")


@pytest.mark.parametrize(
    "opens", [lambda run: JournalWriter(run.journal_path), lambda run: RunReader(run.path)]
)
def test_a_newer_journal_is_refused_and_the_way_out_is_named(run, opens):
    connection = sqlite3.connect(run.journal_path)
    connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    connection.commit()
    connection.close()
    with pytest.raises(JournalProblem, match=r"newer GAN Studio \(version 99.*Install the newer"):
        opens(run)


@pytest.mark.parametrize("content", [b"", b"no database at all" * 1000, b"SQLite format 3\0" + bytes(5000)])
@pytest.mark.parametrize(
    "opens", [lambda run: JournalWriter(run.journal_path), lambda run: RunReader(run.path)]
)
def test_a_file_that_is_no_journal_says_what_still_works(run, opens, content):
    run.journal_path.write_bytes(content)
    with pytest.raises(
        JournalProblem, match=r"journal\.db is damaged or no journal.*checkpoints can still be"
    ):
        opens(run)
    assert run.journal_path.read_bytes() == content
