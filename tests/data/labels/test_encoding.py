"""Label files come in every encoding, and in several at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.data.labels.encoding import LARGEST_FILE, decode, read_text
from ganstudio.problems import InputProblem

TABLE = "file,发色,眼睛\n头像1.png,蓝色,棕色\n头像2.png,女,é\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_each_encoding_is_recognised(encoding: str) -> None:
    found = decode(TABLE.encode(encoding))
    assert found.text == TABLE
    assert found.trouble == ()


def test_gbk_whose_bytes_look_like_short_utf8_stays_gbk() -> None:
    assert decode("file,sex\na,女\nb,男\n".encode("gbk")).text == "file,sex\na,女\nb,男\n"


def test_western_text_that_is_no_gbk_is_read_as_such() -> None:
    assert decode("file,eyes\na,é\nb,ü\n".encode("cp1252")).text == "file,eyes\na,é\nb,ü\n"


def test_lines_in_different_encodings_are_read_each_for_itself() -> None:
    mixed = "file,发色\na,蓝色\n".encode() + "b,棕色\n".encode("gbk") + b"c,\xff\xff\n"
    found = decode(mixed)
    assert found.text.splitlines()[:3] == ["file,发色", "a,蓝色", "b,棕色"]
    assert found.encoding == "mixed"
    assert "not all in one encoding" in str(found.trouble[0])
    assert "line 4" in str(found.trouble[1])


@given(st.binary(max_size=300))
def test_any_bytes_are_some_text(content: bytes) -> None:
    assert isinstance(decode(content).text, str)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=60))
def test_utf8_is_never_taken_for_something_else(text: str) -> None:
    assert decode(text.encode()).text == text


def test_the_beginning_of_a_file_ends_at_a_line(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("file,hair\n" + "a,aqua\n" * 100)
    assert read_text(file, 20).text == "file,hair\na,aqua\n"
    assert read_text(file).text.endswith("a,aqua\n")


def test_what_is_no_file_or_too_large_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"no label file .*gone\.csv"):
        read_text(tmp_path / "gone.csv")
    with pytest.raises(InputProblem, match="is no file"):
        read_text(tmp_path)
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(InputProblem, match="too large"):
        read_text(huge)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(InputProblem, match="is no file"):
        read_text(tmp_path / "pipe.csv")
