"""Where files go, and what is said when they cannot."""

from pathlib import Path

import pytest

from ganstudio.export.files import checked_target, make_folder
from ganstudio.problems import InputProblem


def test_a_folder_below_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputProblem, match="file"):
        make_folder(tmp_path / "file" / "sub")


def test_a_folder_that_is_given_as_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    with pytest.raises(InputProblem, match=r"a\.png is a folder"):
        checked_target(tmp_path / "a.png", (".png",))


def test_a_suffix_counts_whatever_its_case(tmp_path: Path) -> None:
    assert checked_target(tmp_path / "A.PNG", (".png",)) == tmp_path / "A.PNG"
