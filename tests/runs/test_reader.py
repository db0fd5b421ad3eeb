"""Reading a run: batches along lines of training, whole or in pieces, while another process writes."""

import subprocess
import sys

import numpy as np
import pytest
from filled import fill, joined, started
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.problems import InputProblem
from ganstudio.recipe import dump_recipe, make_recipe
from ganstudio.runs.lineage import reach, spans
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Branch
from ganstudio.runs.schema import BLOCK

# Lineage


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
