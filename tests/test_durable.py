"""Writing files whole: what a reader finds, whatever happens to the writer."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from ganstudio import durable
from ganstudio.durable import remove_leftovers, replacing, write_file
from ganstudio.problems import Problem


@pytest.fixture
def folder(tmp_path):
    """An empty folder."""
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


@pytest.mark.parametrize("lasting", [True, False])
def test_a_file_takes_the_place_of_the_older_one_and_leaves_nothing_beside_it(folder, lasting):
    path = folder / "a.json"
    write_file(path, b"old", lasting=lasting)
    write_file(path, b"new", lasting=lasting)
    assert path.read_bytes() == b"new"
    assert list(folder.iterdir()) == [path]


def test_what_goes_wrong_in_the_middle_leaves_the_older_file_whole(folder):
    path = folder / "a.json"
    write_file(path, b"old")
    with pytest.raises(ZeroDivisionError), replacing(path) as file:
        file.write(b"half")
        assert path.read_bytes() == b"old"
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    assert list(folder.iterdir()) == [path]


def test_only_what_shall_last_waits_for_the_disk(folder, monkeypatch):
    waited = []
    monkeypatch.setattr(durable.os, "fsync", waited.append)
    write_file(folder / "a", b"", lasting=False)
    assert not waited
    write_file(folder / "a", b"")
    assert len(waited) == (1 if sys.platform == "win32" else 2)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "the disk is full. Free some space"),
        (errno.EROFS, "read-only or belongs to someone else. Make it writable"),
        (errno.EIO, "Check the disk"),
    ],
)
def test_what_the_disk_refuses_names_the_file_and_what_to_do(folder, monkeypatch, number, says):
    def refuse(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(durable.os, "fsync", refuse)
    with pytest.raises(Problem, match=says) as caught:
        write_file(folder / "a.json", b"new")
    assert str(folder / "a.json") in str(caught.value)
    assert not list(folder.iterdir())


def test_what_a_killed_writer_left_is_removed_and_nothing_else(folder):
    others = [folder / name for name in ("a.json", ".hidden", "b.tmp")]
    for path in others:
        path.write_bytes(b"")
    block = replacing(folder / "a.json")
    block.__enter__().close()
    assert len(list(folder.iterdir())) == 4
    remove_leftovers(folder)
    assert sorted(folder.iterdir()) == sorted(others)
