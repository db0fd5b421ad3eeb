"""The list of recent runs, and names for new ones."""

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.recipe import make_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.recent import (
    add_recent_run,
    data_folder,
    default_runs_folder,
    forget_recent_run,
    known_runs,
    recent_runs,
    safe_name,
    unique_run_dir,
)


def make_run(path):
    RunFolder.create(path, make_recipe({}), "{}", path)
    return path


def test_the_newest_run_comes_first_and_each_once(tmp_path):
    a, b = make_run(tmp_path / "ä run"), make_run(tmp_path / "運行")
    assert recent_runs() == []
    for path in (a, b, a):
        add_recent_run(path)
    assert recent_runs() == [a, b]


def test_a_run_that_is_gone_is_left_out_and_back_when_it_is_back(tmp_path):
    a, b = make_run(tmp_path / "a"), make_run(tmp_path / "b")
    add_recent_run(a)
    add_recent_run(b)
    (tmp_path / "b").rename(tmp_path / "elsewhere")
    assert recent_runs() == [a]
    (tmp_path / "elsewhere").rename(tmp_path / "b")
    assert recent_runs() == [b, a]


def test_a_run_can_be_taken_off_the_list(tmp_path):
    a = make_run(tmp_path / "a")
    add_recent_run(a)
    forget_recent_run(a)
    assert recent_runs() == []
    assert a.is_dir()


def test_runs_made_without_the_window_are_known_too_until_they_are_taken_off(tmp_path):
    opened = make_run(tmp_path / "elsewhere")
    add_recent_run(opened)
    old, new = make_run(default_runs_folder() / "old"), make_run(default_runs_folder() / "new")
    (default_runs_folder() / "no run").mkdir()
    for path, changed in ((old, 1e9), (new, 2e9)):
        RunFolder(path).journal_path.touch()
        os.utime(RunFolder(path).journal_path, (changed, changed))
    assert known_runs() == [opened, new, old]
    forget_recent_run(new)
    assert known_runs() == [opened, old] and recent_runs() == [opened]
    add_recent_run(new)
    assert known_runs() == [new, opened, old]


def test_however_many_runs_were_taken_off_they_stay_off(tmp_path):
    runs = [make_run(default_runs_folder() / str(number)) for number in range(105)]
    for run in runs:
        forget_recent_run(run)
    assert known_runs() == []


def test_a_run_taken_off_and_deleted_is_known_again_when_another_has_its_name(tmp_path):
    run, other = make_run(default_runs_folder() / "a"), make_run(default_runs_folder() / "b")
    forget_recent_run(run)
    shutil.rmtree(run)
    add_recent_run(other)
    make_run(run)
    assert known_runs() == [other, run]


def test_a_relative_path_is_kept_as_an_absolute_one(tmp_path, monkeypatch):
    make_run(tmp_path / "a")
    monkeypatch.chdir(tmp_path)
    add_recent_run(Path("a"))
    assert recent_runs() == [tmp_path / "a"]


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"runs": 3}', '{"runs": [3, null, "a\\u0000b"]}', "[" * 99999]
)
def test_a_broken_list_is_an_empty_one_and_is_mended(tmp_path, content):
    file = data_folder() / "recent.json"
    file.parent.mkdir(parents=True)
    file.write_text(content)
    assert recent_runs() == []
    a = make_run(tmp_path / "a")
    add_recent_run(a)
    assert recent_runs() == [a]


def test_the_list_does_not_grow_without_end(tmp_path):
    file = data_folder() / "recent.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"runs": [str(tmp_path / str(number)) for number in range(500)]}))
    add_recent_run(tmp_path / "new")
    assert len(json.loads((data_folder() / "recent.json").read_text())["runs"]) == 100


def test_a_list_that_cannot_be_written_disturbs_nobody(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("GANSTUDIO_DATA_DIR", str(tmp_path / "file"))
    add_recent_run(tmp_path)
    assert recent_runs() == []


def test_new_runs_go_among_the_documents_unless_told_otherwise(monkeypatch, tmp_path):
    assert default_runs_folder() == Path(os.environ["GANSTUDIO_RUNS_DIR"])
    monkeypatch.delenv("GANSTUDIO_RUNS_DIR")
    assert default_runs_folder().name == "GAN Studio runs"
    assert default_runs_folder().is_absolute()


def test_a_new_runs_folder_is_never_one_that_is_there(tmp_path):
    assert unique_run_dir("Faces", tmp_path / "not there") == tmp_path / "not there" / "Faces"
    (tmp_path / "faces").mkdir()
    assert unique_run_dir("Faces", tmp_path) == tmp_path / "Faces-2"
    (tmp_path / "FACES-2").write_text("")
    assert unique_run_dir("Faces", tmp_path) == tmp_path / "Faces-3"
    assert unique_run_dir("頭像", tmp_path) == tmp_path / "頭像"
    assert unique_run_dir("x").parent == default_runs_folder()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("misaka", "misaka"), ("头像 训练", "头像 训练"), ("a/b\\c:d", "a-b-c-d"), ('x<>"|?*y', "x-y"),
        ("CON", "CON-run"), ("nul.txt", "nul.txt-run"), ("COM1", "COM1-run"), ("lpt³", "lpt³-run"),
        ("console", "console"), ("", "run"), (" .. ", "run"), ("../../etc", "etc"), ("dots...", "dots"),
        ("tab\there", "tab-here"), ("~a\u202e\u200bb", "~ab"), ("e\u0301", "é"), (".hidden", "hidden"),
    ],
)  # fmt: skip
def test_a_name_becomes_a_safe_file_name(name, safe):
    assert safe_name(name) == safe


@given(st.text(max_size=200))
def test_any_text_becomes_a_folder_name_that_can_be_made(tmp_path_factory, name):
    safe = safe_name(name)
    assert safe == safe_name(safe)
    assert 1 <= len(safe.encode()) <= 130
    assert Path(safe).name == safe
    folder = tmp_path_factory.mktemp("names") / safe
    folder.mkdir()
    assert folder.is_dir()


@pytest.mark.parametrize(
    "module", ["folder", "journal", "reader", "checkpoints", "snapshots", "curves", "recent"]
)
def test_no_module_of_runs_loads_torch_when_it_is_imported(module):
    import subprocess
    import sys

    code = (
        f"import sys, ganstudio.runs.{module}; sys.exit('torch' in sys.modules or 'PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
