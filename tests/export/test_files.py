"""Files appear complete or not at all."""

import os
from pathlib import Path

import pytest

from ganstudio.export.files import in_one_move, make_folder
from ganstudio.problems import InputProblem, Problem


def test_a_file_appears_only_when_it_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "new" / "a.png"
    with in_one_move(target) as file:
        file.write(b"abc")
        assert not target.exists()
    assert target.read_bytes() == b"abc"
    assert list(target.parent.iterdir()) == [target]


def test_what_fails_half_way_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError), in_one_move(target) as file:
        file.write(b"half")
        raise RuntimeError
    assert target.read_bytes() == b"old"
    assert list(tmp_path.glob("*.tmp")) + list(tmp_path.glob(".saving*")) == []


@pytest.mark.skipif(os.name != "posix", reason="rights are posix")
def test_a_saved_file_has_the_usual_rights(tmp_path: Path) -> None:
    with in_one_move(tmp_path / "a.png") as file:
        file.write(b"x")
    (tmp_path / "b").write_bytes(b"x")
    assert (tmp_path / "a.png").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_folder_below_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputProblem, match="file"):
        make_folder(tmp_path / "file" / "sub")


def test_a_full_disk_is_a_problem_that_names_the_file(tmp_path: Path) -> None:
    with (
        pytest.raises(Problem, match=r"a\.png could not be written: No space"),
        in_one_move(tmp_path / "a.png"),
    ):
        raise OSError(28, "No space left on device")
