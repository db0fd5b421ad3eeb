"""The run folder: making it, refusing wrong places, holding it against a second trainer."""

import subprocess
import sys

import pytest

from ganstudio.problems import InputProblem, Problem
from ganstudio.recipe import make_recipe
from ganstudio.runs.folder import RunFolder, is_run
from ganstudio.runs.names import checkpoint_name, parse_name, snapshot_name

RECIPE = make_recipe({"name": "probe", "lr_d": 5e-5})


def create(path):
    return RunFolder.create(path, RECIPE, '{"pictures": []}', path.parent)


def test_a_new_run_holds_recipe_data_journal_and_folders(tmp_path):
    run = create(tmp_path / "深い" / "my run")
    assert run.recipe() == RECIPE
    assert run.data_path.read_text(encoding="utf-8") == '{"pictures": []}'
    assert sorted(path.name for path in run.path.iterdir()) == [
        "checkpoints", "data.json", "journal.db", "recipe.toml", "snapshots",
    ]  # fmt: skip
    assert is_run(run.path)
    assert run.name == "my run"


def test_an_existing_run_is_refused_and_resume_is_named(tmp_path):
    create(tmp_path / "run")
    with pytest.raises(InputProblem, match=r"run is a run already.*ganstudio resume"):
        create(tmp_path / "run")


def test_a_folder_with_other_files_is_refused_and_left_alone(tmp_path):
    (tmp_path / "photo.png").write_bytes(b"mine")
    with pytest.raises(InputProblem, match="holds other files"):
        create(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["photo.png"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "run").write_text("x")
    with pytest.raises(InputProblem, match="is a file"):
        create(tmp_path / "run")


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "run").mkdir()
    assert is_run(create(tmp_path / "run").path)


def test_a_folder_below_a_file_cannot_be_made_and_the_folder_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(
        InputProblem, match=r"file.run cannot be made: .*Choose a folder that you may write to"
    ):
        create(tmp_path / "file" / "run")


def test_a_parent_that_may_not_be_written_gives_one_clear_problem(tmp_path, as_ordinary_person):
    (tmp_path / "parent").mkdir()
    code = (
        "import sys; from pathlib import Path; from ganstudio.recipe import make_recipe\n"
        "from ganstudio.runs.folder import RunFolder; from ganstudio.problems import InputProblem\n"
        "try: RunFolder.create(Path(sys.argv[1]) / 'run', make_recipe({}), '{}', Path('.'))\n"
        "except InputProblem as problem: print(problem)\n"
    )
    assert "Choose a folder that you may write to" in as_ordinary_person(code, tmp_path / "parent")


@pytest.mark.parametrize("existed", [False, True])
def test_what_fails_half_way_leaves_nothing_behind(tmp_path, monkeypatch, existed):
    path = tmp_path / "run"
    if existed:
        path.mkdir()

    def refuse(*_, **__):
        raise Problem("the disk is full")

    monkeypatch.setattr("ganstudio.runs.folder.JournalWriter.create", refuse)
    with pytest.raises(Problem, match="full"):
        create(path)
    assert path.exists() is existed
    assert not existed or not list(path.iterdir())


def test_a_run_that_lost_its_journal_is_still_a_run(run):
    run.journal_path.unlink()
    assert is_run(run.path)
    run.recipe_path.unlink()
    assert not is_run(run.path)


def test_two_trainers_cannot_hold_one_run(run):
    with run.lock():
        assert run.is_locked()
        with pytest.raises(Problem, match="is being trained by another process"), RunFolder(run.path).lock():
            pass
    assert not run.is_locked()
    with run.lock():
        pass


def test_another_process_that_holds_the_run_is_noticed_and_its_death_too(run):
    code = (
        "import sys; from pathlib import Path; from ganstudio.runs.folder import RunFolder\n"
        "with RunFolder(Path(sys.argv[1])).lock(): print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(run.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout.readline().strip() == b"held"
        assert run.is_locked()
        with pytest.raises(Problem, match="another process"), run.lock():
            pass
        holder.kill()
        holder.wait()
        assert not run.is_locked()


def test_a_read_only_run_cannot_be_locked_and_says_so(run, as_ordinary_person):
    code = (
        "import sys; from pathlib import Path; from ganstudio.runs.folder import RunFolder\n"
        "from ganstudio.problems import Problem\n"
        "run = RunFolder(Path(sys.argv[1])); assert not run.is_locked()\n"
        "try:\n    with run.lock(): pass\n"
        "except Problem as problem: print(problem)\n"
    )
    assert "read-only or belongs to someone else" in as_ordinary_person(code, run.path)


def test_holding_the_run_sweeps_what_a_killed_process_left_half_written(run):
    left = run.checkpoints / ".step-00000100.pt.0123abcd.tmp"
    left.write_bytes(b"half")
    kept = run.checkpoints / "step-00000050.pt"
    kept.write_bytes(b"whole")
    with run.lock():
        assert not left.exists()
        assert kept.exists()


@pytest.mark.parametrize(
    ("branch", "step", "checkpoint", "averaged", "raw"),
    [
        (0, 1200, "step-00001200.pt", "step-00001200.png", "step-00001200.raw.png"),
        (2, 0, "b2-step-00000000.pt", "b2-step-00000000.png", "b2-step-00000000.raw.png"),
        (0, 1234567890, "step-1234567890.pt", "step-1234567890.png", "step-1234567890.raw.png"),
    ],
)
def test_file_names_tell_branch_and_step(branch, step, checkpoint, averaged, raw):
    assert checkpoint_name(branch, step) == checkpoint
    assert snapshot_name(branch, step) == averaged
    assert snapshot_name(branch, step, raw=True) == raw
    assert {parse_name(name) for name in (checkpoint, averaged, raw)} == {(branch, step)}


@pytest.mark.parametrize(
    "name",
    ["step-1.pt", "b0-step-00000001.pt", "step-00000001.txt", "x/step-00000001.pt", "step-0000000१.pt"],
)
def test_other_names_are_no_files_of_a_run(name):
    assert parse_name(name) is None


def test_checkpoints_are_listed_without_a_journal(run):
    for name in ("step-00000200.pt", "b1-step-00000150.pt", "step-00000100.pt", "notes.pt", ".x.pt"):
        (run.checkpoints / name).write_bytes(b"")
    run.journal_path.unlink()
    assert [(file.branch, file.step) for file in run.checkpoint_files()] == [(0, 100), (0, 200), (1, 150)]
